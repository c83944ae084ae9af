"""The keys page on a real engine by keyboard, and what it says of a shared room."""

import os
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.directory import DirectoryContent
from engine.model.keys import KeyEngine, KeyState, KeyWalk, Walk, WalkCounts
from noc_console.worker import started_engine
from tests.engine.scene import at, world
from tests.engine.stores import ON_POSTGRES
from tests.ui.nested import run
from tests.until import until
from ui.privacy.keys_model import KeysModel
from ui.privacy.keys_page import KeysPage
from ui.theme import DARK, LIGHT

CTRL = Qt.KeyboardModifier.ControlModifier
WALK = KeyWalk(
    number=2,
    kind=Walk.RENEW,
    who="anna",
    begun_at=at(0),
    place="clip:cl-1",
    counts=WalkCounts(seen=50, renewed=50),
    expected=200,
    waits="b may have clips under the old keys on its disk; start its engine",
)


def test_keys_are_renewed_only_when_asked_twice(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    async def story() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "anna")
            people = tuple(world().people.values())
            await client.put_directory(DirectoryContent(people=people), dry_run=False)
            model = KeysModel(lambda: client)
            page = KeysPage(model, DARK, lambda _: True)
            qtbot.addWidget(page)
            page.resize(1280, 680)
            assert "Waiting for the engine" in page.stale.text()
            assert not page.renew.isEnabled()
            page.show()
            page.setFocus()
            await until(page.isActiveWindow)
            await until(lambda: page.renewed.text().startswith("Never"))
            assert page.left.text() == "Nothing."
            assert page.opened_by.text()
            assert ("person_keys" if ON_POSTGRES else "vault.json") in page.copies.text()
            qtbot.keyClick(page, Qt.Key.Key_R, CTRL)
            assert page.warning.isVisible()
            qtbot.keyClick(page, Qt.Key.Key_Escape)
            assert not page.warning.isVisible()
            assert model.walk is None
            for _ in range(2):
                qtbot.keyClick(page, Qt.Key.Key_R, CTRL)
            await until(lambda: "Begun" in page.answer.text())
            await until(lambda: "by anna" in page.renewed.text() and model.walk is None)
            assert "values were sealed anew" in page.renewed.text()
            assert page.answer.text() == "✓ Done; the old keys are gone."
            assert model.state is not None
            assert model.state.renewed is not None
            assert model.state.renewed.counts.renewed >= len(people)
            assert page.renew.isEnabled()
            if place := os.environ.get("NOC_PICTURES"):
                page.grab().save(f"{place}/keys.png")
            await model.stop()
            await client.close()

    run(story())


def test_a_renewal_that_waits_for_an_engine_is_told_and_who_may_not_cannot(
    qapp: QApplication, qtbot: QtBot
) -> None:
    engines = (
        KeyEngine(id="1", host="a", walk=1, seen_at=at(5), is_this=True),
        KeyEngine(id="2", host="b", walk=1, seen_at=at(-600)),
    )
    model, may = KeysModel(lambda: None), {"privacy.manage"}
    page = KeysPage(model, LIGHT, lambda each: each in may)
    qtbot.addWidget(page)
    page.resize(1280, 680)

    def told(state: KeyState) -> None:
        model.state = state
        model.changed.emit()

    async def story() -> None:
        page.show()
        await until(lambda: "does not answer" in page.stale.text())
        model.error = ""
        state = KeyState(
            where="passphrase", is_renewing=True, newest=WALK, is_shared=True, engines=engines
        )
        told(state)
        assert "50 values, at clips cl-1" in page.renewed.text()
        assert "About 25 %" in page.renewed.text()
        assert "It waits: B may have clips" in page.renewed.text()
        assert (page.bar.value(), page.bar.isVisible()) == (250, True)
        assert "old keys open it" in page.left.text()
        assert not page.renew.isEnabled()
        cells = [page.rows.index(row, 1).data() for row in range(2)]
        assert cells == ["✓ works here", "◆ may hold clips under old keys"]
        assert not page.forget.isEnabled()
        page.engines.table.selectRow(1)
        assert page.forget.isEnabled()
        may.clear()
        told(state)
        assert not page.forget.isEnabled()
        may.add("privacy.manage")
        done = msgspec.structs.replace(WALK, ended_at=at(9), waits="", kept=3)
        told(KeyState(where="file", is_renewing=False, newest=done, renewed=done))
        assert "old keys 3 stay for them" in page.left.text()
        assert "vault.key" in page.copies.text()
        assert not page.below.isVisible()
        assert page.renew.isEnabled()
        model.set_stale("Engine lost")
        assert page.stale.text() == "Engine lost"
        assert not page.renew.isEnabled()
        await model.stop()

    run(story())
