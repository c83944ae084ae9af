"""The console on a real engine with the simulated phone: one key, one call, its whole course."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.remote import calls as remote
from noc_console.replay_workers import ReplayWorkers
from noc_console.supervisor import Supervisor
from tests.ui.nested import run
from tests.until import until
from ui.calls.pane import Page
from ui.panes import Panes
from ui.replay.view_model import ReplayModel
from ui.room import Room
from ui.shell.preferences import Preferences
from ui.theme import DARK
from ui.window import ConsoleWindow

DEMO = Path(__file__).parents[3] / "resources" / "demo" / "night-shift.nocrec"


def test_one_key_calls_and_the_call_is_kept(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    supervisor = Supervisor(data_dir, ("--play", str(DEMO), "--speed", "120"))
    room = Room(supervisor.engine, "asha", qapp)
    window = ConsoleWindow(room, DARK, Preferences(data_dir / "asha.ini"))
    replays = ReplayModel(
        ReplayWorkers(data_dir / "replay"), supervisor.engine, data_dir / "recent.json", window
    )
    panes = Panes(window, replays)

    async def work() -> None:
        window.open()
        room.start()
        try:
            await calls_by_keys(window, panes, qtbot)
            await pauses(window, panes, qtbot)
            await reads_the_log(window, panes, qtbot)
            await turns_the_pages(window, panes, qtbot)
            await hears_of_another_budget(window, panes, room)
        finally:
            window.close()
            await panes.stop()
            await room.stop()
            await supervisor.stop()

    run(work())
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def calls_by_keys(window: ConsoleWindow, panes: Panes, qtbot: QtBot) -> None:
    """C shows what would be said, Enter places it; it rings, ends, and says what came of it."""
    calls, desk = panes.calls, window.desk
    await until(lambda: desk.detail.shown is not None, 120)
    qtbot.keyClick(window, Qt.Key.Key_C)
    await until(lambda: calls.about_alert.preview is not None or calls.about_alert.error != "")
    form, preview = calls.strip.form, calls.about_alert.preview
    assert calls.about_alert.error == ""
    assert preview is not None
    assert calls.strip.isVisible()
    assert preview.number.startswith("****")
    assert preview.text in form.text.text()
    assert "Simulated phone" in form.cost.text()
    qtbot.keyClick(calls.strip, Qt.Key.Key_Return)
    await until(lambda: calls.about_alert.question is None)
    await until(lambda: any(each.attempts for each in calls.book.shown))
    first = calls.book.shown[0]
    assert first.latest.placed_by == "asha"
    await until(lambda: ended(panes, first.id), 60)


def ended(panes: Panes, verification: str) -> bool:
    """The first attempt is over, however it ended."""
    kept = {each.verification: each for each in panes.calls.log.calls}
    known = panes.calls.book._calls.get(verification)
    return verification in kept or (
        known is not None and min(known.values(), key=lambda each: each.attempt).is_over
    )


async def pauses(window: ConsoleWindow, panes: Panes, qtbot: QtBot) -> None:
    """The switch says who paused, here and in the top bar; once more and it goes on."""
    book = panes.calls.book
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: book.is_paused)
    assert book.queue is not None
    assert book.queue.paused_by == "asha"
    assert window.bar.calls.text().startswith("◆")
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: not book.is_paused)


async def reads_the_log(window: ConsoleWindow, panes: Panes, qtbot: QtBot) -> None:
    """The call stands in the log; it is read, marked, and found again by filters."""
    calls = panes.calls
    window.workspaces.show("calls")
    log, page = calls.log, calls.log_page
    await until(lambda: any(each.is_over for each in log.calls))
    qtbot.keyClick(window, Qt.Key.Key_U)
    await until(lambda: log.detail is not None)
    assert log.detail is not None
    assert len(page.desk.rows.rows) >= 3
    qtbot.keyClick(window, Qt.Key.Key_Y)
    await until(lambda: page.desk.verdict.isVisible())
    assert page.desk.verdict.text() == "✓ right marked by asha"
    page.desk.reveal.click()
    await until(lambda: calls.log.number.startswith("+"))
    # The newest that is over: hers, or one that the engine placed meanwhile.
    marked, by_itself = log.detail.call.id, log.detail.call.is_automatic
    placed = page.filters.placed
    for wanted, found in ((True, by_itself), (False, not by_itself)):
        placed.setCurrentIndex(placed.findData(wanted))
        placed.activated.emit(placed.currentIndex())
        await until(lambda found=found: (marked in ids(panes)) is found)
    placed.setCurrentIndex(0)
    placed.activated.emit(0)


def ids(panes: Panes) -> set[str]:
    return {each.id for each in panes.calls.log.calls}


async def turns_the_pages(window: ConsoleWindow, panes: Panes, qtbot: QtBot) -> None:
    """Costs, scripts, providers and rules are the engine's own."""
    calls = panes.calls
    calls.pane.show_page(Page.COSTS)
    await until(lambda: calls.costs.costs is not None)
    calls.pane.show_page(Page.SCRIPTS)
    await until(lambda: calls.scripts.problems is not None)
    assert calls.scripts.problems == ()
    assert "✓" in calls.scripts_page.problems.text()
    assert calls.scripts.sample is not None
    calls.pane.show_page(Page.PROVIDERS)
    await until(lambda: calls.providers_page.rows.rowCount() >= 1)
    calls.providers_page.test.click()
    await until(lambda: "ms)" in calls.providers_page.facts.text())
    calls.pane.show_page(Page.RULES)
    assert calls.providers.rules is not None
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    await until(calls.dialler.line.hasFocus)
    person = next(each.person for each in calls.log.calls if each.person)
    assert person is not None
    calls.dialler.call_person(person)
    await until(lambda: calls.consent.consent is not None or calls.consent.error != "")
    assert calls.consent.error == ""


async def hears_of_another_budget(window: ConsoleWindow, panes: Panes, room: Room) -> None:
    """What somebody else sets at another console holds here at once, in the top bar, too."""
    client, page = room.connected(), panes.calls.rules_page
    assert client is not None
    await until(window.bar.budget.isVisible)
    rules = await remote.call_rules(client)
    page.quiet_from.setText("23:00")  # typed here meanwhile, and not kept yet
    page.quiet_until.setText("05:00")
    await remote.change_rules(client, replace(rules, monthly_budget=0.0))
    await until(lambda: not window.bar.budget.isVisible())
    await until(lambda: not page.meanwhile.isHidden())
    page.keep.click()
    await until(lambda: page.budget.value() == 0.0)
    kept = await remote.call_rules(client)
    assert (kept.monthly_budget, kept.quiet_from) == (0.0, "23:00")
    await remote.change_rules(client, rules)
    await until(window.bar.budget.isVisible)
    await until(lambda: page.budget.value() == rules.monthly_budget)  # nothing is typed: followed
    assert page.meanwhile.isHidden()
