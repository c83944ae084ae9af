"""What the engine and its analyser tell each other, a line each.

Apart from the analyser, so that an engine starts without what only that process computes with.
"""

from datetime import datetime

import msgspec

from engine.model.cameras_live import Sighting, Zone


class Watched(msgspec.Struct, frozen=True, kw_only=True):
    """A camera to be looked at; the url holds its secrets, so this only goes through the pipe.

    Attributes:
        loop_began: when a film last began for those who look at it, seconds since 1970.
    """

    camera: str
    url: str
    options: dict[str, str] = {}
    is_file: bool = False
    zones: tuple[Zone, ...] = ()
    loop_began: float | None = None


class Said(msgspec.Struct, omit_defaults=True, kw_only=True):
    """One line of output: something seen, or what a camera costs.

    Attributes:
        cpu: share of one core in the last ten seconds.
        now: what is seen in the newest picture; empty: nothing any more.
    """

    camera: str
    label: str = ""
    confidence: float = 0.0
    box: tuple[float, float, float, float] | None = None
    zone: str = ""
    began: bool = True
    at: datetime | None = None
    cpu: float | None = None
    looked_at: int = 0
    now: tuple[Sighting, ...] | None = None
