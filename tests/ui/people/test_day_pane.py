"""The day beside an alert: asked for alone, pointed to the alert, honest about its state."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from engine.errors import SourceUnavailable
from tests.ui.people.test_file import answered
from tests.ui.people.world import FakeClient, alert, hour
from ui.people.day_file import DayFile
from ui.people.day_pane import DayPane
from ui.theme import DARK

Work = Callable[[DayPane, DayFile, FakeClient], Awaitable[None]]


@pytest.fixture
def beside(qapp: QApplication, qtbot: QtBot) -> Callable[[Work], None]:
    def run(work: Work) -> None:
        async def go() -> None:
            client = FakeClient()
            file = DayFile(lambda: client)  # type: ignore[arg-type, return-value]
            pane = DayPane(file, DARK)
            qtbot.addWidget(pane)
            pane.resize(500, 140)
            pane.show()
            await work(pane, file, client)
            await file.stop()

        asyncio.run(go())

    return run


def said(pane: DayPane) -> str:
    return "\n".join(each.text() for each in pane.findChildren(QLabel) if each.isVisible())


def test_asks_for_the_day_alone_and_points_to_the_alert(
    beside: Callable[[Work], None], qtbot: QtBot
) -> None:
    async def work(pane: DayPane, file: DayFile, client: FakeClient) -> None:
        assert "appears here" in said(pane)
        pane.show_day_of("G1", hour(8), "al-1")
        assert "Asking the engine" in said(pane)
        await answered(file)
        assert client.asked == [("/v1/people/G1/day", hour(8).isoformat())]
        assert said(pane) == "08:00   Ravi left."
        with qtbot.waitSignal(pane.alert_chosen) as chosen:
            qtbot.keyClick(pane.strip.canvas, Qt.Key.Key_Return)
        assert chosen.args == ["al-1"]
        # Asked again, the keys stay where the operator has put them.
        qtbot.keyClick(pane.strip.canvas, Qt.Key.Key_Home)
        file.hear_alert(alert())
        await answered(file)
        assert len(client.asked) == 2
        assert said(pane).startswith("07:00")

    beside(work)


def test_an_alert_about_nobody_clears_it_and_drops_what_is_under_way(
    beside: Callable[[Work], None],
) -> None:
    async def work(pane: DayPane, file: DayFile, client: FakeClient) -> None:
        pane.show_day_of("G1", hour(8))
        pane.show_nobody("This alert is not about one person.")
        await answered(file)
        assert said(pane) == "This alert is not about one person."
        file.refresh_today()
        assert not file._tasks

    beside(work)


def test_says_why_there_is_no_day_and_when_it_is_old(beside: Callable[[Work], None]) -> None:
    async def work(pane: DayPane, file: DayFile, client: FakeClient) -> None:
        client.failing = SourceUnavailable("It does not answer.")
        pane.show_day_of("G1", hour(8))
        await answered(file)
        assert said(pane) == "The day cannot be shown: It does not answer."
        client.failing = None
        file.refresh()
        await answered(file)
        file.set_stale("Engine lost, reconnecting")
        assert "Engine lost, reconnecting" in said(pane)

    beside(work)
