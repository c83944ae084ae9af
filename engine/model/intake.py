"""What a connector hands in and what it gets back."""

from typing import Protocol

import msgspec


class RefusedLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line that was not accepted; counted from 1."""

    line: int
    reason: str


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """Given only after everything accepted is on disk.

    `accepted + duplicates + refused + held` is the number of lines that were not blank.

    Attributes:
        held: more than 5 min in the future: kept, judged when their time comes.
        reasons: of the refused lines, the first 100.
    """

    accepted: int = 0
    duplicates: int = 0
    refused: int = 0
    held: int = 0
    reasons: tuple[RefusedLine, ...] = ()


class Intake(Protocol):
    """The engine's door, as connectors see it."""

    async def ingest(
        self,
        lines: list[bytes],
        *,
        source: str,
        where: str = "",
        history: bool | None = None,
    ) -> Receipt:
        """Takes NDJSON lines; waits while the store is slow (back-pressure).

        Args:
            lines: one event in JSON each.
            source: named in refusals of events that do not say theirs.
            where: file or address, for refusals.
            history: the batch is the past being loaded, so that deadlines follow its own time;
                None decides by its age.

        Raises:
            StorageFailed: nothing of this batch was acknowledged; send it again.
        """
        ...
