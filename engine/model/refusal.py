"""An input that was not accepted: what, from where, and why."""

from datetime import datetime

import msgspec


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """One refused event, kept whole so that it can be mended and sent again.

    Attributes:
        raw: as received; cut to `RAW_KEPT` bytes when larger, `size_bytes` tells.
        where: file and line, or batch and index.
    """

    source: str
    reason: str
    where: str
    raw: bytes
    size_bytes: int
    received_at: datetime


#: Enough to see what it was; a 10 MB field is not worth keeping whole. Bytes.
RAW_KEPT = 64 * 1024
