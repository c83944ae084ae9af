"""An approval by somebody who is not clocked in at that site at the time.

Sees:
    Approved till events against who is clocked in at the site.
Matters because:
    The manager's code is known to others.
Wrong when:
    Managers do not clock in; where nobody has clocked in for a day and a half, or the approver
    never does, the rule is silent.
Source:
    Detection catalogue, `staff.override_without_manager`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.4)
"""

from datetime import datetime, timedelta
from typing import Any

import msgspec

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.on_post import OnPost
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.retail import PosRefund, PosSale, PosVoid

META = rule(
    "staff.override_without_manager",
    "Approved by a manager who was not there",
    0.4,
    "Ask the manager where they were, and who knows their code",
    flag=True,
    confidence=0.85,
)


#: Without a punch for so long the terminal is not heard; nobody may be called absent.
_HEARD = timedelta(hours=36)
#: People kept who are known to clock in at the site.
_KEPT = 200
_NEAR = timedelta(hours=24)
_WORDS = {PosSale: "sale", PosVoid: "void", PosRefund: "refund"}


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.4


class Present(State):
    """Who is clocked in, who clocks in here at all, and when a punch was last heard."""

    on_post: OnPost = msgspec.field(default_factory=OnPost)
    clocking: dict[str, datetime] = {}
    heard_at: datetime | None = None


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    what: str
    approved_by: str


def on_punch(event: Punch, state: Present, params: Limits, context: Context) -> Answers:
    """Follows who is there."""
    state.on_post.note(event)
    state.heard_at = event.occurred_at
    state.clocking[event.person] = event.occurred_at
    if len(state.clocking) > _KEPT:
        del state.clocking[min(state.clocking, key=lambda each: (state.clocking[each], each))]
    return None


def on_approval(
    event: PosSale | PosVoid | PosRefund, state: Present, params: Limits, context: Context
) -> Answers:
    """Fires when the approver is not clocked in there, for whoever used the approval."""
    approver, heard = event.approved_by, state.heard_at
    if not approver or heard is None or event.occurred_at - heard > _HEARD:
        return None
    if approver in state.on_post.at(event.occurred_at) or not _clocks(
        approver, event, state, context
    ):
        return None
    measured = Measured(
        person=event.staff,
        site=event.site,
        points=params.points,
        transaction=event.transaction,
        what=_WORDS[type(event)],
        approved_by=approver,
    )
    return told(event, measured)


def _clocks(approver: str, event: Any, state: Present, context: Context) -> bool:
    """Whether the approver's absence would be seen: they clock in here, or belong elsewhere."""
    if approver in state.clocking:
        return True
    person = context.directory.people.get(approver)
    elsewhere = person is not None and person.home_site not in (None, event.site)
    roster = context.directory.roster
    return elsewhere or bool(roster.of_person(approver, event.occurred_at, _NEAR))


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.approved_by)} is named as approving a {found.what} of "
        f"{names.person_name(found.person)} at {names.site_name(found.site)}, but was not clocked "
        f"in there ({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={Punch: on_punch, PosSale: on_approval, PosVoid: on_approval, PosRefund: on_approval},
    explain=explain,
    params=Limits(),
    state=Present,
    is_idle=lambda state: not state.on_post.since and not state.clocking,
)
