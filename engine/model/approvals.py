"""What one person proposes and another one confirms, as the interface tells it."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

import msgspec
from msgspec import Meta


class ApprovalState(StrEnum):
    """Where a proposal stands.

    `confirmed`: a second person has agreed and it is being carried out; after a crash it is carried
    out again.
    """

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    DONE = "done"
    FAILED = "failed"
    DECLINED = "declined"
    EXPIRED = "expired"


class Barred(StrEnum):
    """Why somebody cannot be the second person, whatever they may do.

    `made_later`: their user was made after the proposal. `one_hand`: within a day one of the two
    accounts was made, or given a password, role, scope or sign-in, by the other or by a third one
    who touched both.
    """

    OWN = "own"
    MADE_LATER = "made_later"
    ONE_HAND = "one_hand"


class Approval(msgspec.Struct, frozen=True, kw_only=True):
    """One proposal.

    Attributes:
        kind: such as `hold.lift`; `title`: the same in words.
        subject: what it is done to: a person, a call, a clip. Never a number or a name.
        site, person: whom it concerns, so that it is shown to those who see them; neither: to those
            who see everything.
        details: what carrying it out needs besides; never personal data.
        result: what carrying it out came to, or why it failed, in a sentence.
    """

    id: str
    kind: str
    title: str
    subject: str
    reason: str
    proposed_by: str
    proposed_at: datetime
    expires_at: datetime
    site: str | None = None
    person: str | None = None
    details: dict[str, Any] = {}
    state: ApprovalState = ApprovalState.WAITING
    decided_by: str = ""
    decided_at: datetime | None = None
    note: str = ""
    result: str = ""

    @property
    def is_over(self) -> bool:
        """Whether nothing will come of it any more."""
        return self.state not in (ApprovalState.WAITING, ApprovalState.CONFIRMED)


class ApprovalPage(msgspec.Struct, frozen=True, kw_only=True):
    """Proposals, newest first, and how many wait.

    Attributes:
        needs: the permission that deciding takes, by kind.
        barred: by id, those that wait and that whoever asks can never confirm, and why.
    """

    approvals: tuple[Approval, ...]
    waiting: int
    needs: dict[str, str] = {}
    barred: dict[str, Barred] = {}


class ApprovalDecision(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a second person says; declining needs a note."""

    note: Annotated[str, Meta(max_length=1_000)] = ""
