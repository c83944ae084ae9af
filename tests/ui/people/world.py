"""Answers of an engine about one person and one site, and a client that gives them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from engine.errors import NocError
from engine.model.alert import Alert, AlertState
from engine.model.directory import Assignment, Checkpoint, Person, Shift, Site
from engine.model.finding import Finding
from engine.model.kinds import Severity, SubjectKind
from engine.model.news import SiteStatus
from engine.model.pages import (
    Lane,
    LaneKind,
    Mark,
    MarkKind,
    Metric,
    PersonDay,
    PersonMetrics,
    PersonProfile,
    Presence,
    PresenceState,
    SitePage,
    TaskRow,
    TourRow,
    WorkState,
)
from engine.model.place import Location
from engine.model.verification import CheckResult, Lockout, Verification

#: 10:30 in India.
NOW = datetime(2026, 3, 3, 5, tzinfo=UTC)
MIDNIGHT = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


def hour(hours: float) -> datetime:
    """So many hours after the local midnight."""
    return MIDNIGHT + timedelta(hours=hours)


def alert(name: str = "Ravi") -> Alert:
    """An open alert about G1 at S1."""
    return Alert(
        id="al-1",
        number=10423,
        title=f"Left the post {name}",
        reason=f"{name} left.",
        severity=Severity.HIGH,
        confidence=0.9,
        priority=70,
        subject="G1",
        subject_kind=SubjectKind.PERSON,
        site="S1",
        client=None,
        detections=("location.left_post",),
        findings=("f1",),
        state=AlertState.NEW,
        occurred_at=hour(8),
        last_at=hour(8),
        created_at=hour(8),
        updated_at=hour(8),
    )


def profile(name: str = "Ravi", **changes: Any) -> PersonProfile:
    """Everything filled, every text made of `name`."""
    values: dict[str, Any] = {
        "person": Person(
            id="G1",
            code="GUARD1",
            name=name,
            role=name[:200],
            phone="****7890",
            home_site="S1",
            manager="G2",
            language="hi-IN",
        ),
        "now": NOW,
        "timezone": "Asia/Kolkata",
        "assignments": (Assignment(person="G1", site="S1", starts="2026-01-01"),),
        "shifts": (Shift(id="SH", person="G1", site="S1", starts_at=hour(7), ends_at=hour(19)),),
        "lockout": Lockout(
            person="G1", locked_at=hour(6), reason=name, score=0.97, history_score=0.7, event="e"
        ),
        "history_score": 0.65,
        "alerts": (alert(name),),
        "verifications": (
            Verification(
                id="v1",
                kind="biometric",
                person="G1",
                site="S1",
                event="e",
                occurred_at=hour(7),
                result=CheckResult.LOW_QUALITY,
                confidence=0.41,
                flagged=True,
            ),
        ),
        "findings": (
            Finding(
                id="f1",
                detection="location.left_post",
                subject="G1",
                subject_kind=SubjectKind.PERSON,
                site="S1",
                occurred_at=hour(8),
                severity=Severity.HIGH,
                confidence=0.9,
                reason=f"{name} left.",
                evidence={},
                events=(),
            ),
        ),
        "alert_of": {"f1": "al-1"},
        "names": {"S1": f"{name} gate", "G2": f"{name} senior"},
    }
    return PersonProfile(**{**values, **changes})


def day(name: str = "Ravi", date: str = "2026-03-03", **changes: Any) -> PersonDay:
    """Marks on four lanes; the phone has never been heard, tours not on this day."""
    lanes = (
        Lane(
            kind=LaneKind.ATTENDANCE,
            marks=(
                Mark(kind=MarkKind.PUNCH_IN, at=hour(7), site="S1", text="success"),
                Mark(kind=MarkKind.ON_POST, at=hour(7), until=NOW, going_on=True, site="S1"),
            ),
            last_heard=hour(7),
        ),
        Lane(
            kind=LaneKind.POSITIONS,
            marks=(Mark(kind=MarkKind.INSIDE, at=hour(7.5), until=hour(9), count=9),),
            last_heard=hour(9),
        ),
        Lane(kind=LaneKind.PHONE),
        Lane(
            kind=LaneKind.TASKS,
            marks=(
                Mark(
                    kind=MarkKind.TASK,
                    at=hour(9.5),
                    until=NOW,
                    going_on=True,
                    site="S1",
                    text=name,
                    state=WorkState.OVERDUE,
                    ref="T",
                ),
            ),
            last_heard=hour(9.5),
        ),
        Lane(kind=LaneKind.TOURS, last_heard=hour(-20)),
        Lane(
            kind=LaneKind.FINDINGS,
            marks=(
                Mark(
                    kind=MarkKind.FINDING,
                    at=hour(8),
                    site="S1",
                    text=f"{name} left.",
                    severity=Severity.HIGH,
                    ref="al-1",
                ),
            ),
        ),
    )
    values: dict[str, Any] = {
        "person": "G1",
        "date": date,
        "timezone": "Asia/Kolkata",
        "starts_at": MIDNIGHT,
        "ends_at": hour(24),
        "now": NOW,
        "lanes": lanes,
        "names": {"S1": f"{name} gate"},
    }
    return PersonDay(**{**values, **changes})


def metrics(date: str = "2026-03-03") -> PersonMetrics:
    """One usual, one above, one unknown, one too young."""
    usual = {"middle": 40.0, "low": 30.0, "high": 50.0, "days": 28}
    return PersonMetrics(
        person="G1",
        date=date,
        until=NOW,
        metrics=(
            Metric(name="fixes", unit="count", today=44.0, as_far=20, **usual),
            Metric(name="longest_silence", unit="minutes", today=95.0, as_far=1, **usual),
            Metric(name="phone_per_hour", unit="per hour", today=None, **usual),
            Metric(name="first_in", unit="clock", today=415.0, days=4),
        ),
    )


def site_page(name: str = "Ravi", **changes: Any) -> SitePage:
    """One there, one missing; a tour and a task gone wrong."""
    values: dict[str, Any] = {
        "site": Site(
            id="S1",
            name=name,
            kind="guarded",
            timezone="Asia/Kolkata",
            location=Location(18.5, 73.8),
            region=name,
            min_guards=2,
        ),
        "status": SiteStatus(site="S1", status="high", open_alerts=1),
        "now": NOW,
        "date": "2026-03-03",
        "client": name,
        "needed": 2,
        "rostered": 2,
        "present": 1,
        "presence": (
            Presence(
                person="G2",
                state=PresenceState.MISSING,
                shift=Shift(id="SH", person="G2", site="S1", starts_at=hour(7), ends_at=hour(19)),
            ),
            Presence(person="G1", state=PresenceState.ON_POST, since=hour(7)),
        ),
        "tours": (
            TourRow(
                tour="R",
                person="G1",
                starts_at=hour(8),
                ends_at=hour(9),
                state=WorkState.INCOMPLETE,
                planned=4,
                done=3,
                missed=(name,),
            ),
        ),
        "tasks": (
            TaskRow(
                task="T",
                person="G1",
                title=name,
                priority="high",
                state=WorkState.OVERDUE,
                assigned_at=hour(8),
                due_at=hour(9),
            ),
        ),
        "alerts": (alert(name),),
        "assigned": (Assignment(person="G1", site="S1", starts="2026-01-01"),),
        "checkpoints": (Checkpoint(id="K", site="S1", name=name),),
        "names": {"G1": name, "G2": f"{name} second"},
    }
    return SitePage(**{**values, **changes})


class FakeClient:
    """Answers from `answers` by the last part of the path; what raises is raised."""

    def __init__(self, name: str = "Ravi") -> None:
        self.asked: list[tuple[str, str]] = []
        self.failing: NocError | None = None
        self.before_answer: Callable[[str], None] = lambda path: None
        self.name = name

    async def get(self, path: str, kind: type[Any], **params: Any) -> Any:
        """Like `EngineClient.get`."""
        self.asked.append((path, params.get("day", "")))
        self.before_answer(path)
        if self.failing is not None:
            raise self.failing
        wanted = (params.get("day") or "2026-03-03")[:10]
        return {
            "profile": lambda: profile(self.name),
            "day": lambda: day(self.name, wanted),
            "metrics": lambda: metrics(wanted),
            "page": lambda: site_page(self.name, date=wanted),
        }[path.rsplit("/", 1)[1]]()
