"""Times and quantities as the interface writes them."""

import re
from datetime import UTC, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from engine.model.alert import Alert
from ui.vocabulary.said import measure, measure_words


def age(span: timedelta) -> str:
    """`0:41`, `12:05`, `3 h`, `2 d`.

    >>> [age(timedelta(seconds=s)) for s in (41, 725, 11_000, 180_000)]
    ['0:41', '12:05', '3 h', '2 d']
    """
    seconds = max(0, int(span.total_seconds()))
    if seconds < 3600:
        return f"{seconds // 60}:{seconds % 60:02}"
    return f"{seconds // 3600} h" if seconds < 2 * 86_400 else f"{seconds // 86_400} d"


def span_of_minutes(minutes: float) -> str:
    """`30 s`, `3 min`, `2 h`, `7 d`; as the largest unit that leaves no rest.

    >>> [span_of_minutes(m) for m in (0.5, 3, 90, 120, 10_080)]
    ['30 s', '3 min', '90 min', '2 h', '7 d']
    """
    if minutes < 1:
        return f"{minutes * 60:g} s"
    for unit, name in ((1_440.0, "d"), (60.0, "h")):
        if minutes >= unit and minutes % unit == 0:
            return f"{minutes / unit:,g} {name}"
    return f"{minutes:,g} min"


def countdown(alert: Alert, now: datetime) -> str:
    """Time left until the next deadline; `-0:41` when it has passed, empty without one."""
    due = alert.acknowledge_by if alert.state == "new" else alert.resolve_by
    if due is None:
        return ""
    left = due - now
    return age(left) if left >= timedelta() else f"-{age(-left)}"


def fact(name: str, value: object, zone: tzinfo = UTC) -> tuple[str, str]:
    """An evidence field as name and value with unit; instants on the wall clock of `zone`.

    >>> fact("distance_m", 118_000), fact("silent_minutes", 96.5), fact("score", 0.8)
    (('distance', '118 km'), ('silent', '96.5 min'), ('score', '0.8'))
    """
    for suffix, unit in _UNITS:
        if name.endswith(suffix) and isinstance(value, int | float):
            words = measure(measure_words(name))
            if suffix == "_m" and value >= 10_000:
                return words, f"{value / 1000:,.0f} km"
            return words, f"{round(value, 1):,g} {unit}"
    return measure(name.replace("_", " ")), _plain(value, zone)


def instant(at: datetime, zone: tzinfo) -> str:
    """`13:21:53 UTC`, on the wall clock of `zone`."""
    return f"{at.astimezone(zone):%H:%M:%S %Z}"


_UNITS = (
    ("_m", "m"),
    ("_kmh", "km/h"),
    ("_minutes", "min"),
    ("_hours", "h"),
    ("_seconds", "s"),
    ("_s", "s"),
)
#: How the engine writes an instant in evidence.
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")


def _plain(value: object, zone: tzinfo) -> str:
    if isinstance(value, dict):
        if {"lat", "lon"} <= set(value):
            return f"{value['lat']:.5f}, {value['lon']:.5f}"
        return ", ".join(f"{key} {_plain(each, zone)}" for key, each in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(_plain(each, zone) for each in value)
    if isinstance(value, str) and _INSTANT.match(value):
        return instant(datetime.fromisoformat(value), zone)
    if isinstance(value, bool):
        translate = QCoreApplication.translate
        return translate("Words", "yes") if value else translate("Words", "no")
    if isinstance(value, str) and value.isupper() and "_" in value:
        return value.replace("_", " ").lower()
    return "–" if value is None else f"{value}"
