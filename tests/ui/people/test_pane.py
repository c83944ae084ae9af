"""The page of a person, as an operator reads and steers it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from engine.model.verification import Verification
from tests.ui.people.world import day, metrics, profile
from ui.people.file import PersonFile
from ui.people.pane import PersonPane
from ui.row_table import RowTable
from ui.subject_model import Loading
from ui.theme import DARK, HIGH_CONTRAST, LIGHT

NAMES = {
    "markup": "<script>alert(1)</script><b>Bold</b><img src='http://x/y.png'>",
    "long": "Venkatanarasimharajuvaripeta " * 60,
    "unbroken": "W" * 2_000,
    "devanagari": "रविन्द्रनाथ प्रसाद श्रीवास्तव " * 8,
    "right to left": "محمد عبد الرحمن בן גוריון",
    "lines": "one\ntwo\tthree\u2028four",
}


class Steered(PersonFile):
    """Notes what is asked instead of asking."""

    def __init__(self) -> None:
        super().__init__(lambda: None)
        self.refreshed = 0
        self.decided: list[tuple[object, ...]] = []

    def refresh(self) -> None:
        self.refreshed += 1

    def lift_lockout(self, reason: str) -> None:
        self.decided.append(("lift", reason))

    def review(self, check: Verification, *, is_confirmed: bool, reason: str) -> None:
        self.decided.append((check.id, is_confirmed, reason))

    def arrive(self, name: str = "Ravi", **changes: Any) -> None:
        self.key = "G1"
        self.profile, self.day = profile(name, **changes), day(name)
        self.loading = Loading.ARRIVED
        self.metrics = metrics()
        self.changed.emit()


@pytest.fixture
def file(qapp: QApplication) -> Steered:
    return Steered()


@pytest.fixture
def pane(file: Steered, qtbot: QtBot) -> PersonPane:
    made = PersonPane(file, DARK)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    return made


def said(pane: PersonPane) -> str:
    return "\n".join(each.text() for each in pane.findChildren(QLabel) if each.isVisible())


def cells(view: QTableView) -> list[list[str]]:
    model = view.model()
    assert isinstance(model, RowTable)
    columns = range(model.columnCount())
    return [
        [str(model.index(row, column).data()) for column in columns]
        for row in range(model.rowCount())
    ]


def test_before_anybody_is_chosen_it_says_what_will_appear(pane: PersonPane) -> None:
    assert "Choose a person" in said(pane)


def test_while_asking_and_after_failing_it_says_so(pane: PersonPane, file: Steered) -> None:
    file.key, file.loading = "G1", Loading.UNDER_WAY
    file.changed.emit()
    assert "Asking the engine about G1" in said(pane)
    file.loading, file.error = Loading.FAILED, "nobody has the id 'G1'"
    file.changed.emit()
    assert "nobody has the id 'G1'" in said(pane)
    assert "F5" in said(pane)


def test_shows_identity_lock_and_history_and_never_the_whole_number(
    pane: PersonPane, file: Steered
) -> None:
    file.arrive()
    words = said(pane)
    assert "Ravi   GUARD1" in words
    assert "****7890" in words
    assert "The login is locked since 2026-03-03 06:00" in words
    assert "HIGH 0.65" in words
    file.arrive(lockout=None, history_score=None)
    words = said(pane)
    assert "locked" not in words
    assert "unknown" in words


def test_measures_say_today_the_usual_and_what_is_outside(pane: PersonPane, file: Steered) -> None:
    file.arrive()
    usual, above, unknown, young = cells(pane.metrics)
    assert usual == ["Position fixes", "44", "", "30 to 50", "usual"]
    assert above[1] == "95 min"
    assert above[4] == "above usual, as far on 1 of 28 days"
    assert unknown[1] == "unknown"
    assert unknown[4] == "not known"
    assert young[1:] == ["06:55", "", "–", "no range yet, 4 of 10 days"]


def test_rows_lead_to_alerts_and_sites(pane: PersonPane, file: Steered, qtbot: QtBot) -> None:
    file.arrive()
    for listing, signal, wanted in (
        (pane.alerts, pane.alert_chosen, "al-1"),
        (pane.findings, pane.alert_chosen, "al-1"),
        (pane.checks, pane.site_chosen, "S1"),
        (pane.shifts, pane.site_chosen, "S1"),
        (pane.sites, pane.site_chosen, "S1"),
    ):
        pane.lists.setCurrentWidget(listing)
        listing.view.setCurrentIndex(listing.rows.index(0, 0))
        with qtbot.waitSignal(signal) as chosen:
            qtbot.keyClick(listing.view, Qt.Key.Key_Return)
        assert chosen.args == [wanted]


def test_whom_the_person_reports_to_is_one_key_away(
    pane: PersonPane, file: Steered, qtbot: QtBot
) -> None:
    file.arrive("Ravi & Sons")
    button = pane.head.findChild(QToolButton, "", Qt.FindChildOption.FindDirectChildrenOnly)
    assert button.accessibleName() == "Reports to Ravi & Sons senior"
    with qtbot.waitSignal(pane.person_chosen) as chosen:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert chosen.args == ["G2"]


def test_a_finding_on_the_strip_leads_to_its_alert(
    pane: PersonPane, file: Steered, qtbot: QtBot
) -> None:
    file.arrive()
    with qtbot.waitSignal(pane.alert_chosen) as chosen:
        for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Right] * 3, Qt.Key.Key_Return):
            qtbot.keyClick(pane.strip.canvas, key)
    assert chosen.args == ["al-1"]


def test_keys_change_the_day_from_anywhere_in_the_pane(
    pane: PersonPane, file: Steered, qtbot: QtBot
) -> None:
    file.arrive()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    alt = Qt.KeyboardModifier.AltModifier
    pane.metrics.setFocus()
    qtbot.keyClick(pane.metrics, Qt.Key.Key_Left, alt)
    assert file.date == "2026-03-02"
    pane.strip.setFocus()
    qtbot.keyClick(pane.strip.canvas, Qt.Key.Key_Home, alt)
    assert file.date == ""
    before = file.refreshed
    qtbot.keyClick(pane.strip.canvas, Qt.Key.Key_F5)
    assert file.refreshed == before + 1


def test_old_answers_are_said_to_be_old(pane: PersonPane, file: Steered) -> None:
    file.arrive()
    file.set_stale("Engine lost, reconnecting")
    assert "Engine lost, reconnecting" in said(pane)
    assert "Ravi" in said(pane)
    file.set_stale("")
    assert "Engine lost" not in said(pane)
    file.loading, file.error = Loading.FAILED, "It does not answer."
    file.changed.emit()
    assert "This is old: It does not answer." in said(pane)


def test_empty_lists_say_what_would_stand_there(pane: PersonPane, file: Steered) -> None:
    file.arrive(alerts=(), verifications=(), findings=(), shifts=(), assignments=())
    for number in range(pane.lists.count()):
        pane.lists.setCurrentIndex(number)
        assert pane.lists.tabText(number).endswith(" 0")
        (words,) = (
            each.text()
            for each in pane.lists.currentWidget().findChildren(QLabel)
            if each.isVisible()
        )
        assert words.endswith(".")


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_any_name_is_plain_text_and_does_not_widen_the_pane(
    pane: PersonPane, file: Steered, qtbot: QtBot, name: str
) -> None:
    file.arrive("Ravi")
    narrow = pane.minimumSizeHint().width()
    file.arrive(name)
    assert pane.minimumSizeHint().width() == narrow <= 640
    for label in pane.findChildren(QLabel):
        if label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
    assert " ".join(name.split()) in said(pane).replace("\n", " ")
    assert " ".join(name.split()) in cells(pane.alerts.view)[0][2]
    assert "\n" not in press_through(pane, qtbot)
    for view in pane.findChildren(QTableView):
        model = view.model()
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                index = model.index(row, column)
                assert index.data(Qt.ItemDataRole.ToolTipRole) is None


def press_through(pane: PersonPane, qtbot: QtBot) -> str:
    """What the strip says of each mark, one after another."""
    told = []
    for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Right] * 6):
        qtbot.keyClick(pane.strip.canvas, key)
        told.append(pane.strip.line.text())
    return " | ".join(told)


def test_every_theme_and_size_is_drawn(pane: PersonPane, file: Steered) -> None:
    file.arrive()
    for theme in (LIGHT, HIGH_CONTRAST, DARK):
        pane.set_theme(theme)
        for size in ((1900, 1000), (640, 700), (420, 500)):
            pane.resize(*size)
            assert not pane.grab().isNull()


def test_a_locked_login_is_unlocked_with_a_reason(
    pane: PersonPane, file: Steered, qtbot: QtBot
) -> None:
    file.arrive()
    decisions = pane.decisions
    assert decisions.unlock.isVisible()
    qtbot.keyClick(decisions.unlock, Qt.Key.Key_Space)
    qtbot.keyClick(decisions.reason, Qt.Key.Key_Return)
    assert file.decided == []
    qtbot.keyClicks(decisions.reason, "called him back")
    qtbot.keyClick(decisions.reason, Qt.Key.Key_Return)
    assert file.decided == [("lift", "called him back")]
    file.said.emit("The login is unlocked.", True)
    file.arrive(lockout=None)
    assert not decisions.unlock.isVisible()
    assert "✓ The login is unlocked." in said(pane)


def test_a_flagged_check_is_reviewed_where_it_stands(
    pane: PersonPane, file: Steered, qtbot: QtBot
) -> None:
    file.arrive()
    pane.lists.setCurrentWidget(pane.checks)
    decisions = pane.decisions
    assert not decisions.clear.isVisible()
    rows = cells(pane.checks.view)
    waiting = next(number for number, row in enumerate(rows) if row[-1] == "waits for review")
    pane.checks.view.selectRow(waiting)
    assert decisions.clear.isVisible()
    qtbot.keyClick(decisions.clear, Qt.Key.Key_Space)
    qtbot.keyClicks(decisions.reason, "new phone")
    qtbot.keyClick(decisions.reason, Qt.Key.Key_Return)
    ((_, is_confirmed, reason),) = file.decided
    assert (is_confirmed, reason) == (False, "new phone")
    decisions.forbid("This is a replay.")
    assert not decisions.unlock.isEnabled()
    assert "This is a replay." in decisions.unlock.toolTip()
