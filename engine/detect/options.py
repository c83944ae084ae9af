"""What an option is called, what it may be: read from the thresholds of a detection themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from msgspec import inspect

from engine.detect.contract import Detection, Params

_WORDS = {"gps": "GPS", "weight": "weight of"}
_LIMITS = {"min": "at least", "max": "at most"}
_UNITS = ("_minutes", "_seconds", "_hours", "_days", "_kmh", "_m")
_KINDS: Mapping[type, str] = {
    inspect.BoolType: "yes or no",
    inspect.IntType: "whole number",
    inspect.FloatType: "number",
}


@dataclass(frozen=True, slots=True)
class Option:
    """One threshold; `minimum` and `maximum` belong to the range."""

    name: str
    words: str
    unit: str
    kind: str
    default: Any
    minimum: float | None = None
    maximum: float | None = None


def options_of(detection: Detection) -> tuple[Option, ...]:
    """The thresholds of a detection in the order in which it names them."""
    return _options(type(detection.params))


@cache
def _options(params: type[Params]) -> tuple[Option, ...]:
    told = inspect.type_info(params)
    assert isinstance(told, inspect.StructType)
    return tuple(_option(each) for each in told.fields)


def _option(field: inspect.Field) -> Option:
    kind: Any = field.type
    unit = ""
    if isinstance(kind, inspect.Metadata):
        unit = (kind.extra or {}).get("unit", "")
        kind = kind.type
    return Option(
        name=field.name,
        words=words_of(field.name),
        unit=unit,
        kind=_KINDS.get(type(kind), "text"),
        default=field.default,
        minimum=getattr(kind, "ge", None),
        maximum=getattr(kind, "le", None),
    )


def words_of(name: str) -> str:
    """An option's name in words, its unit left out.

    >>> words_of("max_travel_speed_kmh"), words_of("gps_accuracy_max_m")
    ('Travel speed, at most', 'GPS accuracy, at most')
    """
    unit = next((each for each in _UNITS if name.endswith(each)), "")
    parts = name.removesuffix(unit).split("_")
    words = " ".join(_WORDS.get(each, each) for each in parts if each not in _LIMITS)
    limits = "".join(f", {_LIMITS[each]}" for each in parts if each in _LIMITS)
    return words[:1].upper() + words[1:] + limits
