"""The keys of the queue and its alerts, pressed in the whole window on a real engine."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.model.alert import Alert
from engine.model.kinds import Severity
from tests.ui import nested
from tests.ui.stage import until
from tests.ui.test_by_keyboard import Seat, acknowledges_the_next, history, state_of
from ui.alerts.ordering import Ordering
from ui.theme import ROW_COMFORTABLE_PX, ROW_PX

Key, Held = Qt.Key, Qt.KeyboardModifier
_ORDER_KEYS = Held.ControlModifier | Held.AltModifier


def test_every_key_of_the_alerts_does_what_it_says(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    seat = Seat(qapp, qtbot, data_dir)

    async def work() -> None:
        try:
            await seat.sit_down()
            await until(lambda: seat.window.desk.model.rowCount() >= 4, seconds=120)
            await moves(seat)
            await shows_one_severity_alone(seat)
            await puts_another_first(seat)
            await changes_the_rows(seat)
            await chooses_columns(seat)
            await goes_to_what_stands_beside(seat)
            await notes_takes_and_escalates(seat)
            await shelves_one_and_resolves_another(seat)
        finally:
            await seat.leave()

    nested.run(work())
    seat.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def current(seat: Seat) -> Alert:
    found = seat.window.desk.queue.current
    assert found is not None
    return found


async def moves(seat: Seat) -> None:
    """Alerts arrive meanwhile, so what counts is the row below the chosen one, not its number."""
    table = seat.window.desk.queue.table
    table.selectRow(0)
    for key, step in ((Key.Key_J, 1), (Key.Key_J, 1), (Key.Key_K, -1)):
        row = table.currentIndex().row()
        await seat.press(key)
        assert table.currentIndex().row() == row + step


async def shows_one_severity_alone(seat: Seat) -> None:
    """1 to 4 each let one severity through; pressed again, all are back."""
    desk = seat.window.desk
    severities = (Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW)
    seen = 0
    for key, severity in zip("1234", severities, strict=True):
        wanted = Key(ord(key))
        await seat.press(wanted)
        assert desk.queue.filters.filter.severities == {severity}
        shown = {each.severity for each in desk.model.alerts}
        assert shown == {each.severity for each in desk.model.everything} & {severity}
        seen += len(desk.model.alerts)
        await seat.press(wanted)
        assert len(desk.model.alerts) == len(desk.model.everything)
    assert seen


async def puts_another_first(seat: Seat) -> None:
    """Ctrl+Alt+1 to 5: the rows stand in the order whose name the action has."""
    desk = seat.window.desk
    for number, order in reversed(list(enumerate(Ordering, 1))):
        await seat.press(Key(Key.Key_0 + number), _ORDER_KEYS)
        assert desk.queue.filters.order is order
        assert desk.model.order is order
        places = [desk.model.key(each) for each in desk.model.alerts]
        assert places == sorted(places)
    assert desk.queue.filters.order is Ordering.URGENT


async def changes_the_rows(seat: Seat) -> None:
    table = seat.window.desk.queue.table
    heights = []
    for _ in range(2):
        await seat.press(Key.Key_R, _ORDER_KEYS)
        heights.append(table.rowHeight(0))
    assert heights == [ROW_COMFORTABLE_PX, ROW_PX]


async def chooses_columns(seat: Seat) -> None:
    """The first box is ticked with Space; the same key closes, the keyboard is in the queue."""
    queue = seat.window.desk.queue
    before = queue.hidden_columns
    await seat.press(Key.Key_C, _ORDER_KEYS)
    chooser = queue._chooser
    await until(lambda: any(each.hasFocus() for each in chooser.boxes.values()))
    await seat.press(Key.Key_Space)
    assert len(queue.hidden_columns ^ before) == 1
    await seat.press(Key.Key_Space)
    assert queue.hidden_columns == before
    await seat.press(Key.Key_C, _ORDER_KEYS)
    assert not chooser.isVisible()
    assert queue.table.hasFocus()


async def goes_to_what_stands_beside(seat: Seat) -> None:
    """C opens the call of the alert, V its cameras, M the map; Q comes back from each."""
    window, panes = seat.window, seat.panes
    queue = window.desk.queue
    await until(
        lambda: (
            window.desk.detail.shown is not None
            and window.desk.detail.shown.alert.id == current(seat).id
        )
    )
    strip = panes.calls.strip
    await seat.press(Key.Key_C)
    await until(lambda: strip.isVisible() and strip.is_asking)
    await until(lambda: strip.isAncestorOf(QApplication.focusWidget()))
    await seat.press(Key.Key_Escape)
    await until(lambda: not strip.is_asking)
    await until(queue.table.hasFocus)
    for key, pane in ((Key.Key_V, panes.cameras.pane), (Key.Key_M, window.map.view)):
        await seat.press(key)
        await until(pane.isVisible)
        assert not queue.table.hasFocus()
        await seat.press(Key.Key_Q)
        await until(queue.table.hasFocus)


async def notes_takes_and_escalates(seat: Seat) -> None:
    desk = seat.window.desk
    await acknowledges_the_next(seat)
    chosen = current(seat).id
    await until(lambda: desk.detail.shown is not None and desk.detail.shown.alert.id == chosen)
    await seat.press(Key.Key_N)
    await seat.write("asked the guard")
    await until(lambda: any("asked the guard" in each for each in history(seat)))
    await seat.press(Key.Key_E)
    await until(lambda: current(seat).escalation > 0)


async def shelves_one_and_resolves_another(seat: Seat) -> None:
    desk = seat.window.desk
    shelved = current(seat).id
    await seat.press(Key.Key_S)
    await until(lambda: desk.bar.is_asking)
    await seat.press(Key.Key_Tab)
    await seat.write("gate works")
    await until(lambda: shelved in desk.shelved or state_of(seat, shelved) is None)
    await until(lambda: desk.queue.current is not None and current(seat).id != shelved)
    await resolves(seat)


async def resolves(seat: Seat) -> None:
    """Acknowledged, then resolved; one that its guard's answer settles first is no fault."""
    desk = seat.window.desk
    for _ in range(5):
        await seat.press(Key.Key_T)
        await until(lambda: desk.queue.current is not None and current(seat).assignee == "asha")
        chosen = current(seat).id
        await seat.press(Key.Key_R)
        if not desk.bar.is_asking:
            continue
        await seat.press(Key.Key_Tab)
        await seat.write("he was there")
        await until(lambda chosen=chosen: desk.model.row_of(chosen) is None)
        await until(lambda: not desk.bar.is_asking and desk.queue.table.hasFocus())
        return
    raise AssertionError("nothing could be resolved")
