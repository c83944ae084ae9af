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


class KeyState(msgspec.Struct, frozen=True, kw_only=True):
    """How the keys stand.

    Attributes:
        where: what holds the master key: `keyring`, `passphrase` or `file`.
    """

    where: str
    is_renewing: bool
    newest: KeyWalk | None = None
