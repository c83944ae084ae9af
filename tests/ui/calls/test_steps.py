"""The ladder of a verification: what was tried, what goes on, what would come next."""

from datetime import timedelta

from PySide6.QtWidgets import QApplication

from engine.model.calls import CallKind, CallState, NextStep
from tests.ui.calls.samples import NOW, answered, call, missed
from ui.calls.ladder import Standing
from ui.calls.steps import Steps
from ui.calls.words import CallWords


def said(qapp: QApplication, *attempts: object) -> list[tuple[str, Standing]]:
    steps = Steps(CallWords()).of(attempts, NOW)  # type: ignore[arg-type]
    return [(each.words, each.standing) for each in steps]


def test_while_it_rings_the_rest_lies_ahead(qapp: QApplication) -> None:
    ringing = call("C1", (CallState.QUEUED, 9.0), (CallState.RINGING, 5.0))
    assert said(qapp, ringing) == [
        ("Call 1: ringing", Standing.NOW),
        ("call again", Standing.AHEAD),
        ("SMS", Standing.AHEAD),
        ("escalate", Standing.AHEAD),
    ]


def test_a_retry_counts_down(qapp: QApplication) -> None:
    first = missed("C1", 12, next_step=NextStep.RETRY, next_at=NOW + timedelta(seconds=108))
    assert said(qapp, first) == [
        ("Call 1: no answer", Standing.FAILED),
        ("call again in 1:48", Standing.NOW),
        ("SMS", Standing.AHEAD),
        ("escalate", Standing.AHEAD),
    ]


def test_a_text_without_reply_will_escalate(qapp: QApplication) -> None:
    first = missed("C1", 300)
    second = missed("C2", 150, attempt=2)
    text = call(
        "C3",
        (CallState.QUEUED, 110.0),
        (CallState.IN_PROGRESS, 105.0),
        kind=CallKind.SMS,
        attempt=3,
        next_step=NextStep.ESCALATE,
        next_at=NOW + timedelta(minutes=8, seconds=15),
    )
    assert said(qapp, text, first, second) == [
        ("Call 1: no answer", Standing.FAILED),
        ("Call 2: no answer", Standing.FAILED),
        ("SMS: delivered", Standing.NOW),
        ("escalate in 8:15", Standing.NOW),
    ]


def test_an_answer_ends_the_ladder(qapp: QApplication) -> None:
    assert said(qapp, answered("C1")) == [("Call 1: all well", Standing.DONE)]


def test_a_free_call_has_no_ladder(qapp: QApplication) -> None:
    free = call("C1", (CallState.QUEUED, 9.0), (CallState.RINGING, 5.0), alert=None)
    assert said(qapp, free) == [("Call 1: ringing", Standing.NOW)]
