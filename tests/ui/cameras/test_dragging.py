"""Cameras are dragged onto a place from the list, from another place, and out of the map."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from ui.cameras.tile import camera_mime, dragged_camera


def text(words: str) -> QMimeData:
    made = QMimeData()
    made.setText(words)
    return made


@pytest.mark.usefixtures("qapp")
def test_the_camera_is_known_whatever_it_was_dragged_from(qapp: QApplication) -> None:
    assert dragged_camera(camera_mime("CAM-1")) == "CAM-1"
    assert dragged_camera(text("noc-camera:CAM 2")) == "CAM 2"


@pytest.mark.usefixtures("qapp")
def test_other_things_are_no_cameras() -> None:
    for words in ("", "CAM-1", "https://x/noc-camera:CAM-1", "noc-camera:"):
        assert dragged_camera(text(words)) == ""
    assert dragged_camera(QMimeData()) == ""
    assert len(dragged_camera(text("noc-camera:" + "x" * 10_000))) < 300
