"""What connectors share: what they hand in, to whom, and what the engine asks of them."""

from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Protocol

import msgspec

from engine.model.directory import DirectoryContent
from engine.model.intake import Intake


class Refused(msgspec.Struct, frozen=True, gc=False):
    """A record that could not be read: as it came, why, and where it stood."""

    raw: bytes
    reason: str
    where: str


class Delivery(msgspec.Struct, kw_only=True):
    """What one step of a source brought; kept as one.

    Attributes:
        events: one event in JSON each.
        used: records that became events or directory entries.
        left_out: records that are of no use here, by reason.
        directory: entries to add or change.
        cursor: where to go on once all of this is kept.
    """

    events: list[bytes] = []
    refused: list[Refused] = []
    used: int = 0
    left_out: Counter[str] = msgspec.field(default_factory=Counter)
    directory: DirectoryContent | None = None
    cursor: str = ""

    @property
    def records(self) -> int:
        """Everything that came: used, refused and left out."""
        return self.used + len(self.refused) + self.left_out.total()


class Door(Intake, Protocol):
    """The engine as connectors see it."""

    async def refuse(self, refused: Sequence[Refused], *, source: str, again: bool = False) -> None:
        """Keeps records that could not be read, with their reasons.

        Args:
            again: they may have been kept before (after a crash or a failure); those that were
                are not kept twice.
        """
        ...

    async def know(self, content: DirectoryContent) -> None:
        """Adds and changes entries of the directory, dated now."""
        ...


class Secrets(Protocol):
    """The vault as connectors see it; on the event loop only."""

    def get(self, name: str) -> str | None:
        """A credential, or None."""
        ...

    def put(self, name: str, secret: str) -> None:
        """Keeps a credential; on disk when this returns."""
        ...


class Pulled(Protocol):
    """A source that is asked again and again."""

    @property
    def skew_s(self) -> float | None:
        """How far its clock is ahead of ours, seconds; None before it was heard."""
        ...

    def deliveries(self, cursor: str) -> AsyncIterator[Delivery]:
        """Everything new after the cursor, in steps small enough to be kept as one.

        Raises:
            SourceUnavailable: later, perhaps; AccessRefused, ConfigError: somebody has to act.
        """
        ...

    async def test(self) -> str:
        """Asks the source one thing and says in a sentence what it answered.

        Raises:
            NocError: what is wrong and how to mend it.
        """
        ...

    async def close(self) -> None:
        """Closes connections."""
        ...


class Hooked(Protocol):
    """A source that also sends by itself."""

    async def hook(self, headers: Mapping[str, str], body: bytes) -> Delivery:
        """What a webhook brought, after its signature was checked.

        Raises:
            AccessRefused: not signed by the other side.
            BadInput: nothing in it can be read.
        """
        ...
