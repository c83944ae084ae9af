"""The desk: findings become alerts, operators' commands change them, the clock moves them on."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec.structs import replace

from engine.alerts.commands import apply
from engine.alerts.correlation import OpenAlerts
from engine.alerts.deadlines import moved_on
from engine.alerts.grounds import Grounds
from engine.alerts.playbooks import Playbooks
from engine.alerts.priority import priority
from engine.alerts.rules import DeskRules, LocalRules
from engine.detect.actions import ActionsOf, shipped
from engine.detect.contract import Meta
from engine.directory.index import Directory
from engine.errors import Conflict, NotFound
from engine.model.alert import VALIDATION_SENTENCES, Alert, AlertEntry, AlertState, Changes
from engine.model.command import Acknowledge, Command, MarkStep, TakeOver, Undo
from engine.model.finding import Clearance, Finding, Verdict, Withdrawal

ENGINE = "engine"
#: Findings named on the alert itself; the store keeps every one.
_NAMED = 200
_HISTORY = timedelta(days=30)


class Desk:
    """All alerts that need somebody. Pure memory; belongs to one thread.

    Args:
        kinds: detection id to what people are told about it.
        next_number: of the next alert; goes on from the store's last.
        numbers: alerts that had a number before, by id: they get it again.
        acts: how long people have for an alert, by severity and site.
    """

    def __init__(
        self,
        kinds: Mapping[str, Meta],
        directory: Directory,
        rules: DeskRules | None = None,
        next_number: int = 10_001,
        numbers: Mapping[str, int] = MappingProxyType({}),
        playbooks: Playbooks | None = None,
        acts: ActionsOf = shipped,
    ) -> None:
        self.rules = rules or DeskRules()
        self._local = LocalRules(self.rules, directory, acts)
        self.playbooks = playbooks or Playbooks(kinds)
        self.open = OpenAlerts()
        self._kinds = kinds
        self._groups = {name: meta.related for name, meta in kinds.items()}
        self._directory = directory
        self._next_number = max([next_number, *(each + 1 for each in numbers.values())])
        self._numbers = numbers
        self._grounds = Grounds()
        self._undo: dict[str, tuple[str, datetime, Alert]] = {}
        self._before: dict[str, deque[datetime]] = {}
        self._created: deque[datetime] = deque(maxlen=10_000)

    def adopt(self, alert: Alert, findings: Iterable[Finding] = ()) -> None:
        """Takes an alert back from the store, after a restart or to reopen it."""
        self.open.put(alert)
        self._next_number = max(self._next_number, alert.number + 1)
        for finding in findings:
            self._grounds.add(alert.id, finding, alert.updated_at)
        if alert.ended:
            self._grounds.end_all(alert.id)

    def remembered(self) -> list[Any]:
        """Everything with words in it, to be changed in place when somebody is erased."""
        before = [alert for _, _, alert in self._undo.values()]
        return [*self.open.by_id.values(), *before, *self.playbooks.kept]

    def go_on_from(self, number: int) -> None:
        """The next alert's number is at least this."""
        self._next_number = max(self._next_number, number)

    def alert_of(self, finding: str) -> str | None:
        """The alert that a finding belongs to; None for shadowed ones."""
        return self._grounds.alert_of(finding)

    def take(self, verdicts: Iterable[Verdict], now: datetime) -> Changes:
        """Joins findings to alerts or makes new ones; notes ends and withdrawals.

        Args:
            now: the control room's clock.
        """
        changed: dict[str, Alert] = {}
        entries: list[AlertEntry] = []
        for verdict in verdicts:
            if isinstance(verdict, Finding):
                step = None if verdict.shadow else self._finding(verdict, now)
            elif isinstance(verdict, Clearance):
                step = self._cleared(verdict)
            else:
                step = self._withdrawn(verdict)
            if step is not None:
                alert, action, detail = step
                changed[alert.id] = alert = self._put(alert, now)
                entries.append(_entry(alert, now, ENGINE, action, detail))
        return Changes(alerts=tuple(changed.values()), entries=tuple(entries))

    def _finding(self, finding: Finding, now: datetime) -> tuple[Alert, str, str] | None:
        known = self._grounds.alert_of(finding.id)
        if known is not None:
            return self._corrected(finding, known)
        meta = self._kinds.get(finding.detection)
        own = meta.join_minutes if meta else None
        window = timedelta(minutes=self.rules.correlation_minutes if own is None else own)
        group = self._groups.get(finding.detection, "")
        alert = self.open.for_finding(finding, group, self._groups, window)
        if alert is None:
            if self._is_trend(finding):
                return None
            alert = self._new(finding, now)
            self._grounds.add(alert.id, finding, now)
            return alert, "created", finding.reason
        self._grounds.add(alert.id, finding, now)
        return self._joined(alert, finding, now), "joined", finding.reason

    def _is_trend(self, finding: Finding) -> bool:
        """Recorded and counted, but nobody's next thing to do."""
        meta = self._kinds.get(finding.detection)
        return meta is not None and finding.severity.rank > meta.alert_from.rank

    def _new(self, finding: Finding, now: datetime) -> Alert:
        meta = self._kinds.get(finding.detection)
        site = self._directory.sites.get(finding.site or "")
        cause = self.open.cause_of(finding)
        number = self._number(f"al-{finding.id}")
        rules = self._local.at(finding.site)
        self._created.append(now)
        return Alert(
            id=f"al-{finding.id}",
            number=number,
            title=meta.title if meta else finding.detection,
            reason=finding.reason,
            severity=finding.severity,
            confidence=finding.confidence,
            priority=0,
            subject=finding.subject,
            subject_kind=finding.subject_kind,
            site=finding.site,
            client=site.client if site else None,
            detections=(finding.detection,),
            findings=(finding.id,),
            state=AlertState.NEW,
            occurred_at=finding.occurred_at,
            last_at=finding.occurred_at,
            created_at=now,
            updated_at=now,
            acknowledge_by=rules.acknowledge_by(finding.severity, now),
            resolve_by=rules.resolve_by(finding.severity, now),
            validation_sentence=VALIDATION_SENTENCES[1],
            late=finding.late,
            parent=cause.id if cause else None,
            tenant=finding.tenant,
            version=0,
        )

    def _number(self, alert_id: str) -> int:
        known = self._numbers.get(alert_id)
        if known is not None:
            return known
        number, self._next_number = self._next_number, self._next_number + 1
        return number

    def _joined(self, alert: Alert, finding: Finding, now: datetime) -> Alert:
        worse = finding.severity.rank < alert.severity.rank
        meta = self._kinds.get(finding.detection)
        detections = alert.detections
        if finding.detection not in detections:
            detections = (*detections, finding.detection)
        changed = replace(
            alert,
            detections=detections,
            findings=(*alert.findings, finding.id)[:_NAMED],
            count=alert.count + 1,
            last_at=max(alert.last_at, finding.occurred_at),
            confidence=max(alert.confidence, finding.confidence),
            site=alert.site or finding.site,
            ended=False,
            withdrawn=False,
            chattering=self._grounds.came_within(
                alert.id, self.rules.chattering_repeats, timedelta(minutes=1)
            ),
        )
        if worse:
            changed = self._worse(changed, finding, meta, now)
        packs = {each.partition(".")[0] for each in detections}
        if alert.validation < 2 and len(packs) > 1:
            changed = replace(changed, validation=2, validation_sentence=VALIDATION_SENTENCES[2])
        return changed

    def _worse(self, alert: Alert, finding: Finding, meta: Meta | None, now: datetime) -> Alert:
        rules = self._local.at(alert.site)
        return replace(
            alert,
            severity=finding.severity,
            title=meta.title if meta else alert.title,
            reason=finding.reason,
            acknowledge_by=rules.acknowledge_by(finding.severity, now) or alert.acknowledge_by,
            resolve_by=rules.resolve_by(finding.severity, now) or alert.resolve_by,
        )

    def _corrected(self, finding: Finding, alert_id: str) -> tuple[Alert, str, str] | None:
        """The same finding again: nothing new, unless late events changed its words."""
        alert = self.open.by_id.get(alert_id)
        if alert is None or not alert.is_open:
            return None
        if not self._grounds.add_again(alert_id, finding):
            return None
        return replace(alert, withdrawn=False, ended=False), "corrected", finding.reason

    def _cleared(self, clearance: Clearance) -> tuple[Alert, str, str] | None:
        alert = self.open.by_id.get(self._grounds.end(clearance) or "")
        if alert is None or not alert.is_open:
            return None
        self._grounds.do_not_escalate(alert.id)
        action = "returned" if alert.state is AlertState.NEW else "ended"
        return replace(alert, ended=True), action, clearance.reason

    def _withdrawn(self, withdrawal: Withdrawal) -> tuple[Alert, str, str] | None:
        alert = self.open.by_id.get(self._grounds.withdraw(withdrawal) or "")
        if alert is None or not alert.is_open:
            return None
        detail = "Events that came late have shown that it did not happen."
        return replace(alert, withdrawn=True, ended=True), "withdrawn", detail

    def command(self, alert_id: str, command: Command, who: str, now: datetime) -> Changes:
        """Does what an operator asks.

        Raises:
            NotFound: no such alert at hand; load it from the store and `adopt` it.
            Conflict, BadInput: see `engine.alerts.commands.apply`.
        """
        alert = self.open.by_id.get(alert_id)
        if alert is None:
            raise NotFound(f"no alert {alert_id} is at hand")
        if command.expected_version is not None and command.expected_version != alert.version:
            raise Conflict(f"{alert.label} has changed meanwhile; look at it again")
        if isinstance(command, Undo):
            return self._undone(alert, command, who, now)
        changed, action, detail = apply(
            command, alert, who, now, self._local.at(alert.site), len(self.playbooks.steps(alert))
        )
        if isinstance(command, MarkStep):
            changed = replace(changed, playbook=self.playbooks.number_for(alert))
        if isinstance(command, Acknowledge | TakeOver):
            detail += self._others_at(alert, who)
        self._undo[alert_id] = (who, now, alert)
        return self._changed(self._put(changed, now), now, who, action, detail, command)

    def _undone(self, alert: Alert, command: Undo, who: str, now: datetime) -> Changes:
        by, at, before = self._undo.get(alert.id, ("", now, alert))
        late = now - at > timedelta(seconds=self.rules.undo_seconds)
        if by != who or late or alert.version != before.version + 1:
            raise Conflict(f"there is no change of yours on {alert.label} to take back any more")
        del self._undo[alert.id]
        restored = replace(before, version=alert.version)
        detail = f"{who} took the last change back."
        return self._changed(self._put(restored, now), now, who, "undone", detail, command)

    def _others_at(self, alert: Alert, who: str) -> str:
        others = sorted(
            {
                each.assignee
                for each in self.open.at_site(alert.site)
                if each.assignee not in (None, who) and each.is_open and each.id != alert.id
            }
            - {None}
        )
        return f" {', '.join(map(str, others))} also works at this site." if others else ""

    def tick(
        self, now: datetime, event_now: datetime, only: Sequence[Alert] | None = None
    ) -> Changes:
        """Deadlines, shelved alerts that return, standing too long, escalation asked for by rules.

        Args:
            now: the control room's clock; `event_now`: event time (differs in play).
            only: look at these; all that are open where not given.
        """
        alerts: list[Alert] = []
        entries: list[AlertEntry] = []
        for alert in list(self.open.by_id.values()) if only is None else only:
            if not alert.is_open:
                if now - alert.updated_at > timedelta(minutes=30):
                    self._forget(alert)
                continue
            asked = self._grounds.escalates_at(alert.id)
            due = asked is not None and event_now >= asked
            step = moved_on(alert, now, self._local.at(alert.site), due)
            if due:
                self._grounds.do_not_escalate(alert.id)
            if step is None:
                continue
            changed, action, detail = step
            changed = self._put(changed, now)
            alerts.append(changed)
            entries.append(_entry(changed, now, ENGINE, action, detail))
        return Changes(alerts=tuple(alerts), entries=tuple(entries))

    def is_flood(self, now: datetime, operators: int) -> bool:
        """More new alerts per operator than anybody can work on."""
        oldest = now - timedelta(minutes=self.rules.flood_minutes)
        while self._created and self._created[0] < oldest:
            self._created.popleft()
        return len(self._created) > self.rules.flood_alerts * max(1, operators)

    def _put(self, alert: Alert, now: datetime) -> Alert:
        site_open = sum(each.is_open for each in self.open.at_site(alert.site)) - 1
        points = priority(alert, now, site_open=site_open, subject_before=self._earlier(alert, now))
        alert = replace(alert, priority=points, updated_at=now, version=alert.version + 1)
        self.open.put(alert)
        return alert

    def _earlier(self, alert: Alert, now: datetime) -> int:
        before = self._before.setdefault(alert.subject, deque(maxlen=16))
        while before and before[0] < now - _HISTORY:
            before.popleft()
        if alert.version == 0:
            before.append(now)
        return max(0, len(before) - 1)

    def _forget(self, alert: Alert) -> None:
        self.open.drop(alert.id)
        self._undo.pop(alert.id, None)
        self._grounds.drop(alert.id)

    @staticmethod
    def _changed(
        alert: Alert, now: datetime, who: str, action: str, detail: str, command: Command
    ) -> Changes:
        entry = _entry(alert, now, who, action, detail)
        asked = msgspec.json.encode(command).decode()
        return Changes(alerts=(alert,), entries=(replace(entry, command=asked),))


def _entry(alert: Alert, now: datetime, who: str, action: str, detail: str) -> AlertEntry:
    return AlertEntry(
        alert=alert.id, at=now, who=who, action=action, detail=detail, version=alert.version
    )
