"""Recordings and words of calls are deleted when their time is up, unless they are on hold."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from sqlalchemy import Connection

from engine.errors import NocError, NotFound
from engine.live.hourly import hourly
from engine.model.audit import AuditEntry
from engine.model.calls import Call, CallDeletion, Response
from engine.model.privacy import DeletionReport
from engine.store import audit, call_recordings, privacy
from engine.store import calls as stored

if TYPE_CHECKING:
    from engine.ivr.desk import CallDesk

logger = logging.getLogger(__name__)

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
        await hourly("deletion", partial(self.round_of, "engine"))

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
                days = timedelta(days=retaining.days("call_recordings", call.site))
                if call.queued_at >= now - days and not _is_only_there(call):
                    continue
                report = await self._deleted(call, now, report)
            after = chunk[-1].id
        if report.recordings or report.transcripts or report.at_provider:
            entry = AuditEntry(
                at=desk.engine.clock.now(),
                who=who,
                what="retention.delete",
                subject="calls",
                why="older than they may become",
                after=f"{report.recordings} recordings, {report.transcripts} transcripts deleted; "
                f"{report.held} on hold; {report.at_provider} still at the provider",
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
        if call.legal_hold:
            return replace(report, held=report.held + 1)
        had_sound = call.recording is not None and call.recording.deleted_at is None
        had_words = await self._has_words(call)
        is_left = await self.erase(call, now)
        size = call.recording.size_bytes if had_sound and call.recording is not None else 0
        return replace(
            report,
            recordings=report.recordings + had_sound,
            size_bytes=report.size_bytes + size,
            transcripts=report.transcripts + had_words,
            at_provider=report.at_provider + is_left,
        )

    async def _has_words(self, call: Call) -> bool:
        try:
            return bool((await self._desk.book.beside(call)).spoken)
        except NotFound:
            return False  # All that was personal of it was erased.

    async def erase(self, call: Call, now: datetime) -> bool:
        """Deletes a call's recording and words, also at its provider; the keys stay, they are the
        proof of the answer. Doing it twice changes nothing.

        Returns:
            Whether the provider still has its copy; it is asked again with every round.
        """
        desk = self._desk
        is_left = not await self.is_gone(call)

        def drop(connection: Connection) -> None:
            stored.drop_words(connection, call.id)
            if is_left:
                call_recordings.only_there(connection, call.id)
            else:
                call_recordings.drop(connection, call.id)

        async with desk.turn:
            newest = await desk.book.get(call.id)
            kept = newest.recording
            if kept is not None and kept.deleted_at is None:
                kept = replace(kept, deleted_at=now, delete_at=None)
            changed = replace(
                newest,
                recording=kept,
                recording_ref=newest.recording_ref if is_left else "",
                transcript="",
                responses=tuple(map(_worded, newest.responses)),
                # What was never fetched is not to be fetched any more.
                records=newest.records and kept is not None,
            )
            await desk.book.change(changed, also=drop)
            desk.book.drop_words(call)
        return is_left

    async def is_gone(self, call: Call) -> bool:
        """Has the provider delete its copy of a recording; whether there is none left."""
        if not call.recording_ref:
            return True
        try:
            await self._desk.providers.get(call.provider).delete_recording(call.recording_ref)
        except NocError as failed:
            logger.warning(
                "recording not deleted at the provider", extra={"call": call.id, "why": str(failed)}
            )
            return False
        return True


def _is_only_there(call: Call) -> bool:
    """Ours was deleted, or never to be kept; its provider still has a copy."""
    kept = call.recording
    return bool(call.recording_ref) and (
        not call.records if kept is None else bool(kept.deleted_at)
    )


def _worded(response: Response) -> Response:
    """Keys stay: they are the proof of the answer. What somebody said or wrote goes."""
    if response.by in ("speech", "text") and response.given:
        return replace(response, given=_GONE)
    return response
