"""Recordings and words of calls are deleted when their time is up, unless they are on hold."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from sqlalchemy import Connection

from engine.errors import StorageFailed
from engine.model.audit import AuditEntry
from engine.model.calls import Call, CallDeletion, Response
from engine.model.privacy import DeletionReport
from engine.store import audit, call_recordings, privacy
from engine.store import calls as stored

if TYPE_CHECKING:
    from engine.ivr.desk import CallDesk

logger = logging.getLogger(__name__)

#: How often it is looked for, wall seconds.
_EVERY_S = 3_600.0
#: Calls in one go, so that nothing waits long.
_CHUNK = 100
_GONE = "(deleted)"


class Retention:
    """Belongs to the event loop.

    Attributes:
        last: what the last round deleted; None before the first.
    """

    def __init__(self, desk: CallDesk) -> None:
        self._desk = desk
        self.last: CallDeletion | None = None

    async def run(self) -> None:
        """Once an hour, for ever; a failing store is waited for."""
        while True:
            try:
                await self.round_of("engine")
            except StorageFailed as failed:
                logger.error("deletion failed", extra={"why": str(failed)})
            await asyncio.sleep(_EVERY_S)

    async def round_of(self, who: str) -> CallDeletion:
        """Deletes what has no more time left; says in the audit log what that was."""
        desk = self._desk
        now = desk.now
        retaining = desk.engine.retaining
        retaining.own["call_recordings"] = desk.rules.now.retention_days
        spans = retaining.spans("call_recordings")
        before = now - timedelta(days=min(each.days for each in spans))
        report = CallDeletion(at=now, before=before)
        after = ""
        while chunk := await desk.engine.ask(
            partial(stored.outworn, before=before, after=after, limit=_CHUNK)
        ):
            for call in chunk:
                if call.queued_at >= now - timedelta(
                    days=retaining.days("call_recordings", call.site)
                ):
                    continue
                report = await self._deleted(call, now, report)
            after = chunk[-1].id
        if report.recordings or report.transcripts:
            entry = AuditEntry(
                at=desk.engine.clock.now(),
                who=who,
                what="retention.delete",
                subject="calls",
                why="older than they may become",
                after=f"{report.recordings} recordings, {report.transcripts} transcripts deleted; "
                f"{report.held} on hold",
            )
            said = DeletionReport(
                at=desk.engine.clock.now(),
                who=who,
                kind="call_recordings",
                country="",
                before=before,
                deleted=report.transcripts,
                held=report.held,
                bytes=report.size_bytes,
                note=f"{report.recordings} with a recording",
            )

            def write(connection: Connection) -> None:
                audit.note(connection, entry)
                privacy.report(connection, said)

            await desk.engine.writer.do(write)
        self.last = report
        return report

    async def _deleted(self, call: Call, now: datetime, report: CallDeletion) -> CallDeletion:
        desk = self._desk
        if call.legal_hold:
            return replace(report, held=report.held + 1)
        kept = call.recording
        size = 0
        if kept is not None and kept.deleted_at is None:
            size = kept.size_bytes
            kept = replace(kept, deleted_at=now, delete_at=None)

        def drop(connection: Connection) -> None:
            stored.drop_words(connection, call.id)
            call_recordings.drop(connection, call.id)

        async with desk.turn:
            newest = await desk.book.get(call.id)
            responses = tuple(map(_worded, newest.responses))
            changed = replace(newest, recording=kept, transcript="", responses=responses)
            await desk.book.change(changed, also=drop)
            desk.book.drop_words(call)
        return replace(
            report,
            recordings=report.recordings + (size > 0),
            size_bytes=report.size_bytes + size,
            transcripts=report.transcripts + 1,
        )


def _worded(response: Response) -> Response:
    """Keys stay: they are the proof of the answer. What somebody said or wrote goes."""
    if response.by in ("speech", "text") and response.given:
        return replace(response, given=_GONE)
    return response
