"""The connectors page on a real engine and a real peer, by keyboard; and what it says when not."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.connectors import ConnectorState, DeviceKind
from engine.model.directory import DirectoryContent
from noc_console.worker import started_engine
from tests.engine.scene import world
from tests.peers.answering import Answer, serving
from tests.peers.lightspeed import LightspeedPeer
from tests.ui.nested import run
from tests.until import until
from ui.settings.connectors_model import ConnectorsModel
from ui.settings.connectors_page import ConnectorsPage
from ui.theme import DARK, LIGHT

CTRL = Qt.KeyboardModifier.ControlModifier


def put(page: ConnectorsPage, field: str, text: str) -> None:
    entry = page.form.entries[field]
    if isinstance(entry, QPlainTextEdit):
        entry.setPlainText(text)
    else:
        assert isinstance(entry, QLineEdit)
        entry.setText(text)


async def adds_a_shop(page: ConnectorsPage, peer: LightspeedPeer, qtbot: QtBot) -> None:
    """Refused in words, tried, saved, and its sales come in."""
    page.show_new("lightspeed")
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    assert "small letters" in page.answer.text()
    qtbot.keyClicks(page.form.name, "shop")
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    assert "Domain prefix is needed" in page.answer.text()
    put(page, "base_url", peer.url)
    put(page, "every_s", "soon")
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    assert "no number" in page.answer.text()
    put(page, "every_s", "0.3")
    put(page, "sites", "o1 - PUNE")
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    assert "theirs = ours" in page.answer.text()
    put(page, "sites", "o1 = PUNE")
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    await until(lambda: "no token yet" in page.answer.text())
    assert page.form.secrets["token"].echoMode() is QLineEdit.EchoMode.Password
    page.form.secrets["token"].setText("access-0")
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    await until(lambda: "2 outlets" in page.answer.text())
    assert page.answer.text().startswith("✓")
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    await until(lambda: page.form.status is not None and page.form.status.name == "shop")
    assert page.form.secrets["token"].text() == ""
    assert "kept" in page.form.secrets["token"].placeholderText()


async def sees_how_it_does(page: ConnectorsPage, peer: LightspeedPeer, qtbot: QtBot) -> None:
    """Events arrive; trouble is said; it is paused, goes on, and is removed at the second press."""
    model = page._model

    async def counted() -> bool:
        model.load()
        held = model.connector("shop")
        return held is not None and held.counts.accepted == 1

    await until(counted)
    peer.faults.plan = [Answer(503, {})] * 50

    async def failing() -> bool:
        model.load()
        held = model.connector("shop")
        return held is not None and held.state is ConnectorState.FAILING

    await until(failing)
    await until(lambda: "503" in page.rows.columns[6].text(page.rows.rows[0]))
    assert page.rows.columns[2].text(page.rows.rows[0]) == "◆ failing"
    peer.faults.plan.clear()
    qtbot.mouseClick(page.pause, Qt.MouseButton.LeftButton)
    await until(lambda: page.pause.text() == "Go on")
    qtbot.mouseClick(page.pause, Qt.MouseButton.LeftButton)
    await until(lambda: page.pause.text() == "Pause")


async def says_whose_an_account_is(page: ConnectorsPage, qtbot: QtBot) -> None:
    """What nobody is known for is listed, assigned, and ended."""
    devices = page.devices

    def place() -> int | None:
        return devices.unknown.place_of((DeviceKind.ACCOUNT, "lightspeed:u1"))

    await until(lambda: place() is not None)
    found = place()
    assert found is not None
    devices.unknown_view.table.selectRow(found)
    assert "Ana" in devices.unknown.columns[1].text(devices.unknown.rows[found])
    devices.person.setCurrentText("G99")
    qtbot.mouseClick(devices.assign, Qt.MouseButton.LeftButton)
    await until(lambda: "G99" in page.answer.text() and not page._model.busy)
    # An answer fills the tables anew.
    found = place()
    assert found is not None
    devices.unknown_view.table.selectRow(found)
    devices.person.setCurrentIndex(devices.person.findData("G1"))
    qtbot.mouseClick(devices.assign, Qt.MouseButton.LeftButton)
    await until(lambda: devices.known.rowCount() == 1)
    assert place() is None
    devices.tabs.setCurrentIndex(1)
    devices.known_view.table.selectRow(0)
    qtbot.mouseClick(devices.end, Qt.MouseButton.LeftButton)
    await until(lambda: devices.known.rows[0].until is not None)


async def removes_it(page: ConnectorsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    assert "again" in page.answer.text()
    qtbot.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    await until(lambda: page.rows.rowCount() == 0)
    assert "its events stay" in page.answer.text()


def test_a_source_is_set_up_by_keyboard(qapp: QApplication, qtbot: QtBot, data_dir: Path) -> None:
    peer = LightspeedPeer(datetime.now(UTC) - timedelta(hours=5))
    peer.sell(1)

    async def work() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")
            known = world()
            content = DirectoryContent(
                sites=tuple(known.sites.values()), people=tuple(known.people.values())
            )
            await client.put_directory(content, dry_run=False)
            model = ConnectorsModel(lambda: client, qapp)
            page = ConnectorsPage(model, DARK)
            qtbot.addWidget(page)
            page.show()
            page.activateWindow()
            await until(lambda: model.page is not None)
            await adds_a_shop(page, peer, qtbot)
            await sees_how_it_does(page, peer, qtbot)
            await says_whose_an_account_is(page, qtbot)
            await removes_it(page, qtbot)
            page.set_theme(LIGHT)
            page.forbid("a replay")
            assert not page.add.isEnabled()
            model.set_stale("Engine lost, reconnecting")
            assert page.stale.text() == "Engine lost, reconnecting"
            page.hide()
            await model.stop()
            await client.close()

    with serving(peer):
        run(work())


def test_without_an_engine_it_waits_and_says_so(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        model = ConnectorsModel(lambda: None, qapp)
        page = ConnectorsPage(model, DARK)
        qtbot.addWidget(page)
        page.show()
        said: list[str] = []
        model.said.connect(lambda words, _: said.append(words))
        model.wake("shop")
        await until(lambda: bool(said))
        assert "engine is lost" in said[0]
        assert not page.save.isEnabled()
        page.hide()
        await model.stop()

    run(work())
