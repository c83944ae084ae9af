"""Many telephone numbers seen at once: proposed, confirmed by a second person, for some hours."""

from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta


class RevealWish(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose numbers somebody wants to see, for how long, and why.

    Attributes:
        site: of everybody who works there; empty: of everybody, for those who see everything.
    """

    site: Annotated[str, Meta(max_length=200)] = ""
    hours: Annotated[int, Meta(ge=1, le=8)] = 1
    reason: Annotated[str, Meta(min_length=3, max_length=1_000)]


class Reveal(msgspec.Struct, frozen=True, kw_only=True):
    """What two people have agreed to and is in force.

    Attributes:
        id: of the approval.
        people: how many have a number to be seen.
        until: from then on it is not told any more.
    """

    id: str
    site: str
    people: int
    until: datetime
    reason: str
    confirmed_by: str


class RevealedPerson(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's number in clear; that it was seen stands in the audit log."""

    person: str
    name: str
    phone: str
