"""What a device's own analytics see, from the metadata that it streams (ONVIF profiles T and M).

Wire facts (ONVIF's analytics specification): documents `tt:MetadataStream` follow each other; a
`tt:Frame` holds `tt:Object`s with an id, a `tt:BoundingBox` and a `tt:Class`. Coordinates run from
-1 to 1, upwards, after the frame's `tt:Transformation` (scale, then translate) where it has one.
"""

import re
from dataclasses import dataclass
from xml.etree import ElementTree

from engine.cameras.foreign_xml import root_of

_TT = "{http://www.onvif.org/ver10/schema}"
#: Longer documents are no metadata.
_MAX_BYTES = 1024 * 1024
_MOST_OBJECTS = 64
_BEGIN = re.compile(rb"<(?:[\w.-]+:)?MetadataStream[\s>]")
_END = re.compile(rb"</(?:[\w.-]+:)?MetadataStream\s*>")
#: Classes of ONVIF in our words.
_LABELS = {
    "human": "person",
    "person": "person",
    "face": "person",
    "humanface": "person",
    "vehicle": "vehicle",
    # As the specification itself once had it.
    "vehical": "vehicle",  # codespell:ignore vehical
    "car": "vehicle",
    "truck": "vehicle",
    "bus": "vehicle",
    "bike": "vehicle",
    "bicycle": "vehicle",
    "motorcycle": "vehicle",
    "licenseplate": "vehicle",
    "bag": "large_package",
}


@dataclass(frozen=True, slots=True)
class TrackedObject:
    """Something that the device follows.

    Attributes:
        label: `motion` where the device does not say what it is, or something we have no word for.
        box: x, y, width, height as shares of the picture; None where that cannot be known.
    """

    id: str
    label: str
    confidence: float
    box: tuple[float, float, float, float] | None

    @property
    def is_named(self) -> bool:
        """Whether the device knows what it is."""
        return self.label != "motion"


class MetadataReader:
    """Pieces of the stream in, frames out; what cannot be read is left out. Pure."""

    def __init__(self) -> None:
        self._waiting = b""

    def feed(self, piece: bytes) -> list[tuple[TrackedObject, ...]]:
        """The frames that are complete now; an empty frame tells that nothing is seen."""
        self._waiting += piece
        found: list[tuple[TrackedObject, ...]] = []
        while (end := _END.search(self._waiting)) is not None:
            document, self._waiting = self._waiting[: end.end()], self._waiting[end.end() :]
            begin = _BEGIN.search(document)
            if begin is not None:
                found += frames_in(document[begin.start() :])
        if len(self._waiting) > _MAX_BYTES:
            self._waiting = b""
        return found


def frames_in(document: bytes) -> list[tuple[TrackedObject, ...]]:
    """The frames of one document; none where it cannot be read."""
    root = root_of(document)
    if root is None:
        return []
    return [_objects(each) for each in root.iter(f"{_TT}Frame")]


def _objects(frame: ElementTree.Element) -> tuple[TrackedObject, ...]:
    scale, translate = _transformation(frame)
    found = []
    for each in frame.findall(f"{_TT}Object")[:_MOST_OBJECTS]:
        name = each.get("ObjectId")
        if not name:
            continue
        label, confidence = _class(each)
        shape = each.find(f"{_TT}Appearance/{_TT}Shape/{_TT}BoundingBox")
        box = None if shape is None else _box(shape, scale, translate)
        found.append(TrackedObject(name[:50], label, confidence, box))
    return tuple(found)


def _class(said: ElementTree.Element) -> tuple[str, float]:
    """The likeliest class: the newer `Type`, or the older `ClassCandidate`."""
    kinds = [
        (_figure(each.get("Likelihood"), 0.8), each.text or "")
        for each in said.findall(f"{_TT}Appearance/{_TT}Class/{_TT}Type")
    ]
    kinds += [
        (_figure(each.findtext(f"{_TT}Likelihood"), 0.8), each.findtext(f"{_TT}Type") or "")
        for each in said.findall(f"{_TT}Appearance/{_TT}Class/{_TT}ClassCandidate")
    ]
    known = [(sure, _LABELS[name.strip().lower()]) for sure, name in kinds if _is_known(name)]
    sure, label = max(known, default=(0.8, "motion"))
    return label, min(1.0, max(0.0, sure))


def _is_known(name: str) -> bool:
    return name.strip().lower() in _LABELS


def _transformation(
    frame: ElementTree.Element,
) -> tuple[tuple[float, float], tuple[float, float]]:
    said = frame.find(f"{_TT}Transformation")
    if said is None:
        return (1.0, 1.0), (0.0, 0.0)
    scale, translate = said.find(f"{_TT}Scale"), said.find(f"{_TT}Translate")
    return _pair(scale, 1.0), _pair(translate, 0.0)


def _pair(said: ElementTree.Element | None, usual: float) -> tuple[float, float]:
    if said is None:
        return usual, usual
    return _figure(said.get("x"), usual), _figure(said.get("y"), usual)


def _box(
    said: ElementTree.Element, scale: tuple[float, float], translate: tuple[float, float]
) -> tuple[float, float, float, float] | None:
    sides = [_figure(said.get(name), 9.0) for name in ("left", "right", "top", "bottom")]
    across = sorted(each * scale[0] + translate[0] for each in sides[:2])
    along = sorted(each * scale[1] + translate[1] for each in sides[2:])
    if min(across[0], along[0]) < -1.2 or max(across[1], along[1]) > 1.2:
        # Another measure, without saying which.
        return None
    left, right = ((min(1.0, max(-1.0, each)) + 1) / 2 for each in across)
    foot, top = ((1 - min(1.0, max(-1.0, each))) / 2 for each in along)
    return (round(left, 4), round(top, 4), round(right - left, 4), round(foot - top, 4))


def _figure(text: str | None, usual: float) -> float:
    try:
        said = float(text) if text is not None else usual
    except ValueError:
        return usual
    # Neither endless nor no number.
    return said if abs(said) < 1e9 else usual
