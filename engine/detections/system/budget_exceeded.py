"""The month's budget for calls is nearly or wholly spent.

Sees:
    What calls and texts of the month have cost, against the month's budgets: that of all calls,
    and each provider's own.
Matters because:
    At the end of the budget guards are called about critical alerts only.
Wrong when:
    Costs are estimates until the provider settles them; a settled price can take it back.
Source:
    Detection catalogue, `system.budget_exceeded`; judged by `engine.ivr.self_check`.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import datetime

import msgspec

from engine.detect import conditions
from engine.detect.contract import Detection, Evidence, Meta, Params, Scope
from engine.directory.index import Directory
from engine.model.finding import Clearance, Finding
from engine.model.kinds import Severity, SubjectKind

META = Meta(
    id="system.budget_exceeded",
    title="Budget for calls",
    severity=Severity.HIGH,
    confidence=1.0,
    subject=SubjectKind.SYSTEM,
    icon="gauge",
    checks=(
        "See under Calls, Costs, which site or provider the money went to",
        "Raise the budget under Calls, Rules, or have guards called by hand",
        "Look for alerts that are called about again and again for nothing",
    ),
    related="budget",
    clears=True,
    # The end of a budget belongs to the warning before it, however long that is ago.
    join_minutes=31 * 1_440,
)
WARNED, STOPPED = "warning", "stopped"
#: The budget of all calls together; a provider's own goes by the provider's id.
ALL = "calls"


class Limits(Params, frozen=True):
    """Nothing to set here: the budget and the share that is warned of are rules of calls."""


class Measured(Evidence, frozen=True):
    """Whose budget, of which month, and how much of it is gone; money in the tenant's currency."""

    budget_of: str
    month: str
    step: str
    spent: float
    budget: float
    currency: str


@dataclass(frozen=True, slots=True)
class Budget:
    """A budget of a month.

    Attributes:
        key: ALL or a provider's id; `name` is how people know it.
        limit: in the tenant's currency; 0: nothing may be spent, and nobody need be told.
        next_cost: what the next call would cost: one that no longer fits in is not placed.
    """

    key: str
    name: str
    month: str
    spent: float
    limit: float
    next_cost: float
    warn_share: float
    currency: str

    @property
    def step(self) -> str:
        """WARNED, STOPPED, or empty below both."""
        if self.limit <= 0:
            return ""
        if self.spent + self.next_cost > self.limit:
            return STOPPED
        return WARNED if self.spent >= self.warn_share * self.limit else ""


#: Budget's key, and the month with its step.
Episode = tuple[str, str]


def reached(budget: Budget, now: datetime) -> Finding | None:
    """What stands now; the same budget, month, step and limit give the same finding. Of a budget's
    end only the end is told, not the warning that it jumped over."""
    return _finding(budget, budget.step, now) if budget.step else None


def ended(
    budgets: Iterable[Budget], standing: Set[Episode], now: datetime
) -> dict[Episode, Clearance]:
    """What stands no longer: a new month, a larger budget, a settled price. Whoever makes room
    after the end knows of the warning: it ends too."""
    known = {each.key: each for each in budgets}
    cleared = {}
    for key, episode in sorted(standing):
        month, _, step = episode.partition(" ")
        budget = known.get(key)
        was_stopped = (key, f"{month} {STOPPED}") in standing
        if budget is None:
            reason = "The provider is no longer in use."
        elif budget.month != month:
            reason = f"A new month has begun: {budget.spent:,.2f} of {_money(budget)} are spent."
        elif budget.step == STOPPED or (budget.step == step and not was_stopped):
            continue
        else:
            reason = f"There is room again: {budget.spent:,.2f} of {_money(budget)} are spent."
        cleared[key, episode] = conditions.ended(META, key, episode, now, reason)
    return cleared


def _money(budget: Budget) -> str:
    return f"{budget.limit:,.2f} {budget.currency}"


def _finding(budget: Budget, step: str, now: datetime) -> Finding:
    measured = Measured(
        budget_of=budget.name,
        month=budget.month,
        step=step,
        spent=round(budget.spent, 2),
        budget=budget.limit,
        currency=budget.currency,
    )
    return conditions.standing(
        META,
        budget.key,
        f"{budget.month} {step}",
        (budget.key, budget.month, step, str(budget.limit)),
        now,
        reason=explain(measured, None),
        evidence=msgspec.to_builtins(measured),
        severity=None if step == STOPPED else Severity.MEDIUM,
    )


def explain(found: Measured, names: Directory | None) -> str:
    """One sentence for the operator."""
    spent = f"{found.spent:,.2f} of {found.budget:,.2f} {found.currency}"
    if found.step == STOPPED:
        return (
            f"The month's budget of {found.budget_of} is used up ({spent}); only critical alerts "
            "are called about until it is raised or the month ends."
        )
    share = found.spent / found.budget
    return (
        f"{share:.0%} of the month's budget of {found.budget_of} is spent ({spent}); at 100 % "
        "only critical alerts are called about."
    )


DETECTION = Detection(meta=META, scope=Scope.SOURCE, on={}, explain=explain, params=Limits())
