"""The first void of a person on a business day.

Sees:
    Voids per person and business day.
Matters because:
    One void is nothing; the risk adds it to what else happens that day.
Wrong when:
    Always, by itself: mistyped items are voided in every shop.
Source:
    Detection catalogue, `pos.void_single`.

>>> META.severity.value, DETECTION.params.points
('info', 0.05)
"""

from engine.detect.contract import Answers, Context, Detection, Scope
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.detect.voids import Voids, count_void
from engine.directory.index import Directory
from engine.model.retail import PosVoid

META = rule("pos.void_single", "Void", 0.05, "Read what was voided and why", confidence=0.6)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.05


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    amount: float


def detect(event: PosVoid, state: Voids, params: Limits, context: Context) -> Answers:
    """Fires on the first of the day."""
    if count_void(event, state, context) > 1:
        return None
    return told(
        event,
        Measured(
            person=event.staff,
            site=event.site,
            points=params.points,
            transaction=event.transaction,
            amount=event.amount,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} voided {found.amount:,.2f} at "
        f"{names.site_name(found.site)}, the first void of the day ({found.transaction})."
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
