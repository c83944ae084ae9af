"""`noc-console camera`: a stream is tried, what is wrong is one line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from engine.errors import SourceUnavailable
from noc_console.main import app
from tests.engine.cameras.films import write_film
from tests.engine.cameras.peer import RtspPeer, free_port


def test_a_stream_is_measured_and_every_picture_decodes(tmp_path: Path) -> None:
    film = write_film(tmp_path / "walk.mp4", seconds=20)
    with RtspPeer(f"walk={film}") as peer:
        told = CliRunner().invoke(
            app, ["camera", "test", peer.url("walk"), "--seconds", "4", "--json"]
        )
    assert told.exit_code == 0
    figures = json.loads(told.stdout)
    assert figures["format"] == "H264 320×180"
    assert figures["pictures_decoded"] == figures["pictures"] > 10
    assert figures["key_picture_every_s"]


def test_what_is_wrong_is_said_with_the_address(tmp_path: Path) -> None:
    port = free_port()
    with pytest.raises(SourceUnavailable, match=f"127.0.0.1:{port}/x: nothing listens"):
        CliRunner().invoke(
            app, ["camera", "test", f"rtsp://127.0.0.1:{port}/x"], catch_exceptions=False
        )
