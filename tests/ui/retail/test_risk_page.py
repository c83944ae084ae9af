"""The risk table without an engine: its states, and as many people as a large chain has."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.errors import SourceUnavailable
from engine.model.retail_risk import Component, Level, StaffRiskRow, StaffRiskTable, Standing
from tests.ui.nested import run
from tests.until import until
from ui.retail.risk import RiskFilter, RiskModel
from ui.retail.risk_page import RiskPage
from ui.theme import DARK, LIGHT

MANY = 10_000


class Told:
    """Answers with one table, or refuses."""

    def __init__(self, table: StaffRiskTable | None) -> None:
        self.table = table
        self.asked: list[dict[str, Any]] = []

    async def get(self, _path: str, _kind: type, **given: Any) -> StaffRiskTable:
        self.asked.append(given)
        if self.table is None:
            raise SourceUnavailable("the engine does not answer on this machine")
        return self.table


def row(number: int) -> StaffRiskRow:
    score = (number % 100) / 100
    level = Level.CRITICAL if score >= 0.8 else Level.HIGH if score >= 0.6 else Level.SAFE
    return StaffRiskRow(
        person=f"P{number}",
        name=f"Staff {number}",
        role="sales" if number % 2 else "manager",
        site=f"S{number % 40}",
        site_name=f"Store {number % 40}",
        day="2026-04-15",
        now=Standing(pos=score, score=score, level=level),
        rules={},
        findings=1,
        last_at=None,
        trend=(0.1, 0.2),
    )


def table(count: int) -> StaffRiskTable:
    rows = tuple(row(number) for number in range(count))
    now = datetime(2026, 4, 15, 9, tzinfo=UTC)
    return StaffRiskTable(
        day="2026-04-15", rows=rows, stores=(), trend_days=("2026-04-13", "2026-04-14"), now=now
    )


def shown(told: Told, qtbot: QtBot, story: Callable[[RiskModel, RiskPage], Any]) -> None:
    async def work() -> None:
        model = RiskModel(lambda: told)  # type: ignore[arg-type,return-value]
        page = RiskPage(model, DARK)
        qtbot.addWidget(page)
        page.resize(900, 700)
        page.show()
        try:
            await story(model, page)
        finally:
            page.hide()
            await model.stop()

    run(work())


def test_it_loads_fails_says_why_and_comes_back(qapp: QApplication, qtbot: QtBot) -> None:
    told = Told(None)

    async def story(model: RiskModel, page: RiskPage) -> None:
        assert "Asking the engine" in page.notice.text()
        await until(lambda: "does not answer on this machine" in page.notice.text())
        assert not page.is_filled
        told.table = table(0)
        page.setFocus()
        qtbot.keyClick(page, Qt.Key.Key_F5)
        await until(lambda: page.is_filled)
        assert "Nothing was found about anybody" in page.table._empty.text()
        told.table = table(3)
        model.refresh()
        await until(lambda: page.rows.rowCount() == 3)
        told.table = None
        model.refresh()
        await until(lambda: bool(page.trouble.text()))
        assert page.rows.rowCount() == 3, "what is known stays"
        assert "This is old" in page.trouble.text()
        model.set_stale("Engine lost")
        assert page.trouble.text() == "Engine lost"

    shown(told, qtbot, story)


def test_nobody_is_asked_while_nobody_looks(qapp: QApplication, qtbot: QtBot) -> None:
    told = Told(table(1))

    async def story(model: RiskModel, page: RiskPage) -> None:
        await until(lambda: page.rows.rowCount() == 1)
        page.hide()
        asked = len(told.asked)
        model.note_change()
        model.refresh()
        assert len(told.asked) == asked
        page.show()
        await until(lambda: len(told.asked) > asked)

    shown(told, qtbot, story)


def test_ten_thousand_people_keep_the_cursor(qapp: QApplication, qtbot: QtBot) -> None:
    told = Told(table(MANY))

    async def story(model: RiskModel, page: RiskPage) -> None:
        await until(lambda: page.rows.rowCount() == MANY)
        view = page.table.table
        view.selectRow(7_000)
        before = page.table.current.person
        page.rows.sort(3, Qt.SortOrder.DescendingOrder)
        assert page.table.current.person == before
        assert page.rows.rows[0].now.score == 0.99
        model.set_filter(RiskFilter(levels=frozenset({Level.CRITICAL}), words="manager STORE"))
        assert {(each.now.level, each.role) for each in page.rows.rows} == {
            (Level.CRITICAL, "manager")
        }
        model.set_filter(RiskFilter(source=Component.CAMERA))
        assert page.rows.rowCount() == 0
        model.set_filter(RiskFilter())
        assert page.rows.rowCount() == MANY
        assert page.count.text().startswith("10,000 of 10,000")
        place = page.rows.place_of((before, f"S{int(before[1:]) % 40}"))
        assert place is not None
        view.selectRow(place)
        top = view.verticalScrollBar().value()
        told.table = replace(table(MANY), rows=(replace(row(0), name="Ana"), *table(MANY).rows[1:]))
        model.refresh()
        await until(lambda: any(each.name == "Ana" for each in page.rows.rows))
        assert page.table.current.person == before
        assert view.verticalScrollBar().value() == top

    shown(told, qtbot, story)


def test_a_higher_sum_is_a_longer_bar(qapp: QApplication, qtbot: QtBot) -> None:
    told = Told(table(100))

    async def story(model: RiskModel, page: RiskPage) -> None:
        await until(lambda: page.rows.rowCount() == 100)
        page.rows.sort(3, Qt.SortOrder.DescendingOrder)
        view = page.table.table
        for theme in (DARK, LIGHT):
            page.set_theme(theme)
            picture = view.viewport().grab().toImage()
            lengths = [
                coloured(picture, view.visualRect(page.rows.index(at, 3)), theme.raised)
                for at in (1, 8)
            ]
            assert lengths[0] > lengths[1] > 0

    shown(told, qtbot, story)


def coloured(picture: QImage, cell: Any, groove: str) -> int:
    """How many points of the groove's line are not the groove."""
    y = cell.center().y()
    left = cell.left() + 8
    colours = [picture.pixelColor(x, y).name() for x in range(left, cell.right() - 40)]
    return next((at for at, colour in enumerate(colours) if colour == groove), len(colours))
