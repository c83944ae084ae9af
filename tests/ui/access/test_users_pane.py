"""Users on a real engine: what somebody sees is ticked and counted, sessions are ended."""

import os
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.access import LogIn, NewUser, Role, Scope
from engine.model.directory import Client, DirectoryContent, Site
from engine.model.place import Location
from engine.remote import access
from noc_console.worker import started_engine
from tests.ui.nested import run
from tests.until import until
from ui.access.directory import UserDirectory
from ui.access.scope_choice import SITE, TENANT, ScopeChoice
from ui.access.users_pane import UsersPane
from ui.theme import DARK

RIGHT = "correct horse battery"


def places() -> DirectoryContent:
    """Two clients of one tenant, and a site of another tenant that belongs to nobody."""

    def site(key: str, name: str, client: str | None, tenant: str) -> Site:
        return Site(
            id=key,
            name=name,
            client=client,
            tenant=tenant,
            kind="store",
            timezone="Asia/Kolkata",
            location=Location(lat=18.0, lon=73.8),
        )

    sites = [site(f"S{n}", f"Shop {n}", f"C{n % 2}", "north") for n in range(5)]
    sites.append(site("S9", "Depot", None, "south"))
    clients = (Client(id="C0", name="Even"), Client(id="C1", name="Odd"))
    return DirectoryContent(clients=clients, sites=tuple(sites))


def found(pane: UsersPane, words: str) -> QTreeWidgetItem:
    tree = pane.scope.tree
    items = tree.findItems(words, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    assert len(items) == 1, [each.text(0) for each in items]
    return items[0]


def test_a_scope_is_ticked_and_counted_and_sessions_are_seen_and_ended(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    async def work() -> None:
        async with started_engine(data_dir) as address:
            machine = EngineClient(address, "")
            await machine.put_directory(places(), dry_run=False)
            admin = NewUser(name="asha", role=Role.ADMINISTRATOR, password=RIGHT)
            await access.make_user(machine, admin)
            asked = LogIn(name="asha", password=RIGHT)
            await access.log_in(machine, asked)
            mine = await access.log_in(machine, asked)
            await machine.close()
            client = EngineClient(replace(address, token=mine.token), "")
            model = UserDirectory(lambda: client)
            pane = UsersPane(model, DARK)
            qtbot.addWidget(pane)
            pane.resize(1500, 620)
            pane.show()
            await until(lambda: model.users is not None and bool(model.places.sites))
            assert "6 of 6 sites" in pane.scope.count.text()

            pane.new.click()
            pane.name.setText("ravi")
            pane.password.setText(RIGHT)
            pane.scope.everything.setChecked(False)
            pane.save.click()
            assert "Nothing is in sight" in pane.said.text()
            assert pane.tabs.currentWidget() is pane.scope
            found(pane, "Even").setCheckState(0, Qt.CheckState.Checked)
            assert "3 of 6 sites" in pane.scope.count.text()
            pane.scope.tree.expandItem(found(pane, "Odd"))
            found(pane, "Shop 1").setCheckState(0, Qt.CheckState.Checked)
            assert "4 of 6 sites" in pane.scope.count.text()
            pane.scope.search_box.setText("dep")
            found(pane, "Depot").setCheckState(0, Qt.CheckState.Checked)
            assert "5 of 6 sites" in pane.scope.count.text()
            pane.scope.search_box.clear()
            if place := os.environ.get("NOC_PICTURES"):
                pane.grab().save(f"{place}/scope.png")
            pane.save.click()
            await until(lambda: len(model.users or ()) == 2)
            made = next(each for each in await access.users(client) if each.name == "ravi")
            assert made.scope == Scope(clients=("C0",), sites=("S1", "S9"))
            await until(lambda: pane.name.isReadOnly() and pane.name.text() == "ravi")

            await sessions_are_ended(pane, client)
            roles = pane.roles.table
            words = {each[0]: row for row, each in enumerate(roles.rows)}
            assert roles.index(words["person.see"], 1).data() == "✓"
            assert roles.index(words["person.see"], 5).data() == "–"
            await model.stop()
            await client.close()

    run(work())


async def sessions_are_ended(pane: UsersPane, client: EngineClient) -> None:
    """The other session of the same user, from this machine; this one stays."""
    row = pane.table.place_of("asha")
    assert row is not None
    pane.list.table.selectRow(row)
    table = pane.sessions.table
    await until(lambda: table.rowCount() == 2)
    assert {each.place for each in table.rows} == {"127.0.0.1"}
    own = next(row for row, each in enumerate(table.rows) if each.is_this)
    pane.sessions.list.table.selectRow(own)
    assert not pane.sessions.one.isEnabled()
    pane.sessions.list.table.selectRow(1 - own)
    pane.sessions.one.click()
    await until(lambda: table.rowCount() == 1)
    assert table.rows[0].is_this
    assert (await access.me(client)).name == "asha"


def test_what_is_above_covers_what_is_below_and_nothing_is_not_everything() -> None:
    choice = ScopeChoice()
    content = places()
    choice.know(content.sites, {"C0": "Even"})
    choice.show(Scope(sites=("S1", "gone")))
    assert (choice.count, choice.unknown) == (1, ((SITE, "gone"),))
    choice.tick(TENANT, "north", on=True)
    assert (choice.count, choice.is_covered(SITE, "S2", "north", "C0")) == (5, True)
    for kind, key in ((TENANT, "north"), (SITE, "S1"), (SITE, "gone")):
        choice.tick(kind, key, on=False)
    assert choice.is_empty
    choice.is_everything = True
    assert (choice.is_empty, choice.scope, choice.count) == (False, Scope(), 6)
