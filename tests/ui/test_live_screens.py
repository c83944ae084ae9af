"""The workspaces that mean something only among several people, as the documentation shows them: a
real engine with users, proposals of two people, calls that are made and that go on.

Times and calls differ from run to run, so what has to be there is looked for by its words, and
`UPDATE_SCREENSHOTS=1` takes the pictures anew; look at them before they are committed.
"""

import os
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from engine.address import Address
from engine.client import EngineClient
from engine.model.access import LogIn, NewUser, Role, Scope
from engine.model.calls import CallQuestion
from engine.model.privacy import HoldWish
from engine.model.reveals import RevealWish
from engine.recordings.reading import open_recording
from engine.remote import access, approvals, calls, privacy, reveals
from noc_console.replay_workers import ReplayWorkers
from noc_console.worker import started_engine
from tests.ui import nested
from tests.ui.stage import until
from tests.ui.test_screens import DEMO, LIVE, PICTURES, without
from ui.panes import Panes
from ui.replay.view_model import ReplayModel
from ui.room import Room
from ui.shell.preferences import Preferences
from ui.theme import DARK, apply
from ui.window import ConsoleWindow

FIRST = "correct horse battery"
USERS = (
    NewUser(name="ben", full_name="Ben D'Souza", role=Role.ADMINISTRATOR, password=FIRST),
    NewUser(
        name="meera",
        full_name="Meera Nair",
        role=Role.SUPERVISOR,
        scope=Scope(clients=("C01", "C02")),
        password=FIRST,
    ),
    NewUser(
        name="ravi",
        full_name="Ravi Menon",
        role=Role.OPERATOR,
        scope=Scope(sites=("S0001", "S0002", "S0003")),
        password=FIRST,
    ),
    NewUser(name="indra", full_name="Indra Sen", role=Role.INVESTIGATOR, password=FIRST),
    NewUser(name="lata", full_name="Lata Rao", role=Role.AUDITOR, password=FIRST),
)
CALLED = ("G00001", "G00002", "G00004", "G00005", "G00007", "G00008")


class Shared:
    """A window on an engine at which people log in."""

    def __init__(self, app: QApplication, folder: Path, address: Address) -> None:
        async def found() -> Address:
            return address

        apply(app, DARK)
        self.room = Room(found, "asha", app)
        self.window = ConsoleWindow(self.room, DARK, Preferences(folder / "asha.ini"))
        self.window.resize(1760, 900)
        self.window.theme_changed.connect(lambda theme: apply(app, theme))
        workers = ReplayWorkers(folder / "replay")
        replays = ReplayModel(workers, found, folder / "recent.json", self.window)
        self.panes = Panes(self.window, replays)

    async def leave(self) -> None:
        self.window.close()
        await self.panes.stop()
        await self.room.stop()


def test_what_people_do_together_is_there_as_documented(
    qapp: QApplication, data_dir: Path, tmp_path: Path
) -> None:
    async def work() -> None:
        async with started_engine(data_dir) as address:
            asha = EngineClient(address, "asha")
            await who_is_there(asha)
            await proposed(address, asha)
            shared = Shared(qapp, tmp_path, address)
            shared.window.open()
            shared.room.start()
            try:
                await until(lambda: bool(shared.room.sites))
                for name in LIVE:
                    await show(shared, asha, name)
                    if os.environ.get("UPDATE_SCREENSHOTS"):
                        await picture(shared, f"{name}-{DARK.name}.png", tmp_path)
            finally:
                await asha.close()
                await shared.leave()
                shared.window.deleteLater()

    nested.run(work())
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def who_is_there(asha: EngineClient) -> None:
    directory = replace(open_recording(DEMO).directory, cameras=())
    await asha.put_directory(directory, dry_run=False)


async def proposed(address: Address, asha: EngineClient) -> None:
    """Three things wait for a second person, one was refused."""
    ben = EngineClient(address, "ben")
    for person in ("G00003", "G00004"):
        await privacy.set_hold(ben, HoldWish(person=person, reason="case 118, theft at night"))
    await privacy.set_hold(
        ben, HoldWish(person="G00004", held=False, reason="case 118 is closed without a charge")
    )
    refused = (await approvals.page(asha)).approvals[0]
    await approvals.decline(asha, refused.id, "the appeal runs until Friday")
    await privacy.set_hold(
        ben, HoldWish(person="G00003", held=False, reason="the court has decided, file 4411")
    )
    await privacy.erase(ben, "G00006", "asked in writing, identity checked")
    await reveals.propose(
        ben, RevealWish(site="S0001", hours=2, reason="flood at the depot, all are rung by hand")
    )
    await ben.close()


async def log_in(shared: Shared, machine: EngineClient) -> None:
    """Users are made, each with what they may see, and the first one logs in at the window."""
    first = NewUser(name="asha", full_name="Asha Kulkarni", role=Role.ADMINISTRATOR, password=FIRST)
    await access.make_user(machine, first)
    token = (await access.log_in(machine, LogIn(name="asha", password=FIRST))).token
    asha = EngineClient(replace(machine.address, token=token), "asha")
    for each in USERS:
        await access.make_user(asha, each)
    await asha.close()
    shared.room.session.take_over(token)


async def show(shared: Shared, asha: EngineClient, name: str) -> None:
    """Opens a workspace, with what a reader wants to see in it."""
    panes = shared.panes
    if name == "people":  # the proposals are not theirs to decide whose user was made later
        await log_in(shared, asha)
    shared.window.workspaces.show(name)
    if name == "people":
        users = panes.access.users
        await until(lambda: users.table.place_of("meera") is not None)
        place = users.table.place_of("meera")
        assert place is not None
        users.list.table.selectRow(place)
        users.tabs.setCurrentWidget(users.scope)
        assert len(users.table.rows) == len(USERS) + 1
    elif name == "approvals":
        await until(lambda: panes.access.waiting.mine == 3)
    else:
        for person in CALLED:
            question = CallQuestion(person=person, reason="asked by hand", follow_up=False)
            await calls.place_call(asha, question)
        await until(lambda: len(panes.calls.log.calls) > 1 and bool(panes.calls.book.live))
    # Whoever logs in is connected anew.
    await until(lambda: is_connected(shared.window))


def is_connected(window: ConsoleWindow) -> bool:
    said = [each.text() for each in window.bar.findChildren(QLabel)]
    return any(each.startswith("engine ok") for each in said) and not window.stale.isVisible()


async def picture(shared: Shared, name: str, folder: Path) -> None:
    await until(lambda: not shared.panes.access.directory.is_loading)
    without(shared.window, folder)
    assert shared.window.grab().save(str(PICTURES / name))
