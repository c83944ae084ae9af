"""Every order holds while alerts come, change and go; it is chosen by heading, action and view."""

import asyncio
import random
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.address import Address
from engine.model.alert import Alert, AlertState
from engine.model.command import Command
from engine.model.kinds import Severity
from tests.ui.alerts.test_queue_model import NOW, alert, drain, shown
from ui.alerts import desk as desk_module
from ui.alerts.desk import AlertDesk
from ui.alerts.filters import ALL, Filter, View, read_view
from ui.alerts.ordering import Ordering, key_of
from ui.alerts.queue_model import QueueModel
from ui.room import Room
from ui.shell.actions import Actions
from ui.shell.preferences import Preferences
from ui.theme import DARK, ROW_COMFORTABLE_PX, ROW_PX

NAMES = {"S1": "Thane", "S2": "Agra", "S3": "Pune"}


def name(key: str) -> str:
    return NAMES.get(key, key)


def four() -> list[Alert]:
    return [
        alert(1, 50, site="S1", severity=Severity.LOW, acknowledge_by=NOW + timedelta(minutes=9)),
        alert(2, 90, site="S2", severity=Severity.HIGH, acknowledge_by=NOW + timedelta(minutes=5)),
        alert(3, 70, site="S3", severity=Severity.CRITICAL, acknowledge_by=None),
        alert(4, 60, site=None, severity=Severity.HIGH, acknowledge_by=NOW + timedelta(minutes=1)),
    ]


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        (Ordering.URGENT, [2, 3, 4, 1]),
        (Ordering.NEWEST, [4, 3, 2, 1]),
        (Ordering.DUE, [4, 2, 1, 3]),
        (Ordering.SEVERITY, [3, 2, 4, 1]),
        (Ordering.SITE, [2, 3, 1, 4]),
    ],
)
def test_what_stands_first(qtbot: QtBot, order: Ordering, numbers: list[int]) -> None:
    model = QueueModel(DARK, name)
    model.load(four())
    model.set_order(order)
    model.sort_again()
    assert shown(model) == numbers


@pytest.mark.parametrize("order", list(Ordering))
def test_a_storm_ends_in_the_chosen_order(qtbot: QtBot, order: Ordering) -> None:
    names = dict(NAMES)
    model = QueueModel(DARK, lambda key: names.get(key, key))
    model.set_order(order)
    key = key_of(order, name)
    chance = random.Random(7)
    latest: dict[str, Alert] = {}
    for version in range(2, 900):
        made = alert(
            chance.randrange(120),
            chance.randrange(100),
            version=version,
            site=chance.choice(["S1", "S2", "S3", None]),
            severity=chance.choice(list(Severity)),
            state=chance.choice([AlertState.NEW, AlertState.NEW, AlertState.RESOLVED]),
            acknowledge_by=chance.choice([None, NOW + timedelta(seconds=chance.randrange(900))]),
        )
        latest[made.id] = made
        model.put(made)
        if version == 500:
            drain(model)
            names["S2"] = "Zirakpur"  # renamed: rows are still found by the name they stood under
        if chance.random() < 0.1:
            model.show_pending()
    drain(model)
    expected = sorted((each for each in latest.values() if each.is_open), key=key)
    assert shown(model) == [each.number for each in expected]


def test_a_saved_view_keeps_its_order_and_older_views_are_still_read() -> None:
    assert read_view({"order": "due"}) == View(ALL, Ordering.DUE)
    assert read_view({"filter": {"words": "x"}}) == View(Filter(words="x"))
    assert read_view({"words": "x", "only_mine": True}) == View(Filter(words="x", only_mine=True))
    assert read_view({}) == View()


async def no_engine() -> Address:
    raise AssertionError("nobody asks for an engine here")


class QuietRoom(Room):
    """Takes note of what would be asked of the engine."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(no_engine, "asha", parent)
        self.asked: list[str] = []

    def ask_detail(self, alert: str) -> None:
        """Nothing is told."""

    def command(self, alert: str, command: Command) -> None:
        """Nothing is done."""
        self.asked.append(alert)


class Desk:
    """A desk with its actions, on preferences of its own."""

    def __init__(self, qtbot: QtBot, path: Path, alerts: Iterable[Alert]) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.preferences = Preferences(path)
        self.room = QuietRoom(self.window)
        self.desk = AlertDesk(self.room, DARK, self.preferences, self.window)
        self.actions = Actions(self.window, self.preferences)
        self.desk.add_actions(self.actions)
        self.desk.queue.resize(1000, 400)
        self.window.resize(1000, 400)
        self.window.show()
        self.desk.model.load(alerts)

    def numbers(self) -> list[int]:
        return shown(self.desk.model)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path / "asha.ini", four())


def test_an_action_orders_the_queue_and_the_next_start_remembers(
    qtbot: QtBot, tmp_path: Path, desk: Desk
) -> None:
    desk.desk.queue.select("al-1")
    desk.actions["queue.order.due"].trigger()
    assert desk.numbers() == [4, 2, 1, 3]
    assert [each.number for each in desk.desk.queue.chosen] == [1]
    assert "deadline" in desk.desk.queue.filters._sorted.text()
    again = Desk(qtbot, tmp_path / "asha.ini", four())
    assert again.numbers() == [4, 2, 1, 3]
    again.desk.queue.filters._sorted.click()
    assert again.numbers() == [2, 3, 4, 1]


def test_a_heading_orders_and_the_same_one_again_shows_the_most_urgent(
    qtbot: QtBot, desk: Desk
) -> None:
    queue = desk.desk.queue
    queue.select("al-1")
    header = queue.table.horizontalHeader()

    def click(column: str) -> None:
        section = [each.name for each in desk.desk.model.columns].index(column)
        x = header.sectionViewportPosition(section) + 6
        where = QPoint(x, header.height() // 2)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)

    click("age")
    assert desk.numbers() == [4, 3, 2, 1]
    assert [each.number for each in queue.chosen] == [1]
    click("age")
    assert desk.numbers() == [2, 3, 4, 1]
    click("who")
    assert desk.numbers() == [2, 3, 4, 1]
    assert [each.number for each in queue.chosen] == [1]


def test_a_saved_view_brings_its_order_back(desk: Desk) -> None:
    bar = desk.desk.queue.filters
    desk.actions["queue.order.site"].trigger()
    bar.save_view("Sites")
    desk.actions["queue.order.urgent"].trigger()
    assert desk.numbers() == [2, 3, 4, 1]
    bar.show_view("Sites")
    assert desk.numbers() == [1, 2, 3, 4]


def test_the_most_urgent_is_taken_whatever_the_order(desk: Desk) -> None:
    desk.actions["queue.order.newest"].trigger()
    desk.actions["queue.take"].trigger()
    assert desk.room.asked == ["al-2"]


def test_many_rows_are_sorted_elsewhere_and_nothing_that_comes_meanwhile_is_lost(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module, "_MANY", 3)

    async def work() -> None:
        desk.actions["queue.order.newest"].trigger()
        desk.desk.model.put(alert(5, 10))
        desk.desk.model.put(replace(four()[1], state=AlertState.RESOLVED, version=2))
        desk.desk.model.show_pending()
        assert desk.numbers() == [2, 3, 4, 1]
        desk.actions["queue.order.severity"].trigger()
        sorting = desk.desk._sorting
        assert sorting is not None
        await sorting
        drain(desk.desk.model)
        assert desk.numbers() == [3, 4, 5, 1]

    asyncio.run(work())


def test_rows_are_higher_when_the_user_wants_it(qtbot: QtBot, tmp_path: Path, desk: Desk) -> None:
    assert desk.desk.queue.table.rowHeight(0) == ROW_PX
    desk.actions["queue.comfortable"].trigger()
    assert desk.desk.queue.table.rowHeight(0) == ROW_COMFORTABLE_PX
    again = Desk(qtbot, tmp_path / "asha.ini", four())
    assert again.desk.queue.table.rowHeight(3) == ROW_COMFORTABLE_PX
    again.actions["queue.comfortable"].trigger()
    assert again.desk.queue.table.rowHeight(3) == ROW_PX


def test_columns_are_chosen_with_the_keyboard_alone(qtbot: QtBot, desk: Desk) -> None:
    queue = desk.desk.queue
    names = [each.name for each in desk.desk.model.columns]
    desk.window.activateWindow()
    queue.table.setFocus()
    desk.actions["queue.columns"].trigger()
    chooser = queue._chooser
    assert chooser.isVisible()
    first, second, third = list(chooser.boxes)[:3]
    assert chooser.boxes[first].isChecked()
    qtbot.keyClick(chooser.boxes[first], Qt.Key.Key_Down)
    qtbot.keyClick(chooser.boxes[second], Qt.Key.Key_Space)
    assert queue.table.isColumnHidden(names.index(second))
    assert not queue.table.isColumnHidden(names.index(third))
    qtbot.keyClick(chooser.boxes[second], Qt.Key.Key_Escape)
    assert not chooser.isVisible()
    desk.actions["queue.columns"].trigger()
    assert not chooser.boxes[second].isChecked()
    chooser.boxes[second].click()
    assert not queue.table.isColumnHidden(names.index(second))
