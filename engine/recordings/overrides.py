"""The thresholds that a recording brings along in its `config`."""

from typing import Any

import msgspec

from engine.detect.settings import Override
from engine.errors import BadInput
from engine.recordings.reading import Recording


def overrides_of(recording: Recording) -> list[Override]:
    """From `{"detections": {"id": {"option": value, "mode": "off"}}}`; other keys are for players.

    Raises:
        BadInput: another shape.
    """
    detections: Any = recording.head.config.get("detections", {})
    overrides = []
    try:
        for name, options in detections.items():
            values = dict(options)
            mode = values.pop("mode", None)
            raw = {"detection": name, "options": values, "mode": mode}
            overrides.append(msgspec.convert(raw, Override))
    except (AttributeError, TypeError, ValueError, msgspec.ValidationError) as broken:
        raise BadInput(f"{recording.path}/recording.json: config.detections: {broken}") from broken
    return overrides
