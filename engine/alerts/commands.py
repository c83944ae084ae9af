"""What each command does to an alert: pure, one function a command."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from engine.alerts.rules import CHAIN, DeskRules
from engine.errors import BadInput, Conflict
from engine.model.alert import OPEN_STATES, VALIDATION_SENTENCES, Alert, AlertState, Outcome
from engine.model.command import (
    Acknowledge,
    AddNote,
    CallAnswered,
    Close,
    Command,
    Escalate,
    Investigate,
    MarkStep,
    Reopen,
    Resolve,
    Shelve,
    TakeOver,
    Transfer,
    Unshelve,
    Validate,
)
from engine.model.kinds import Severity

#: The alert after the command, the action's name and a sentence for the history.
Done = tuple[Alert, str, str]

_NEED_NOTE = frozenset({Outcome.CONFIRMED_FRAUD, Outcome.FALSE_POSITIVE})


def apply(
    command: Command, alert: Alert, who: str, now: datetime, rules: DeskRules, playbook: int
) -> Done:
    """The alert as the command leaves it.

    Args:
        playbook: number of steps of the alert's playbook.

    Raises:
        Conflict: the state does not allow it.
        BadInput: a note or reason is missing.
    """
    return _DO[type(command)](command, alert, who, now, rules, playbook)


def _open(alert: Alert, what: str) -> None:
    if alert.state not in OPEN_STATES:
        raise Conflict(f"{alert.label} is {alert.state}; reopen it before you {what} it")


def _acknowledge(
    _: Acknowledge, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int
) -> Done:
    _open(alert, "acknowledge")
    if alert.state is not AlertState.NEW and alert.assignee not in (None, who):
        raise Conflict(f"{alert.label} is already with {alert.assignee}; take it over instead")
    state = AlertState.ACKNOWLEDGED if alert.state is AlertState.NEW else alert.state
    return replace(alert, state=state, assignee=who), "acknowledged", f"{who} took it."


def _investigate(
    _: Investigate, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int
) -> Done:
    _open(alert, "investigate")
    changed = replace(alert, state=AlertState.INVESTIGATING, assignee=alert.assignee or who)
    return changed, "investigating", f"{who} began to investigate."


def _escalate(
    command: Escalate, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int
) -> Done:
    _open(alert, "escalate")
    level = min(alert.escalation + 1, len(CHAIN) - 1)
    changed = replace(alert, state=AlertState.ESCALATED, escalation=level)
    note = f" {command.note}" if command.note else ""
    return changed, "escalated", f"{who} handed it to the {CHAIN[level]}.{note}"


def _resolve(
    command: Resolve, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int
) -> Done:
    _open(alert, "resolve")
    note = command.note.strip()
    if command.outcome in _NEED_NOTE and not note:
        raise BadInput(f"Say in a note why {alert.label} is {_words(command.outcome)}.")
    skipped = steps - len([each for each in alert.steps_done if each < steps])
    serious = alert.severity in (Severity.CRITICAL, Severity.HIGH)
    if serious and skipped > 0 and not note:
        raise BadInput(
            f"{skipped} step{'s' if skipped > 1 else ''} of the playbook of {alert.label} "
            "were skipped; say why in a note."
        )
    told = " The supervisor is told of skipped steps." if serious and skipped > 0 else ""
    changed = replace(
        alert,
        state=AlertState.RESOLVED,
        outcome=command.outcome,
        assignee=alert.assignee or who,
        shelved_until=None,
        shelve_reason="",
    )
    sentence = f"{who} resolved it: {_words(command.outcome)}.{' ' + note if note else ''}{told}"
    return changed, "resolved", sentence


def _close(_: Close, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int) -> Done:
    if alert.state is not AlertState.RESOLVED:
        raise Conflict(f"{alert.label} is {alert.state}; resolve it before you close it")
    return replace(alert, state=AlertState.CLOSED), "closed", f"{who} closed it."


def _reopen(
    command: Reopen, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int
) -> Done:
    if alert.state in OPEN_STATES:
        raise Conflict(f"{alert.label} is open")
    if now - alert.updated_at > timedelta(days=rules.reopen_days):
        raise Conflict(f"{alert.label} was settled more than {rules.reopen_days:g} days ago")
    changed = replace(alert, state=AlertState.INVESTIGATING, outcome=None, assignee=who)
    note = f" {command.note}" if command.note else ""
    return changed, "reopened", f"{who} opened it again.{note}"


def _shelve(
    command: Shelve, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int
) -> Done:
    _open(alert, "shelve")
    until = now + timedelta(minutes=command.minutes)
    changed = replace(alert, shelved_until=until, shelve_reason=command.reason)
    sentence = f"{who} put it away for {command.minutes} min: {command.reason}"
    return changed, "shelved", sentence


def _unshelve(
    _: Unshelve, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int
) -> Done:
    if not alert.is_shelved:
        raise Conflict(f"{alert.label} is not shelved")
    changed = replace(alert, shelved_until=None, shelve_reason="")
    return changed, "returned", f"{who} brought it back."


def _transfer(
    command: Transfer, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int
) -> Done:
    _open(alert, "transfer")
    return replace(alert, assignee=command.to), "transferred", f"{who} gave it to {command.to}."


def _take_over(
    _: TakeOver, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int
) -> Done:
    _open(alert, "take over")
    before = f" from {alert.assignee}" if alert.assignee and alert.assignee != who else ""
    state = AlertState.ACKNOWLEDGED if alert.state is AlertState.NEW else alert.state
    return replace(alert, state=state, assignee=who), "taken over", f"{who} took it over{before}."


def _note(
    command: AddNote, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int
) -> Done:
    return alert, "note", f"{who}: {command.note}"


def _step(
    command: MarkStep, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int
) -> Done:
    if command.step >= steps:
        raise BadInput(f"the playbook of {alert.label} has {steps} steps")
    done = tuple(sorted({*alert.steps_done, command.step}))
    return replace(alert, steps_done=done), "step", f"{who} did step {command.step + 1}."


def _validate(
    command: Validate, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int
) -> Done:
    sentence = command.sentence or VALIDATION_SENTENCES[command.level]
    changed = replace(alert, validation=command.level, validation_sentence=sentence)
    return changed, "validated", f"{who} set the level to {command.level}: {sentence}"


#: What is left of an alert's confidence once the person it is about has said that all is well.
_AFTER_CONFIRMED = 0.5


def _call_answered(
    command: CallAnswered, alert: Alert, who: str, now: datetime, rules: DeskRules, steps: int
) -> Done:
    _open(alert, "verify")
    note = f" {command.note}" if command.note else ""
    if command.meaning == "confirmed":
        changed = replace(
            alert,
            state=AlertState.RESOLVED,
            outcome=Outcome.BENIGN,
            confidence=round(alert.confidence * _AFTER_CONFIRMED, 3),
            shelved_until=None,
            shelve_reason="",
        )
        return _at_least(changed, 2), "verified", f"Verified by a call.{note}"
    level = max(alert.escalation, 1)
    if command.meaning in ("escalate", "no_reply"):
        changed = replace(alert, state=AlertState.ESCALATED, escalation=level)
        if command.meaning == "escalate":
            changed = _at_least(changed, 3)
        return changed, "escalated", f"Handed to the {CHAIN[level]} after a call.{note}"
    changed = replace(
        alert,
        severity=Severity.CRITICAL,
        state=AlertState.ESCALATED,
        escalation=level,
        acknowledge_by=rules.acknowledge_by(Severity.CRITICAL, now) or alert.acknowledge_by,
    )
    changed = _at_least(changed, 4 if command.meaning == "duress" else 3)
    return changed, "help asked for", f"Raised to critical after a call.{note}"


def _at_least(alert: Alert, level: int) -> Alert:
    if alert.validation >= level:
        return alert
    return replace(alert, validation=level, validation_sentence=VALIDATION_SENTENCES[level])


def _words(outcome: Outcome) -> str:
    return outcome.value.replace("_", " ")


_DO: dict[type, Callable[[Any, Alert, str, datetime, DeskRules, int], Done]] = {
    Acknowledge: _acknowledge,
    Investigate: _investigate,
    Escalate: _escalate,
    Resolve: _resolve,
    Close: _close,
    Reopen: _reopen,
    Shelve: _shelve,
    Unshelve: _unshelve,
    Transfer: _transfer,
    TakeOver: _take_over,
    AddNote: _note,
    MarkStep: _step,
    Validate: _validate,
    CallAnswered: _call_answered,
}
