"""Recordings and words go when their time is up; what is on hold stays; a report says what went."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from engine.errors import NotFound
from engine.ivr.simulated_guards import Acts
from engine.model.audit import AuditEntry
from engine.model.calls import CallQuestion
from engine.store import audit, call_recordings
from tests.engine.ivr.night import Night, night


def entry(run: Night, what: str, subject: str) -> AuditEntry:
    return AuditEntry(at=run.clock.now(), who="asha", what=what, subject=subject, why="case 7")


def test_after_ninety_days_only_what_is_on_hold_can_be_heard(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            for person in ("G1", "G2"):
                run.acts(person, Acts.CONFIRMS)
                await run.desk.place(CallQuestion(person=person), "asha")
            await run.go_on(60)
            gone, held = await run.calls()
            await run.desk.recordings.hold(held.id, True, entry(run, "hold.set", held.id))
            run.clock.advance(timedelta(days=89))
            nothing = await run.desk.retention.round_of("engine")
            assert (nothing.recordings, nothing.transcripts, nothing.held) == (0, 0, 0)
            run.clock.advance(timedelta(days=2))
            report = await run.desk.retention.round_of("engine")
            assert (report.recordings, report.transcripts, report.held) == (1, 1, 1)
            assert report.size_bytes > 1_000
            gone, held = await run.calls()
            assert gone.recording.deleted_at == run.clock.now()
            with pytest.raises(NotFound, match="deleted on"):
                await run.desk.recordings.listen(gone.id, entry(run, "recording.listen", gone.id))
            kept = await run.engine.ask(lambda each: call_recordings.content(each, gone.id))
            assert kept is None
            assert (await run.desk.detail(gone.id)).spoken == ()
            assert (await run.desk.detail(held.id)).spoken
            await run.desk.recordings.listen(held.id, entry(run, "recording.listen", held.id))
            # The answer stays: it is why the alert was settled.
            assert gone.answer == held.answer
            (line,) = (await run.engine.ask(lambda each: audit.page(each, what="retention"))).lines
            assert "1 recordings" in line.entry.after
            # Once the hold is lifted, its time is up as well.
            await run.desk.recordings.hold(held.id, False, entry(run, "hold.set", held.id))
            assert (await run.desk.retention.round_of("engine")).recordings == 1

    asyncio.run(story())
