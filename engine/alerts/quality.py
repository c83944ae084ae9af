"""Alarm quality, measured from what happened."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from engine.model.alert import Alert, AlertEntry, Outcome
from engine.model.answers import Quality

#: Below so many judged alerts a precision says nothing.
_ENOUGH = 5
_TRUE = frozenset({Outcome.CONFIRMED_FRAUD, Outcome.GENUINE_INCIDENT})
_FALSE = frozenset({Outcome.FALSE_POSITIVE, Outcome.BENIGN})


def measure(
    alerts: Sequence[Alert],
    entries: Sequence[AlertEntry],
    since: datetime,
    until: datetime,
    operators: int,
    deadlines_met: Sequence[bool],
) -> Quality:
    """Figures over the alerts created in the span.

    Args:
        entries: of these alerts.
        operators: who worked in the span, at least 1.
        deadlines_met: for each acknowledged alert, whether it was in time.
    """
    hours = max((until - since).total_seconds() / 3600, 1 / 60)
    sources = Counter((each.detections[0], each.site) for each in alerts)
    noisy = sum(count for _, count in sources.most_common(10))
    return Quality(
        since=since,
        until=until,
        presented=len(alerts),
        operators=max(1, operators),
        per_operator_hour=round(len(alerts) / hours / max(1, operators), 2),
        noisy_share=round(noisy / len(alerts), 4) if alerts else 0.0,
        chattering=sum(each.chattering for each in alerts),
        stale=sum(each.stale for each in alerts),
        acknowledged_on_time=(
            round(sum(deadlines_met) / len(deadlines_met), 4) if deadlines_met else None
        ),
        precision=_precision(alerts),
    )


def _precision(alerts: Sequence[Alert]) -> dict[str, float | None]:
    true: Counter[str] = Counter()
    judged: Counter[str] = Counter()
    for alert in alerts:
        for detection in alert.detections:
            if alert.outcome in _TRUE:
                true[detection] += 1
            if alert.outcome in _TRUE or alert.outcome in _FALSE:
                judged[detection] += 1
    return {
        detection: round(true[detection] / count, 4) if count >= _ENOUGH else None
        for detection, count in sorted(judged.items())
    }
