"""What the clocks show beside an alert: the control room's, and that of its events."""

from datetime import UTC, datetime, tzinfo
from typing import NamedTuple

from engine.model.answers import AlertDetail
from ui.people.clock import zone as zone_of
from ui.words import age, instant


class Clocks(NamedTuple):
    """Two instants that are one, but while a recording is played into a living room.

    Attributes:
        room: what deadlines and the history go by.
        events: what happened goes by it.
        is_played: they are two.
    """

    room: datetime
    events: datetime
    is_played: bool

    @staticmethod
    def of_this_machine() -> "Clocks":
        """Until an engine has told its own."""
        now = datetime.now(UTC)
        return Clocks(now, now, is_played=False)


def wall(detail: AlertDetail, home: tzinfo) -> tzinfo:
    """Of the clock that hangs on the wall where it happened; most sites' where that is nowhere."""
    return zone_of(detail.site.timezone) if detail.site is not None else home


def dated(at: datetime, zone: tzinfo, now: datetime) -> str:
    """`22:41:07 IST`, with its day before it where that is not today's."""
    local, today = at.astimezone(zone), now.astimezone(zone)
    if local.date() == today.date():
        return instant(at, zone)
    year = "" if local.year == today.year else f" {local.year}"
    return f"{local.day} {local:%b}{year} {instant(at, zone)}"


def ago(at: datetime, now: datetime) -> str:
    """How long ago, as `0:41`, `3 h`, `2 d`."""
    return age(now - at)
