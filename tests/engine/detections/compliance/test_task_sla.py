"""A task not begun in time."""

import pytest

from tests.engine.scene import at, cleared, event, found

ID = "compliance.task_sla"
WHO = {"task": "T1", "person": "G1"}


def given(priority: str = "critical", **more: object) -> object:
    return event("task.assigned", 0, **WHO, site="PUNE", priority=priority, **more)


@pytest.mark.parametrize(
    ("priority", "minutes", "severity"),
    [
        ("critical", 15, "critical"),
        ("high", 30, "high"),
        ("medium", 60, "medium"),
        ("low", 240, "low"),
    ],
)
def test_fires_at_the_deadline_of_its_priority(priority: str, minutes: int, severity: str) -> None:
    (finding,) = found(ID, [given(priority)], until=minutes)
    assert (finding.occurred_at, finding.severity) == (at(minutes), severity)
    assert finding.escalate_at == at(2 * minutes)
    assert not found(ID, [given(priority)], until=minutes - 0.1)


def test_begun_at_the_last_moment_is_in_time() -> None:
    assert not found(ID, [given(), event("task.started", 15, **WHO)], until=60)


def test_a_due_time_of_its_own_asks_for_completion() -> None:
    due = given(due_at=at(40))
    begun = event("task.started", 10, **WHO)
    (finding,) = found(ID, [due, begun], until=60)
    assert finding.occurred_at == at(40)
    assert not found(ID, [due, begun, event("task.completed", 39, task="T1")], until=60)


def test_clears_when_settled_and_a_cancelled_task_is_not_missed() -> None:
    assert cleared(ID, [given(), event("task.completed", 20, **WHO)])
    assert not found(ID, [given(), event("task.cancelled", 10, task="T1")], until=60)
