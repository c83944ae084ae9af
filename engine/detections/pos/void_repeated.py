"""Every void of a person after the first on a business day.

Sees:
    Voids per person and business day; each one counts.
Matters because:
    Sales that are paid in cash and then voided go into a pocket.
Wrong when:
    A defective scanner doubles lines; the colleagues then void as often.
Source:
    Detection catalogue, `pos.void_repeated`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

from engine.detect.contract import Answers, Context, Detection, Scope
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.detect.voids import Voids, count_void
from engine.directory.index import Directory
from engine.model.retail import PosVoid

META = rule(
    "pos.void_repeated",
    "Another void in the same shift",
    0.15,
    "Compare the voids of the shift: same items, same customer, same amounts",
    confidence=0.7,
    each=True,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.15


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    amount: float
    voids: int


def detect(event: PosVoid, state: Voids, params: Limits, context: Context) -> Answers:
    """Fires from the second on."""
    voids = count_void(event, state, context)
    if voids < 2:
        return None
    return told(
        event,
        Measured(
            person=event.staff,
            site=event.site,
            points=params.points,
            transaction=event.transaction,
            amount=event.amount,
            voids=voids,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} voided {found.amount:,.2f} at "
        f"{names.site_name(found.site)}, void {found.voids} of the day ({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosVoid: detect},
    explain=explain,
    params=Limits(),
    state=Voids,
    is_idle=lambda state: True,
)
