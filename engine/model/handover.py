"""The shift's handover: one page of what stands, signed by who goes and who comes."""

from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from engine.model.alert import AlertState
from engine.model.kinds import Severity


class HandoverRow(msgspec.Struct, frozen=True, kw_only=True):
    """One alert on the page; `due` is the deadline that comes next, or when it comes back."""

    alert: str
    label: str
    title: str
    severity: Severity
    state: AlertState
    site: str
    assignee: str
    due: datetime | None
    words: str


class HandoverPage(msgspec.Struct, frozen=True, kw_only=True):
    """What stands now.

    Attributes:
        open: nobody works on it yet. `watched`: somebody does. `shelved`: comes back by itself.
        promised: taken by somebody, and to be settled within the next shift.
    """

    at: datetime
    open: tuple[HandoverRow, ...] = ()
    watched: tuple[HandoverRow, ...] = ()
    shelved: tuple[HandoverRow, ...] = ()
    promised: tuple[HandoverRow, ...] = ()


class Handover(msgspec.Struct, frozen=True, kw_only=True):
    """A page that was signed; `taken_at` is None until the other has signed, too."""

    number: int
    page: HandoverPage
    given_by: str
    given_at: datetime
    to: str
    note: str
    taken_at: datetime | None = None


class Shift(msgspec.Struct, frozen=True, kw_only=True):
    """The page as it is now, and the handovers before, newest first."""

    page: HandoverPage
    before: tuple[Handover, ...]


class Giving(msgspec.Struct, frozen=True, kw_only=True):
    """I go: to whom, and what they should know besides."""

    to: Annotated[str, Meta(min_length=1, max_length=200)]
    note: Annotated[str, Meta(max_length=4_000)] = ""
