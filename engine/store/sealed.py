"""Columns whose content is unreadable in the file: each value under the key of whom it is about.

Values are sealed on their way into the database and opened on their way out, so questions never
know. What opens them is given to a `Database`; without it what lies there stays as it is. When a
person's key is destroyed, every copy of what was sealed with it is unreadable, back-ups included.
"""

import base64
from collections.abc import Iterable
from typing import Any, Protocol, Self

from sqlalchemy import Connection, Dialect, LargeBinary, Text
from sqlalchemy.types import TypeDecorator

#: Before a sealed text, which lies in the database in base64.
TEXT_MARK = "\x02sealed:"


class Sealing(Protocol):
    """Seals and opens what the store keeps; `engine.person_keys.PersonKeys`. From any thread."""

    def seal(self, body: bytes, tenant: str, person: str | None) -> bytes:
        """Unreadable without the person's key, or the tenant's where it is about nobody."""
        ...

    def open(self, kept: bytes) -> bytes:
        """What was sealed; what never was, as it is. BadInput: its key has been destroyed."""
        ...

    def make(self, owners: Iterable[tuple[str, str]]) -> None:
        """Keys for all of (tenant, person) at once, where they have none."""
        ...

    def handed_over(self) -> dict[str, str]:
        """The keys, for a process of ours that only reads."""
        ...

    def knows(self, tenant: str, person: str) -> bool:
        """Whether somebody has a key."""
        ...


def make_keys(connection: Connection, values: Iterable[object]) -> None:
    """Makes the keys that values on their way will need, in one write instead of one each."""
    sealing = _of(connection.dialect)
    if sealing is not None:
        owned = (each for each in values if isinstance(each, Owned))
        sealing.make((each.tenant, each.person or "") for each in owned)


class Owned(bytes):
    """A value on its way into the store, with whom it is about."""

    tenant: str
    person: str | None

    def __new__(cls, body: bytes, tenant: str = "default", person: str | None = None) -> Self:
        """`person` None: about nobody in particular; the tenant's key seals it."""
        made = super().__new__(cls, body)
        made.tenant, made.person = tenant, person
        return made


class OwnedText(str):
    """A text on its way into the store, with whom it is about."""

    tenant: str
    person: str | None

    def __new__(cls, text: str, tenant: str = "default", person: str | None = None) -> Self:
        """See `Owned`."""
        made = super().__new__(cls, text)
        made.tenant, made.person = tenant, person
        return made


class Sealed(TypeDecorator[bytes]):
    """Bytes that lie sealed."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> Any:
        """To the database."""
        if value is None:
            return None
        sealing = _of(dialect)
        if sealing is None:
            return bytes(value)
        if isinstance(value, Owned):
            return sealing.seal(value, value.tenant, value.person)
        return sealing.seal(bytes(value), "default", None)

    def process_result_value(self, value: Any, dialect: Dialect) -> bytes | None:
        """From the database."""
        sealing = _of(dialect)
        return value if value is None or sealing is None else sealing.open(bytes(value))


class SealedText(TypeDecorator[str]):
    """A text that lies sealed."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:
        """To the database."""
        sealing = _of(dialect)
        if not value or sealing is None:  # an empty text says nothing
            return None if value is None else str(value)
        owner = (value.tenant, value.person) if isinstance(value, OwnedText) else ("default", None)
        return TEXT_MARK + base64.b64encode(sealing.seal(value.encode(), *owner)).decode()

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        """From the database."""
        sealing = _of(dialect)
        if value is None or sealing is None or not value.startswith(TEXT_MARK):
            return value if value is None else str(value)
        return sealing.open(base64.b64decode(value.removeprefix(TEXT_MARK))).decode()


def give(dialect: Any, sealing: Sealing) -> None:
    """From now on everything of this dialect's database is sealed and opened with it."""
    dialect.sealing = sealing


def sealing_of(connection: Connection) -> Sealing | None:
    """What a connection's database is sealed with."""
    return _of(connection.dialect)


def _of(dialect: Any) -> Sealing | None:
    found: Sealing | None = getattr(dialect, "sealing", None)
    return found
