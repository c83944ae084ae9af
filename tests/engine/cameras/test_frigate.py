"""Frigate's published messages, as its documentation has them."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from engine.cameras.frigate import Followed, Reader, Seen
from engine.errors import BadInput

#: From Frigate's documentation of its MQTT topics, with the fields of version 0.14.
OBJECT: dict[str, Any] = {
    "id": "1607123955.475377-mxklsc",
    "camera": "front_door",
    "frame_time": 1607123961.837752,
    "snapshot": {"frame_time": 1607123961.83, "box": [424, 500, 536, 712], "score": 0.79},
    "label": "person",
    "sub_label": None,
    "top_score": 0.958984375,
    "false_positive": False,
    "start_time": 1607123955.475377,
    "end_time": None,
    "score": 0.7890625,
    "box": [424, 500, 536, 712],
    "area": 23744,
    "ratio": 2.113207,
    "region": [264, 450, 667, 853],
    "current_zones": ["driveway"],
    "entered_zones": ["yard", "driveway"],
    "thumbnail": None,
    "has_snapshot": False,
    "has_clip": False,
    "stationary": False,
    "motionless_count": 0,
    "position_changes": 2,
    "attributes": {"face": 0.64},
    "current_attributes": [],
}


def message(kind: str = "new", **changes: Any) -> bytes:
    after = {**OBJECT, **changes}
    return msgspec.json.encode({"type": kind, "before": OBJECT, "after": after})


def test_an_object_becomes_one_observation_however_often_it_is_updated() -> None:
    reader = Reader(0.5, {"front_door": (1280, 720)})
    seen = reader.read(message())
    assert isinstance(seen, Seen)
    assert (seen.camera, seen.label, seen.confidence) == ("front_door", "person", 0.958984375)
    assert seen.at == datetime.fromtimestamp(1607123955.475377, UTC)
    assert seen.box == (424 / 1280, 500 / 720, 112 / 1280, 212 / 720)
    moved = reader.read(message("update", box=[0, 0, 640, 360]))
    assert isinstance(moved, Followed)
    assert (moved.name, moved.box) == (seen.name, (0, 0, 0.5, 0.5))
    left = reader.read(message("end", end_time=1607123999.0))
    assert isinstance(left, Followed)
    assert left.box is None


def test_it_waits_until_frigate_is_sure() -> None:
    reader = Reader(0.8)
    assert reader.read(message(top_score=0.0, score=0.6)) is None
    assert reader.read(message("update", false_positive=True)) is None
    seen = reader.read(message("update", top_score=0.85))
    assert seen is not None
    assert seen.box is None


def test_what_it_does_not_know_is_left_and_what_is_broken_is_refused() -> None:
    reader = Reader(0.5)
    assert reader.read(message(label="dog")) is None
    assert reader.read(message(label="car", id="other")) is not None
    for broken in (b"", b"{}", b"\xff", b'{"type":"new","after":{"id":1}}', b"x" * 2_000_000):
        with pytest.raises(BadInput):
            reader.read(broken)
