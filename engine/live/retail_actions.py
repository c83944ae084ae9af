"""Actions proposed for staff of shops, and what people decided; worked out on pool threads.

A proposal follows from the findings alone, so it needs no storing and is the same after a restart
and in a replay. What people decide about it is kept, and never changed. Nothing is done by itself:
a suspension is in force once two different people have confirmed it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from hashlib import blake2b

from msgspec.structs import replace
from sqlalchemy import Connection

from engine.detect.actions import Actions, ActionsOf, shipped
from engine.detect.business_day import day_of
from engine.detections.catalogue import ABOUT_STAFF, CATALOGUE
from engine.directory.index import Directory
from engine.errors import BadInput, Conflict, NotFound
from engine.model.approvals import Approval, ApprovalState
from engine.model.finding import Finding
from engine.model.kinds import Severity
from engine.model.retail_risk import (
    ActionKind,
    ActionList,
    ActionState,
    DecideAction,
    Decision,
    Level,
    RetailAction,
    ReviewQueue,
    ReviewRow,
)
from engine.scoring.ledger import RISK
from engine.store import approvals, retail
from engine.store.database import Database

#: Actions are open for so long; a week's review is done in the week after.
SPAN = timedelta(days=14)
_TITLES = {
    ActionKind.SUSPEND_ACCESS: "Suspend the access",
    ActionKind.OPEN_INVESTIGATION: "Open a full investigation",
    ActionKind.CAMERAS_ON: "Turn the cameras on",
    ActionKind.PRESERVE_EVIDENCE: "Preserve the evidence",
    ActionKind.NOTIFY_MANAGER: "Notify manager and security",
    ActionKind.URGENT_REVIEW: "Review today",
    ActionKind.WEEKLY_REVIEW: "Review this week",
}
#: Proposed where the actions of a severity say so.
_BY_ENGINE: dict[ActionKind, Callable[[Actions], bool]] = {
    ActionKind.CAMERAS_ON: lambda acts: acts.bring_up_cameras,
    ActionKind.PRESERVE_EVIDENCE: lambda acts: acts.hold_clips,
    ActionKind.NOTIFY_MANAGER: lambda acts: acts.text_manager or acts.text_security,
    ActionKind.SUSPEND_ACCESS: lambda acts: acts.propose_suspension,
}
#: What people do besides, whatever is set.
_BY_PEOPLE = {
    Severity.HIGH: (ActionKind.URGENT_REVIEW,),
    Severity.MEDIUM: (ActionKind.WEEKLY_REVIEW,),
}
#: How many different people have to confirm.
_NEEDS = {ActionKind.SUSPEND_ACCESS: 2}
_RETAIL = tuple(sorted(ABOUT_STAFF))
_NAMES = {each.meta.id: each.meta.title for each in CATALOGUE}
_NAMED = 50


class RetailActions:
    """Answers on whatever thread asks; keeps nothing.

    Args:
        acts: what is proposed, by severity and site; what was decided stays, whatever is set since.
    """

    def __init__(self, database: Database, directory: Directory, acts: ActionsOf = shipped) -> None:
        self._database = database
        self._directory = directory
        self._acts = acts

    def proposed(
        self, now: datetime, site: str | None, state: str | None, severity: str | None
    ) -> ActionList:
        """Actions of the last two weeks, the most severe first, then the newest."""
        with self._database.begin() as connection:
            made = self.standing(connection, now)
        shown = [
            each
            for each in made
            if site in (None, each.site)
            and state in (None, each.state.value)
            and severity in (None, each.severity.value)
        ]
        shown.sort(key=lambda each: (each.severity.rank, -each.proposed_at.timestamp(), each.id))
        return ActionList(actions=tuple(shown), now=now)

    def reviews(self, week: str | None, now: datetime) -> ReviewQueue:
        """The weekly review queue; the current week unless its Monday is told.

        Raises:
            BadInput: that is no day.
        """
        monday = _monday(week, now)
        since = datetime.combine(monday, datetime.min.time(), tzinfo=now.tzinfo)
        with self._database.begin() as connection:
            found = retail.findings_of_detections(
                connection, _RETAIL, since - timedelta(days=1), since + timedelta(days=8)
            )
            rows = self._reviews(connection, found, monday)
        return ReviewQueue(week=monday.isoformat(), rows=tuple(rows), now=now)

    def decide(
        self, connection: Connection, action_id: str, wanted: DecideAction, who: str, now: datetime
    ) -> RetailAction:
        """Keeps a decision; call on the writer thread.

        Raises:
            NotFound: no such action in the last two weeks.
            Conflict: it cannot be decided so now.
            BadInput: declining and lifting need a note.
        """
        action = self.get(connection, action_id, now)
        self.check(action, wanted)
        decision = Decision(action=action_id, at=now, who=who, do=wanted.do, note=wanted.note)
        retail.decide(connection, decision)
        return _decided(action, (*action.history, decision))

    def check(self, action: RetailAction, wanted: DecideAction) -> None:
        """Goes on only where the action can be decided so now.

        Raises:
            Conflict, BadInput: as `decide`.
        """
        if wanted.do not in action.can:
            raise Conflict(
                f"this action is {action.state.value.replace('_', ' ')}; it can be: "
                + (", ".join(action.can) or "nothing any more")
            )
        if wanted.do in ("decline", "lift") and not wanted.note.strip():
            raise BadInput("say why in the note")

    def get(self, connection: Connection, action_id: str, now: datetime) -> RetailAction:
        """One action of the last two weeks.

        Raises:
            NotFound.
        """
        action = next((each for each in self._all(connection, now) if each.id == action_id), None)
        if action is None:
            raise NotFound(f"there is no action {action_id} in the last {SPAN.days} days")
        return action

    def enforce(
        self, connection: Connection, action_id: str, agreed: Approval, now: datetime
    ) -> None:
        """Keeps what two people have agreed to; call on the writer thread. Again, it does nothing.

        Raises:
            NotFound: no such action in the last two weeks.
        """
        action = self.get(connection, action_id, now)
        if action.state is ActionState.IN_FORCE:
            return
        for who, note, at in (
            (agreed.proposed_by, agreed.reason, agreed.proposed_at),
            (agreed.decided_by, agreed.note, agreed.decided_at or now),
        ):
            said = Decision(action=action_id, at=at, who=who, do="confirm", note=note)
            retail.decide(connection, said)

    def _all(self, connection: Connection, now: datetime) -> list[RetailAction]:
        made = self.standing(connection, now)
        for back in (0, 7, 14):
            monday = _monday(None, now - timedelta(days=back))
            since = datetime.combine(monday, datetime.min.time(), tzinfo=now.tzinfo)
            found = retail.findings_of_detections(
                connection, _RETAIL, since - timedelta(days=1), since + timedelta(days=8)
            )
            made += [each.action for each in self._reviews(connection, found, monday)]
        return made

    def standing(self, connection: Connection, now: datetime) -> list[RetailAction]:
        """Every action of the last two weeks but the weekly reviews, in no order."""
        found = retail.findings_of_detections(connection, _RETAIL, now - SPAN, now)
        touched = retail.decided_since(connection, now - SPAN)
        touched |= {each.subject for each in approvals.in_state(connection, ApprovalState.WAITING)}
        proposed = [
            each
            for each in self._asked(found, touched)
            if each.kind is not ActionKind.WEEKLY_REVIEW
        ]
        return _with_decisions(connection, proposed)

    def _asked(self, found: Iterable[Finding], touched: set[str]) -> list[RetailAction]:
        """One action a person, site, day and kind, with the findings that ask for it.

        Args:
            touched: ids of actions that people have decided about: they stay, with the gravest of
                their day, where nothing proposes them any more.
        """
        asked: dict[str, tuple[ActionKind, str, list[Finding]]] = {}
        kept: dict[str, tuple[ActionKind, str, list[Finding]]] = {}
        for each in found:
            day = day_of(each.occurred_at, each.site, self._directory)
            kinds = self._kinds(each)
            for kind in ActionKind if touched else kinds:
                key = _id(f"{each.subject}|{each.site}|{day}|{kind.value}")
                if kind in kinds:
                    asked.setdefault(key, (kind, day, []))[2].append(each)
                elif key in touched:
                    kept.setdefault(key, (kind, day, []))[2].append(each)
        for key, (kind, day, told) in kept.items():
            worst = min(each.severity.rank for each in told)
            grave = [each for each in told if each.severity.rank == worst]
            asked.setdefault(key, (kind, day, grave))
        return [self._action(key, *each) for key, each in asked.items()]

    def _kinds(self, finding: Finding) -> set[ActionKind]:
        site = self._directory.sites.get(finding.site or "")
        acts = self._acts(finding.severity, site)
        kinds = {kind for kind, is_set in _BY_ENGINE.items() if is_set(acts)}
        kinds |= {*_BY_PEOPLE.get(finding.severity, ())}
        if finding.evidence.get("investigate"):
            kinds.add(ActionKind.OPEN_INVESTIGATION)
        return kinds

    def _action(self, key: str, kind: ActionKind, day: str, found: list[Finding]) -> RetailAction:
        worst = min(found, key=lambda each: (each.severity.rank, each.occurred_at))
        return RetailAction(
            id=key,
            kind=kind,
            title=_TITLES[kind],
            severity=worst.severity,
            person=worst.subject,
            name=self._directory.person_name(worst.subject),
            site=worst.site,
            site_name=self._directory.site_name(worst.site),
            day=day,
            proposed_at=found[0].occurred_at,
            reason=worst.reason,
            findings=tuple(each.id for each in found[:_NAMED]),
            state=ActionState.PROPOSED,
            needs=_NEEDS.get(kind, 1),
        )

    def _reviews(
        self, connection: Connection, found: Sequence[Finding], monday: date
    ) -> list[ReviewRow]:
        """Of people without anything high that week: what came to medium, or weighs as much."""
        weeks: defaultdict[tuple[str, str | None], list[Finding]] = defaultdict(list)
        for each in found:
            day = date.fromisoformat(day_of(each.occurred_at, each.site, self._directory))
            if monday <= day < monday + timedelta(days=7):
                weeks[each.subject, each.site].append(each)
        kept = {}
        for (person, site), told in weeks.items():
            grave = [each for each in told if each.severity is Severity.MEDIUM]
            if grave and not any(each.severity.rank < Severity.MEDIUM.rank for each in told):
                key = _id(f"{person}|{site}|{monday}|{ActionKind.WEEKLY_REVIEW.value}")
                action = self._action(key, ActionKind.WEEKLY_REVIEW, monday.isoformat(), grave)
                kept[key] = (action, told)
        decided = _with_decisions(connection, [action for action, _ in kept.values()])
        rows = [_review(each, kept[each.id][1], monday, self._directory) for each in decided]
        return sorted(rows, key=lambda each: (-max(each.days.values(), default=0), each.person))


def _review(
    action: RetailAction, told: Sequence[Finding], monday: date, names: Directory
) -> ReviewRow:
    days: dict[str, float] = {}
    for each in told:
        if each.detection == RISK:
            day = str(each.evidence.get("day", ""))
            days[day] = max(days.get(day, 0.0), float(each.evidence.get("score", 0.0)))
    counts = Counter(each.detection for each in told if each.detection != RISK)
    return ReviewRow(
        person=action.person,
        name=action.name,
        site=action.site,
        site_name=names.site_name(action.site),
        week=monday.isoformat(),
        worst=Level.MEDIUM if days else Level.LOW,
        days=days,
        rules=dict(counts.most_common()),
        titles={each: _NAMES[each] for each in counts},
        action=action,
    )


def _id(name: str) -> str:
    return blake2b(name.encode(), digest_size=10).hexdigest()


def _monday(week: str | None, now: datetime) -> date:
    try:
        day = date.fromisoformat(week) if week else now.date()
    except ValueError:
        raise BadInput(f"`week` {week!r} is no day; write it like 2026-04-13") from None
    return day - timedelta(days=day.weekday())


def _with_decisions(connection: Connection, actions: Sequence[RetailAction]) -> list[RetailAction]:
    """Actions with what was decided, what waits for a second person included."""
    told = retail.decisions(connection, [each.id for each in actions])
    for each in approvals.in_state(connection, ApprovalState.WAITING):
        first = Decision(
            action=each.subject,
            at=each.proposed_at,
            who=each.proposed_by,
            do="confirm",
            note=each.reason,
        )
        told.setdefault(each.subject, []).append(first)
    return [_decided(each, tuple(told.get(each.id, ()))) for each in actions]


def _since_lifted(history: Sequence[Decision]) -> list[Decision]:
    """Decisions that still count: those after the last lifting."""
    lifted = [number for number, each in enumerate(history) if each.do == "lift"]
    return list(history[lifted[-1] + 1 if lifted else 0 :])


def _decided(action: RetailAction, history: tuple[Decision, ...]) -> RetailAction:
    """The action with its state, as the decisions leave it."""
    counting = _since_lifted(history)
    done = {each.do for each in counting}
    confirmed = len({each.who for each in counting if each.do == "confirm"})
    state = ActionState.PROPOSED
    can: tuple[str, ...] = ("confirm", "decline", "done")
    if action.needs > 1:
        can = ("confirm", "decline")
    if "decline" in done:
        state, can = ActionState.DECLINED, ()
    elif "done" in done:
        state, can = ActionState.DONE, ()
    elif confirmed >= action.needs:
        state, can = ActionState.IN_FORCE, ("lift",) if action.needs > 1 else ("done",)
    elif confirmed:
        state = ActionState.CONFIRMED_ONCE
    elif history and history[-1].do == "lift":
        state = ActionState.LIFTED
    return replace(action, state=state, can=can, history=history)
