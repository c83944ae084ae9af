"""New keys for everything: what was readable stays so, with the new keys only; over every crash."""

import asyncio
import base64
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select, update

from engine.access.users import Users, load_users
from engine.cameras.clips import ClipHead, head_of
from engine.cameras.sealed import SealedWriter, read
from engine.clock import SimulatedClock
from engine.errors import BadInput, Conflict
from engine.model.access import NewUser, Role
from engine.model.cameras_clips import Clip, ClipState
from engine.model.keys import KeyWalk, Walk
from engine.person_keys import PersonKeys, seal_store
from engine.privacy.key_walk import KeyWalker
from engine.runtime import open_vault
from engine.settings import EngineSettings
from engine.store import audit, call_schema, clips, schema
from engine.store.archive import drop_cold
from engine.store.audit_check import verify
from engine.store.database import Database
from engine.store.sealed import Owned
from engine.vault import Vault
from tests.engine.api.test_permissions import RIGHT
from tests.engine.privacy import kept
from tests.engine.privacy.test_erasing import GONE, KIN, STAYS, at_work, erased, lived
from tests.engine.scene import at
from tests.engine.stores import only_sqlite, settings_on

NUMBER, SECRET_WORDS = "+919822200011", [*GONE, *KIN, *STAYS, "+919822200011"]
CLOCK = SimulatedClock(at(10_000))


class Killed(Exception):
    """As if the process had ended there."""


class Opened:
    """A store as a process that has just started has it; `dies` in the middle of a transaction."""

    def __init__(self, folder: Path, told: EngineSettings | None = None) -> None:
        self.told = told or settings_on(folder)
        self.database = Database(self.told.database_url)
        self.vault = open_vault(self.told, self.database)
        self.keys = seal_store(self.database, self.vault, folder)
        self.dies = False
        self.walker = KeyWalker(
            self.database, self.vault, self.keys, self.do, folder, self.told.clips_dir
        )

    def do(self, work: Callable[..., Any], *args: Any) -> Any:
        with self.database.begin() as connection:
            done = work(connection, *args)
            if self.dies:
                raise Killed
        return done

    def __enter__(self) -> "Opened":
        return self

    def __exit__(self, *_: object) -> None:
        self.database.close()


async def _lived(folder: Path) -> None:
    """Two people at work, an erased one, and everything that the vault seals by itself."""
    async with at_work(folder) as (engine, erasures, _, clock):
        await lived(engine, folder, clock)
        vault = engine.sealer
        assert isinstance(vault, Vault)
        users = await asyncio.to_thread(
            load_users, engine.database, engine.writer, vault, engine.clock
        )
        await users.make(NewUser(name="asha", role=Role.ADMINISTRATOR, password=RIGHT))
        await engine.writer.do(a_call, vault)
        a_clip(folder, vault)
        await erased(engine, erasures)


def a_call(connection: Any, vault: Vault) -> None:
    instant = at(0)
    row = {
        **dict.fromkeys(("id", "verification", "provider", "provider_id"), "c1"),
        **{"tenant": "default", "kind": "voice", "state": "queued", "is_over": True},
        **{"person": "R1", "queued_at": instant, "updated_at": instant, "cost": 0.0},
        **{"reviewed": False, "is_automatic": False, "body": Owned(b"{}", person="R1")},
        "fingerprint": vault.fingerprint("default", NUMBER),
        "number": Owned(vault.seal("default", NUMBER, "calls.number"), person="R1"),
    }
    connection.execute(call_schema.calls.insert().values(**row))
    sealed = vault.seal("default", "7", "calls.duress")
    row = {"person": "R1", "digits": Owned(sealed, person="R1")}
    connection.execute(call_schema.call_duress.insert().values(**row))
    rules = {"operator_number": vault.seal("default", NUMBER, "calls.operator_number").hex()}
    row = {"at": instant, "who": "anna", "key": "rules", "value": msgspec.json.encode(rules)}
    connection.execute(call_schema.call_settings.insert().values(**row))


def a_clip(folder: Path, vault: Vault) -> None:
    clip = Clip(
        id="cl-1",
        camera="cam",
        site="PUNE",
        state=ClipState.COMPLETE,
        began_at=at(0),
        ended_at=at(1),
        triggered_at=at(0),
    )
    key = bytes(range(32))
    sealed = vault.seal("default", base64.b64encode(key).decode(), "clip.cl-1")
    head = ClipHead(clip=clip, key=base64.b64encode(sealed).decode())
    path = settings_on(folder).clips_dir / "2026-01-01" / "cl-1.clip"
    writer = SealedWriter(path, msgspec.json.encode(head), key, "cl-1")
    writer.put(b"a picture")
    writer.close()


def everything(opened: Opened) -> dict[str, list[bytes]]:
    """Every sealed value, opened, by column; but for what the walk itself writes."""
    found: dict[str, list[bytes]] = {}
    skipped = ("audit", "key_walks", "vault", "archived_days")
    for place, value in kept.opened(opened.database, opened.vault):
        table, _, column = place.partition(".")
        is_inner = (table, column) in {
            *(("calls", "number"), ("calls", "fingerprint"), ("call_duress", "digits")),
            *(("call_settings", "value"), ("directory", "id")),
        }
        if not table.startswith(skipped) and not is_inner:
            found.setdefault(place, []).append(value)
    return {place: sorted(values) for place, values in found.items()}


def walked(folder: Path) -> KeyWalk:
    """Goes through to the end; every third step dies once and is done by a new process."""
    opened, steps = Opened(folder), 0
    try:
        while True:
            steps += 1
            assert steps < 400
            opened.dies = steps % 3 == 0
            try:
                walk = opened.walker.step(CLOCK)
            except Killed:
                opened.database.close()
                opened = Opened(folder)
                continue
            assert walk is not None
            counts = walk.counts
            parts = counts.renewed + counts.sealed + counts.current + counts.unreadable
            assert counts.seen == parts
            if walk.ended_at is not None:
                return walk
    finally:
        opened.database.close()


def test_new_keys_open_everything_and_the_old_ones_nothing(data_dir: Path) -> None:
    asyncio.run(_lived(data_dir))
    with Opened(data_dir) as opened:
        before = everything(opened)
        assert STAYS[0].encode() in b"".join(before["directory.body"])
        old_keys = PersonKeys(opened.vault, opened.keys.table)
        old_vault = opened.vault
        opened.dies = True
        with pytest.raises(Killed):
            opened.walker.begin("anna", CLOCK)
    with Opened(data_dir) as opened:
        assert everything(opened) == before, "a begun renewal that died"
        opened.walker.begin("anna", CLOCK)
        with pytest.raises(Conflict):
            opened.walker.begin("anna", CLOCK)
        assert everything(opened) == before, "readable from the first moment on"
    walk = walked(data_dir)
    assert walk.counts.renewed > 20
    assert walk.counts.sealed == 0

    with Opened(data_dir) as opened:
        assert everything(opened) == before
        assert not opened.vault.is_renewing
        for path in (data_dir / "backups").glob("noc-console-*.db"):
            copy = Database(f"sqlite:///{path}")
            copy.seal_with(opened.keys)
            said = b"".join(value for _, value in kept.opened(copy, opened.vault))
            copy.seal_with(old_keys)
            stolen = b"".join(
                value for place, value in kept.opened(copy, old_vault) if "audit" not in place
            )
            copy.close()
            assert STAYS[1].encode() in said
            assert STAYS[1].encode() not in stolen
        inner_values_open(opened, data_dir)
        with opened.database.begin() as connection:
            assert verify(connection, []).broken_at is None, "the chain is as it was"
            told = [each.entry.what for each in audit.page(connection, what="keys.").lines]
            assert told == ["keys.renew_done", "keys.renew"]
            assert drop_cold(connection, data_dir / "archive", at(90 * 1440)) > 0
        # Whoever had the old keys reads nothing but what the audit log's words say.
        opened.database.seal_with(old_keys)
        for place, value in kept.opened(opened.database, old_vault):
            if place != "audit_words.body":
                assert not any(word.encode() in value for word in SECRET_WORDS), place
        past = b"".join(kept.archived(data_dir / "archive", old_keys))
        assert STAYS[0].encode() not in past
    assert kept.in_files(data_dir, SECRET_WORDS) == {}


def inner_values_open(opened: Opened, folder: Path) -> None:
    """What the vault seals by itself is under its newest keys, and found by them."""
    vault = opened.vault
    with opened.database.begin() as connection:
        calls = call_schema.calls
        row = connection.execute(select(calls.c.number, calls.c.fingerprint)).one()
        assert vault.open("default", row.number, "calls.number") == NUMBER
        assert row.fingerprint == vault.fingerprint("default", NUMBER)
        digits = connection.execute(select(call_schema.call_duress.c.digits)).scalar_one()
        assert vault.open("default", digits, "calls.duress") == "7"
        value = connection.execute(select(call_schema.call_settings.c.value)).scalar_one()
        rules = msgspec.json.decode(value)
        number = bytes.fromhex(rules["operator_number"])
        assert vault.open("default", number, "calls.operator_number") == NUMBER
    path = next(opened.told.clips_dir.glob("*/*.clip"))
    sealed = base64.b64decode(head_of(path).key)
    assert vault.renewed("default", sealed, "clip.cl-1") == sealed
    key = base64.b64decode(vault.open("default", sealed, "clip.cl-1"))
    assert b"".join(read(path, key, "cl-1")) == b"a picture"


def test_a_clip_that_is_being_recorded_is_waited_for(data_dir: Path) -> None:
    with Opened(data_dir) as opened:
        opened.database.migrate()
        opened.do(a_call, opened.vault)
        a_clip(data_dir, opened.vault)
    with Opened(data_dir) as opened:
        clip = head_of(next(opened.told.clips_dir.glob("*/*.clip"))).clip
        now = msgspec.structs.replace(clip, state=ClipState.RECORDING)
        opened.do(clips.add_clip, now)
        opened.walker.begin("anna", CLOCK)
        walk = opened.walker.step(CLOCK)
        while walk is not None and not walk.waits:
            walk = opened.walker.step(CLOCK)
        assert walk is not None
        assert "1 clips" in walk.waits
        assert opened.vault.is_renewing
        opened.do(clips.keep_clip, clip)
        assert opened.walker.step(CLOCK).ended_at is not None
        inner_values_open(opened, data_dir)


@only_sqlite
def test_what_an_older_version_kept_in_clear_is_sealed_and_nowhere_in_the_files(
    data_dir: Path,
) -> None:
    asyncio.run(_lived(data_dir))
    with Opened(data_dir) as opened:
        before = everything(opened)
        lies_in_clear(opened.database, opened.keys)
        shutil.copy(data_dir / "noc-console.db", data_dir / "backups" / "noc-console-2020-01-01.db")
    assert len(kept.in_files(data_dir, STAYS)) >= 2, "this test begins with clear text"

    with Opened(data_dir) as opened:
        assert opened.walker.begin_sealing(CLOCK).kind is Walk.SEAL
    walk = walked(data_dir)
    assert walk.counts.sealed > 20
    assert walk.counts.renewed == 0

    with Opened(data_dir) as opened:
        assert everything(opened) == before
        assert opened.walker.begin_sealing(CLOCK) is None, "once"
        # Each under the key of whom it is about: an erasure makes it unreadable.
        opened.keys.destroy("default", "R1", "erased x", at(0))
        with opened.database.begin() as connection, pytest.raises(BadInput):
            connection.execute(
                select(schema.journal.c.raw).where(schema.journal.c.person == "R1")
            ).all()
    assert kept.in_files(data_dir, SECRET_WORDS) == {}


def lies_in_clear(database: Database, keys: PersonKeys) -> None:
    """Every sealed column but the audit log's as it lay before anything was sealed."""
    from engine.store.resealing import tables

    with database.begin() as connection:
        for table in tables(connection):
            rows, _ = table.page(connection, "")
            shadow = table._shadow
            for row in rows:
                clear = {}
                for name in table.sealed:
                    if row[name]:
                        opened = keys.open(row[name])
                        clear[name] = opened.decode() if name in table._texts else opened
                mine = [each == row[each.name] for each in table._keys]
                connection.execute(update(shadow).where(*mine).values(**clear))
    database.truncate_log()


def test_whoever_was_read_before_the_keys_were_renewed_can_still_log_in_after(
    data_dir: Path,
) -> None:
    async def work() -> None:
        async with at_work(data_dir) as (engine, _, keys, _clock):
            vault = engine.sealer
            assert isinstance(vault, Vault)
            users = Users([], [], engine.writer, vault, engine.clock)
            await users.make(NewUser(name="asha", role=Role.ADMINISTRATOR, password=RIGHT))
            kept_user = users._users["asha"]
            sealed = vault.seal("users", "JBSWY3DPEHPK3PXP", "totp:asha")
            await users._keep(msgspec.structs.replace(kept_user, totp=sealed))
            vault.renew()
            keys.renew()
            await users._keep(users._users["asha"])
            keys.drop(keys.retired)
            vault.drop_retired()
        with Opened(data_dir) as opened:
            known = load_users(opened.database, None, opened.vault, CLOCK)  # type: ignore[arg-type]
            totp = known._users["asha"].totp
            assert opened.vault.open("users", totp, "totp:asha") == "JBSWY3DPEHPK3PXP"

    asyncio.run(work())
