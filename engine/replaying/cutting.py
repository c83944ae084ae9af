"""Cuts a span out of the live store into a recording, while the engine goes on."""

import asyncio
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from engine.errors import BadInput, Conflict, NocError
from engine.live.engine import Engine
from engine.model.recording import RecordingHead
from engine.model.replay import Cut, CutQuestion, Phase
from engine.model.sight import WHOLE_SIGHT, Sight
from engine.replaying.cut_sight import seen_directory, sees_event
from engine.replaying.progress import Cancelled, Progress
from engine.store import calls as stored_calls
from engine.store import cutting
from engine.store.archive import ARCHIVE

#: A longer span is a matter of back-up and archive.
LONGEST = timedelta(days=31)
_EVERY = 1_000


class Cutter:
    """One cut at a time; the last one's outcome stays. Belongs to the event loop.

    Args:
        data_dir: recordings go to its folder `recordings`.
    """

    def __init__(self, engine: Engine, data_dir: Path) -> None:
        self._engine = engine
        self._recordings = data_dir / "recordings"
        self._archive = data_dir / ARCHIVE
        self._progress = Progress()
        self._path: Path | None = None
        self._name = ""
        #: What the last cut holds.
        self.sight = WHOLE_SIGHT
        self._task: asyncio.Task[None] | None = None
        engine.forgetting.append(self._forget)

    def begin(self, question: CutQuestion, sight: Sight = WHOLE_SIGHT) -> Cut:
        """Begins to write what is in sight.

        Raises:
            BadInput: the span is empty or too long.
            Conflict: another cut is under way.
        """
        if self._progress.is_running:
            raise Conflict("Another recording is being cut; cancel it or wait for it.")
        since, until = question.since.astimezone(UTC), question.until.astimezone(UTC)
        if until <= since:
            raise BadInput("The span to cut ends before it begins; change from or to.")
        if until - since > LONGEST:
            raise BadInput(f"A cut holds at most {LONGEST.days} days; choose a shorter span.")
        self._name = question.name.strip() or f"{since:%Y-%m-%d %H:%M} to {until:%H:%M} UTC"
        self._path = self.path_of(self._name, since)
        self._progress.begin()
        self.sight = sight
        lead = timedelta(hours=question.lead_hours)
        head = RecordingHead(
            format=1,
            name=self._name,
            description=f"Cut from the store; the first {question.lead_hours:g} h lead up to it.",
            starts_at=since - lead,
            ends_at=until,
            config={
                "begin_at": since,
                "overrides": msgspec.to_builtins(
                    [
                        each
                        for each in self._engine.line.examiner.settings.overrides
                        if not each.breadth or sight.place(each.tenant, each.client, each.site)
                    ]
                ),
                "playbooks": msgspec.to_builtins(
                    [
                        each
                        for each in self._engine.desk.playbooks.standing
                        if each.tenant is None or sight.place(each.tenant)
                    ]
                ),
            },
        )
        self._task = asyncio.create_task(self._work(head, self._path), name="cut")
        return self.state()

    def path_of(self, name: str, since: datetime) -> Path:
        """A file that is not there yet, in the folder of recordings whatever the name is."""
        words = re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-").lower()[:60]
        stem = f"{since:%Y%m%d-%H%M}-{words or 'cut'}"
        taken = {each.stem for each in self._recordings.glob("*.nocrec")}
        number, free = 1, stem
        while free in taken:
            number += 1
            free = f"{stem}-{number}"
        return self._recordings / f"{free}.nocrec"

    async def _work(self, head: RecordingHead, path: Path) -> None:
        try:
            await asyncio.to_thread(self._write, head, path, self.sight)
        except Cancelled:
            self._progress.end(Phase.CANCELLED)
        except NocError as failed:
            self._progress.end(Phase.FAILED, str(failed))
        except OSError as failed:
            self._progress.end(Phase.FAILED, f"{path}: cannot be written ({failed.strerror})")
        else:
            self._progress.end(Phase.DONE)

    def _write(self, head: RecordingHead, path: Path, sight: Sight) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        span = (head.starts_at, head.ends_at)
        try:
            with self._engine.database.begin() as connection:
                total = self._count(connection, span, sight)
                if not total:
                    raise BadInput("The store holds no events of that span; choose another.")
                self._progress.size(total)
                head = replace(head, starts_at=cutting.watched_since(connection, head.starts_at))
                content = cutting.directory_at(connection, *span, self._engine.sealer)
                events = cutting.events_between(connection, *span, self._archive)
                placed = stored_calls.placed_between(connection, *span)
                done = cutting.actions_between(connection, *span)
                numbers = cutting.alert_numbers(connection, *span, sight)
                if not sight.is_whole:
                    content = seen_directory(content, sight)
                    events = (each for each in events if sees_event(sight, each))
                    placed = [each for each in placed if sight.about(each.site, each.person)]
                    seen = cutting.alerts_in(connection, {each.alert for each in done}, sight)
                    done = [each for each in done if each.alert in seen]
                head = replace(head, config={**head.config, "alert_numbers": numbers})
                with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
                    archive.writestr("recording.json", msgspec.json.encode(head))
                    archive.writestr("directory.json", msgspec.json.encode(content))
                    for name, rows in (("calls.ndjson", placed), ("actions.ndjson", done)):
                        if rows:
                            lines = b"".join(msgspec.json.encode(each) + b"\n" for each in rows)
                            archive.writestr(name, lines)
                    self._write_events(archive, events)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)

    def _count(self, connection: Connection, span: tuple[datetime, datetime], sight: Sight) -> int:
        if sight.is_whole:
            return cutting.count_events(connection, *span, self._archive)
        events = cutting.events_between(connection, *span, self._archive)
        return sum(sees_event(sight, each) for each in events)

    def _write_events(self, archive: zipfile.ZipFile, events: Iterator[bytes]) -> None:
        with archive.open("events.ndjson", "w", force_zip64=True) as member:
            for number, raw in enumerate(events, start=1):
                # One line each, however it was written when it came.
                member.write(raw.replace(b"\n", b" ") + b"\n")
                if number % _EVERY == 0:
                    self._progress.advance(_EVERY)

    def cancel(self) -> Cut:
        """Ends the cut under way; its file goes."""
        self._progress.cancel()
        return self.state()

    async def _forget(self, _person: str, _alerts: Sequence[str]) -> dict[str, int]:
        """Somebody is being erased: a cut under way still has them, and is begun again by hand."""
        was_running = self._progress.is_running
        await self.stop()
        self._name = ""
        return {"cuts under way": int(was_running)}

    async def stop(self) -> None:
        """Ends what is under way and waits for it."""
        self._progress.cancel()
        await self.wait()

    async def wait(self) -> None:
        """Waits until nothing is under way any more."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    def state(self) -> Cut:
        """How far it is, and where it lies once it is done."""
        work = self._progress.work()
        path = str(self._path) if self._path and work.phase is Phase.DONE else ""
        return Cut(work=work, path=path, name=self._name)
