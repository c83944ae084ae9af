"""The notices page on a real engine and a real mail server, by keyboard."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.command import Escalate
from engine.model.directory import DirectoryContent
from engine.model.notices import Security
from engine.model.settings import Change, SettingsChange, SettingScope
from engine.remote import settings
from noc_console.worker import started_engine
from tests.engine.api.test_api import mocked
from tests.engine.scene import world
from tests.peers.mail_server import MailServerPeer, mail_server
from tests.ui.nested import run
from tests.until import until
from ui.settings.notices_model import NoticesModel
from ui.settings.notices_page import NoticesPage
from ui.theme import DARK, LIGHT

CTRL = Qt.KeyboardModifier.ControlModifier


async def sets_up(page: NoticesPage, qtbot: QtBot, peer: MailServerPeer) -> None:
    """Is refused in words, sends a test, saves; the password is not shown again."""
    form = page.form
    form.supervisor_mail.setText("duty")
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    await until(lambda: "'duty' is no mail address" in page.answer.text())
    form.supervisor_mail.setText("duty@example.org; second@example.org")
    form.host.setText("127.0.0.1")
    form.port.setValue(peer.port)
    form.security.setCurrentIndex(form.security.findData(Security.NONE))
    form.sends_as.setText("noc@example.org")
    qtbot.keyClick(page, Qt.Key.Key_F5)
    await until(lambda: page.answer.text() == "✓ It was taken.")
    assert len(peer.mails) == 1
    form.secret.setText("shared word")
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    await until(lambda: "Saved" in page.answer.text())
    assert form.secret.text() == ""
    assert "kept" in form.secret.placeholderText()


def test_notices_are_set_up_tried_and_seen(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    async def story() -> None:
        with mail_server() as peer:
            async with started_engine(data_dir) as address:
                client = EngineClient(address, "asha")
                known = world()
                content = DirectoryContent(
                    sites=tuple(known.sites.values()), people=tuple(known.people.values())
                )
                await client.put_directory(content, dry_run=False)
                model = NoticesModel(lambda: client)
                page = NoticesPage(model, DARK)
                qtbot.addWidget(page)
                page.resize(1400, 900)
                page.show()
                await until(lambda: model.page is not None)
                await sets_up(page, qtbot, peer)
                quiet = Change(detection="actions.critical", field="mail_and_webhook", value=False)
                await settings.change_settings(
                    client, SettingsChange(scope=SettingScope(), changes=(quiet,), reason="later")
                )
                await client.ingest([mocked(1)], "test")

                async def is_raised() -> bool:
                    return bool((await client.alerts()).alerts)

                await until(is_raised)
                (alert,) = (await client.alerts()).alerts
                await client.command(alert.id, Escalate())
                await until(lambda: len(peer.mails) == 2)
                model.load()
                await until(lambda: page.rows.rowCount() == 1)
                await until(lambda: "told" in page.rows.columns[3].text(page.rows.rows[0]))
                page.set_theme(LIGHT)
                await model.stop()
                await client.close()

    run(story())
