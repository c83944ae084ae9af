"""The settings pane on a real engine, by keyboard; and what it says when something is wrong."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.directory import DirectoryContent
from engine.model.settings import MODE, PreviewState, SettingScope
from noc_console.worker import started_engine
from tests.engine.api.test_api import mocked
from tests.engine.scene import world
from tests.ui.nested import run
from tests.until import until
from ui.settings.model import SettingsModel
from ui.settings.pane import SettingsPane
from ui.theme import DARK, LIGHT

SPOOFING, FENCE = "location.gps_spoofing", "location.geofence_violation"


async def type_into_editor(pane: SettingsPane, qtbot: QtBot, text: str) -> None:
    """Return opens the editor of the row under the cursor; Return takes what was typed."""
    qtbot.keyClick(pane.tree, Qt.Key.Key_Return)
    (line,) = pane.tree.viewport().findChildren(QLineEdit)
    line.setText(text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    await until(lambda: not pane.tree.viewport().findChildren(QLineEdit))


async def changes_a_fence_by_keys(pane: SettingsPane, model: SettingsModel, qtbot: QtBot) -> None:
    """Search, edit, be refused, edit, preview, be asked why, save."""
    qtbot.keyClicks(pane.search, "punch outside fence beyond")
    pane.tree.select(FENCE, "geofence_threshold_m")
    await type_into_editor(pane, qtbot, "-5")
    assert "goes from 0" in pane.changes.said.text()
    await type_into_editor(pane, qtbot, "900")
    assert "900 m" in pane.changes.listed.item(0).text()
    qtbot.keyClick(pane, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: model.preview is not None and model.preview.state is PreviewState.DONE)
    assert "1 events judged again. Findings gone: 0; new: 0" in pane.preview.words.text()
    qtbot.keyClick(pane, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "in a few words why" in pane.changes.said.text()
    qtbot.keyClicks(pane.changes.reason, "large <b>yard</b>")
    qtbot.keyClick(pane.changes.reason, Qt.Key.Key_Return)
    await until(lambda: not model.edits)
    assert pane.changes.said.text().startswith("✓ Saved")
    (entry,) = pane.history.rows
    assert (entry.who, entry.reason, entry.after) == ("asha", "large <b>yard</b>", 900.0)


async def sees_where_a_value_comes_from(pane: SettingsPane, model: SettingsModel) -> None:
    """A site inherits from everywhere, has its own, and returns to the inherited."""
    pane.choose_scope(SettingScope(site="PUNE"))
    await until(lambda: model.page is not None and model.page.scope.site == "PUNE")
    pane.tree.select(FENCE, "geofence_threshold_m")
    value = model.setting(FENCE, "geofence_threshold_m")
    assert value is not None
    assert model.words.origin(value) == "everywhere"
    model.type_in(FENCE, "geofence_threshold_m", "50")
    model.save("small yard")
    await until(lambda: pane.history.rowCount() == 2)
    assert "Without it 900 m would be inherited" in pane.about.text()
    assert "site Pune" in pane.history.columns[2].text(pane.history.rows[0])


async def turns_back_to_the_inherited(
    pane: SettingsPane, model: SettingsModel, qtbot: QtBot
) -> None:
    """Delete, and again after a change of mind."""
    qtbot.keyClick(pane.tree, Qt.Key.Key_Delete)
    assert "inherited, 900 m" in pane.changes.listed.item(0).text()
    qtbot.keyClick(pane, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert not model.edits
    qtbot.keyClick(pane.tree, Qt.Key.Key_Delete)
    model.save("as everywhere")
    await until(lambda: pane.history.rowCount() == 3)
    value = model.setting(FENCE, "geofence_threshold_m")
    assert value is not None
    assert (value.value, value.here) == (900.0, False)


async def is_warned_of_a_lost_finding(pane: SettingsPane, model: SettingsModel) -> None:
    """Turning a detection off says what would be gone; a change after that says so."""
    pane.choose_scope(SettingScope())
    await until(lambda: model.page is not None and model.page.scope.site is None)
    model.type_in(SPOOFING, MODE, "off")
    model.start_preview()
    await until(lambda: model.preview is not None and model.preview.state is PreviewState.DONE)
    assert "Findings gone: 1" in pane.preview.words.text()
    (gone,) = pane.preview.gone.rows
    assert "mock location" in gone.reason
    model.type_in(SPOOFING, MODE, "shadow")
    assert "preview again" in pane.preview.words.text()
    model.discard()


def test_thresholds_are_changed_by_keyboard_alone(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    async def work() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")
            known = world()
            content = DirectoryContent(
                sites=tuple(known.sites.values()), people=tuple(known.people.values())
            )
            await client.put_directory(content, dry_run=False)
            await client.ingest([mocked(1)], "test")
            model = SettingsModel(lambda: client, qapp)
            pane = SettingsPane(model, DARK)
            qtbot.addWidget(pane)
            assert "Waiting for the engine" in pane.about.text()
            pane.show()
            pane.activateWindow()
            pane.search.setFocus()
            await until(lambda: pane.tree.current is not None)
            await changes_a_fence_by_keys(pane, model, qtbot)
            await sees_where_a_value_comes_from(pane, model)
            await turns_back_to_the_inherited(pane, model, qtbot)
            await is_warned_of_a_lost_finding(pane, model)
            pane.set_theme(LIGHT)
            model.set_stale("Engine lost, reconnecting")
            assert pane.stale.text() == "Engine lost, reconnecting"
            await model.stop()
            await client.close()

    run(work())


def test_a_lost_engine_saves_nothing_and_says_so(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        model = SettingsModel(lambda: None, qapp)
        pane = SettingsPane(model, DARK)
        qtbot.addWidget(pane)
        pane.show()
        said: list[str] = []
        model.said.connect(lambda words, _: said.append(words))
        model._edits[model.scope] = {(FENCE, MODE): "off"}
        model.save("why not")
        await until(lambda: bool(said))
        assert "nothing was saved" in said[0]
        assert model.edits
        await model.stop()

    run(work())
