"""Which files the page can have."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.map.environment import web_engine_environment
from ui.map.scheme import Assets


@pytest.fixture
def assets(qapp: QApplication) -> Assets:
    owner = QObject()
    made = Assets(owner)
    made.owner = owner  # type: ignore[attr-defined]
    return made


def test_shipped_files_are_served(assets: Assets) -> None:
    for name in ("leaflet.js", "countries.json", "places.json", "qwebchannel.js"):
        content = assets.content(name)
        assert content is not None
        assert len(content) > 1_000


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../icons/bell.svg",
        "..\\x.js",
        "/etc/passwd",
        "map",
        "leaflet",
        "x.json",
        "a/b.js",
    ],
)
def test_nothing_else_is(assets: Assets, name: str) -> None:
    assert assets.content(name) is None


def test_the_customers_borders_replace_ours(assets: Assets, tmp_path: Path) -> None:
    own = tmp_path / "borders.geojson"
    own.write_text('{"type": "FeatureCollection", "features": []}')
    assets.outlines = own
    assert assets.content("countries.json") == own.read_bytes()


def test_borders_that_cannot_be_read_fall_back_to_ours(
    assets: Assets, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assets.outlines = tmp_path / "gone.geojson"
    shipped = assets.content("countries.json")
    assert shipped is not None
    assert len(shipped) > 100_000
    assert "shipped ones are used" in caplog.text


def test_the_sandbox_goes_only_for_root() -> None:
    user = web_engine_environment(is_root=False, has_gpu=True, present={})
    assert "QTWEBENGINE_DISABLE_SANDBOX" not in user
    assert "--disable-gpu" not in user["QTWEBENGINE_CHROMIUM_FLAGS"]
    root = web_engine_environment(is_root=True, has_gpu=False, present={})
    assert root["QTWEBENGINE_DISABLE_SANDBOX"] == "1"


def test_flags_of_the_user_stay() -> None:
    present = {"QTWEBENGINE_CHROMIUM_FLAGS": "--force-dark-mode --disable-gpu"}
    made = web_engine_environment(is_root=False, has_gpu=False, present=present)
    flags = made["QTWEBENGINE_CHROMIUM_FLAGS"].split()
    assert flags[:2] == ["--force-dark-mode", "--disable-gpu"]
    assert flags.count("--disable-gpu") == 1
