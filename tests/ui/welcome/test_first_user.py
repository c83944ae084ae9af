"""The first user, made in the wizard of a real engine: refused, made, locked, secured, audited."""

import os
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.access.one_time import code_at
from engine.address import Address
from engine.remote import audit
from noc_console.worker import started_engine
from tests.ui.nested import run
from tests.until import until
from ui.access.own_user import OwnUser
from ui.access.page import LogInPage
from ui.access.signing_in import SigningIn
from ui.room import Room
from ui.welcome.first_user import FirstUser

RIGHT = "correct horse battery"


def type_in(qtbot: QtBot, form: FirstUser, *words: str) -> None:
    """Name and passwords, then Return in the last field."""
    for field, each in zip((form.name, form.password, form.again), words, strict=True):
        field.setText(each)
    qtbot.keyClick(form.again, Qt.Key.Key_Return)


def test_what_the_wizard_makes_is_asked_for_from_then_on(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    async def work() -> None:
        async with started_engine(data_dir) as address:

            async def found() -> Address:
                return address

            room = Room(found, "workstation", qapp)
            form = FirstUser(OwnUser(room.connected, room.session))
            qtbot.addWidget(form)
            page = LogInPage(room.session, SigningIn(room.session), form)
            form.resize(760, 300)
            form.show()
            room.start()
            await until(lambda: room.session.me is not None)
            room.session.lock()
            assert not room.session.is_locked  # nobody has a password

            for words, why in (
                (("asha", "short", "short"), "too short"),
                (("asha", RIGHT, "something else"), "differ"),
                (("asha", "asha-asha-asha", "asha-asha-asha"), "easily guessed"),
            ):
                type_in(qtbot, form, *words)
                await until(lambda why=why: why in form.said.text())
                assert form.name.text() == "asha"
            type_in(qtbot, form, "asha", RIGHT, RIGHT)
            await until(lambda: room.operator == "asha" and page.isHidden())
            assert not form.name.isVisible()
            assert "asha logs in here" in form.about.text()
            await until(lambda: room.connected() is not None)

            room.session.lock()
            page.password.setText("not this one, no")
            qtbot.keyClick(page.password, Qt.Key.Key_Return)
            await until(lambda: "wrong" in page.said.text())
            page.password.setText(RIGHT)
            qtbot.keyClick(page.password, Qt.Key.Key_Return)
            await until(lambda: not room.session.is_locked)

            await secure(qtbot, form)
            assert room.client is not None
            told = [each.entry for each in (await audit.audit_page(room.client, who="asha")).lines]
            assert {"user.log_in", "user.authenticator"} <= {each.what for each in told}
            await room.stop()

    run(work())


async def secure(qtbot: QtBot, form: FirstUser) -> None:
    """An authenticator is in force only once it has told a code."""
    form.code.begin.click()
    await until(lambda: form.code.code.isVisible())
    if place := os.environ.get("NOC_PICTURES"):
        form.grab().save(f"{place}/first-user.png")
    secret = form.code.secret.text().replace(" ", "")
    form.code.code.setText("000000")
    qtbot.keyClick(form.code.code, Qt.Key.Key_Return)
    await until(lambda: "does not fit" in form.said.text())
    form.code.code.setText(code_at(secret, int(datetime.now(UTC).timestamp()) // 30))
    qtbot.keyClick(form.code.code, Qt.Key.Key_Return)
    await until(lambda: not form.code.isVisible())
