"""What a recording brings along in its `config`: thresholds, playbooks, numbers of alerts."""

from typing import Any

import msgspec

from engine.detect.settings import Override
from engine.errors import BadInput
from engine.model.playbooks import PlaybookVersion
from engine.recordings.reading import Recording


def overrides_of(recording: Recording) -> list[Override]:
    """From `{"detections": {"id": {"option": value, "mode": "off"}}, "overrides": [Override, …]}`;
    other keys are for players. Those of `overrides` may name a site, a client or a tenant.

    Raises:
        BadInput: another shape.
    """
    detections: Any = recording.head.config.get("detections", {})
    overrides = []
    try:
        for name, options in detections.items():
            values = dict(options)
            own = {field: values.pop(field, None) for field in ("mode", "rollout")}
            raw = {"detection": name, "options": values, **own}
            overrides.append(msgspec.convert(raw, Override))
    except (AttributeError, TypeError, ValueError, msgspec.ValidationError) as broken:
        raise BadInput(f"{recording.path}/recording.json: config.detections: {broken}") from broken
    try:
        scoped = msgspec.convert(recording.head.config.get("overrides", []), list[Override])
    except msgspec.ValidationError as broken:
        raise BadInput(f"{recording.path}/recording.json: config.overrides: {broken}") from broken
    return overrides + scoped


def playbooks_of(recording: Recording) -> list[PlaybookVersion]:
    """The edits of playbooks that were in force, from `playbooks`.

    Raises:
        BadInput: another shape.
    """
    try:
        return msgspec.convert(recording.head.config.get("playbooks", []), list[PlaybookVersion])
    except msgspec.ValidationError as broken:
        raise BadInput(f"{recording.path}/recording.json: config.playbooks: {broken}") from broken


def alert_numbers(recording: Recording) -> dict[str, int]:
    """Alert id to the number under which people knew it, from `alert_numbers`.

    Raises:
        BadInput: another shape.
    """
    try:
        return msgspec.convert(recording.head.config.get("alert_numbers", {}), dict[str, int])
    except msgspec.ValidationError as broken:
        where = f"{recording.path}/recording.json: config.alert_numbers"
        raise BadInput(f"{where}: {broken}") from broken
