"""Risk of a person or a site in an hour, 0 to 100, from what the detections found.

A finding weighs `weight of its severity × its confidence` in the hour it happened, half of that in
the next hour, a quarter in the one after, an eighth in the third; then it is over. The weights are
such that one certain finding reaches the band of its severity (critical from 80, high from 60,
medium from 40, low from 20, the bands of the fraud score).

Of findings of one detection only the weightiest counts in an hour: twenty poor fixes are one sign,
not twenty. Different detections add up as independent signs do:

    risk = 100 × (1 − Π (1 − weight × confidence × decay))

so that every further sign raises the risk, in any order, and none takes it above 100.

A cell is *known* when somebody was watching: the row was on the roster or heard of in that hour
(or a finding weighs on it). Known and quiet is 0; not known is `UNKNOWN`, never 0. A finding counts
for its subject when that is a person, and for its site whatever the subject is. Shadowed and
withdrawn findings do not count, nor those whose alert was judged a false alarm, benign or a test.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from engine.model.heat import HIGHEST, UNKNOWN, HeatOf
from engine.model.kinds import Severity, SubjectKind

HOUR = timedelta(hours=1)
WEIGHTS: Mapping[Severity, float] = {
    Severity.CRITICAL: 0.95,
    Severity.HIGH: 0.70,
    Severity.MEDIUM: 0.45,
    Severity.LOW: 0.22,
    Severity.INFO: 0.05,
}
#: How many hours a finding weighs in, half as much in each as in the one before.
LASTS_H = 4
_LEVELS = bytes.maketrans(b"01", bytes((UNKNOWN, 0)))
#: Room for the number of a detection below the number of a cell.
_KIND_BITS = 16


class Weighing(msgspec.Struct, frozen=True, kw_only=True):
    """The part of a finding that risk is made from."""

    detection: str
    subject: str
    subject_kind: SubjectKind
    site: str | None
    occurred_at: datetime
    severity: Severity
    confidence: float

    def row(self, of: HeatOf) -> str | None:
        """The row on which it weighs, if any."""
        if of is HeatOf.SITES:
            return self.subject if self.subject_kind is SubjectKind.SITE else self.site
        return self.subject if self.subject_kind is SubjectKind.PERSON else None


class Span(msgspec.Struct, frozen=True):
    """Hours side by side."""

    first: datetime
    hours: int

    @property
    def until(self) -> datetime:
        """The end of the last hour."""
        return self.first + self.hours * HOUR

    def column(self, instant: datetime) -> int:
        """The hour of an instant; outside the span it is negative or not below `hours`."""
        return (instant - self.first) // HOUR

    def covered(self, starts_at: datetime, ends_at: datetime) -> int:
        """The hours that a time touches, as bits; the first hour is the lowest."""
        first = max(0, self.column(starts_at))
        after = min(self.hours, -((self.first - ends_at) // HOUR))
        return ((1 << (after - first)) - 1) << first if after > first else 0


def weight(severity: Severity, confidence: float, hours_later: int = 0) -> float:
    """What one finding weighs, 0 to 1; 0 once its decay is over.

    >>> weight(Severity.CRITICAL, 1.0), weight(Severity.CRITICAL, 1.0, 1)
    (0.95, 0.475)
    """
    if not 0 <= hours_later < LASTS_H:
        return 0.0
    return WEIGHTS[severity] * min(1.0, max(0.0, confidence)) * 0.5**hours_later


def joined(weights: Iterable[float]) -> int:
    """Independent signs as one risk, 0 to 100.

    >>> joined([]), joined([0.7]), joined([0.5, 0.5])
    (0, 70, 75)
    """
    quiet = 1.0
    for each in weights:
        quiet *= 1.0 - each
    return round(HIGHEST * (1.0 - quiet))


def matrix(
    ids: Sequence[str],
    of: HeatOf,
    span: Span,
    known: Mapping[str, int],
    findings: Iterable[Weighing],
) -> bytes:
    """The cells, a row for each id, a byte for each hour.

    Args:
        known: id to the hours in which it was watched, as bits, the first hour lowest.
    """
    cells = bytearray().join(_quiet(known.get(each, 0), span.hours) for each in ids)
    rows = {each: row * span.hours for row, each in enumerate(ids)}
    quiet: dict[int, float] = {}
    for place, value in _weights(rows, of, span, findings).items():
        cell = place >> _KIND_BITS
        quiet[cell] = quiet.get(cell, 1.0) * (1.0 - value)
    for cell, share in quiet.items():
        cells[cell] = round(HIGHEST * (1.0 - share))
    return bytes(cells)


def _quiet(known: int, hours: int) -> bytes:
    digits = format(known & ((1 << hours) - 1), f"0{hours}b").encode()
    return digits.translate(_LEVELS)[::-1]


def _weights(
    rows: Mapping[str, int], of: HeatOf, span: Span, findings: Iterable[Weighing]
) -> dict[int, float]:
    """Cell and detection, as one number, to the detection's weightiest finding there."""
    weights: dict[int, float] = {}
    kinds: dict[str, int] = {}
    hours = span.hours
    for finding in findings:
        row = rows.get(finding.row(of) or "")
        if row is None:
            continue
        kind = kinds.setdefault(finding.detection, len(kinds))
        left = weight(finding.severity, finding.confidence)
        first = span.column(finding.occurred_at)
        for column in range(first, first + LASTS_H):
            if 0 <= column < hours:
                place = (row + column) << _KIND_BITS | kind
                if left > weights.get(place, 0.0):
                    weights[place] = left
            left /= 2
    return weights
