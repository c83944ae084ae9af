"""A task is not begun in time.

Sees:
    Assignment, start, completion and cancelling of tasks.
Matters because:
    The client was promised it; the supervisor can still save it.
Wrong when:
    The guard did it and reported it late.
Source:
    Detection catalogue, `compliance.task_sla`.
"""

from datetime import UTC, datetime, timedelta

from engine.detect.contract import (
    Answers,
    Cleared,
    Context,
    Detection,
    Evidence,
    Found,
    Meta,
    Params,
    Scope,
    State,
    Wake,
)
from engine.detect.units import Minutes
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.guarding import TaskAssigned, TaskCancelled, TaskCompleted, TaskStarted
from engine.model.kinds import Severity
from engine.model.roster import TimerDue

META = Meta(
    id="compliance.task_sla",
    title="Task overdue",
    severity=Severity.HIGH,
    confidence=1.0,
    icon="clipboard-list",
    checks=("Call the guard", "Give the task to somebody nearer"),
    related="duty",
    clears=True,
)

_SEVERITY = {
    "critical": Severity.CRITICAL,
    "high": Severity.HIGH,
    "medium": Severity.MEDIUM,
    "low": Severity.LOW,
}


class Limits(Params, frozen=True):
    """Time to begin after assignment, minutes, where the task has no due time of its own."""

    critical_minutes: Minutes = 15.0
    high_minutes: Minutes = 30.0
    medium_minutes: Minutes = 60.0
    low_minutes: Minutes = 240.0
    #: Hand it to the supervisor at twice the time.
    auto_escalate_overdue: bool = True


class Task(State):
    """One task; `deadline` is empty once it is settled."""

    person: str = ""
    site: str = ""
    title: str = ""
    priority: str = ""
    assigned_at: datetime | None = None
    deadline: datetime | None = None
    has_due: bool = False
    ref: str = ""
    started: bool = False
    told: bool = False


class Measured(Evidence, frozen=True):
    """Which task, and the time it had."""

    person: str
    site: str
    task: str
    title: str
    priority: str
    assigned_at: datetime
    due_at: datetime
    allowed_minutes: float
    started: bool


def on_assigned(event: TaskAssigned, state: Task, params: Limits, context: Context) -> Answers:
    """Sets the deadline; a new assignment of the same task replaces the old one."""
    state.person, state.site, state.priority = event.person, event.site, event.priority
    state.title, state.ref, state.assigned_at = event.title or "", event.ref, event.occurred_at
    state.has_due = event.due_at is not None
    allowed = timedelta(minutes=getattr(params, f"{event.priority}_minutes"))
    due = event.due_at.astimezone(UTC) if event.due_at else event.occurred_at + allowed
    state.deadline, state.started, state.told = due, False, False
    return (Wake(max(due, event.occurred_at), due.isoformat()),)


def on_started(event: TaskStarted, state: Task, params: Limits, context: Context) -> Answers:
    """Begun in time is enough, unless the task says by when it must be done."""
    state.started = True
    if state.has_due:
        return None
    return _settled(event.occurred_at, state, "The task has been begun.")


def on_done(
    event: TaskCompleted | TaskCancelled, state: Task, params: Limits, context: Context
) -> Answers:
    """Done or called off."""
    return _settled(event.occurred_at, state, "The task is settled.")


def _settled(at: datetime, state: Task, reason: str) -> Answers:
    told, episode = state.told, _episode(state)
    state.deadline, state.told = None, False
    return (Cleared(at, episode, reason, state.person),) if told else None


def on_deadline(event: TimerDue, state: Task, params: Limits, context: Context) -> Answers:
    """Fires when the deadline passes with the task not settled."""
    due, assigned_at = state.deadline, state.assigned_at
    if due is None or assigned_at is None or due.isoformat() != event.about or state.told:
        return None
    state.told = True
    allowed = due - assigned_at
    measured = Measured(
        person=state.person,
        site=state.site,
        task=context.key,
        title=state.title,
        priority=state.priority,
        assigned_at=assigned_at,
        due_at=due,
        allowed_minutes=round(allowed.total_seconds() / 60, 1),
        started=state.started,
    )
    return (
        Found(
            measured,
            event.occurred_at,
            (state.ref,),
            due.isoformat(),
            state.site,
            state.person,
            _SEVERITY[state.priority],
            episode=_episode(state),
            escalate_at=due + allowed if params.auto_escalate_overdue else None,
        ),
    )


def _episode(state: Task) -> str:
    return state.ref


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    allowed = duration(timedelta(minutes=max(0.0, found.allowed_minutes)))
    title = f"“{found.title}”" if found.title else found.task
    missing = "completed" if found.started else "begun"
    return (
        f"{names.person_name(found.person)} has not {missing} the {found.priority} task {title} at "
        f"{names.site_name(found.site)} within {allowed}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.TASK,
    on={
        TaskAssigned: on_assigned,
        TaskStarted: on_started,
        TaskCompleted: on_done,
        TaskCancelled: on_done,
        TimerDue: on_deadline,
    },
    explain=explain,
    params=Limits(),
    state=Task,
    is_idle=lambda state: state.deadline is None or state.told,
)
