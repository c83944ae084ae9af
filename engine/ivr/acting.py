"""What is done about an answer, and about none: alerts through the desk, further attempts.

An answer is on disk with the step `act` before anything is done about it, so that a killed engine
does it at its next start; doing it twice changes nothing.
"""

from __future__ import annotations

import hashlib
import logging
from typing import TYPE_CHECKING

from msgspec.structs import replace

from engine.detect.contract import Meta
from engine.errors import Conflict, NocError, NotFound
from engine.ivr import states
from engine.ivr.in_charge import suspects
from engine.ivr.kinds import ASSISTANCE, DURESS, REPORT
from engine.ivr.ladder import VOICE_ATTEMPTS, trigger
from engine.model.calls import (
    Call,
    CallKind,
    CallQuestion,
    CallState,
    Meaning,
    NextStep,
)
from engine.model.command import AddNote, CallAnswered, Validate
from engine.model.finding import Finding
from engine.model.kinds import SubjectKind

if TYPE_CHECKING:
    from engine.ivr.desk import CallDesk

logger = logging.getLogger(__name__)

_ENGINE = "engine"
_NO_REPLY = "no reply in time"


class Actor:
    """Belongs to the event loop."""

    def __init__(self, desk: CallDesk) -> None:
        self._desk = desk

    async def follow(self, call_id: str) -> None:
        """Does the step that is due."""
        call = await self._desk.book.get(call_id)
        match call.next_step:
            case NextStep.ACT:
                await self.act(call_id)
            case NextStep.RETRY:
                await self._again(call, CallKind.VOICE)
            case NextStep.SMS:
                await self._again(call, CallKind.SMS)
            case NextStep.ESCALATE:
                await self._unanswered(call)
            case _ if call.is_over:
                await self._done(call)
            case _:
                await self._desk.dialler.ended(call.id, CallState.NO_ANSWER, _NO_REPLY)

    async def act(self, call_id: str) -> None:
        """Does what the call's answer asks for."""
        call = await self._desk.book.get(call_id)
        if call.next_step is not NextStep.ACT or call.answer is None:
            return
        said = await self._answered(call)
        await self._call_off(call)
        async with self._desk.turn:
            call = await self._desk.book.get(call_id)
            responses = tuple(
                replace(each, action=said)
                if each.meaning is call.answer and not each.action
                else each
                for each in call.responses
            )
            await self._desk.book.change(
                replace(
                    call,
                    responses=responses,
                    next_step=NextStep.NONE,
                    next_at=None,
                    followed=True,
                    summary=said,
                )
            )

    async def _answered(self, call: Call) -> str:
        who = call.name[:1].upper() + call.name[1:]
        match call.answer:
            case Meaning.CONFIRMED:
                return await self._tell(
                    call, "confirmed", f"{who} answered that all is well ({_way(call)})."
                )
            case Meaning.ESCALATE:
                note = f"{who} reports a problem ({_way(call)})."
                if call.alert is None:
                    await self._raise(call, REPORT, note)
                return await self._tell(call, "escalate", note)
            case Meaning.DURESS:
                note = f"{who} gave the sign of duress. The call ended as if all were well."
                await self._raise(call, DURESS, note, level=4)
                return await self._tell(call, "duress", note)
            case _:
                note = f"{who} asks for help ({_way(call)})."
                if call.alert is None:
                    await self._raise(call, ASSISTANCE, note, level=3)
                return await self._tell(call, "assistance", note)

    async def _tell(self, call: Call, meaning: str, note: str) -> str:
        """The call's alert learns of it; a settled one only gets a note."""
        if call.alert is None:
            return note
        engine = self._desk.engine
        if not self._desk.acts_on_alerts(call):
            return await self._only_note(call, note)
        if meaning == "confirmed" and self._is_about_another(call):
            # What somebody does at a till is not settled by a manager who knows of nothing.
            await engine.command(call.alert, AddNote(note=note), _ENGINE)
            return note
        command = CallAnswered(call=call.id, meaning=meaning, note=note)  # type: ignore[arg-type]
        try:
            await engine.command(call.alert, command, _ENGINE)
        except Conflict:
            await engine.command(call.alert, AddNote(note=note), _ENGINE)
        except NotFound:
            logger.warning("the call's alert is gone", extra={"call": call.id})
        return note

    def _is_about_another(self, call: Call) -> bool:
        alert = self._desk.engine.desk.open.by_id.get(call.alert or "")
        return alert is not None and suspects(alert) and alert.subject != call.person

    async def _only_note(self, call: Call, note: str) -> str:
        """A made-up guard's answer settles no real alert."""
        note = f"Simulated: {note}"
        if call.alert is not None:
            await self._desk.engine.command(call.alert, AddNote(note=note), _ENGINE)
        return note

    async def _raise(self, call: Call, kind: Meta, reason: str, level: int = 2) -> None:
        """An alert of its own; the finding's id comes from the call, so twice is once."""
        engine = self._desk.engine
        if not self._desk.acts_on_alerts(call):
            return
        name = hashlib.blake2b(f"{kind.id}|{call.id}".encode(), digest_size=12).hexdigest()
        subject = call.person or call.site or call.id
        is_site = call.person is None and call.site is not None
        at = next((each.at for each in call.responses if each.meaning is call.answer), None)
        finding = Finding(
            id=name,
            detection=kind.id,
            subject=subject,
            subject_kind=SubjectKind.SITE if is_site else kind.subject,
            site=call.site,
            occurred_at=at or call.updated_at,
            severity=kind.severity,
            confidence=kind.confidence,
            reason=reason,
            evidence={"call": call.id, "attempt": call.attempt, "way": call.kind.value},
            events=(f"calls:{call.id}",),
            tenant=call.tenant,
        )
        async with engine.round:
            await engine.conclude([finding])
        alert = engine.desk.open.by_id.get(engine.desk.alert_of(name) or "")
        if alert is not None and alert.validation < level:
            await engine.command(alert.id, Validate(level=level), _ENGINE)

    async def _call_off(self, call: Call) -> None:
        """An answer makes the other attempts of its verification needless."""
        desk = self._desk
        for other in [*desk.book.open.values()]:
            if other.verification != call.verification or other.id == call.id:
                continue
            async with desk.turn:
                newest = await desk.book.get(other.id)
                changed = replace(newest, next_step=NextStep.NONE, next_at=None, followed=True)
                if newest.dialled_at is None and not newest.is_over:
                    why = "answered meanwhile"
                    changed = states.came_into(
                        changed, CallState.CANCELLED, desk.now, desk.now, why
                    )
                    changed = replace(changed, summary="Answered meanwhile.")
                if changed != newest:
                    await desk.book.change(changed)

    async def _again(self, call: Call, kind: CallKind) -> None:
        """The next attempt: the new one is on disk before the old one's step is done."""
        desk = self._desk
        later = [
            each
            for each in await desk.engine.ask(
                lambda connection: desk.attempts(connection, call.verification)
            )
            if each.attempt > call.attempt
        ]
        if later:  # Killed between the two writes.
            await self._done(call)
            return
        if not self._is_open(call):
            await self._done(call, "The alert was settled meanwhile.")
            return
        question = CallQuestion(
            alert=call.alert,
            kind=kind,
            language=call.language,
            reason=call.reason,
            liveness=call.liveness and kind is CallKind.VOICE,
        )
        try:
            plan = await desk.planner.plan(question, desk.rules.now)
            why = desk.refusal(plan, waiting=0)
        except NocError as gone:
            why = str(gone)
        if why:
            if kind is CallKind.VOICE and call.attempt < VOICE_ATTEMPTS:
                await self._instead(call, NextStep.SMS, why)
            else:
                await self._unanswered(call, why)
            return
        await desk.queue(plan, call.placed_by, before=call)
        await self._done(call)

    async def _instead(self, call: Call, step: NextStep, why: str) -> None:
        """The step may not be done, so the one after it is due at once."""
        desk = self._desk
        async with desk.turn:
            newest = await desk.book.get(call.id)
            summary = f"{newest.summary} Not called again: {why}"
            await desk.book.change(
                replace(newest, next_step=step, next_at=desk.now, summary=summary)
            )

    async def _unanswered(self, call: Call, why: str = "") -> None:
        note = _without_answer(call)
        if why:
            note = f"{note} {why}"
        if self._is_open(call):
            await self._tell(call, "no_reply", note)
        if call.kind is not CallKind.VOICE and not call.is_over:
            await self._desk.dialler.ended(call.id, CallState.NO_ANSWER, _NO_REPLY)
            call = replace(call, summary="No reply in time.")
        await self._done(call, f"{call.summary.split('. ')[0].rstrip('.')}. Escalated.")

    def _is_open(self, call: Call) -> bool:
        alert = self._desk.engine.desk.open.by_id.get(call.alert or "")
        return alert is not None and alert.is_open

    async def _done(self, call: Call, summary: str = "") -> None:
        desk = self._desk
        async with desk.turn:
            newest = await desk.book.get(call.id)
            await desk.book.change(
                replace(
                    newest,
                    next_step=NextStep.NONE,
                    next_at=None,
                    followed=True,
                    summary=summary or newest.summary.split(" Called again")[0],
                )
            )


def _without_answer(call: Call) -> str:
    match trigger(call):
        case "voicemail":
            return (
                f"A machine picked up for {call.name}; the script has the supervisor told at once."
            )
        case "wrong_input":
            return (
                f"{call.name} picked up, but gave no answer that could be understood; the script "
                "has the supervisor told at once."
            )
        case _:
            times = "1 attempt" if call.attempt == 1 else f"{call.attempt} attempts"
            return f"{call.name} could not be reached: {times}, no answer."


def _way(call: Call) -> str:
    return "by phone" if call.kind is CallKind.VOICE else "by text"
