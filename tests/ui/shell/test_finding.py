"""The palette in the whole window: whatever can be done or looked at is reached by typing it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.stage import Staged, until
from ui.calls.pane import Page
from ui.shell.finder import Choice

DEMO = Path(__file__).parents[3] / "resources" / "demo" / "night-shift.nocrec"
MOMENT = datetime(2026, 3, 6, 14, 30, tzinfo=UTC)
Key = Qt.Key
Find = Callable[[str], list[Choice]]


def test_everything_is_reached_by_typing_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    async def story(staged: Staged) -> None:
        await staged.open(DEMO, MOMENT)
        window = staged.window
        palette = window.palette_overlay

        def find(typed: str) -> list[Choice]:
            return window.findable.find(typed)

        def choose(typed: str) -> None:
            qtbot.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
            assert palette.isVisible()
            qtbot.keyClicks(palette._line, typed)
            qtbot.keyClick(palette._line, Key.Key_Return)
            assert not palette.isVisible()

        reaches_every_action(staged, find)
        does_what_is_chosen(staged, choose)
        await opens_who_and_where(staged, choose)
        await opens_an_alert(staged, find, choose)
        dials(staged, find, choose)

    Staged(qapp, tmp_path).play(story)


def reaches_every_action(staged: Staged, find: Find) -> None:
    """Each stands first once its words and its area are typed, with its key; none looks alike."""
    actions = staged.window.actions_by_name
    seen = set()
    for each in actions:
        name = each.objectName()
        first = find(f"{each.text()} {actions.areas[name]}")[0]
        assert (first.kind, first.title) == ("action", each.text())
        assert actions.areas[name] in first.detail
        assert first.detail.endswith(actions.key(name))
        seen.add((first.title, first.detail))
    assert len(seen) == len(list(actions))


def does_what_is_chosen(staged: Staged, choose: Callable[[str], None]) -> None:
    """One that cannot be done now says why, as its button does."""
    window = staged.window
    before = window.desk.queue.is_comfortable
    choose("comfortable rows")
    assert window.desk.queue.is_comfortable is not before
    choose("resolve alert")
    assert not window.desk.bar.is_asking
    assert "Resolve: This is a replay" in window.status.said


async def opens_who_and_where(staged: Staged, choose: Callable[[str], None]) -> None:
    room, panes = staged.room, staged.panes
    site = next(iter(room.sites.values()))
    person, name = next(each for each in room.names.items() if each[0] not in room.sites)
    choose(site.name)
    await until(lambda: panes.site.isVisible() and panes.site_file.key == site.id)
    choose(name)
    await until(lambda: panes.person.isVisible() and panes.person_file.key == person)
    choose(site.id)
    await until(lambda: panes.site.isVisible() and panes.site_file.key == site.id)


async def opens_an_alert(staged: Staged, find: Find, choose: Callable[[str], None]) -> None:
    """As people say and write its number; of those that begin so, the very one stands first."""
    desk = staged.window.desk
    last = desk.model.alerts[-1]
    for typed in (last.label, f"{last.number}", f"a{last.number}", f"#{last.number}"):
        assert find(typed)[0].title.startswith(last.label)
    desk.queue.table.selectRow(0)
    choose(last.label)
    await until(lambda: desk.queue.current is not None and desk.queue.current.id == last.id)


def dials(staged: Staged, find: Find, choose: Callable[[str], None]) -> None:
    calls = staged.panes.calls
    for typed in ("+91 98000 04821", "(020) 2612-4880", "02026124880"):
        choice = find(typed)[0]
        assert (choice.kind, choice.title) == ("number", f"Call {typed}")
    choose("+91 98000 04821")
    assert staged.window.workspaces.current == "calls"
    assert calls.pane.page is Page.DIAL
    question = calls.dialler._placing.question
    assert question is not None
    assert question.number == "+91 98000 04821"
