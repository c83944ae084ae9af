"""The pane as its user meets it: keys, pointer, reasons, links, and what it says when empty."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from engine.errors import SourceUnavailable
from engine.model.heat import HeatOf, RankingRow
from tests.ui.heat.answers import Answers, matrix, reason
from tests.ui.heat.test_model import settled
from ui.heat.model import HeatModel
from ui.heat.pane import HeatPane
from ui.theme import DARK, HIGH_CONTRAST, LIGHT, risk_colour

Work = Callable[[Any], None]
HOSTILE = "<img src=x onerror=alert(1)><b>“Bold”</b>\n\u202e&amp; %1 {0}"
QUIET: list[int | None] = [0] * 168
ROWS: dict[str, list[int | None]] = {
    "G1": [*QUIET[:-1], 94],
    "G2": [*QUIET[:-2], 40, 0],
    "G3": [None] * 168,
}


@contextmanager
def shown(qtbot: QtBot, engine: Answers | None) -> Iterator[tuple[HeatPane, HeatModel]]:
    model = HeatModel(lambda: engine, None)
    pane = HeatPane(model, DARK)
    pane.resize(1_200, 600)
    pane.show()
    try:
        yield pane, model
    finally:
        pane.close()
        pane.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def story_of(qtbot: QtBot, work: Work, engine: Answers | None, tell: Callable[..., Any]) -> None:
    """Runs `tell(pane, model)` once the first figures are there."""

    async def story() -> None:
        with shown(qtbot, engine) as (pane, model):
            await settled(model)
            await tell(pane, model)
            await model.stop()

    work(story())


async def rested(model: HeatModel) -> None:
    """The pointer has rested, and the reasons are there."""
    model._rest.timeout.emit()
    await settled(model)


def texts(pane: HeatPane) -> list[str]:
    return [each.text() for each in pane.strip.findChildren(QLabel) if each.text()]


def test_the_cursor_moves_by_keys_and_shows_the_reasons(qtbot: QtBot, work: Work) -> None:
    async def tell(pane: HeatPane, model: HeatModel) -> None:
        assert pane.map.cursor_cell == (0, 167)
        await rested(model)
        assert "Guard 1 was in Pune and in Mumbai within 3 min." in texts(pane)
        assert texts(pane)[:3] == ["G1", "Mon 9 Mar 23:00–00:00 IST", "Risk 94 of 100"]
        assert "▲ CRITICAL · 23:00 · +94 points" in texts(pane)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Left):
            qtbot.keyClick(pane.map, key)
        assert pane.map.cursor_cell == (1, 166)
        assert pane.map.accessibleDescription() == "G2, Mon 9 Mar 22:00, risk 40 of 100"
        qtbot.keyClick(pane.map, Qt.Key.Key_Home)
        qtbot.keyClick(pane.map, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        assert pane.map.cursor_cell == (2, 0)
        await rested(model)
        assert any("Nothing is known of this hour" in each for each in texts(pane))

    story_of(qtbot, work, Answers(matrix(ROWS)), tell)


def test_enter_and_click_choose_the_person_or_the_site_of_the_row(qtbot: QtBot, work: Work) -> None:
    engine = Answers(matrix(ROWS), matrix({"PUNE": ROWS["G1"]}, HeatOf.SITES))

    async def tell(pane: HeatPane, model: HeatModel) -> None:
        with qtbot.waitSignal(pane.person_chosen) as chosen:
            qtbot.keyClick(pane.map, Qt.Key.Key_Return)
        assert chosen.args == ["G1"]
        second = QPoint(400, pane.map._area().top() + round(1.5 * pane.map.scale.row_px))
        with qtbot.waitSignal(pane.person_chosen) as chosen:
            qtbot.mouseClick(pane.map.viewport(), Qt.MouseButton.LeftButton, pos=second)
        assert chosen.args == ["G2"]
        qtbot.mouseClick(pane.controls.sites, Qt.MouseButton.LeftButton)
        await settled(model)
        with qtbot.waitSignal(pane.site_chosen) as chosen:
            qtbot.keyClick(pane.map, Qt.Key.Key_Return)
        assert chosen.args == ["PUNE"]

    story_of(qtbot, work, engine, tell)


def test_a_link_opens_the_alert(qtbot: QtBot, work: Work) -> None:
    async def tell(pane: HeatPane, model: HeatModel) -> None:
        await rested(model)
        (link,) = pane.strip.findChildren(QPushButton)
        assert link.text() == "Open A-10001"
        with qtbot.waitSignal(pane.alert_chosen) as chosen:
            qtbot.keyClick(link, Qt.Key.Key_Space)
        assert chosen.args == ["al-1"]

    story_of(qtbot, work, Answers(matrix(ROWS)), tell)


def test_the_pointer_shows_reasons_and_leaving_returns_to_the_cursor(
    qtbot: QtBot, work: Work
) -> None:
    async def tell(pane: HeatPane, model: HeatModel) -> None:
        area = pane.map._area()
        place = QPoint(area.left() + 2, area.top() + round(2.5 * pane.map.scale.row_px))
        qtbot.mouseMove(pane.map.viewport(), place)
        await rested(model)
        assert texts(pane)[0] == "G3"
        assert pane.map.cursor_cell == (0, 167)
        pane.map.leaveEvent(QEvent(QEvent.Type.Leave))
        await rested(model)
        assert texts(pane)[0] == "G1"

    story_of(qtbot, work, Answers(matrix(ROWS)), tell)


def test_new_figures_keep_the_cursor_on_its_person_and_hour(qtbot: QtBot, work: Work) -> None:
    engine = Answers(matrix(ROWS))

    async def tell(pane: HeatPane, model: HeatModel) -> None:
        qtbot.keyClick(pane.map, Qt.Key.Key_Left)
        assert model.shown is not None
        hour = model.shown.hour(166)
        model.hold(is_held=False)
        engine.matrices["people"] = matrix({**ROWS, "G2": [*QUIET[:-1], 99]})
        model.refresh()
        await settled(model)
        row, column = pane.map.cursor_cell or (0, 0)
        assert (model.shown.id(row), row) == ("G1", 1)
        assert model.shown.hour(column) == hour

    story_of(qtbot, work, engine, tell)


def test_unknown_is_hatched_and_zero_and_risk_have_the_ramps_colours(
    qtbot: QtBot, work: Work
) -> None:
    def colours(pane: HeatPane, row: int, hour: int) -> set[str]:
        scale, area = pane.map.scale, pane.map._area()
        picture: QImage = pane.map.viewport().grab().toImage()
        left = area.left() + scale.x_of(hour)
        top, bottom = area.top() + scale.y_of(row), area.top() + scale.y_of(row + 1)
        return {
            QColor(picture.pixel(x, y)).name()
            for x in range(left + 2, area.left() + scale.x_of(hour + 1) - 1)
            for y in range(top + 3, bottom - 3)
        }

    async def tell(pane: HeatPane, model: HeatModel) -> None:
        model.arrange(hours=24)
        for theme in (DARK, LIGHT, HIGH_CONTRAST):
            pane.set_theme(theme)
            pane.map.put_cursor(2, 0)
            assert colours(pane, 0, 23) == {risk_colour(0.94, theme).name()}
            assert colours(pane, 0, 5) == {risk_colour(0.0, theme).name()}
            unknown = colours(pane, 2, 5)
            assert len(unknown) > 1
            assert not unknown & {risk_colour(step / 100, theme).name() for step in range(101)}

    story_of(qtbot, work, Answers(matrix(ROWS)), tell)


def test_wheel_scrolls_and_with_ctrl_zooms_and_zero_shows_all(qtbot: QtBot, work: Work) -> None:
    many = {f"G{number}": QUIET for number in range(5_000)}

    def turn(pane: HeatPane, by: int, keys: Qt.KeyboardModifier) -> None:
        pane.map.wheelEvent(
            QWheelEvent(
                QPointF(600, 300),
                QPointF(600, 300),
                QPoint(),
                QPoint(0, by),
                Qt.MouseButton.NoButton,
                keys,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
        )

    async def tell(pane: HeatPane, model: HeatModel) -> None:
        assert pane.map.scale.names_fit
        qtbot.keyClick(pane.map, Qt.Key.Key_0)
        assert pane.map.verticalScrollBar().maximum() == 0
        under = pane.map._cell_at(QPoint(600, 300))
        for _ in range(8):
            turn(pane, 120, Qt.KeyboardModifier.ControlModifier)
        assert pane.map.scale.names_fit
        now = pane.map._cell_at(QPoint(600, 300))
        assert now is not None
        assert under is not None
        assert abs(now[0] - under[0]) < 12
        before = pane.map.scale.top
        turn(pane, -120, Qt.KeyboardModifier.NoModifier)
        assert pane.map.scale.top > before
        qtbot.keyClick(pane.map, Qt.Key.Key_0)
        assert pane.map.verticalScrollBar().maximum() == 0
        qtbot.keyClick(pane.map, Qt.Key.Key_BracketRight)
        assert pane.map.horizontalScrollBar().maximum() > 0
        qtbot.keyClick(pane.controls.closer, Qt.Key.Key_Space)
        assert pane.map.scale.row_px == 1

    story_of(qtbot, work, Answers(matrix(many)), tell)


@pytest.mark.parametrize("field", ["name", "reason"])
def test_hostile_words_are_shown_as_they_are(qtbot: QtBot, work: Work, field: str) -> None:
    engine = Answers(matrix(ROWS, G1=HOSTILE))
    engine.reasons = (reason(reason=HOSTILE, alert_label=HOSTILE),)
    engine.rows = (RankingRow(id="G1", name=HOSTILE, tasks_met=9, tasks_judged=9),)

    async def tell(pane: HeatPane, model: HeatModel) -> None:
        await rested(model)
        labels = pane.findChildren(QLabel)
        hostile = [each for each in labels if "onerror" in each.text()]
        assert len(hostile) == 2
        assert all(each.textFormat() == Qt.TextFormat.PlainText for each in hostile)
        assert HOSTILE in [each.text() for each in hostile]
        assert "onerror" in pane.map.accessibleDescription()
        name = pane.rankings.guards.rows.index(0, 0).data()
        assert name == " ".join(HOSTILE.split())
        model.arrange(sought=HOSTILE)
        model.arrange(sought="<i>nobody</i>")
        assert "“<i>nobody</i>”" in pane.notice.text()
        assert pane.notice.textFormat() == Qt.TextFormat.PlainText
        pane.grab()

    story_of(qtbot, work, engine, tell)


def test_without_figures_it_says_what_will_appear(qtbot: QtBot, work: Work) -> None:
    async def waiting(pane: HeatPane, model: HeatModel) -> None:
        assert pane.notice.isVisible()
        assert pane.notice.text() == "Waiting for the engine's figures …"

    async def nobody(pane: HeatPane, model: HeatModel) -> None:
        assert pane.notice.text().startswith("Nobody yet.")

    async def failed(pane: HeatPane, model: HeatModel) -> None:
        assert "the engine does not answer" in pane.notice.text()
        assert not pane.stale.isVisible()

    story_of(qtbot, work, None, waiting)
    story_of(qtbot, work, Answers(matrix({})), nobody)
    broken = Answers(matrix(ROWS))
    broken.failure = SourceUnavailable("the engine does not answer")
    story_of(qtbot, work, broken, failed)


def test_old_figures_stay_and_say_that_they_are_old(qtbot: QtBot, work: Work) -> None:
    engine = Answers(matrix(ROWS))

    async def tell(pane: HeatPane, model: HeatModel) -> None:
        assert not pane.stale.isVisible()
        model.set_stale("Engine lost, reconnecting")
        assert pane.stale.text() == ("Engine lost, reconnecting. What is shown is of 23:40:00 IST.")
        assert pane.map.isVisible()
        model.set_stale("")
        assert not pane.stale.isVisible()
        engine.failure = SourceUnavailable("the engine does not answer")
        model.refresh()
        await settled(model)
        assert pane.stale.text().startswith("the engine does not answer. What is shown is of")

    story_of(qtbot, work, engine, tell)


def test_the_rankings_choose_too_and_follow_the_span(qtbot: QtBot, work: Work) -> None:
    engine = Answers(matrix(ROWS))
    engine.rows = (RankingRow(id="G7", name="Guard 7", tasks_met=9, tasks_judged=9),)
    engine.site_rows = (RankingRow(id="PUNE", name="Pune", tasks_met=9, tasks_judged=9),)

    async def tell(pane: HeatPane, model: HeatModel) -> None:
        pane.tabs.setCurrentWidget(pane.rankings)
        for table, chosen, key in (
            (pane.rankings.guards.table, pane.person_chosen, "G7"),
            (pane.rankings.sites.table, pane.site_chosen, "PUNE"),
        ):
            table.setCurrentIndex(table.model().index(0, 0))
            with qtbot.waitSignal(chosen) as told:
                qtbot.keyClick(table, Qt.Key.Key_Return)
            assert told.args == [key]
        qtbot.mouseClick(pane.rankings.spans[2], Qt.MouseButton.LeftButton)
        await settled(model)
        assert model.rankings is not None
        assert model.rankings.days == 30

    story_of(qtbot, work, engine, tell)


def test_everything_is_reached_with_tab(qtbot: QtBot, work: Work) -> None:
    async def tell(pane: HeatPane, model: HeatModel) -> None:
        await rested(model)
        reached, each = set(), pane.controls.people
        each.setFocus()
        for _ in range(40):
            reached.add(each)
            each = each.nextInFocusChain()
        assert {pane.map, pane.controls.finder, pane.controls.closer} <= reached
        assert pane.map.focusPolicy() == Qt.FocusPolicy.StrongFocus
        await asyncio.sleep(0)

    story_of(qtbot, work, Answers(matrix(ROWS)), tell)
