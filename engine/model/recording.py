"""What a recording on disk consists of, besides events and directory."""

from typing import Any

import msgspec

from engine.model.command import Command
from engine.model.kinds import Id, Instant, Text


class RecordingHead(msgspec.Struct, frozen=True, kw_only=True):
    """`recording.json`.

    Attributes:
        config: overrides: `{"detections": {"id": {"option": value}}, "play_speed": 30}`.
    """

    format: int
    name: Text
    starts_at: Instant
    ends_at: Instant
    description: Text = ""
    config: dict[str, Any] = {}


class Expected(msgspec.Struct, frozen=True, kw_only=True, rename={"since": "from", "until": "to"}):
    """A line of `expected.ndjson`: what a reviewer says must be found, and when."""

    detection: Id
    subject: Id
    since: Instant
    until: Instant
    site: Id | None = None


class Allowed(msgspec.Struct, frozen=True, kw_only=True):
    """A line of `allowed.ndjson`: a finding that may come and is not counted as false."""

    detection: Id
    subject: Id


class Action(msgspec.Struct, frozen=True, kw_only=True):
    """A line of `actions.ndjson`: what somebody did to an alert, and when."""

    at: Instant
    alert: Id
    who: Text
    command: Command
