"""Trying a listener that is at work: its own port cannot be opened once more."""

from collections.abc import Iterable

from engine.connectors.listening import Listener
from engine.connectors.pulling import Standing
from engine.errors import Conflict


def heard(name: str, wanted: object, at_work: Iterable[tuple[str, object, Standing]]) -> str:
    """What the connector has heard on the port that it wants; empty where nobody listens there.

    Args:
        name: of the connector that is tried; `wanted`: as it would be made.
        at_work: connectors by name, as they were made, with how they stand.

    Raises:
        Conflict: another connector listens there.
    """
    if not isinstance(wanted, Listener):
        return ""
    for other, made, standing in at_work:
        if not isinstance(made, Listener) or not made.holds(wanted):
            continue
        if other != name:
            raise Conflict(f"the connector {other} listens on this port; choose another")
        last = f", the last at {standing.last_at:%Y-%m-%d %H:%M:%S} UTC" if standing.last_at else ""
        count = standing.counts.records
        return f"It listens on port {made.port} and has heard {count:,} messages{last}."
    return ""
