"""Customer data taken out of a system.

Sees:
    Exports of the dataset `customers`.
Matters because:
    It is the one list that competitors and fraudsters pay for.
Wrong when:
    A mailing is prepared by whoever is charged with it; turn the rule off for that office.
Source:
    Detection catalogue, `network.customer_export`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.4)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part
from engine.directory.index import Directory
from engine.model.network import DataExport

META = rule(
    "network.customer_export",
    "Customer data exported",
    0.4,
    "Ask why, and where the file is now",
    flag=True,
    confidence=0.9,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.4
    #: Fewer rows are an answer to one customer.
    min_rows: Count = 1


class Measured(Scored, frozen=True):
    """What was measured."""

    rows: int | None
    bytes: int | None
    destination: str | None


def detect(event: DataExport, state: State, params: Limits, context: Context) -> Answers:
    """Fires on each, also where the number of rows is not told."""
    if event.dataset != "customers" or (event.rows is not None and event.rows < params.min_rows):
        return None
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        rows=event.rows,
        bytes=event.bytes,
        destination=event.destination,
    )
    return told(event, measured)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    rows = f"{found.rows:,} rows of " if found.rows is not None else ""
    to = f" to {found.destination}" if found.destination else ""
    return f"{names.person_name(found.person)} exported {rows}customer data{to}."


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={DataExport: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)
