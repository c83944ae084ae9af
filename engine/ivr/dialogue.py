"""What is said on a call and how inputs are understood. Pure: the next prompt follows from the
call's inputs so far, so that a provider that asks twice hears the same."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from msgspec.structs import replace

from engine.ivr.phrases import meant
from engine.ivr.provider import Choice, Prompt
from engine.model.call_detail import Turn
from engine.model.call_scripts import Script
from engine.model.calls import Call, CallKind, CallState, Meaning, Response

#: Recognition below this is asked again rather than acted upon; providers' own scale, 0 to 1.
SURE = 0.5
#: Digits that are secrets are shown as this.
HIDDEN = "•"
#: Somebody, or a machine, was on the line.
_PICKED_UP = (CallState.ANSWERED, CallState.IN_PROGRESS, CallState.VOICEMAIL)


@dataclass(frozen=True, slots=True)
class Talk:
    """What one call's conversation needs besides the call.

    Attributes:
        script: with its variables filled in.
        duress: the person's digit of duress, or empty.
        code: what is to be keyed: the site's code (liveness), or a text's one-time code.
        operator: number to join after a call for help, or empty.
        repeats: how often a question is asked again.
    """

    script: Script
    duress: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    operator: str = field(default="", repr=False)
    repeats: int = 2


def opening(call: Call, talk: Talk) -> Prompt:
    """The first thing said."""
    script = talk.script
    said = (script.recorded, script.opening) if call.records else (script.opening,)
    return _asking(talk, (*said, script.question), 0)


def following(call: Call, talk: Talk) -> Prompt:
    """What is said after the inputs so far."""
    script, number = talk.script, len(call.responses)
    if number == 0:
        return opening(call, talk)
    last = call.responses[-1]
    if last.meaning is Meaning.WRONG or last.meaning is Meaning.NONE:
        if _misses(call) > talk.repeats:
            return _ending(talk, script.goodbye, number)
        if _awaits_code(call):
            return _coding(talk, (script.wrong, script.liveness), number)
        return _asking(talk, (script.wrong, script.question), number)
    if _awaits_code(call):
        return _coding(talk, (script.liveness,), number)
    if call.answer is Meaning.ASSISTANCE:
        return _ending(talk, script.assisted, number, talk.operator)
    if call.answer is Meaning.ESCALATE:
        return _ending(talk, script.escalated, number)
    # Duress sounds like an ordinary confirmation.
    return _ending(talk, script.confirmed, number)


def conversation(call: Call, talk: Talk) -> tuple[Turn, ...]:
    """Who said what on a call that was picked up, or by text; empty otherwise.

    It follows from the script and the inputs, as the prompts did.
    """
    responses = [Turn(response=each) for each in call.responses]
    if call.kind is not CallKind.VOICE:
        return (Turn(said=talk.script.text), *responses) if call.dialled_at else ()
    if not responses and not any(call.at(each) for each in _PICKED_UP):
        return ()
    turns: list[Turn] = []
    for number in range(len(responses) + 1):
        so_far = replace(call, responses=call.responses[:number])
        turns.append(Turn(said=" ".join(following(so_far, talk).say)))
        turns += responses[number : number + 1]
    return tuple(turns)


def joining(call: Call, number: str) -> Prompt:
    """What connects an operator to the call; nothing is said that a stranger should hear."""
    return Prompt(language=call.language, say=(), join=number, sequence=len(call.responses))


def understood(
    call: Call,
    talk: Talk,
    by: Literal["keys", "speech", "text", "silence"],
    given: str,
    at: datetime,
    *,
    confidence: float = 1.0,
    latency_s: float | None = None,
    sequence: int = 0,
) -> Response:
    """An input with its meaning. The order of arrival does not matter: `sequence` says which
    prompt it answers."""
    meaning = _meaning(call, talk, by, given, confidence, sequence)
    if meaning in (Meaning.DURESS, Meaning.PRESENT):
        given = HIDDEN * len(given)
    return Response(
        by=by,
        given=given[:200],
        meaning=meaning,
        is_valid=meaning not in (Meaning.WRONG, Meaning.NONE),
        at=at,
        confidence=confidence,
        latency_s=latency_s,
        sequence=sequence,
    )


def _meaning(
    call: Call, talk: Talk, by: str, given: str, confidence: float, sequence: int
) -> Meaning:
    given = given.strip()
    if not given:
        return Meaning.NONE
    if by == "keys":
        if talk.duress and given == talk.duress:
            return Meaning.DURESS
        if call.liveness and given == talk.code:
            return Meaning.PRESENT
        return _key(talk.script, given)
    if by == "speech" and confidence < SURE:
        return Meaning.WRONG
    if by == "text":
        return _text(talk, given)
    return meant(given, talk.script.answers)


def _key(script: Script, given: str) -> Meaning:
    known = {each.key: each.meaning for each in script.answers}
    return known.get(given.rstrip("#") or given, Meaning.WRONG)


def _text(talk: Talk, given: str) -> Meaning:
    """A text counts with its one-time code: `4821` or `1 4821` confirm, `2 4821` asks for help."""
    words = given.replace(",", " ").split()
    if talk.code not in words:
        return Meaning.WRONG
    words.remove(talk.code)
    if not words:
        return Meaning.CONFIRMED
    rest = " ".join(words)
    if talk.duress and rest == talk.duress:
        return Meaning.DURESS
    keyed = _key(talk.script, rest)
    return keyed if keyed is not Meaning.WRONG else meant(rest, talk.script.answers)


def _misses(call: Call) -> int:
    return sum(each.meaning in (Meaning.WRONG, Meaning.NONE) for each in call.responses)


def _awaits_code(call: Call) -> bool:
    """Confirmed, but the proof of presence is missing."""
    meanings = {each.meaning for each in call.responses}
    return (
        call.liveness
        and Meaning.CONFIRMED in meanings
        and not meanings
        & {
            Meaning.PRESENT,
            Meaning.ASSISTANCE,
            Meaning.ESCALATE,
            Meaning.DURESS,
        }
    )


def _asking(talk: Talk, say: tuple[str, ...], sequence: int) -> Prompt:
    choices = tuple(Choice(each.key, each.phrases) for each in talk.script.answers)
    return Prompt(language=talk.script.language, say=say, choices=choices, sequence=sequence)


def _coding(talk: Talk, say: tuple[str, ...], sequence: int) -> Prompt:
    return Prompt(
        language=talk.script.language,
        say=say,
        choices=(Choice(talk.code),),
        digits=max(1, len(talk.code)),
        timeout_s=12.0,
        sequence=sequence,
    )


def _ending(talk: Talk, say: str, sequence: int, join: str = "") -> Prompt:
    return Prompt(
        language=talk.script.language,
        say=(say,),
        hang_up=not join,
        join=join,
        sequence=sequence,
    )
