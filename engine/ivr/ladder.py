"""What follows an attempt by itself. Pure."""

from datetime import timedelta

from msgspec.structs import replace

from engine.ivr.states import ended
from engine.model.call_providers import CallRules
from engine.model.calls import Call, CallKind, CallState, Meaning, NextStep

#: Voice attempts of a verification before a text is sent.
VOICE_ATTEMPTS = 2


def stepped(call: Call, rules: CallRules, *, can_text: bool) -> Call:
    """The call with what follows it, as far as it is known so far.

    Args:
        can_text: whether a text could be sent.
    """
    if call.followed or call.answer is not None:
        return call
    if not call.follow_up:
        return _until_reply(call, rules)
    if call.kind is not CallKind.VOICE:
        return _after_text(call, rules)
    if not ended(call) or call.state is CallState.CANCELLED or call.next_step is not NextStep.NONE:
        return call
    if trigger(call):
        return replace(call, next_step=NextStep.ESCALATE, next_at=call.updated_at)
    if call.attempt < VOICE_ATTEMPTS:
        at = call.updated_at + timedelta(minutes=rules.retry_minutes)
        return replace(call, next_step=NextStep.RETRY, next_at=at)
    step = NextStep.SMS if can_text else NextStep.ESCALATE
    return replace(call, next_step=step, next_at=call.updated_at)


def _until_reply(call: Call, rules: CallRules) -> Call:
    """A text that nothing follows: nobody waits for its reply for ever."""
    if call.kind is CallKind.VOICE or call.dialled_at is None:
        return call
    ends = None if call.is_over else call.dialled_at + timedelta(minutes=rules.reply_minutes)
    return replace(call, next_at=ends)


def trigger(call: Call) -> str:
    """What of an ended voice call without an answer calls the supervisor at once; empty: nothing.

    Its script says which: a machine that picked up, or inputs that were no answer.
    """
    if call.kind is not CallKind.VOICE or call.answer is not None:
        return ""
    if call.state is CallState.VOICEMAIL and "voicemail" in call.escalates_on:
        return "voicemail"
    wrong = any(each.meaning is Meaning.WRONG for each in call.responses)
    return "wrong_input" if wrong and "wrong_input" in call.escalates_on else ""


def _after_text(call: Call, rules: CallRules) -> Call:
    if call.state is CallState.CANCELLED:
        return replace(call, next_step=NextStep.NONE, next_at=None)
    if call.state is CallState.FAILED:
        at = min(call.next_at or call.updated_at, call.updated_at)
        return replace(call, next_step=NextStep.ESCALATE, next_at=at)
    if call.dialled_at is None:
        return call
    at = call.dialled_at + timedelta(minutes=rules.reply_minutes)
    return replace(call, next_step=NextStep.ESCALATE, next_at=at)


def summary(call: Call) -> str:
    """Where it stands, one plain sentence."""
    if call.outcome_unknown:
        return "The provider did not say whether it took the call; it is being asked."
    words = {
        CallState.QUEUED: "Waits for its turn.",
        CallState.INITIATED: "The provider has it.",
        CallState.RINGING: "Rings.",
        CallState.ANSWERED: "Picked up.",
        CallState.IN_PROGRESS: "Talks.",
        CallState.COMPLETED: "Ended without an answer.",
        CallState.BUSY: "Busy.",
        CallState.NO_ANSWER: "Nobody picked up.",
        CallState.FAILED: "Could not be placed.",
        CallState.CANCELLED: "Cancelled.",
        CallState.VOICEMAIL: "A machine picked up.",
    }
    if call.kind is not CallKind.VOICE:
        words |= {
            CallState.INITIATED: "Sent.",
            CallState.IN_PROGRESS: "Delivered; no reply yet.",
            CallState.FAILED: "Could not be delivered.",
            CallState.NO_ANSWER: "Delivered.",
        }
    said = words[call.state]
    why = next((each.why for each in call.transitions if each.state is call.state), "")
    if why and call.is_over:
        said = f"{said} {why[0].upper()}{why[1:].rstrip('.')}."
    follows = {
        NextStep.RETRY: "Called again at",
        NextStep.SMS: "A text follows at",
        NextStep.ESCALATE: "Escalated without a reply at",
    }.get(call.next_step)
    if follows and call.next_at:
        said = f"{said} {follows} {call.next_at:%H:%M} UTC."
    return said
