"""Builds an engine from its settings, starts its parts in order, stops them in reverse."""

import asyncio
import logging
import os
import secrets
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from litestar import Litestar

from engine import address, lock
from engine.access.approvals import Approvals
from engine.access.users import Users, load_users
from engine.acting.desk import Acting
from engine.alerts.desk import Desk
from engine.alerts.playbooks import Playbooks
from engine.api import approvals as approvals_api
from engine.api import audit as audit_api
from engine.api import call_erasing as call_erasing_api
from engine.api import call_reach as call_reach_api
from engine.api import call_setup as call_setup_api
from engine.api import cameras as cameras_api
from engine.api import connectors as connectors_api
from engine.api import cut as cut_api
from engine.api import holds as holds_api
from engine.api import keys as keys_api
from engine.api import notices as notices_api
from engine.api import playbooks as playbooks_api
from engine.api import retail as retail_api
from engine.api import reveals as reveals_api
from engine.api import rights as rights_api
from engine.api import shift as shift_api
from engine.api import sign_in as sign_in_api
from engine.api import site_plans as site_plans_api
from engine.api import tables as tables_api
from engine.api import users as users_api
from engine.api import webhooks as webhooks_api
from engine.api.access import UserAccess
from engine.api.app import Extension, build
from engine.api.given import Given
from engine.api.part import Part
from engine.api.serving import serve_on, stop_after, stop_signal
from engine.cameras.desk import Cameras, put_together
from engine.cameras.media import Films, media_folder
from engine.clock import Clock, SimulatedClock, WallClock
from engine.detect.actions import ROWS
from engine.detect.changing import usable
from engine.detections.catalogue import CATALOGUE
from engine.directory.index import Directory
from engine.errors import ConfigError
from engine.ivr import making as calling
from engine.ivr.deciding import Decider
from engine.ivr.desk import CallDesk
from engine.ivr.kinds import CALL_KINDS
from engine.ivr.reach import Reach
from engine.ivr.relay.link import RelayLink
from engine.ivr.setup import Setup
from engine.ivr.webhooks import Proof, Webhooks
from engine.listening import check_certificate, refuse_in_clear
from engine.live import discretion
from engine.live.audit_heads import AuditHeads
from engine.live.engine import Engine
from engine.live.following import Follower
from engine.live.heartbeat import Heartbeat
from engine.live.housekeeping import keep_house
from engine.live.standby import Steps, keep_turn, wait_for_turn
from engine.live.thresholds import Thresholds
from engine.person_keys import PersonKeys, seal_store
from engine.pipeline.line import Line
from engine.privacy.own_disk import OwnDisk
from engine.privacy.restoring import erase_again
from engine.recordings.overrides import overrides_of
from engine.recordings.reading import Recording, open_recording
from engine.rehearsal import Rehearsal, Turn
from engine.replaying.cutting import Cutter
from engine.settings import EngineSettings
from engine.sources.starting import start_sources
from engine.store import directory as stored_directory
from engine.store import journal
from engine.store import playbooks as stored_playbooks
from engine.store import settings as settings_store
from engine.store.archive import ARCHIVE
from engine.store.basis import basis
from engine.store.database import Database
from engine.store.leadership import Leadership
from engine.store.vault import DatabaseKeep
from engine.vault import Vault

logger = logging.getLogger(__name__)

#: The audit log's signed heads, in the data folder.
HEADS = "audit-heads.ndjson"
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Built:
    """An engine that has not been started.

    Attributes:
        followed: has told its line the journal while standing by; None: the snapshot has to do.
    """

    engine: Engine
    recording: Recording | None
    vault: Vault
    keys: PersonKeys
    followed: Follower | None = None


def build_engine(
    told: EngineSettings,
    clock: Clock | None = None,
    event_clock: Clock | None = None,
    *,
    database: Database | None = None,
    rehearsal: Rehearsal | None = None,
) -> Built:
    """Opens the store and puts everything together.

    Args:
        database: of a stand-by, which only reads; None: the store itself.
        rehearsal: whose line is taken up where directory and settings are still the same.

    Raises:
        ConfigError, StorageFailed, BadInput: says what to mend.
    """
    told.data_dir.mkdir(parents=True, exist_ok=True)
    recording = open_recording(told.play) if told.play else None
    clock = clock or WallClock()
    if event_clock is None:
        event_clock = clock
        if recording is not None:
            # Stands still until everything is ready; `_play` lets it run.
            event_clock = SimulatedClock(recording.head.starts_at.astimezone(UTC))
    database = database or Database(told.database_url)
    database.migrate()
    vault = open_vault(told, database)
    keys = seal_store(database, vault, told.data_dir)
    erase_again(database, keys, clock.now())
    with database.begin(writes=True) as connection:
        if recording is not None:
            stored_directory.put(connection, recording.directory, event_clock.now(), vault)
        stored_directory.seal_all(connection, vault)
        followed = None
        if rehearsal is not None and rehearsal.basis is not None:
            is_same = basis(connection).is_of(rehearsal.basis)
            followed = rehearsal.follower if is_same else None
        content = stored_directory.load(connection, vault)
        edited = stored_playbooks.every(connection)
        stored, version = settings_store.standing(connection), settings_store.version(connection)
        if recording is not None and isinstance(event_clock, SimulatedClock):
            # After a restart it goes on where it stopped.
            event_clock.set(max(event_clock.now(), journal.newest(connection) or _NEVER))
    directory = followed.engine.directory if followed is not None else Directory(content)
    thresholds = Thresholds(
        CATALOGUE,
        recorded=overrides_of(recording) if recording else (),
        stored=usable((*CATALOGUE, *ROWS), stored),
        told=(*told.overrides, *told.shops.overrides),
        version=version,
    )
    if followed is not None:
        line = followed.engine.line
        line.use(thresholds.settings())
    else:
        line = Line(CATALOGUE, directory, thresholds.settings(), watching_since=None, ordered=False)
    kinds = (*(each.meta for each in CATALOGUE), *CALL_KINDS)
    told_of = {each.id: each for each in kinds}
    desk = Desk(told_of, directory, playbooks=Playbooks(told_of, edited), acts=thresholds.actions)
    engine = Engine(CATALOGUE, database, directory, line, desk, clock, event_clock, thresholds)
    engine.sealer = vault
    return Built(engine, recording, vault, keys, followed)


async def serve(
    told: EngineSettings,
    announce: Callable[[address.Address], None],
    until: Callable[[], Awaitable[None]] | None = None,
) -> None:
    """Runs an engine until it is told to stop (SIGINT, SIGTERM, or `until` returns).

    Args:
        announce: called once the engine answers.

    Raises:
        ConfigError: it was to listen beyond this machine without users and TLS.
    """
    if told.certificate is not None:
        check_certificate(told.certificate, told.key)
    refuse_in_clear(told.host, told.certificate, has_users=True)
    told.data_dir.mkdir(parents=True, exist_ok=True)
    held = lock.take(told.data_dir)
    leadership = _leadership(told)
    try:
        rehearsal = None
        if leadership is not None:
            rehearsal = Rehearsal(
                told, lambda told, store: build_engine(told, database=store), _rehearsed_app
            )
            await wait_for_turn(leadership, rehearsal.run, own_disk_of(told).run)
        steps = Steps()
        built = await asyncio.to_thread(build_engine, told, rehearsal=rehearsal)
        discretion.keep(built.engine.directory)
        if leadership is not None:
            name, now = built.engine.database.application, built.engine.clock.now()
            await asyncio.to_thread(leadership.begin, name, now)
            built.engine.writer.fence = leadership.fence
        steps.done("opened")
        await _run(told, built, announce, until, Turn(leadership, rehearsal, steps))
    finally:
        if leadership is not None:
            leadership.release()
        held.close()


def _leadership(told: EngineSettings) -> Leadership | None:
    """The lock of a shared database; an SQLite store's is the lock of its folder."""
    database = Database(told.database_url)
    if database.is_sqlite:
        return None
    return Leadership(database, f"{socket.gethostname()}, process {os.getpid()}")


def own_disk_of(told: EngineSettings) -> OwnDisk:
    """What a stand-by does for its own disk while another engine works."""

    def opened(database: Database) -> tuple[Vault, PersonKeys]:
        vault = open_vault(told, database)
        return vault, seal_store(database, vault, told.data_dir)

    return OwnDisk(Database(told.database_url), opened, told.data_dir, told.clips_dir, WallClock())


def _rehearsed_app(told: EngineSettings, store: Database) -> Litestar:
    """Of an engine and parts of its own, which nothing will run."""
    built = build_engine(told, database=store)
    engine = built.engine
    users = load_users(store, engine.writer, built.vault, engine.clock)
    more = [each.extension for each in parts_of(told, built, users)]
    access = UserAccess(users, secrets.token_urlsafe(32))
    return build(Given(engine, access, told.connectors, told.data_dir, more))


async def _run(
    told: EngineSettings,
    built: Built,
    announce: Callable[[address.Address], None],
    until: Callable[[], Awaitable[None]] | None,
    turn: Turn,
) -> None:
    engine = built.engine
    token = secrets.token_urlsafe(32)
    vault = built.vault
    users = await asyncio.to_thread(load_users, engine.database, engine.writer, vault, engine.clock)
    refuse_in_clear(told.host, told.certificate, has_users=users.any)
    parts = await asyncio.to_thread(parts_of, told, built, users)
    more = [each.extension for each in parts]
    given = Given(engine, UserAccess(users, token), told.connectors, told.data_dir, more)
    app = turn.app(given)
    turn.steps.done("parts")
    listener = socket.create_server((told.host, told.port))
    port = listener.getsockname()[1]
    recording = built.recording
    await engine.start(
        recording.head.starts_at.astimezone(UTC) if recording else None, built.followed
    )
    turn.steps.done("recovered")
    playing = (recording.head.name, told.play_speed) if recording else None
    heartbeat = Heartbeat(engine, playing)
    here = address.on_this_machine(told.host, port, token, told.certificate)
    async with asyncio.TaskGroup() as group:
        stopping = stop_signal()
        tasks = [
            group.create_task(heartbeat.run(), name="heartbeat"),
            group.create_task(keep_house(engine, told.data_dir), name="housekeeping"),
            *start_sources(group, told, engine, recording),
            *(task for each in parts for task in each.begin(group)),
        ]
        if until is not None:
            tasks.append(group.create_task(stop_after(until, stopping), name="until"))
        if turn.leadership is not None:
            tasks.append(group.create_task(keep_turn(turn.leadership, engine.writer), name="turn"))
        serving = group.create_task(
            serve_on(app, listener, stopping, told.certificate, told.key), name="server"
        )
        address.publish(told.data_dir, here)
        announce(here)
        logger.info("answering", extra={"followed": bool(built.followed), **turn.steps.took})
        await serving
        for each in parts:
            await each.stop()
        for task in tasks:
            task.cancel()
    await heartbeat.keep()
    await engine.stop()
    engine.database.close()
    address.withdraw(told.data_dir, os.getpid())


def parts_of(told: EngineSettings, built: Built, users: Users) -> list[Part]:
    """The parts beside the line, in the order in which they are stopped; reads the store."""
    engine, vault = built.engine, built.vault
    cutter = Cutter(engine, told.data_dir)
    approvals = Approvals(engine, users)
    watched = [Path(each.path) for each in told.connectors.folders]
    return [
        connectors_api.part(engine, vault, told.connectors, told.data_dir / "cursors"),
        Part("cutting", cut_api.extension(cutter), stop=cutter.stop),
        Part("users", users_api.extension(users), [users.sessions.run], users.sessions.keep_used),
        sign_in_api.part(engine, users, vault),
        approvals_api.part(approvals),
        Part("reveals", reveals_api.extension(engine, approvals)),
        Part("retail", retail_api.extension(engine, approvals, told.data_dir / ARCHIVE)),
        Part("shift", shift_api.extension()),
        Part("tables", tables_api.extension()),
        Part("playbooks", playbooks_api.extension()),
        Part("site plans", site_plans_api.extension()),
        notices_api.part(engine, vault, is_mute=told.play is not None),
        rights_api.part(engine, built.keys, vault, told.data_dir, approvals, watched),
        audit_api.part(engine, AuditHeads(told.data_dir / HEADS, vault)),
        keys_api.part(engine, vault, built.keys, told.data_dir, told.clips_dir),
        *_calls_and_cameras(told, built, vault, approvals),
    ]


def _calls_and_cameras(
    told: EngineSettings, built: Built, vault: Vault, approvals: Approvals
) -> list[Part]:
    """Both, and over them what is done by itself about staff of shops."""
    calls, desk = _calls(told, built, vault, approvals)
    cameras = _cameras(told, built.engine, vault)
    acting = Acting(built.engine, cameras, desk)
    built.engine.watchers.append(acting.watch)
    return [
        Part("shops", Extension((), {}), [acting.run]),
        *calls,
        cameras_api.part(cameras),
        Part("holds", holds_api.extension(cameras.clips, desk, approvals)),
    ]


def _calls(
    told: EngineSettings, built: Built, vault: Vault, approvals: Approvals
) -> tuple[list[Part], CallDesk]:
    recording, engine = built.recording, built.engine
    reach = Reach("" if recording is not None else told.calls.public_url)
    desk = calling.build(engine, vault, reach=reach, plays=recording is not None)
    if recording is not None:
        calling.stage(desk, recording.head.config.get("calls"))
    decider = Decider(desk)
    engine.watchers.append(decider.watch)
    proof = Proof(desk.providers.kind, desk.providers.secret, reach.public_url)
    webhooks = Webhooks(desk.ear, desk.count, proof, engine.clock.now)
    runs = [
        lambda: calling.look(desk),
        decider.run,
        desk.providers.phone.run,
        desk.retention.run,
    ]
    if reach.public_url and told.calls.relay:
        authority = Path(told.calls.relay_ca) if told.calls.relay_ca else None
        token = partial(vault.get, call_reach_api.RELAY_TOKEN)
        reach.link = RelayLink(webhooks, told.calls.relay, token, engine.clock, authority)
        runs.append(reach.link.run)
    parts = [
        Part("webhooks", webhooks_api.extension(webhooks)),
        Part("erasing of calls", call_erasing_api.extension(desk, approvals)),
        Part("reach", call_reach_api.extension(desk, reach, vault)),
        Part("calls", call_setup_api.extension(desk, Setup(desk, vault)), runs, desk.stop),
    ]
    return parts, desk


def _cameras(told: EngineSettings, engine: Engine, vault: Vault) -> Cameras:
    folder = told.data_dir
    films = Films(media_folder(told.play, folder / "media"), plays=told.play is not None)
    return put_together(engine, vault, told.cameras, folder, films)


def open_vault(told: EngineSettings, database: Database) -> Vault:
    """The vault of a store: in the data folder, or in the database that several engines share.

    Raises:
        ConfigError: a shared one without a passphrase; AccessRefused: with a wrong one.
    """
    if database.is_sqlite:
        return Vault(told.data_dir, told.passphrase)
    if not told.passphrase:
        raise ConfigError(
            "a store on PostgreSQL is shared, and so is its vault; give every engine of it the "
            "same NOC_PASSPHRASE"
        )
    return Vault(told.data_dir, told.passphrase, DatabaseKeep(database))
