"""Events of telephone networks: one call record each."""

from typing import Literal

from engine.model.envelope import Envelope
from engine.model.kinds import Amount, Id, Instant, Text


class CallRecord(Envelope, frozen=True, kw_only=True, tag="call.record"):
    """One call; numbers are E.164 after normalising, times in seconds."""

    operator: Id
    caller: Id
    called: Id
    duration_s: Amount
    ring_s: Amount | None = None
    answered: bool | None = None
    cause: Id | None = None
    origin_region: Text | None = None
    target_region: Text | None = None
    presented_cli: Id | None = None
    network_cli: Id | None = None
    attestation: Literal["A", "B", "C", "none"] | None = None
    imsi: Id | None = None
    imei: Id | None = None
    cell: Id | None = None
    trunk: Id | None = None
    activated_at: Instant | None = None
