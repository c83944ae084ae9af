"""Playbooks: what is to be done for a kind of alert, step by step, as people have edited it."""

from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from engine.model.kinds import Id
from engine.model.settings import Origin

Step = Annotated[str, Meta(min_length=1, max_length=300)]
#: More steps than this nobody works through while an alert is open.
STEPS_MOST = 30


class PlaybookVersion(msgspec.Struct, frozen=True, kw_only=True):
    """One edit; every one is kept.

    Attributes:
        number: counts all edits of all playbooks, from 1.
        version: counts the edits of this detection in this scope, from 1.
        tenant: for whom it holds; None: everywhere.
        steps: None: taken back, so that what is further up holds again.
    """

    number: int
    version: int
    detection: str
    tenant: str | None
    at: datetime
    who: str
    reason: str
    steps: tuple[str, ...] | None


class Playbook(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for one kind of alert in one scope.

    Attributes:
        inherited: what would hold without an edit at this very scope.
        shipped: what the catalogue says.
        origin: `default` (shipped), `everywhere` or `tenant`.
        here: edited at this very scope.
        version: of the edit in force; 0 for the shipped one.
    """

    detection: str
    title: str
    pack: str
    severity: str
    steps: tuple[str, ...]
    inherited: tuple[str, ...]
    shipped: tuple[str, ...]
    origin: Origin
    here: bool = False
    version: int = 0


class PlaybookPage(msgspec.Struct, frozen=True, kw_only=True):
    """Every playbook of a scope; `number` is of the newest edit anywhere."""

    tenant: str | None
    number: int
    tenants: tuple[str, ...]
    playbooks: tuple[Playbook, ...]


class PlaybookChange(msgspec.Struct, frozen=True, kw_only=True):
    """Other steps for a kind of alert, and why.

    Attributes:
        steps: None: back to what is inherited.
        expected_number: of the page that was looked at; a newer edit of the same refuses this.
    """

    detection: Id
    tenant: Id | None = None
    steps: Annotated[tuple[Step, ...], Meta(min_length=1, max_length=STEPS_MOST)] | None
    reason: Annotated[str, Meta(max_length=1_000)] = ""
    expected_number: int | None = None
