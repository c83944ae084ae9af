"""The month's figures: money, what calls brought, how well they do. Pure."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from engine.ivr.checks import without
from engine.model.call_providers import CallCosts, Savings, Spent, Targets
from engine.model.calls import Call, CallKind, Meaning

if TYPE_CHECKING:
    from engine.ivr.desk import CallDesk


@dataclass(frozen=True, slots=True)
class Month:
    """Calls dialled in a month, and how far it has gone."""

    calls: list[Call]
    began: datetime
    until: datetime
    now: datetime


def costs(month: Month, desk: CallDesk) -> CallCosts:
    """Everything about a month."""
    rules = desk.rules.now
    unreal = without(desk.providers)
    counted = [each for each in month.calls if each.provider != unreal]
    spent = sum(map(_cost, counted))
    forecast = _forecast(month, spent)
    share = spent / rules.monthly_budget if rules.monthly_budget else 1.0
    # As the checks see it: what the next call costs has to fit in.
    is_now = month.began <= month.now < month.until
    is_full = spent + (desk.providers.next_cost() if is_now else 0.0) > rules.monthly_budget
    state = "stopped" if is_full else "warning" if share >= rules.warn_share else "ok"
    sentences = {
        "ok": f"{_percent(share)} of the month's budget is spent.",
        "warning": f"{share:.0%} of the month's budget is spent; at 100 % only critical alerts "
        "are called about.",
        "stopped": "The month's budget is used up; only critical alerts are called about.",
    }
    names = {key: config.name for key, config in desk.providers.configs.items()}
    sites = desk.engine.directory
    return CallCosts(
        month=f"{month.began:%Y-%m}",
        currency=rules.currency,
        budget=rules.monthly_budget,
        spent=round(spent, 2),
        forecast=round(forecast, 2),
        state=state,
        sentence=sentences[state],
        by_provider=_spent(counted, lambda call: call.provider, lambda key: names.get(key, key)),
        by_site=_spent(
            counted,
            lambda call: call.site or "",
            lambda key: sites.site_name(key) if key else "No site",
        ),
        by_day=_by_day(counted),
        savings=_savings(counted, rules.minutes_saved, spent),
        targets=_targets(counted),
    )


def _percent(share: float) -> str:
    return "Less than 1%" if 0 < share < 0.005 else f"{share:.0%}"


def _cost(call: Call) -> float:
    return call.cost_estimated if call.cost_settled is None else call.cost_settled


def _forecast(month: Month, spent: float) -> float:
    """At the pace so far; a month that is over has no more to come."""
    gone = (min(month.now, month.until) - month.began).total_seconds()
    whole = (month.until - month.began).total_seconds()
    return spent if gone <= 0 or gone >= whole else spent * whole / max(gone, 86_400.0)


def _spent(
    calls: Iterable[Call], key_of: Callable[[Call], str], name_of: Callable[[str], str]
) -> tuple[Spent, ...]:
    grouped: defaultdict[str, list[Call]] = defaultdict(list)
    for call in calls:
        grouped[key_of(call)].append(call)
    rows = [
        Spent(
            key=key,
            name=name_of(key),
            calls=sum(each.kind is CallKind.VOICE for each in group),
            texts=sum(each.kind is not CallKind.VOICE for each in group),
            answered=sum(_was_picked_up(each) for each in group),
            minutes=round(sum(each.duration_s or 0 for each in group) / 60, 2),
            estimated=round(sum(each.cost_estimated for each in group), 2),
            settled=round(sum(each.cost_settled or 0 for each in group), 2),
        )
        for key, group in grouped.items()
    ]
    return tuple(sorted(rows, key=lambda each: (-each.settled, -each.estimated, each.key)))


def _by_day(calls: Iterable[Call]) -> dict[str, float]:
    days: defaultdict[str, float] = defaultdict(float)
    for call in calls:
        if call.dialled_at is not None:
            days[f"{call.dialled_at:%Y-%m-%d}"] += _cost(call)
    return {day: round(days[day], 2) for day in sorted(days)}


def _was_picked_up(call: Call) -> bool:
    return call.kind is CallKind.VOICE and call.answered_by in ("human", "unknown")


def _savings(calls: list[Call], each_minutes: float, cost: float) -> Savings:
    answers: defaultdict[str, list[Meaning | None]] = defaultdict(list)
    for call in calls:
        answers[call.verification].append(call.answer)
    verified = [each for each in answers.values() if any(each)]
    false_alarms = sum(
        {answer for answer in each if answer} == {Meaning.CONFIRMED} for each in verified
    )
    return Savings(
        verifications=len(answers),
        verified=len(verified),
        false_alarms=false_alarms,
        minutes_each=each_minutes,
        minutes_saved=false_alarms * each_minutes,
        cost=round(cost, 2),
        cost_each=round(cost / len(verified), 2) if verified else None,
    )


def _targets(calls: list[Call]) -> Targets:
    voice = [each for each in calls if each.kind is CallKind.VOICE and each.is_over]
    picked_up = [each for each in voice if _was_picked_up(each)]
    keyed = [each for each in picked_up if each.answer is not None]
    times = [each.answered_s for each in calls if each.answered_s is not None]
    reviewed = [each.review for each in calls if each.review is not None]
    right = sum(each.verdict == "right" for each in reviewed)
    return Targets(
        answer_rate=len(picked_up) / len(voice) if voice else None,
        reply_rate=len(keyed) / len(picked_up) if picked_up else None,
        median_s=statistics.median(times) if times else None,
        right_share=right / len(reviewed) if reviewed else None,
        reviewed=len(reviewed),
    )
