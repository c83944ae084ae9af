"""Erases a person: asked for by one, confirmed by another, then done to the end.

What can be rewritten is rewritten first: others' texts, archived days, recordings, back-ups. Then
the rows about the person go, and last of all their key: with it every copy that lies elsewhere is
unreadable. A crash in between is made good at the next start.
"""

import asyncio
import logging
import secrets
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection

from engine.access.approvals import ApprovalKind, Approvals
from engine.errors import Conflict, NocError, NotFound
from engine.live.engine import Engine
from engine.model.approvals import Approval
from engine.model.audit import AuditEntry
from engine.model.privacy import Erasure, ErasureState
from engine.person_keys import PersonKeys
from engine.pipeline import forgetting, snapshot
from engine.privacy.files import clean_backups, clean_put_aside, clean_recordings
from engine.privacy.loose_files import clean_handed_in, clean_replay, clean_texts
from engine.store import alias as store_alias
from engine.store import archive, audit, directory, erasing
from engine.store import personal as questions
from engine.store import privacy as store
from engine.store.alias import Words
from engine.store.journal import whose
from engine.store.record import keep_snapshot

#: What two people agree on; see `engine.access.approvals`.
KIND = "person.erase"
logger = logging.getLogger(__name__)

#: Tables that are gone through once.
_LARGE = ("journal", "findings", "verifications")
#: The log is emptied as soon as nobody reads; so often it is tried, a second apart.
_TRIES = 30
#: What failed is tried again after so long, seconds, and twice as long each time up to the second.
_SOON_S, _RETRY_S = 1.0, 300.0


class Erasures:
    """Belongs to the event loop; one at a time.

    Args:
        folder: the data folder.
        handed_in: watched folders, where files lie that were taken in.
    """

    def __init__(
        self,
        engine: Engine,
        keys: PersonKeys,
        folder: Path,
        approvals: Approvals,
        handed_in: Sequence[Path] = (),
    ) -> None:
        self._engine = engine
        self._keys = keys
        self._folder = folder
        self._handed_in = handed_in
        self._approvals = approvals
        self._turn = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()
        title = "Erase everything about a person"
        approvals.know(ApprovalKind(KIND, "erase.confirm", title, self.begin))

    async def run(self) -> None:
        """What a crash interrupted is done to the end."""
        known = await self._engine.ask(store.all_erasures)
        running = [each for each in known if each.state is ErasureState.RUNNING]
        await asyncio.gather(*(self._work(each) for each in running))

    async def propose(self, person: str, reason: str, who: str, origin: str = "") -> Approval:
        """Somebody asks for an erasure; nothing happens until another person confirms it.

        Raises:
            NotFound: nothing is known about them. Conflict: a hold, an open alert or a call under
                way stands against it, or it has been asked for already.
        """
        if not self._keys.knows(self._tenant(person), person) and not await self._engine.ask(
            lambda connection: questions.is_known(connection, person)
        ):
            raise NotFound(f"nothing is kept about {person}; look the id up on the person's page")
        await self.refuse_if_held(person)
        return await self._approvals.propose(
            KIND, person, reason, who, person=person, origin=origin
        )

    async def begin(self, agreed: Approval) -> str:
        """A second person has agreed: the erasure begins, and goes on by itself.

        Raises:
            Conflict: something stands against it by now.
        """
        await self.refuse_if_held(agreed.subject)
        now = self._engine.clock.now()

        def write(connection: Connection) -> Erasure:
            made = Erasure(
                number=store.next_number(connection, store.erasures),
                person=agreed.subject,
                tenant=self._tenant(agreed.subject),
                alias=f"erased {secrets.token_hex(3)}",
                reason=agreed.reason,
                asked_by=agreed.proposed_by,
                asked_at=agreed.proposed_at,
                confirmed_by=agreed.decided_by,
                begun_at=now,
            )
            store.keep_erasure(connection, made)
            return made

        made = await self._engine.writer.do(write)
        task = asyncio.create_task(self._work(made), name="erasing")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return f"erasure {made.number} has begun; what it did stands under Settings, Retention"

    async def wait(self) -> None:
        """Until nothing is under way."""
        await asyncio.gather(*self._tasks)

    async def refuse_if_held(self, person: str) -> None:
        """Goes on only where nothing stands against erasing somebody.

        Raises:
            Conflict: a legal hold with its reason, an open alert, a call under way.
        """
        sealer = self._engine.sealer

        def ask(connection: Connection) -> str:
            values = questions.own_values(connection, person, sealer)
            known_as = store_alias.keys_naming(connection, Words(values, person, ""))
            return questions.against(connection, person, known_as)

        why = await self._engine.ask(ask)
        if why:
            raise Conflict(f"{person} cannot be erased: {why}")

    async def _write(self, erasure: Erasure, entry: AuditEntry) -> Erasure:
        def write(connection: Connection) -> None:
            store.keep_erasure(connection, erasure)
            audit.note(connection, entry)

        await self._engine.writer.do(write)
        return erasure

    async def _work(self, erasure: Erasure) -> None:
        """To its end: what failed, such as a store that was busy for long, is tried again."""
        pause_s = _SOON_S
        while True:
            async with self._turn:
                try:
                    return await self._erase(erasure)
                except NocError as failed:
                    told = {"erasure": erasure.number, "why": str(failed)}
                    logger.error("an erasure waits", extra=told)
            await asyncio.sleep(pause_s)
            pause_s = min(2 * pause_s, _RETRY_S)

    async def _erase(self, erasure: Erasure) -> None:
        engine, person = self._engine, erasure.person
        values = await engine.ask(lambda each: questions.own_values(each, person, engine.sealer))
        words = Words(values, person, erasure.alias)
        known_as = await engine.ask(lambda each: store_alias.keys_naming(each, words))
        alerts = await engine.ask(lambda each: questions.alerts_about(each, [person, *known_as]))
        counts = await self._replace_in_others(words)
        for part in engine.forgetting:
            counts |= await part(person, alerts)
        await self._rename_remembered(words)
        counts["archived_events"] = await self._clean_archive([person, *known_as], words)
        counts |= await self._clean_files(words)
        async with engine.round:
            keys = [person, *known_as]
            forgetting.forget(engine.line, person, known_as)
            engine.floor.forget(person)
            engine.held[:] = [each for each in engine.held if whose(each[2]) not in keys]
            gone = await engine.writer.do(erasing.remove_rows, person, known_as)
            clock, sequence = engine.event_clock.now(), engine.told_to
            body = snapshot.capture(engine.line, engine.catalogue, sequence, clock)
            await engine.writer.do(keep_snapshot, engine.clock.now(), sequence, body)
        # Once more what is not large: somebody may have written it again from memory meanwhile.
        late = partial(store_alias.replace_words, words=words, sealer=engine.sealer, but=_LARGE)
        for kind, count in (await engine.writer.do(late)).items():
            counts[f"others' {kind}"] = counts.get(f"others' {kind}", 0) + count
        counts |= gone
        now = engine.clock.now()
        destroyed = await engine.writer.run(
            lambda: self._keys.destroy(erasure.tenant, person, erasure.alias, now)
        )
        destroyed += await asyncio.to_thread(clean_put_aside, self._folder, erasure, now)
        await self._empty_log()
        done = replace(
            erasure,
            reason=words.replaced(erasure.reason),
            state=ErasureState.DONE,
            done_at=now,
            keys=destroyed,
            counts={kind: count for kind, count in counts.items() if count},
        )
        entry = self._entry(
            "engine",
            "erase.done",
            person,
            "",
            after=", ".join(f"{count} {kind}" for kind, count in done.counts.items()),
        )
        await self._write(done, entry)

    async def _replace_in_others(self, words: Words) -> dict[str, int]:
        engine, counts = self._engine, {}
        for table in await engine.ask(store_alias.searched):
            found = await engine.ask(partial(store_alias.find, table=table, words=words))
            if not found:
                continue
            async with engine.round:
                counts[f"others' {table.name}"] = await engine.writer.do(
                    store_alias.replace_in, table, found, words
                )
                forgetting.changed(engine.desk.remembered(), words.replaced)
        async with engine.round:
            counts["others' directory"] = await engine.writer.do(
                directory.rewrite, words.person, words.replaced, engine.sealer
            )
            engine.directory.change(partial(forgetting.changed, change=words.replaced))
        counts |= await engine.writer.do(store_alias.drop_refused, words, engine.sealer)
        return counts

    async def _rename_remembered(self, words: Words) -> None:
        """What is held in memory and may be written again."""
        for _ in forgetting.rename(self._engine.line, words.replaced):
            await asyncio.sleep(0)
        forgetting.changed([each for _, _, each in self._engine.held], words.replaced)
        for held in self._engine.remembering:
            forgetting.changed(held(), words.replaced)

    async def _clean_files(self, words: Words) -> dict[str, int]:
        folder, keys = self._folder, self._keys
        backups = partial(clean_backups, folder, keys, words, self._engine.sealer)
        return {
            "recordings": await asyncio.to_thread(clean_recordings, folder / "recordings", words),
            "replays": await asyncio.to_thread(clean_replay, folder / "replay"),
            "files handed in": await asyncio.to_thread(clean_handed_in, self._handed_in, words),
            "cursors": await asyncio.to_thread(clean_texts, folder / "cursors", words),
            "backups": await self._engine.writer.run(backups),
        }

    async def _clean_archive(self, keys: list[str], words: Words) -> int:
        engine, folder, count = self._engine, self._folder / "archive", 0

        def change(row: dict[str, Any]) -> dict[str, Any] | None:
            if row["person"] in keys:
                return None
            text = self._keys.open(row["raw"]).decode("utf-8", "surrogateescape")
            new = words.replaced(text)
            named = {key: words.replaced(row[key]) for key in ("source", "event_id")}
            if new == text:
                return {**row, **named}
            body = new.encode("utf-8", "surrogateescape")
            return {**row, **named, "raw": self._keys.seal(body, row["tenant"], row["person"])}

        for day in await engine.ask(archive.days):
            count += await engine.writer.do(archive.rewrite, folder, day, change)
        return count

    async def _empty_log(self) -> None:
        for _ in range(_TRIES):
            if await self._engine.writer.run(self._engine.database.truncate_log):
                return
            await asyncio.sleep(1.0)
        logger.warning("the store's log could not be emptied yet; it is at the next erasure")

    def _tenant(self, person: str) -> str:
        known = self._engine.directory.people.get(person)
        return known.tenant if known else "default"

    def _entry(self, who: str, what: str, person: str, why: str, after: str = "") -> AuditEntry:
        now = self._engine.clock.now()
        return AuditEntry(at=now, who=who, what=what, subject=person, why=why, after=after)
