"""The part that every event has."""

import msgspec

from engine.model.kinds import Id, Instant


class Envelope(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="type"):
    """One thing that happened.

    Attributes:
        id: unique within `source`; the same pair received twice is one event.
        occurred_at: event time; after acceptance always in UTC. All rules use it.
        received_at: arrival; set by the engine when the source gives none.
    """

    id: Id
    source: Id
    occurred_at: Instant
    received_at: Instant | None = None
    tenant: Id = "default"

    @property
    def ref(self) -> str:
        """`source:id`, the name under which findings cite this event."""
        return f"{self.source}:{self.id}"
