"""Rules that give points: what all rules of the four retail components have in common.

A rule's finding says how many points it gives to its component (staff, POS, network, camera). The
risk ledger (`engine.scoring.ledger`) adds them up over the person's business day.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from engine.detect.contract import Evidence, Found, Meta, Params
from engine.detect.units import Part
from engine.model.kinds import Severity

#: Points from which one finding is worth a weekly review; below it is a trend.
_REVIEW_FROM = 0.25
_TREND_FROM = 0.10
#: What one person does in a shift is one alert, minutes.
SHIFT_MINUTES = 12 * 60.0
#: Icons by pack.
_ICONS = {"staff": "key-round", "pos": "package", "network": "network", "camera": "cctv"}
#: What to look at after a rule's own checks.
_CHECKS = {
    "staff": "Compare with the person's roster and log-ins of the day",
    "pos": "Open the transaction and the register camera side by side",
    "network": "Ask who used the device, and look at the day's traffic of the person",
    "camera": "Watch the clip from ten seconds before",
}


class Pointed(Params, frozen=True):
    """What a finding gives to its component, 0 to 1."""

    points: Part = 0.0


class Scored(Evidence, frozen=True):
    """Who, where, and the points; every rule adds what it measured."""

    person: str
    site: str | None
    points: float


def rule(
    name: str,
    title: str,
    points: float,
    check: str,
    *,
    flag: bool = False,
    confidence: float = 0.80,
    each: bool = False,
) -> Meta:
    """What people are told about a rule that gives points.

    A critical flag (C in the catalogue) raises an alert at once. Everything else is a sign among
    others: from 0.25 points it is kept for the weekly review (medium), under that it is logged
    (low, info), and neither raises an alert by itself: the sum does.
    """
    pack = name.partition(".")[0]
    severity = Severity.CRITICAL if flag else severity_of(points)
    return Meta(
        id=name,
        title=title,
        severity=severity,
        confidence=confidence,
        icon=_ICONS.get(pack, "triangle-alert"),
        checks=(check, _CHECKS[pack]),
        related="retail",
        alert_from=Severity.HIGH,
        join_minutes=SHIFT_MINUTES,
        each=each,
    )


def severity_of(points: float) -> Severity:
    """How much a rule without a critical flag matters by itself.

    >>> severity_of(0.30).value, severity_of(0.15).value, severity_of(0.05).value
    ('medium', 'low', 'info')
    """
    if points >= _REVIEW_FROM:
        return Severity.MEDIUM
    return Severity.LOW if points >= _TREND_FROM else Severity.INFO


def told(event: Any, measured: Scored, refs: Sequence[str] = (), **more: Any) -> tuple[Found, ...]:
    """The finding of a rule on an event; `refs` of earlier events that it rests on come first."""
    at: datetime = event.occurred_at
    everything = (*dict.fromkeys((*refs, event.ref)),)
    return (
        Found(
            measured,
            at,
            everything,
            site=measured.site,
            subject=measured.person,
            **more,
        ),
    )
