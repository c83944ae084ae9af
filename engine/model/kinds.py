"""Words shared by all of the model: severity, modes, and bounded text and numbers."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Meta


class Severity(StrEnum):
    """How much it matters, worst first by `rank`."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for critical up to 4 for info; sorts worst first."""
        return _RANKS[self]

    def lowered(self) -> "Severity":
        """One step less severe; info stays info."""
        order = list(Severity)
        return order[min(self.rank + 1, len(order) - 1)]

    def raised(self) -> "Severity":
        """One step more severe; critical stays critical."""
        return list(Severity)[max(self.rank - 1, 0)]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Mode(StrEnum):
    """Whether a detection speaks at a site: alerts, stays off, or only records (shadow)."""

    ON = "on"
    OFF = "off"
    SHADOW = "shadow"


class SubjectKind(StrEnum):
    """What a finding is about."""

    PERSON = "person"
    SITE = "site"
    DEVICE = "device"
    SOURCE = "source"
    REGISTER = "register"
    CALLER = "caller"
    SYSTEM = "system"


#: An id given by a source. 200 characters hold every id seen in the wild; more is an attack.
Id = Annotated[str, Meta(min_length=1, max_length=200)]
#: Free text of a source, such as a title.
Text = Annotated[str, Meta(max_length=4_000)]
#: RFC 3339 with offset; a naive time is refused.
Instant = Annotated[datetime, Meta(tz=True)]
#: 0 to 1.
Share = Annotated[float, Meta(ge=0, le=1)]
#: Not negative; the name says the unit.
Amount = Annotated[float, Meta(ge=0, le=1e12)]
