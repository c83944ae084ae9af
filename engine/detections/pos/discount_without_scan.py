"""A discounted line whose item was typed in instead of scanned.

Sees:
    Lines with a discount whose `scanned` is false; a line that does not say is left alone.
Matters because:
    Another, dearer item may have gone over the counter.
Wrong when:
    Loose goods without a bar code are reduced at closing time.
Source:
    Detection catalogue, `pos.discount_without_scan`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "pos.discount_without_scan",
    "Discounted item was not scanned",
    0.25,
    "Look at the register camera: which item was handed over",
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.25


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    skus: tuple[str, ...]


def detect(event: PosSale, state: State, params: Limits, context: Context) -> Answers:
    """Fires on a line that is discounted and known not to be scanned."""
    skus = tuple(each.sku for each in event.items if each.discount_pct and each.scanned is False)
    return (
        told(
            event,
            Measured(
                person=event.staff,
                site=event.site,
                points=params.points,
                transaction=event.transaction,
                skus=skus,
            ),
        )
        if skus
        else None
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} discounted {listed(found.skus)} without scanning it at "
        f"{names.site_name(found.site)} (sale {found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)
