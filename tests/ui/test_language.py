"""Every text of the interface has its Hindi, with the same places to fill in."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QTranslator

from installer import vocabulary

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "resources" / "i18n" / "noc_hi.ts"
_PLACE = re.compile(r"\{[^{}]*\}|%n")


def messages(path: Path) -> dict[tuple[str, str], list[str]]:
    """Translations by context and text; several for texts with a number."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [each.text or "" for each in translation.iter("numerusform")]
            key = (context.findtext("name") or "", message.findtext("source") or "")
            found[key] = forms or [translation.text or ""]
    return found


def test_nothing_that_is_said_is_missing(tmp_path: Path) -> None:
    now = tmp_path / "now.ts"
    shutil.copy(WORDS, now)
    sources = sorted(str(path) for path in (ROOT / "ui").rglob("*.py"))
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    command = [str(tool), "-silent", "-no-obsolete", *sources, "-ts", str(now)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    missing = [key for key, forms in messages(now).items() if not all(forms)]
    assert missing == [], "run python -m installer.translate and translate what is new"


def test_translators_see_all_that_the_catalogue_says() -> None:
    for kind, texts in vocabulary.texts().items():
        written = (vocabulary.FOLDER / f"{kind}.py").read_text("utf-8")
        assert written == vocabulary.module(kind, texts), "run python -m installer.translate"


def test_translations_fill_in_the_same_places() -> None:
    for (_, source), forms in messages(WORDS).items():
        for form in forms:
            assert sorted(_PLACE.findall(form)) == sorted(_PLACE.findall(source)), source


def test_the_program_reads_them() -> None:
    translator = QTranslator()
    assert translator.load("noc_hi.qm", str(WORDS.parent))
    assert translator.translate("AlertDesk", "Acknowledge") == "स्वीकारें"
