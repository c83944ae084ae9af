"""What a callback makes of a call. Pure; the same callbacks in any order make the same call.

A call's state is not moved along an arrow: every state that was reported is kept with its earliest
time, and the state is the furthest of them. So a `ringing` that comes after `completed` fills its
place in the history and changes nothing else, and a callback told twice changes nothing at all.
"""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from engine.model.calls import OVER, Call, CallState, Meaning, Response, Transition

#: How far each state is. Of two ends that contradict each other the one with more behind it holds.
_FAR = {
    state: place
    for place, state in enumerate(
        (
            CallState.QUEUED,
            CallState.INITIATED,
            CallState.RINGING,
            CallState.ANSWERED,
            CallState.IN_PROGRESS,
            CallState.FAILED,
            CallState.CANCELLED,
            CallState.NO_ANSWER,
            CallState.BUSY,
            CallState.VOICEMAIL,
            CallState.COMPLETED,
        )
    )
}
#: Who picked up, the surest first.
_BY = ("human", "machine", "unknown", "")
#: Of several valid inputs the weightiest is the call's answer.
WEIGHT = {
    Meaning.DURESS: 4,
    Meaning.ASSISTANCE: 3,
    Meaning.ESCALATE: 2,
    Meaning.CONFIRMED: 1,
}


def came_into(
    call: Call, state: CallState, at: datetime, heard_at: datetime, why: str = ""
) -> Call:
    """The call after a state was reported."""
    known = {each.state: each for each in call.transitions}
    new = Transition(state=state, at=at, heard_at=heard_at, why=why)
    old = known.get(state)
    if old is not None:
        earliest = min(old, new, key=lambda each: (each.at, each.why))
        new = replace(earliest, heard_at=old.heard_at)
    known[state] = new
    return _standing(replace(call, transitions=_ordered(known.values())), heard_at)


def picked_up(call: Call, by: str, at: datetime, heard_at: datetime) -> Call:
    """The call after it was told who or what picked up."""
    surest = min(call.answered_by, by, key=lambda each: _BY.index(each if each in _BY else ""))
    return came_into(replace(call, answered_by=surest), CallState.ANSWERED, at, heard_at)


def said(call: Call, response: Response, heard_at: datetime) -> Call:
    """The call after an input, told once however often it comes."""
    if any(_same(each, response) for each in call.responses):
        return call
    responses = sorted(
        (*call.responses, response), key=lambda each: (each.sequence, each.at, each.given, each.by)
    )
    changed = replace(call, responses=tuple(responses), answer=_answer(call, responses))
    if response.by == "silence":
        return _standing(changed, heard_at)
    changed = came_into(changed, CallState.IN_PROGRESS, response.at, heard_at)
    if response.by == "text" and response.is_valid:
        changed = came_into(changed, CallState.COMPLETED, response.at, heard_at)
    return changed


def _same(one: Response, other: Response) -> bool:
    return (one.by, one.given, one.sequence, one.at) == (
        other.by,
        other.given,
        other.sequence,
        other.at,
    )


def _answer(call: Call, responses: Iterable[Response]) -> Meaning | None:
    meanings = {each.meaning for each in responses if each.is_valid}
    if call.liveness and Meaning.PRESENT not in meanings:
        # "All is well" counts only from the post itself.
        meanings.discard(Meaning.CONFIRMED)
    valid = meanings & WEIGHT.keys()
    return max(valid, key=WEIGHT.__getitem__, default=None)


def _ordered(transitions: Iterable[Transition]) -> tuple[Transition, ...]:
    return tuple(sorted(transitions, key=lambda each: (each.at, _FAR[each.state])))


def furthest(reported: Iterable[CallState]) -> CallState:
    """The state that a call is in after these were reported."""
    return max(reported, key=_FAR.__getitem__, default=CallState.QUEUED)


def answered(call: Call) -> Call:
    """The call with the answer that its inputs come to."""
    return replace(call, answer=_answer(call, call.responses))


def _standing(call: Call, heard_at: datetime) -> Call:
    """The call in the furthest of its states; a machine's completed call is voicemail."""
    spoken = any(each.is_valid for each in call.responses)
    taped = call.answered_by == "machine" and not spoken
    was, is_ = (
        (CallState.COMPLETED, CallState.VOICEMAIL)
        if taped
        else (CallState.VOICEMAIL, CallState.COMPLETED)
    )
    known: dict[CallState, Transition] = {}
    for each in call.transitions:
        named = replace(each, state=is_) if each.state is was else each
        known.setdefault(named.state, named)
    state = furthest(known)
    at = known[CallState.ANSWERED].at if CallState.ANSWERED in known else None
    first = next((each.at for each in call.responses if each.meaning is call.answer), None)
    answered_s = (first - at).total_seconds() if at and first and call.answer else None
    return replace(
        call,
        state=state,
        transitions=_ordered(known.values()),
        answered_s=None if answered_s is None else max(0.0, answered_s),
        updated_at=heard_at,
        expected_at=call.expected_at if state is CallState.QUEUED else None,
        outcome_unknown=call.outcome_unknown and state is CallState.QUEUED,
    )


def ended(call: Call) -> bool:
    """Whether it ended without an answer, so that something has to follow."""
    return call.state in OVER and call.answer is None
