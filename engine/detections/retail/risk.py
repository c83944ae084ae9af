"""The risk of one person's business day at a shop, from staff, POS, network and camera rules.

Sees:
    Findings of the rules that give points, added up per component by `engine.scoring.ledger`, each
    component at most 1.
Matters because:
    One sign means little; theft from inside shows in several places on one day.
Wrong when:
    One ordinary habit sets off several rules, as a returns desk does; lower those rules' points at
    that site.
Source:
    Detection catalogue, *Composite*.

>>> case = assess({"staff": 0.45, "pos": 0.65, "network": 0.30, "camera": 0.20}, Limits())
>>> case.score, case.base, case.level
(0.43, 'medium', 'high')
"""

from collections.abc import Mapping

import msgspec

from engine.detect.contract import Detection, Evidence, Meta, Params, Scope
from engine.detect.points import SHIFT_MINUTES
from engine.detect.units import Count, Part
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.kinds import Severity

META = Meta(
    id="retail.risk",
    title="Staff risk of the day",
    severity=Severity.HIGH,
    confidence=0.90,
    icon="gauge",
    checks=(
        "Read which rules make up the score, in the order of the day",
        "Look at the register and entrance cameras at the weightiest ones",
        "Speak with the store manager before anybody speaks with the person",
    ),
    related="retail",
    alert_from=Severity.HIGH,
    join_minutes=SHIFT_MINUTES,
)

COMPONENTS = ("staff", "pos", "network", "camera")
#: From bad to harmless, with the severity that an alert of it has.
LEVELS: Mapping[str, Severity] = {
    "critical": Severity.CRITICAL,
    "high": Severity.HIGH,
    "medium": Severity.MEDIUM,
    "low": Severity.LOW,
    "safe": Severity.INFO,
}
_ORDER = tuple(LEVELS)
_NAMES = {"staff": "staff access", "pos": "till", "network": "network", "camera": "cameras"}
#: Sums of points are rounded so far: 0.1 + 0.2 is 0.3.
_PLACES = 6


class Limits(Params, frozen=True):
    """Weights of the components, where the levels begin, and what lifts a level; all 0 to 1."""

    weight_staff: Part = 0.30
    weight_pos: Part = 0.30
    weight_network: Part = 0.20
    weight_camera: Part = 0.20
    critical_from: Part = 0.80
    high_from: Part = 0.60
    medium_from: Part = 0.40
    low_from: Part = 0.20
    #: One component so bad is at least high, whatever the sum.
    component_high_from: Part = 0.50
    #: Components from here on that lift the level by one, and how many it takes.
    component_raises_from: Part = 0.40
    components_raise: Count = 2
    #: A sum from which a full investigation is opened.
    investigate_from: Part = 1.0


class Assessment(msgspec.Struct, frozen=True):
    """What the points of a day come to.

    Attributes:
        base: the level of the score alone; `level`: after the escalation rules; `because`: those
            that lifted it, in words.
    """

    score: float
    base: str
    level: str
    because: tuple[str, ...]
    contributions: dict[str, float]


class Measured(Evidence, frozen=True):
    """The day so far, at the moment when the level was reached.

    Attributes:
        rules: detection id to its points, the weightiest first.
        immediate: a critical flag is among them: act at once, whatever the score.
    """

    person: str
    site: str | None
    day: str
    score: float
    level: str
    base_level: str
    because: tuple[str, ...]
    staff: float
    pos: float
    network: float
    camera: float
    immediate: bool
    investigate: bool
    flags: tuple[str, ...]
    rules: dict[str, float]


def assess(components: Mapping[str, float], params: Limits) -> Assessment:
    """Score and level of four component sums, each cut at 1."""
    capped = {name: min(1.0, components.get(name, 0.0)) for name in COMPONENTS}
    parts = {name: getattr(params, f"weight_{name}") * capped[name] for name in COMPONENTS}
    score = round(sum(parts.values()), _PLACES)
    base = _level(score, params)
    level, because = base, []
    lifting = [name for name in COMPONENTS if _reaches(capped[name], params.component_raises_from)]
    if len(lifting) >= params.components_raise:
        level = _ORDER[max(0, _ORDER.index(level) - 1)]
        because.append(f"{listed([_NAMES[each] for each in lifting])} are raised together")
    bad = [name for name in COMPONENTS if _reaches(capped[name], params.component_high_from)]
    if bad and _ORDER.index(level) > _ORDER.index("high"):
        level = "high"
        because.append(f"{listed([_NAMES[each] for each in bad])} alone would be high")
    return Assessment(score, base, level, tuple(because), parts)


def _level(score: float, params: Limits) -> str:
    limits = (params.critical_from, params.high_from, params.medium_from, params.low_from)
    return next(
        (name for name, limit in zip(_ORDER, limits, strict=False) if _reaches(score, limit)),
        "safe",
    )


def _reaches(value: float, limit: float) -> bool:
    return round(value, _PLACES) >= limit


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    parts = listed(
        [f"{_NAMES[name]} {value:.2f}" for name in COMPONENTS if (value := getattr(found, name))]
    )
    act = " A critical flag is among them: act at once." if found.immediate else ""
    case = " Open a full investigation." if found.investigate else ""
    lifted = f", {found.level} because {listed(found.because)}" if found.because else ""
    return (
        f"{names.person_name(found.person)} at {names.site_name(found.site)} comes to "
        f"{found.score:.2f} on this business day ({parts}; {len(found.rules)} rules{lifted})."
        f"{act}{case}"
    )


#: Hears of nothing itself: the ledger asks it what the points of a day come to.
DETECTION = Detection(meta=META, scope=Scope.SOURCE, on={}, explain=explain, params=Limits())
