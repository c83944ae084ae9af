"""What is said on a call can be read here, whatever fonts the computer has."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication

from ui.theme import BASE_PX, DARK, apply

RESOURCES = Path(__file__).parents[3] / "resources"
#: A face for Chinese has 16 MB; it is the platform's.
_OTHERS = ("zh",)
#: Up to here every face of a desktop has the letters.
_EVERYWHERE = 0x052F


@pytest.mark.parametrize("script", sorted((RESOURCES / "call_scripts").glob("*.toml")))
def test_every_letter_of_a_shipped_script_has_a_face(qapp: QApplication, script: Path) -> None:
    if script.stem in _OTHERS:
        return
    faces = [QRawFont(str(each), 13) for each in (RESOURCES / "fonts").glob("*-Regular.ttf")]
    letters = {each for each in script.read_text("utf-8") if each.isalpha()}
    strange = {each for each in letters if ord(each) > _EVERYWHERE}
    missing = [
        each for each in strange if not any(face.supportsCharacter(ord(each)) for face in faces)
    ]
    assert missing == []


def test_faces_of_other_scripts_leave_the_lines_as_high_as_they_were(qapp: QApplication) -> None:
    apply(qapp, DARK)
    assert QFontMetrics(qapp.font()).lineSpacing() < 1.6 * BASE_PX
