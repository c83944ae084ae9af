"""The door: raw lines become typed events in UTC, or are refused one by one with a reason."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

import msgspec

from engine.model.envelope import Envelope
from engine.model.event import event_decoder
from engine.model.refusal import RAW_KEPT, Refusal

#: The largest event taken; the largest real ones (a till receipt) stay under 100 kB.
MAX_EVENT_BYTES = 256 * 1024
#: Before this, a time is a device's unset clock (1901, 1970, 1980), not an event.
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
#: After this, times overflow what databases and rules can add to.
LATEST = datetime(2200, 1, 1, tzinfo=UTC)
#: U+0000 as JSON writes it; PostgreSQL holds no text with it, and would refuse the whole batch.
_ZERO = rb"\u0000"
_ZERO_ESCAPE = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


#: A value in quotes that is no plain word such as `attendance.punch`.
_QUOTED = re.compile(r"'(?![a-z][a-z0-9_.]{0,39}')([^'\n]*)'")


def holds_zero(raw: bytes) -> bool:
    """Whether JSON has text with the character U+0000 in it."""
    return _ZERO in raw and _ZERO_ESCAPE.search(raw) is not None


class Door:
    """Decodes and checks; one per thread."""

    def __init__(self) -> None:
        self._decode = event_decoder().decode

    def open(self, raw: bytes) -> Envelope:
        """One event from one JSON object.

        Raises:
            ValueError: with a reason for people; msgspec's errors are among them.
        """
        if len(raw) > MAX_EVENT_BYTES:
            raise ValueError(
                f"event of {len(raw):,} bytes is larger than the {MAX_EVENT_BYTES:,} allowed"
            )
        if holds_zero(raw):
            raise ValueError("text with the character U+0000 cannot be stored; leave it out")
        event: Envelope = self._decode(raw)
        at = event.occurred_at
        if not EARLIEST <= at < LATEST:
            raise ValueError(f"`occurred_at` {at.isoformat()} is no plausible time (2000 to 2199)")
        if at.tzinfo is not UTC:
            msgspec.structs.force_setattr(event, "occurred_at", at.astimezone(UTC))
        return event


def accept_lines(
    lines: Iterable[bytes], *, source: str, where: str, now: datetime, first: int = 1
) -> tuple[list[tuple[Envelope, bytes]], list[Refusal]]:
    """Opens every line; blank ones are no events.

    Args:
        source: named in refusals of events that do not say theirs.
        where: file or batch; refusals add the line's number, counted from `first`.
        now: for `Refusal.received_at`.

    Returns:
        Accepted events with their raw bytes, in the order of the lines, and the refused ones.
        Together they are as many as the lines that were not blank.
    """
    door = Door()
    accepted: list[tuple[Envelope, bytes]] = []
    refused: list[Refusal] = []
    for number, line in enumerate(lines, start=first):
        raw = line.strip()
        if not raw:
            continue
        try:
            accepted.append((door.open(raw), raw))
        except (ValueError, OverflowError, RecursionError) as reason:
            refused.append(refuse(raw, reason, source, f"{where}:{number}", now))
    return accepted, refused


def refuse(raw: bytes, reason: Exception, source: str, where: str, now: datetime) -> Refusal:
    """A refusal that keeps what is needed to mend and send again."""
    return Refusal(
        source=_storable(_source_of(raw) or source),
        reason=_storable(_unquoted(str(reason))[:500]) or type(reason).__name__,
        where=_storable(where),
        raw=raw[:RAW_KEPT],
        size_bytes=len(raw),
        received_at=now,
    )


def _unquoted(reason: str) -> str:
    """The reason without the value that it quotes, unless that looks like a word of ours: reasons
    are counted, logged and shown to people who may not read the event."""
    return _QUOTED.sub(lambda found: f"of {len(found.group(1))} characters", reason)


def _storable(text: str) -> str:
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}")


class _Claims(msgspec.Struct):
    source: str = ""


_CLAIMS = msgspec.json.Decoder(_Claims)


def _source_of(raw: bytes) -> str:
    if len(raw) > MAX_EVENT_BYTES:
        return ""
    try:
        return _CLAIMS.decode(raw).source[:200]
    except (ValueError, RecursionError):
        return ""
