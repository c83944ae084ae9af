"""How the store of this workstation is moved to a shared database; the program provides it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class MoveWanted:
    """Where to, and what opens it there.

    Attributes:
        address: `postgresql://USER@HOST/DATABASE`, without a password.
        password: of that user; empty: `PGPASSWORD` or `~/.pgpass` has it.
        passphrase: by which every engine on it opens the vault; empty: `NOC_PASSPHRASE` has it.
    """

    address: str
    password: str
    passphrase: str


@dataclass(frozen=True, slots=True)
class Precondition:
    """What must hold before a move.

    Attributes:
        what: `encryption`, `server`, `rights`, `empty`, `room` or `vault`.
        says: what was found, or how to mend it.
    """

    what: str
    ok: bool
    says: str


@dataclass(frozen=True, slots=True)
class MoveStep:
    """How far a move is. Each row counts twice: written there, and read back.

    Attributes:
        part: the table that is at work; empty: all is there, the engine is being started.
    """

    part: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class MovedTable:
    """A table as both stores have it.

    Attributes:
        digest: of the set of its rows, in hexadecimal, the same on both sides.
    """

    name: str
    rows: int
    digest: str


@dataclass(frozen=True, slots=True)
class Moved:
    """What came of a move.

    Attributes:
        kept: where the old store lies now.
        trouble: why the engine does not work on the new store yet; empty: it does.
    """

    tables: tuple[MovedTable, ...]
    archives: int
    kept: str
    trouble: str


class StoreMoving(Protocol):
    """Calls that can fail raise `NocError` with a sentence that says how to mend it."""

    def where(self) -> str:
        """Where the store lies now."""
        ...

    @property
    def is_shared(self) -> bool:
        """Whether it lies in a shared database already."""
        ...

    async def check(self, wanted: MoveWanted) -> list[Precondition]:
        """Whether it could be moved there; changes nothing."""
        ...

    async def move(self, wanted: MoveWanted, tell: Callable[[MoveStep], None]) -> Moved:
        """Moves it, the engine standing still meanwhile."""
        ...

    def cancel(self) -> None:
        """Stops a move: everything stays as it was before."""
        ...
