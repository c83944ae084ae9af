"""The audit log: who did what to whom, when, why, from where."""

from datetime import datetime

import msgspec


class AuditEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry.

    Attributes:
        at: the control room's clock, UTC.
        what: `phone.reveal`, `recording.listen`, `consent.set`, ….
        subject: what it was done to: a call, a person, a provider. Never a number or a name.
        why: in the words of who did it; `before`, `after`: of what was changed.
        origin: where the request came from.
    """

    at: datetime
    who: str
    what: str
    subject: str
    why: str = ""
    before: str = ""
    after: str = ""
    origin: str = ""


class AuditLine(msgspec.Struct, frozen=True, kw_only=True):
    """An entry at its place in the log.

    Attributes:
        erased: its words were erased with a person's data; that it was made is still proved.
    """

    number: int
    entry: AuditEntry
    erased: bool = False


class AuditPage(msgspec.Struct, frozen=True, kw_only=True):
    """Entries, newest first, and how many fit the question."""

    lines: tuple[AuditLine, ...]
    total: int


class AuditHead(msgspec.Struct, frozen=True, kw_only=True):
    """How far the log reached at an instant, signed, kept outside the database.

    Attributes:
        hash: of the entry `number`, hexadecimal.
        signature: Ed25519 over number, hash and instant, hexadecimal.
    """

    number: int
    hash: str
    at: datetime
    signature: str = ""


class AuditCheck(msgspec.Struct, frozen=True, kw_only=True):
    """What a verification of the log found.

    Attributes:
        broken_at: the number of the first entry that is not as it was written; None: all are.
        why: what is wrong with it, in a sentence.
        heads: signed heads that the log was compared with.
        sealed_up_to: the last entry that a head proves; later ones rest on the chain alone.
        set_back_at: the first entry that is dated over a minute before one that it follows: the
            clock was set back, by whomever. It is no fault of the log; None: none is.
    """

    entries: int
    erased: int = 0
    heads: int = 0
    sealed_up_to: int = 0
    broken_at: int | None = None
    why: str = ""
    set_back_at: int | None = None
