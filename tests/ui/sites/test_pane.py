"""The page of a site, as an operator reads and steers it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from engine.model.pages import SitePage
from tests.ui.people.test_pane import NAMES, cells
from tests.ui.people.world import site_page
from ui.sites.file import SiteFile
from ui.sites.pane import SitePane
from ui.subject_model import Loading
from ui.theme import DARK, HIGH_CONTRAST, LIGHT


class Steered(SiteFile):
    """Notes what is asked instead of asking."""

    def __init__(self) -> None:
        super().__init__(lambda: None)
        self.refreshed = 0

    def refresh(self) -> None:
        self.refreshed += 1

    def arrive(self, name: str = "Pune 12", **changes: Any) -> SitePage:
        self.key, self.loading = "S1", Loading.ARRIVED
        self.page = site_page(name, **changes)
        self.changed.emit()
        return self.page


@pytest.fixture
def file(qapp: QApplication) -> Steered:
    return Steered()


@pytest.fixture
def pane(file: Steered, qtbot: QtBot) -> SitePane:
    made = SitePane(file, DARK)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    return made


def said(pane: SitePane) -> str:
    return "\n".join(each.text() for each in pane.findChildren(QLabel) if each.isVisible())


def test_says_what_will_appear_what_is_asked_and_what_failed(pane: SitePane, file: Steered) -> None:
    assert "Choose a site" in said(pane)
    file.key, file.loading = "S1", Loading.UNDER_WAY
    file.changed.emit()
    assert "Asking the engine about S1" in said(pane)
    file.loading, file.error = Loading.FAILED, "It does not answer."
    file.changed.emit()
    assert "It does not answer." in said(pane)
    file.arrive()
    file.set_stale("Engine lost, reconnecting")
    assert "Engine lost, reconnecting" in said(pane)
    assert "Pune 12" in said(pane)


@pytest.mark.parametrize(
    ("present", "needed", "words"),
    [
        (2, 2, "● 2 there, 2 needed; of those rostered, 1 missing"),
        (1, 2, "◆ 1 there, 2 needed, 1 missing"),
        (0, 2, "▲ 0 there, 2 needed, 2 missing"),
        (None, 2, "· Who is there is unknown: no punch of this site has arrived. 2 needed now."),
        (0, 0, "· Nobody is needed now; 0 there"),
    ],
)
def test_staffing_is_said_with_shape_and_words(
    pane: SitePane, file: Steered, present: int | None, needed: int, words: str
) -> None:
    file.arrive(present=present, needed=needed)
    assert pane.head.staffing.text() == words


def test_enough_of_those_who_should_be_there_is_well(pane: SitePane, file: Steered) -> None:
    _, there = site_page().presence
    file.arrive(present=2, needed=2, presence=(there,))
    assert pane.head.staffing.text() == "✓ 2 there, 2 needed"


def test_who_is_missing_stands_first_in_words(pane: SitePane, file: Steered) -> None:
    file.arrive()
    missing, there = cells(pane.presence.view)
    assert missing == ["◆ missing", "Pune 12 second", "07:00 – 19:00", ""]
    assert there[0].strip() == "there"
    assert there[3] == "07:00 (3 h 30 min)"


def test_tours_and_tasks_say_how_they_stand(pane: SitePane, file: Steered) -> None:
    file.arrive()
    assert cells(pane.tours.view) == [
        ["08:00 – 09:00", "Pune 12", "3 / 4", "◆ incomplete", "Pune 12"]
    ]
    assert cells(pane.tasks.view)[0][2:4] == ["high", "◆ overdue"]


def test_rows_lead_to_people_and_alerts(pane: SitePane, file: Steered, qtbot: QtBot) -> None:
    file.arrive()
    for listing, signal, wanted in (
        (pane.presence, pane.person_chosen, "G2"),
        (pane.tours, pane.person_chosen, "G1"),
        (pane.tasks, pane.person_chosen, "G1"),
        (pane.people, pane.person_chosen, "G1"),
        (pane.alerts, pane.alert_chosen, "al-1"),
    ):
        if listing is not pane.presence:
            pane.lists.setCurrentWidget(listing)
        listing.view.setCurrentIndex(listing.rows.index(0, 0))
        with qtbot.waitSignal(signal) as chosen:
            qtbot.keyClick(listing.view, Qt.Key.Key_Return)
        assert chosen.args == [wanted]


def test_keys_change_the_day(pane: SitePane, file: Steered, qtbot: QtBot) -> None:
    file.arrive()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    view = pane.presence.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert file.date == "2026-03-02"
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert file.date == ""


def test_the_cursor_stays_when_the_page_is_asked_again(pane: SitePane, file: Steered) -> None:
    page = file.arrive()
    view = pane.presence.view
    view.setCurrentIndex(pane.presence.rows.index(1, 0))
    file.arrive(presence=(*page.presence, page.presence[0]))
    assert view.currentIndex().row() == 1


def test_empty_lists_say_what_would_stand_there(pane: SitePane, file: Steered) -> None:
    file.arrive(presence=(), tours=(), tasks=(), alerts=(), assigned=(), checkpoints=())
    for number in range(4):
        pane.lists.setCurrentIndex(number)
        (words,) = (
            each.text()
            for each in pane.lists.currentWidget().findChildren(QLabel)
            if each.isVisible()
        )
        assert words.endswith(".")
    assert "Nobody is rostered" in said(pane)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_any_name_is_plain_text_and_does_not_widen_the_pane(
    pane: SitePane, file: Steered, name: str
) -> None:
    file.arrive()
    narrow = pane.minimumSizeHint().width()
    file.arrive(name)
    assert pane.minimumSizeHint().width() == narrow <= 640
    for label in pane.findChildren(QLabel):
        if label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
    assert " ".join(name.split()) in said(pane)
    assert " ".join(name.split()) in cells(pane.tasks.view)[0][0]


def test_every_theme_and_size_is_drawn(pane: SitePane, file: Steered) -> None:
    file.arrive()
    for theme in (LIGHT, HIGH_CONTRAST, DARK):
        pane.set_theme(theme)
        for size in ((1900, 1000), (620, 700), (420, 500)):
            pane.resize(*size)
            assert not pane.grab().isNull()
