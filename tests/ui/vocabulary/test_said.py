"""What the engine says in English is said in the window's language, and nothing is left out."""

import re
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from engine.detections.catalogue import CATALOGUE
from engine.model.alert import VALIDATION_SENTENCES, AlertState
from engine.model.answers import AlertDetail
from engine.model.finding import Finding
from engine.model.kinds import Severity, SubjectKind
from tests.ui.alerts.test_detail import FIRST
from tests.ui.alerts.test_queue_model import NOW, alert
from ui.alerts.detail import AlertDetailView
from ui.alerts.filters import Filter
from ui.alerts.group_model import GroupModel, group
from ui.alerts.link import Link
from ui.alerts.queue_model import QueueModel
from ui.theme import DARK
from ui.vocabulary import said

ROOT = Path(__file__).parents[3]
ENGINE_WORDS = (
    *("Titles", "Steps", "Levels", "Measures", "Options", "Packs"),
    *("Severities", "States", "Actions"),
)


class Marked(QTranslator):
    """Says every text of the engine between marks; the window's own stay as they are."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Marks it, unless it was never written down for translators."""
        return f"⟦{text}⟧" if context in ENGINE_WORDS else None

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Qt asks whether it is worth asking."""
        return False


@pytest.fixture
def marked(qapp: QApplication) -> Iterator[None]:
    translator = Marked()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_translators_see_every_severity_state_and_action() -> None:
    assert set(said.SEVERITIES) == {each.value for each in Severity}
    assert set(said.STATES) == {each.value for each in AlertState}
    sources = "\n".join(
        path.read_text("utf-8") for path in sorted((ROOT / "engine" / "alerts").glob("*.py"))
    )
    actions = set(re.findall(r'return [^\n"]*, "([a-z ]+)", ', sources))
    assert len(actions) > 10
    assert actions <= set(said.ACTIONS)


def test_what_is_not_known_stays_as_the_engine_wrote_it() -> None:
    assert said.title("Something a newer engine finds") == "Something a newer engine finds"


def test_an_alert_is_shown_in_the_windows_language(qtbot: QtBot, marked: None) -> None:
    step = CATALOGUE[0].meta.checks[0]
    finding = Finding(
        id="f",
        detection="location.left_post",
        subject="G1",
        subject_kind=SubjectKind.PERSON,
        site=None,
        occurred_at=NOW,
        severity=Severity.HIGH,
        confidence=0.9,
        reason="A reason.",
        evidence={"distance_beyond_m": 400.0, "flagged": True},
        contributions={"gps": 0.4},
        events=(),
    )
    level = VALIDATION_SENTENCES[1]
    shown = replace(FIRST.alert, validation_sentence=level)
    detail: AlertDetail = replace(FIRST, alert=shown, findings=(finding,), playbook=(step,))
    view = AlertDetailView(DARK, str, lambda: UTC)
    qtbot.addWidget(view)
    view.show()
    view.show_alert(detail)

    def words() -> str:
        return "\n".join(each.text() for each in view.findChildren(QLabel))

    qtbot.waitUntil(lambda: "by a rule" in words())
    for expected in (
        *("⟦Left the post⟧", "⟦HIGH⟧", "⟦new⟧", f"⟦{level}⟧", "⟦created⟧"),
        *("⟦distance beyond⟧", "⟦gps⟧", "A reason."),
    ):
        assert expected in words()
    assert any(f"⟦{step}⟧" in each.words for each in view.findChildren(Link))


def test_the_queue_and_its_search_speak_the_windows_language(qtbot: QtBot, marked: None) -> None:
    model = QueueModel(DARK, str)
    model.load([alert(1, 50), alert(2, 60, state=AlertState.ACKNOWLEDGED, assignee="asha")])
    names = [each.name for each in model.columns]
    assert model.cell(0, names.index("what")).text == "⟦Left the post⟧"
    assert model.cell(0, names.index("state")).text == "⟦acknowledged⟧ · asha"
    groups = GroupModel(DARK)
    groups.show(group(model.alerts), model.now)
    assert groups.cell(0, 1).text == "⟦Left the post⟧"
    for words in ("⟦left", "left the post"):
        assert Filter(words=words).test("asha", str)(alert(1, 50))
