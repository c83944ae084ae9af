"""The audit of the pinned dependencies passes only where somebody who knows has been asked."""

import json
import os
import re
import subprocess
import sys
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def audited(**environment: str) -> tuple[int, str]:
    """Exit status, and all that was said."""
    ran = subprocess.run(
        [sys.executable, "installer/audit.py"],
        cwd=ROOT,
        env={**os.environ, "NOC_ADVISORIES": "", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr


def advisory(number: int, package: str, *events: dict[str, str], **more: Any) -> dict[str, Any]:
    return {
        "id": f"TEST-{number}",
        "modified": datetime.now(UTC).isoformat(),
        "summary": "A hole.",
        "affected": [
            {
                "package": {"ecosystem": "PyPI", "name": package},
                "ranges": [{"type": "ECOSYSTEM", "events": list(events)}],
            }
        ],
        **more,
    }


EVERYBODY_KNOWS = advisory(0, "Jinja2", {"introduced": "0"}, {"fixed": "2.7.2"})


def source(folder: Path, *records: dict[str, Any]) -> str:
    folder.mkdir(exist_ok=True)
    for number, each in enumerate(records):
        (folder / f"{number}.json").write_text(json.dumps(each))
    return str(folder)


def pinned(name: str) -> str:
    lock = (ROOT / "requirements.lock").read_text()
    found = re.search(rf"^{name}==(\S+)", lock, re.MULTILINE)
    assert found
    return found[1]


def test_nobody_to_ask_is_a_failure_that_says_so() -> None:
    # As on a machine without internet: the proxy is a port where nobody listens.
    nobody = "http://127.0.0.1:9"
    code, said = audited(HTTPS_PROXY=nobody, HTTP_PROXY=nobody, https_proxy=nobody, NO_PROXY="")
    assert code == 1
    assert "NOT AUDITED" in said
    assert "NOC_ADVISORIES" in said


def test_a_hole_in_one_of_our_versions_is_named(tmp_path: Path) -> None:
    ours = pinned("httpx")
    hole = advisory(1, "HTTPX", {"introduced": "0.1"}, {"last_affected": ours})
    code, said = audited(NOC_ADVISORIES=source(tmp_path / "osv", EVERYBODY_KNOWS, hole))
    assert code == 1
    assert f"httpx {ours}: TEST-1" in said


def test_a_source_without_holes_of_ours_passes(tmp_path: Path) -> None:
    mended = advisory(1, "httpx", {"introduced": "0"}, {"fixed": pinned("httpx")})
    back = advisory(2, "httpx", {"introduced": "0"}, {"fixed": "0.1"}, {"introduced": "99999"})
    elsewhere = advisory(3, "httpx", {"introduced": "0"})
    elsewhere["affected"][0]["package"]["ecosystem"] = "npm"
    taken_back = advisory(4, "httpx", {"introduced": "0"}, withdrawn="2026-01-01T00:00:00Z")
    records = (EVERYBODY_KNOWS, mended, back, elsewhere, taken_back)
    folder = source(tmp_path / "osv", *records)
    packed = tmp_path / "osv.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(Path(folder).iterdir()):
            archive.write(path, path.name)
    for told in (folder, str(packed)):
        code, said = audited(NOC_ADVISORIES=told)
        assert code == 0, said
        assert "none has a known vulnerability" in said


@pytest.mark.parametrize("what", ["nothing", "not there", "old", "knows little", "broken"])
def test_a_source_that_cannot_know_is_a_failure(tmp_path: Path, what: str) -> None:
    folder = tmp_path / "osv"
    old = (datetime.now(UTC) - timedelta(days=60)).isoformat()
    other = advisory(1, "httpx", {"introduced": "99999"})
    records: dict[str, list[dict[str, Any]]] = {
        "nothing": [],
        "not there": [],
        "old": [{**EVERYBODY_KNOWS, "modified": old}],
        "knows little": [other],
        "broken": [EVERYBODY_KNOWS],
    }
    told = source(folder, *records[what])
    if what == "broken":
        (folder / "9.json").write_text("{")
    code, said = audited(NOC_ADVISORIES=told if what != "not there" else f"{told}x")
    assert code == 1
    assert "NOT AUDITED" in said
