"""The shell page: folium's, with nothing of folium's remote files left."""

import base64
import hashlib
import re

from ui.map.page import render


def test_no_address_outside_the_program_is_left() -> None:
    page = render().decode()
    assert "http" not in page.replace("http-equiv", "")
    assert "//" not in re.sub(r"'sha256-[^']+'", "", page)
    loaded = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert "leaflet.js" in loaded
    assert "console-map.css" in loaded


def test_every_file_it_names_is_shipped() -> None:
    from importlib.resources import files

    folder = files("resources").joinpath("map")
    named = re.findall(r'(?:src|href)="([^"]+)"', render().decode())
    assert "leaflet.js" in named
    for name in named:
        assert name == "qwebchannel.js" or folder.joinpath(name).is_file(), name


def test_is_the_same_each_time() -> None:
    assert render() == render()


def test_the_policy_lets_only_known_lines_run() -> None:
    page = render().decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    assert "unsafe" not in policy[1]
    assert "default-src 'none'" in policy[1]
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert scripts
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy[1]


def test_the_scripts_name_no_remote_address_of_ours() -> None:
    from importlib.resources import files

    folder = files("resources").joinpath("map")
    ours = [file for file in folder.iterdir() if file.name.startswith("console-")]
    assert len(ours) > 3
    for file in ours:
        assert "http" not in file.read_text(), file.name
