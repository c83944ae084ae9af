"""Rules on what a camera saw: one label, one rule, so that each can be weighed and turned off."""

from collections.abc import Mapping

from engine.detect.contract import Answers, Context, Detection, Handler, Meta, Scope, State
from engine.detect.points import Pointed, Scored, told
from engine.detect.units import Part
from engine.directory.index import Directory
from engine.model.cameras import CameraObservation

#: What cameras say of people that is no sign of anything by itself.
PLAIN = frozenset(
    {
        *("entry", "exit", "dwell", "item_taken", "safe_open"),
        *("person", "vehicle", "motion", "tampered"),
    }
)


class SeenLimits(Pointed, frozen=True):
    """How sure the analytic must be, and what a sighting gives."""

    min_confidence: Part = 0.5


class Sighting(Scored, frozen=True):
    """Which camera saw it, how surely, and where the clip is."""

    camera: str
    register: str | None
    confidence: float
    clip: str | None


def sighting(meta: Meta, points: float, label: str, words: str) -> Detection:
    """A rule that fires on one label of a person whom the camera (or the till in front of it)
    knows.

    Args:
        words: what the person did, for the sentence: `{who} {words} at {site}`.
    """

    def explain(found: Sighting, names: Directory) -> str:
        at = f", register {found.register}" if found.register else ""
        return (
            f"{names.person_name(found.person)} {words} at {names.site_name(found.site)} "
            f"(camera {found.camera}{at}, {found.confidence:.0%} sure)."
        )

    return Detection(
        meta=meta,
        scope=Scope.PERSON,
        on=_on(label),
        explain=explain,
        params=SeenLimits(points=points),
        is_idle=lambda state: True,
    )


def _on(label: str) -> Mapping[type, Handler]:
    def detect(
        event: CameraObservation, state: State, params: SeenLimits, context: Context
    ) -> Answers:
        if event.label != label or event.confidence < params.min_confidence:
            return None
        return told(event, seen(event, params, context), confidence=event.confidence)

    return {CameraObservation: detect}


def seen(event: CameraObservation, params: Pointed, context: Context) -> Sighting:
    """The evidence of one observation."""
    return Sighting(
        person=context.key,
        site=event.site,
        points=params.points,
        camera=event.camera,
        register=event.register,
        confidence=event.confidence,
        clip=event.clip,
    )
