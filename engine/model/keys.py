"""How the store's keys stand, as the interface and the command line tell it."""

from datetime import datetime
from enum import StrEnum

import msgspec


class Walk(StrEnum):
    """Why everything sealed is walked through."""

    #: New keys for every tenant and person; the old ones go when it ends.
    RENEW = "renew"
    #: What an earlier version kept in clear is sealed.
    SEAL = "seal"


class WalkCounts(msgspec.Struct, kw_only=True):
    """What was met; `seen` is the sum of the others.

    Attributes:
        renewed: values sealed anew with new keys.
        sealed: values that lay in clear.
        current: lay under the newest key already.
        unreadable: their person was erased, so their key is gone; left as they are.
    """

    seen: int = 0
    renewed: int = 0
    sealed: int = 0
    current: int = 0
    unreadable: int = 0

    def add(self, other: "WalkCounts") -> None:
        """Takes another count into this one."""
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


class KeyWalk(msgspec.Struct, frozen=True, kw_only=True):
    """One walk through everything that is sealed.

    Attributes:
        place: where it is: a table, an archived day, a back-up, a clip; empty at the end.
        after: the last row there that is done.
        waits: why it does not go on for now.
        kept: old keys of persons that stay, since only the audit log's words lie under them.
        expected: values that there were at its beginning, about; 0: not known.
    """

    number: int
    kind: Walk
    who: str
    begun_at: datetime
    place: str = ""
    after: str = ""
    counts: WalkCounts
    ended_at: datetime | None = None
    waits: str = ""
    kept: int = 0
    expected: int = 0


class KeyEngine(msgspec.Struct, frozen=True, kw_only=True):
    """An engine of a shared store, with a disk of its own.

    Attributes:
        walk: the last renewal that its disk has been through; 0: none.
        is_this: it is the one that works.
    """

    id: str
    host: str
    walk: int
    seen_at: datetime
    is_this: bool = False


class KeyState(msgspec.Struct, frozen=True, kw_only=True):
    """How the keys stand.

    Attributes:
        where: what holds the master key: `keyring`, `passphrase` or `file`.
        newest: the last walk that was begun; `renewed`: the last after which the old keys went.
        is_shared: vault and keys of people lie in a database, not in the data folder.
        copied_at: when the engine last brought its copy of the keys of people up to date; that lies
            in the data folder, too.
        engines: of a shared store, each with its own disk.
    """

    where: str
    is_renewing: bool
    newest: KeyWalk | None = None
    renewed: KeyWalk | None = None
    is_shared: bool = False
    copied_at: datetime | None = None
    engines: tuple[KeyEngine, ...] = ()
