"""All panes on one recorded moment: one selection, and nothing offered that the engine refuses."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication

from tests.ui.stage import Staged, until
from ui.replay.session import Stage

DEMO = Path(__file__).parents[2] / "resources" / "demo" / "night-shift.nocrec"
MOMENT = datetime(2026, 3, 6, 14, 30, tzinfo=UTC)


def test_a_recorded_moment_is_looked_at_and_not_changed(qapp: QApplication, tmp_path: Path) -> None:
    async def story(staged: Staged) -> None:
        await staged.open(DEMO, MOMENT)
        window, panes = staged.window, staged.panes
        acting = [each for each in window.actions_by_name if each.objectName().startswith("alert.")]
        assert not any(each.isEnabled() for each in acting)
        assert all("This is a replay" in each.toolTip() for each in acting)
        for each in (panes.settings.detections.changes.save, panes.health.letters.send):
            assert not each.isEnabled()
            assert "This is a replay" in each.toolTip()
        no_key_means_two_things(staged)
        await an_incident_is_one_screen(staged)
        await a_wall_counts(staged)
        await time_is_moved_on_the_map(staged)
        staged.replays.session.close()
        await until(lambda: staged.replays.session.stage is Stage.EMPTY)
        assert window.replaying.text() == ""
        assert "This is a replay" not in window.actions_by_name["alert.resolve"].toolTip()

    Staged(qapp, tmp_path).play(story)


def no_key_means_two_things(staged: Staged) -> None:
    """A key of a pane that is one of the window's, too, would do neither."""
    everywhere = {each.shortcut().toString() for each in staged.window.actions()}
    of_panes = {each.key().toString() for each in staged.window.findChildren(QShortcut)}
    assert len(of_panes) > 10
    assert (everywhere & of_panes) - {""} == set()


async def an_incident_is_one_screen(staged: Staged) -> None:
    """The day, the map, the alert and its person, without another choice."""
    window, panes = staged.window, staged.panes
    window.workspaces.show("investigation")
    shown = window.desk.detail.shown
    assert shown is not None
    await until(lambda: panes.person_file.profile is not None)
    assert panes.person_file.key == shown.alert.subject
    assert all(each.isVisible() for each in (panes.day, window.map.view, panes.person))
    # A page opened by hand stays while the alert only changes; another alert brings its own.
    other = next(
        each for each in staged.room.names if each[0] == "G" and each != shown.alert.subject
    )
    panes.selection.show_person(other)
    window.desk.focused.emit(shown, [])
    assert panes.person_file.key == other
    last = next(each for each in reversed(window.desk.model.everything) if each.subject[0] == "G")
    window.desk.show_alert(last.id)
    await until(lambda: panes.person_file.key == last.subject)


async def time_is_moved_on_the_map(staged: Staged) -> None:
    """The slider of the map stands where the replay stands; who is at a site follows it."""
    window, panes = staged.window, staged.panes
    session, view = staged.replays.session, window.map.view
    window.workspaces.show("map")
    window.map.site_chosen.emit("S0003")
    await until(lambda: panes.site_file.page is not None)
    page = panes.site_file.page
    assert page is not None
    there = len(page.presence)
    told: list[str] = []

    def slider() -> float:
        view.page.runJavaScript("noc.state()", 0, told.append)
        shown = json.loads(told[-1])["slider"] if told else None
        return shown["moment"] / 1000 if shown else 0.0

    await until(lambda: abs(slider() - MOMENT.timestamp()) < 60)
    before = MOMENT - timedelta(hours=1, minutes=20)
    view.moment_chosen.emit(before)
    await until(lambda: session.state is not None and session.state.moment == before)
    await until(lambda: abs(slider() - before.timestamp()) < 60)
    await until(lambda: panes.site_file.page is not None and panes.site_file.page.now == before)
    assert len(panes.site_file.page.presence) != there


async def a_wall_counts(staged: Staged) -> None:
    window, panes = staged.window, staged.panes
    window.workspaces.show("wall")
    alerts = window.desk.model.everything
    critical = sum(each.severity == "critical" for each in alerts)
    await until(lambda: panes.counters.sentence.startswith(f"{critical:,} CRITICAL"))
    assert critical > 0
    window.findable.site_chosen.emit("S0003")
    assert not panes.site.isVisible()
    window.workspaces.show("alerts")
