"""Signing in through a browser at a real provider, with a real engine, at the log-in page."""

import asyncio
from pathlib import Path

import httpx
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.address import Address
from engine.client import EngineClient
from engine.model.access import LogIn, NewUser, Role
from engine.remote import access
from noc_console.worker import started_engine
from tests.peers.answering import serving
from tests.peers.openid_provider import CLIENT, SECRET, Account, Provider
from tests.ui.nested import run
from tests.until import until
from ui.access.page import LogInPage
from ui.access.session import Session
from ui.access.sign_in_form import SignInForm
from ui.access.sign_in_model import ProviderModel
from ui.access.signing_in import SigningIn
from ui.theme import DARK, LIGHT

RIGHT = "correct horse battery"


class Browser:
    """A browser that follows every redirect, in the background."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.shown: list[str] = []
        self.is_there = True
        self._tasks: set[asyncio.Task[None]] = set()

    def open(self, address: str) -> bool:
        self.opened.append(address)
        if self.is_there:
            task = asyncio.ensure_future(self.browse(address))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return self.is_there

    async def browse(self, address: str) -> None:
        async with httpx.AsyncClient(follow_redirects=True, trust_env=False) as http:
            said = await http.get(address)
        self.shown.append(said.text)


async def sets_up(form: SignInForm, provider: Provider) -> None:
    """Is refused in words, tests, saves; the secret is not shown again."""
    await until(form.save.isEnabled)
    form.name.setText("Lighthouse & Co")
    form.issuer.setText("lighthouse.example")
    form.test.click()
    await until(lambda: "enter https" in form.answer.text())
    form.issuer.setText(provider.url)
    form.client_id.setText(CLIENT)
    form.secret.setText(SECRET)
    form.unknown.setCurrentIndex(form.unknown.findData("create"))
    form.claim.setText("groups")
    form.groups[Role.OPERATOR].setText("desk, night desk")
    form.test.click()
    await until(lambda: "1 keys" in form.answer.text())
    form.save.click()
    await until(lambda: "Saved" in form.answer.text())
    assert form.secret.text() == ""
    assert "kept" in form.secret.placeholderText()
    assert form.groups[Role.OPERATOR].text() == "desk, night desk"
    form.set_theme(LIGHT)


async def signs_in(page: LogInPage, session: Session, browser: Browser, qtbot: QtBot) -> None:
    """Refused in a sentence first, then let in; without a browser the address is to be pasted."""
    provider_says = page.said
    await until(lambda: page.provider.isVisible())
    assert page.provider.text() == "Sign in with Lighthouse && Co"
    browser.is_there = False
    qtbot.mouseClick(page.provider, Qt.MouseButton.LeftButton)
    await until(lambda: "clipboard" in page.browser.text())
    assert QApplication.clipboard().text() == browser.opened[-1]
    qtbot.mouseClick(page.provider, Qt.MouseButton.LeftButton)
    await until(lambda: "Sign in" in page.provider.text())
    browser.is_there = True
    qtbot.mouseClick(page.provider, Qt.MouseButton.LeftButton)
    await until(lambda: "without a role" in provider_says.text())
    assert "go back to the console" in browser.shown[-1]
    assert not session.is_own


async def locks_and_opens(
    page: LogInPage, session: Session, provider: Provider, qtbot: QtBot
) -> None:
    """Whoever has no password here proves anew at the provider to be the same."""
    session.lock()
    await until(lambda: page.isVisible() and page.provider.isVisible())
    assert not page.password.isVisible()
    assert not page.go.isVisible()
    somebody, provider.account = provider.account, Account("s-2", {"groups": ["desk"]})
    qtbot.mouseClick(page.provider, Qt.MouseButton.LeftButton)
    await until(lambda: "somebody else" in page.said.text())
    assert session.is_locked
    provider.account = somebody
    qtbot.mouseClick(page.provider, Qt.MouseButton.LeftButton)
    await until(lambda: not session.is_locked)


def test_somebody_signs_in_locks_opens_and_leaves(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    async def story(provider: Provider, address: Address) -> None:
        machine = EngineClient(address)
        await access.make_user(
            machine, NewUser(name="boss", role=Role.ADMINISTRATOR, password=RIGHT)
        )
        opened = await access.log_in(machine, LogIn(name="boss", password=RIGHT))
        boss = EngineClient(Address(url=address.url, token=opened.token, pid=address.pid))
        model = ProviderModel(lambda: boss)
        form = SignInForm(model, DARK)
        qtbot.addWidget(form)
        form.show()
        await sets_up(form, provider)

        under, browser, session = QWidget(), Browser(), Session()
        qtbot.addWidget(under)
        signing_in = SigningIn(session, browser.open)
        page = LogInPage(session, signing_in, under)
        under.resize(900, 700)
        under.show()
        provider.account = Account("s-1", {"preferred_username": "asha"})
        waiting = asyncio.ensure_future(session.begin(machine))
        await signs_in(page, session, browser, qtbot)
        # A page of another site cannot finish what was begun here.
        provider.account = Account("s-1", {"preferred_username": "asha", "groups": ["desk"]})
        qtbot.mouseClick(page.provider, Qt.MouseButton.LeftButton)
        assert await waiting is False, "the room begins anew with the session"
        admitted = EngineClient(session.admitted(address))
        assert await session.begin(admitted) is True
        assert session.me is not None
        assert (session.me.name, session.me.role) == ("asha", Role.OPERATOR)
        assert not page.isVisible()
        await locks_and_opens(page, session, provider, qtbot)
        session.log_out()
        await until(lambda: not session.is_own)
        for client in (machine, boss, admitted):
            await client.close()
        for each in (model, signing_in, session):
            await each.stop()

    async def with_both() -> None:
        provider = Provider()
        with serving(provider):
            async with started_engine(data_dir) as address:
                await story(provider, address)

    run(with_both())
