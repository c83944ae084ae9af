"""New keys for everything, and everything under its new key: begun, walked through, ended.

The old keys open what they sealed for as long as any of it is left. The walk goes in small steps:
rows page by page, each with its count in one transaction, then archived days, clips and back-ups
file by file. Stopped anywhere, it goes on there. At the end the old keys go for ever. Only the
words of the audit log stay as they lie, because the chain proves them so: the old keys of persons
whom they are about stay, wrapped anew, until the words or the persons go.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from engine.clock import Clock
from engine.errors import Conflict, NotFound, StorageFailed
from engine.model.audit import AuditEntry
from engine.model.keys import KeyState, KeyWalk, Walk, WalkCounts
from engine.person_keys import MARK, PersonKeys, copy_of, key_of
from engine.privacy.own_disk import clip_files, host, identity
from engine.privacy.rekeying import Rekeyer
from engine.store import archive, audit, key_engines, key_walks, resealing
from engine.store.database import Database
from engine.vault import Vault

#: A back-up that has not been written to for so long was given up. Seconds.
_BACK_UP_S = 3_600.0
#: The first bytes of a sealed value: they name its key.
_HEAD = len(MARK) + 8
#: Its entries are found by what the vault's keys make of them, so it is done at once.
_FIRST = "directory"
_ARCHIVE, _CLIP, _BACKUP, _END = "archive:", "clip:", "backup:", "end"


class Do(Protocol):
    """Runs work on a connection, in a transaction of its own; on disk when it returns."""

    def __call__(self, work: Callable[..., Any], *args: Any) -> Any:
        """What `work(connection, *args)` answers."""
        ...


class KeyWalker:
    """Belongs to one thread, which is not the event loop's.

    Args:
        do: where the store is written; the engine's writer, or a transaction.
        folder: the data folder.
        clips: where clips lie.
    """

    def __init__(
        self, database: Database, vault: Vault, keys: PersonKeys, do: Do, folder: Path, clips: Path
    ) -> None:
        self._database = database
        self._vault = vault
        self._keys = keys
        self._do = do
        self._folder = folder
        self._clips = clips
        #: As the other engines of a shared store know this one; empty: there are none.
        self._me = "" if database.is_sqlite else identity(folder)
        #: Set when the engine ends: a long step stops at its next page, and is done again.
        self.is_stopping = False

    def meet(self, now: datetime) -> None:
        """This engine works: others that renew keys later wait for its disk. Once at its start."""
        if self._me:
            self._do(key_engines.meet, self._me, host(), now)

    def state(self) -> KeyState:
        """How the keys stand."""
        with self._database.begin() as connection:
            newest, done = key_walks.newest(connection), key_walks.last_renewal(connection)
            engines = key_engines.every(connection)
        vault = self._vault
        copy = copy_of(self._folder)
        return KeyState(
            where=vault.where,
            is_renewing=vault.is_renewing,
            newest=newest,
            renewed=done,
            is_shared=not self._database.is_sqlite,
            copied_at=datetime.fromtimestamp(copy.stat().st_mtime, UTC) if copy.exists() else None,
            engines=tuple(replace(each, is_this=each.id == self._me) for each in engines),
        )

    def forget(self, engine: str, who: str, now: datetime) -> None:
        """An engine that will not come back is waited for no more: what lies on its disk cannot be
        read once the old keys have gone.

        Raises:
            NotFound: it is not known. Conflict: it is this one.
        """
        if engine == self._me:
            raise Conflict("that is the engine that works here")
        self._do(self._forgotten, engine, who, now)

    @staticmethod
    def _forgotten(connection: Connection, engine: str, who: str, now: datetime) -> None:
        known = {each.id: each.host for each in key_engines.every(connection)}
        if not key_engines.forget(connection, engine):
            raise NotFound("no such engine is known here")
        audit.note(
            connection,
            AuditEntry(at=now, who=who, what="keys.forget_engine", subject=known[engine]),
        )

    def standing(self) -> KeyWalk | None:
        """The walk that has not ended; None where there is none."""
        newest = self.state().newest
        return newest if newest is not None and newest.ended_at is None else None

    def begin(self, who: str, clock: Clock) -> KeyWalk:
        """New keys from now on. What the directory holds is under them when it returns: whoever is
        imported after this is known by the new ones.

        Raises:
            Conflict: a walk is under way; it goes on by itself.
        """
        standing = self.standing()
        if standing is not None and standing.kind is Walk.RENEW:
            raise Conflict("keys are being renewed already; that goes on by itself")
        if standing is not None:
            raise Conflict(
                "what an earlier version kept in clear is being sealed; try again when that is done"
            )
        expected = self._expected()
        return self._do(self._begun, Walk.RENEW, who, clock.now(), expected)  # type: ignore[no-any-return]

    def _expected(self) -> int:
        """About how many values there are to be walked through."""
        rekeyer = Rekeyer(self._vault, self._keys, renews=True)
        with self._database.begin() as connection:
            rows = sum(each.count(connection) for each in rekeyer.tables(connection))
            archived = archive.archived_rows(connection)
        return rows * (1 + len(self._backups())) + archived + len(clip_files(self._clips))

    def begin_sealing(self, clock: Clock) -> KeyWalk | None:
        """At a start, once for each store: what an earlier version kept in clear is to be sealed;
        or keys whose renewal was cut off at its beginning. None where there is neither."""
        newest = self.state().newest
        if newest is not None and (newest.ended_at is None or not self._vault.is_renewing):
            return None
        kind = Walk.RENEW if self._vault.is_renewing else Walk.SEAL
        return self._do(self._begun, kind, "engine", clock.now())  # type: ignore[no-any-return]

    def _begun(
        self, connection: Connection, kind: Walk, who: str, now: datetime, expected: int = 0
    ) -> KeyWalk:
        counts = WalkCounts()
        if kind is Walk.RENEW:
            self._vault.renew()
            self._keys.renew()
            rekeyer = Rekeyer(self._vault, self._keys, renews=True)
            (directory,) = (each for each in rekeyer.tables(connection) if each.name == _FIRST)
            after: str | None = None
            while after != "":
                after = rekeyer.page(connection, directory, after or "", counts)
        walk = KeyWalk(number=0, kind=kind, who=who, begun_at=now, counts=counts, expected=expected)
        walk = key_walks.begin(connection, walk)
        if kind is Walk.RENEW:
            audit.note(connection, _entry(walk, now, "keys.renew"))
        return walk

    def step(self, clock: Clock) -> KeyWalk | None:
        """The next page or file; None where nothing is under way.

        Raises:
            StorageFailed: the disk is full, or a file cannot be read; what was done is kept.
        """
        walk = self.standing()
        if walk is None:
            return None
        if walk.kind is Walk.RENEW and not self._vault.is_renewing:
            return self._do(self._closed, walk, clock.now(), 0)  # type: ignore[no-any-return]
        rekeyer = Rekeyer(self._vault, self._keys, renews=walk.kind is Walk.RENEW)
        if ":" not in walk.place and walk.place != _END:
            return self._do(self._rows, walk, rekeyer)  # type: ignore[no-any-return]
        if walk.place.startswith(_ARCHIVE):
            return self._do(self._day, walk, rekeyer)  # type: ignore[no-any-return]
        if walk.place != _END:
            return self._file(walk, rekeyer)
        return self._end(walk, clock)

    def _rows(self, connection: Connection, walk: KeyWalk, rekeyer: Rekeyer) -> KeyWalk:
        tables = {each.name: each for each in rekeyer.tables(connection)}
        names = [each for each in tables if each != _FIRST or walk.kind is Walk.SEAL]
        place = walk.place or names[0]
        counts = replace(walk.counts)
        end = rekeyer.page(connection, tables[place], walk.after, counts)
        if not end:
            later = names[names.index(place) + 1 :]
            place = later[0] if later else _ARCHIVE
        walk = replace(walk, place=place, after=end, counts=counts)
        key_walks.keep(connection, walk)
        return walk

    def _day(self, connection: Connection, walk: KeyWalk, rekeyer: Rekeyer) -> KeyWalk:
        """The next archived day."""
        done = walk.place.removeprefix(_ARCHIVE)
        days = [each for each in archive.days(connection) if each > done]
        counts = replace(walk.counts)
        if days:
            rekeyer.day(connection, self._folder / archive.ARCHIVE, days[0], counts)
        place = _ARCHIVE + days[0] if days else _CLIP
        walk = replace(walk, place=place, after="", counts=counts)
        key_walks.keep(connection, walk)
        return walk

    def _file(self, walk: KeyWalk, rekeyer: Rekeyer) -> KeyWalk:
        counts = replace(walk.counts)
        stage, _, done = walk.place.partition(":")
        is_clip = walk.place.startswith(_CLIP)
        # Values within clips are the vault's own: there is nothing in clear to be sealed.
        files = self._clip_files() if is_clip else self._backups()
        rest = [each for each in files if each.name > done]
        if not rest:
            # What is made from now on by the name of a later day is done at the end.
            place, after = (_BACKUP, "") if is_clip else (_END, done)
        else:
            place, after = f"{stage}:{rest[0].name}", ""
            try:
                if is_clip:
                    rekeyer.clip(rest[0], counts)
                elif not self._back_up(rest[0], rekeyer, counts):
                    return walk
            except OSError as failed:
                raise StorageFailed(f"{rest[0]}: cannot be sealed anew ({failed})") from failed
        walk = replace(walk, place=place, after=after, counts=counts)
        self._do(key_walks.keep, walk)
        return walk

    def _clip_files(self) -> list[Path]:
        """Those that nobody is writing to."""
        walk = self.standing()
        if walk is None or walk.kind is not Walk.RENEW:
            return []
        with self._database.begin() as connection:
            recorded = resealing.recording_clips(connection)
        return [each for each in clip_files(self._clips) if each.stem not in recorded]

    def _backups(self) -> list[Path]:
        return sorted((self._folder / "backups").glob("noc-console-*.db"))

    def _back_up(self, path: Path, rekeyer: Rekeyer, counts: WalkCounts) -> bool:
        """All rows of a back-up; whether it came to its end."""
        copy = Database(f"sqlite:///{path}")
        try:
            copy.migrate()
            copy.seal_with(self._keys)
            with copy.begin() as connection:
                tables = rekeyer.tables(connection)
            for table in tables:
                after = None
                while after != "":
                    if self.is_stopping:
                        return False
                    with copy.begin() as connection:
                        after = rekeyer.page(connection, table, after or "", counts)
            if counts.sealed:
                copy.compact()
            copy.truncate_log()
        finally:
            copy.close()
        return True

    def _end(self, walk: KeyWalk, clock: Clock) -> KeyWalk:
        """The old keys go. What was being made meanwhile, with or from what lies under them, such
        as a clip or a back-up, is waited for and done first."""
        renews = walk.kind is Walk.RENEW
        if any(each.name > walk.after for each in self._backups()):
            return self._kept(replace(walk, place=_BACKUP + walk.after, after="", waits=""))
        waits = (self._waits_for() or self._waits_for_others(walk)) if renews else ""
        if waits:
            return self._kept(replace(walk, waits=waits))
        kept = 0
        if renews:
            audited = self._do(self._audited) & self._keys.retired
            kept = len(audited)
            self._keys.drop(self._keys.retired - audited)
            self._vault.drop_retired()
        if walk.counts.sealed and self._database.is_sqlite:
            self._database.compact()
        done = self._do(self._closed, walk, clock.now(), kept)
        self._database.truncate_log()
        return done  # type: ignore[no-any-return]

    def _waits_for(self) -> str:
        """Why the old keys cannot go yet; empty where they can."""
        rekeyer = Rekeyer(self._vault, self._keys, renews=True)
        for path in self._clip_files():
            if rekeyer.is_old_clip(path):
                rekeyer.clip(path, WalkCounts())
        clips = self._clips.glob("*/*.clip") if self._clips.is_dir() else ()
        old = sum(rekeyer.is_old_clip(each) for each in clips)
        if old:
            return f"{old} clips are being recorded"
        unfinished = (self._folder / "backups").glob("noc-console-*.part")
        now = time.time()
        if any(now - each.stat().st_mtime < _BACK_UP_S for each in unfinished):
            return "a back-up is being made"
        return ""

    def _waits_for_others(self, walk: KeyWalk) -> str:
        """Which other engine of a shared store has not said that its own disk is through."""
        with self._database.begin() as connection:
            known = key_engines.every(connection)
        behind = [each for each in known if each.walk < walk.number and each.id != self._me]
        if not behind:
            return ""
        names = ", ".join(
            f"{each.host} (seen {each.seen_at:%Y-%m-%d %H:%M} UTC)" for each in behind
        )
        return (
            f"{names} may have clips under the old keys on its disk; start its engine, which seals "
            "them anew standing by, or forget an engine that will not come back"
        )

    def _kept(self, walk: KeyWalk) -> KeyWalk:
        self._do(key_walks.keep, walk)
        return walk

    def _audited(self, connection: Connection) -> frozenset[bytes]:
        heads = resealing.audited_keys(connection, _HEAD)
        return frozenset(key for each in heads if (key := key_of(each)) is not None)

    def _closed(self, connection: Connection, walk: KeyWalk, now: datetime, kept: int) -> KeyWalk:
        walk = replace(walk, place="", after="", ended_at=now, waits="", kept=kept)
        key_walks.keep(connection, walk)
        if self._me and walk.kind is Walk.RENEW:
            key_engines.through(connection, self._me, walk.number)
        if walk.kind is Walk.RENEW or walk.counts.sealed:
            audit.note(connection, _entry(walk, now, f"keys.{walk.kind.value}_done"))
        return walk


def _entry(walk: KeyWalk, now: datetime, what: str) -> AuditEntry:
    counts = msgspec.json.encode(walk.counts).decode() if walk.ended_at else ""
    subject = f"walk {walk.number}"
    return AuditEntry(at=now, who=walk.who, what=what, subject=subject, after=counts)
