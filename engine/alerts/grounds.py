"""What each alert rests on: its findings, and the episodes that still go on."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from engine.model.finding import Clearance, Finding, Withdrawal

#: Joins of which the instants are kept; more than any rule about chattering asks for.
_JOINS = 8
_Episode = tuple[str, str, str]


@dataclass(slots=True)
class _Ground:
    episodes: set[_Episode] = field(default_factory=set)
    findings: set[str] = field(default_factory=set)
    joined: deque[datetime] = field(default_factory=lambda: deque(maxlen=_JOINS))
    escalate_at: datetime | None = None


class Grounds:
    """By alert's id; pure memory."""

    def __init__(self) -> None:
        self._of: dict[str, _Ground] = {}
        self._by_finding: dict[str, str] = {}
        self._by_episode: dict[_Episode, str] = {}

    def alert_of(self, finding: str) -> str | None:
        """The alert that rests on a finding."""
        return self._by_finding.get(finding)

    def add(self, alert: str, finding: Finding, now: datetime) -> None:
        """An alert rests on a finding, too."""
        ground = self._of.setdefault(alert, _Ground())
        ground.findings.add(finding.id)
        ground.joined.append(now)
        self._by_finding[finding.id] = alert
        if finding.episode:
            name = (finding.detection, finding.subject, finding.episode)
            ground.episodes.add(name)
            self._by_episode[name] = alert
        if finding.escalate_at is not None:
            ground.escalate_at = finding.escalate_at

    def add_again(self, alert: str, finding: Finding) -> bool:
        """A finding that was withdrawn holds again; False where it held, or nothing is known."""
        ground = self._of.get(alert)
        if ground is None or finding.id in ground.findings:
            return False
        ground.findings.add(finding.id)
        return True

    def withdraw(self, withdrawal: Withdrawal) -> str | None:
        """A finding never was; the alert that rests on nothing any more."""
        alert = self._by_finding.get(withdrawal.finding)
        ground = self._of.get(alert or "")
        if ground is None:
            return None
        ground.findings.discard(withdrawal.finding)
        return None if ground.findings else alert

    def end(self, clearance: Clearance) -> str | None:
        """An episode is over; the alert of which none goes on any more."""
        name = (clearance.detection, clearance.subject, clearance.episode)
        alert = self._by_episode.pop(name, None)
        ground = self._of.get(alert or "")
        if ground is None:
            return None
        ground.episodes.discard(name)
        return None if ground.episodes else alert

    def end_all(self, alert: str) -> None:
        """No episode of an alert goes on."""
        if alert in self._of:
            self._of[alert].episodes.clear()

    def came_within(self, alert: str, repeats: int, span: timedelta) -> bool:
        """Whether an alert's last so many repeats came within a span."""
        joined = self._of[alert].joined
        return len(joined) > repeats and joined[-1] - joined[-1 - repeats] <= span

    def escalates_at(self, alert: str) -> datetime | None:
        """When its rule asks for the next level, event time."""
        ground = self._of.get(alert)
        return ground.escalate_at if ground else None

    def do_not_escalate(self, alert: str) -> None:
        """It was done, or is not asked for any more."""
        if alert in self._of:
            self._of[alert].escalate_at = None

    def drop(self, alert: str) -> None:
        """Forgets an alert."""
        ground = self._of.pop(alert, None)
        if ground is None:
            return
        for finding in ground.findings:
            self._by_finding.pop(finding, None)
        for name in ground.episodes:
            self._by_episode.pop(name, None)
