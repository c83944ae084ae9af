"""Two people: one proposes what cannot be undone, another one confirms it before its time is up.

A part says once what it can carry out, then proposes:

    approvals.know(ApprovalKind("person.erase", "erase.confirm", "Erase a person", erase))
    await approvals.propose("person.erase", person_id, reason, principal.name, person=person_id)

The second person confirms through `POST /v1/approvals/{id}/confirm`; only then is `erase(approval)`
awaited. Every step stands in the audit log. A route where asking twice means agreeing calls
`propose_or_confirm` instead.
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Protocol

from msgspec.structs import replace
from sqlalchemy import Connection

from engine.errors import BadInput, Conflict, NocError, NotFound, StorageFailed
from engine.live.engine import Engine
from engine.model.approvals import Approval, ApprovalPage, ApprovalState, Barred
from engine.model.audit import AuditEntry
from engine.model.news import ApprovalsChanged
from engine.store import approvals as store
from engine.store import audit

logger = logging.getLogger(__name__)

#: A day: the next shift of the same people can still confirm.
LASTS = timedelta(hours=24)
#: Those that are over are shown for so long.
_SHOWN = timedelta(days=30)
_MOST = 500
_EVERY_S = 30.0


@dataclass(frozen=True, slots=True)
class ApprovalKind:
    """What can be proposed.

    Attributes:
        name: such as `hold.lift`.
        permission: what both people need.
        title: what is done, in words, such as *Lift a legal hold*.
        carry_out: awaited once a second person has confirmed; answers what it came to in a
            sentence, raises a NocError where it cannot. Called again after a crash in between, so
            what is done already must do no harm.
        dropped: awaited when it was declined or nobody confirmed it in time.
        lasts: for so long it waits.
    """

    name: str
    permission: str
    title: str
    carry_out: Callable[[Approval], Awaitable[str]]
    dropped: Callable[[Approval], Awaitable[None]] | None = None
    lasts: timedelta = LASTS


#: What somebody is told who cannot be the second person.
_BARRED = MappingProxyType(
    {
        Barred.OWN: "a second person has to confirm it; you have proposed it yourself",
        Barred.MADE_LATER: "your user was made after this was proposed; somebody else has to",
        Barred.ONE_HAND: (
            "within a day, your account and that of {0} were made, or given a password, a role, a "
            "scope or a sign-in, by one of you or by the same hand, so you might be one person; "
            "somebody else has to confirm it"
        ),
    }
)


class Accounts(Protocol):
    """What is known of the users behind two names."""

    def made_at(self, name: str) -> datetime | None:
        """When a user was made. One made after a proposal might be the first person's own."""

    def are_in_one_hand(self, one: str, other: str, asked_at: datetime) -> bool:
        """Whether around a proposal one person could have acted as both."""


class Approvals:
    """Proposals of one engine. Belongs to the event loop; everything is kept in the store."""

    def __init__(self, engine: Engine, accounts: Accounts) -> None:
        self._engine = engine
        self._accounts = accounts
        self._kinds: dict[str, ApprovalKind] = {}

    def know(self, kind: ApprovalKind) -> None:
        """Says what can be carried out."""
        self._kinds[kind.name] = kind

    def kind(self, name: str) -> ApprovalKind:
        """What a kind is.

        Raises:
            NotFound: no part of this engine carries it out.
        """
        found = self._kinds.get(name)
        if found is None:
            raise NotFound(f"no part of this engine carries out {name}")
        return found

    async def propose(
        self,
        kind: str,
        subject: str,
        reason: str,
        who: str,
        *,
        site: str | None = None,
        person: str | None = None,
        details: dict[str, Any] | None = None,
        origin: str = "",
    ) -> Approval:
        """Keeps a proposal; on disk and audited when it returns. The caller has asked for the
        kind's permission.

        Raises:
            BadInput: there is no reason. Conflict: the same waits already.
        """
        known = self.kind(kind)
        if not reason.strip():
            raise BadInput("say why; whoever confirms reads it, and it stands in the audit log")
        now = self._engine.clock.now()
        made = Approval(
            id=secrets.token_hex(8),
            kind=kind,
            title=known.title,
            subject=subject[:200],
            reason=reason.strip(),
            proposed_by=who,
            proposed_at=now,
            expires_at=now + known.lasts,
            site=site,
            person=person,
            details=details or {},
        )
        entry = _entry(made, "approval.propose", who, now, made.reason, origin)

        def keep(connection: Connection) -> None:
            store.add(connection, made)
            audit.note(connection, entry)

        await self._engine.writer.do(keep)
        self._engine.hub.tell(ApprovalsChanged())
        return made

    async def propose_or_confirm(
        self,
        kind: str,
        subject: str,
        reason: str,
        who: str,
        *,
        site: str | None = None,
        person: str | None = None,
        origin: str = "",
    ) -> Approval:
        """Proposes; confirms where somebody else has proposed the same.

        Raises:
            BadInput, Conflict: nothing was changed, or what was confirmed could not be carried out.
        """
        standing = await self.waiting_for(kind, subject)
        if standing is None:
            return await self.propose(
                kind, subject, reason, who, site=site, person=person, origin=origin
            )
        done = await self.confirm(standing.id, who, reason, origin=origin)
        if done.state is ApprovalState.FAILED:
            raise Conflict(done.result)
        return done

    async def confirm(
        self,
        approval_id: str,
        who: str,
        note: str = "",
        *,
        origin: str = "",
    ) -> Approval:
        """A second person agrees: it is carried out. The caller has asked for the permission.

        Raises:
            NotFound. Conflict: no second person (audited), too late, or decided already.
        """
        found = await self._engine.ask(lambda each: store.get(each, approval_id))
        kind = self.kind(found.kind)
        now = self._engine.clock.now()
        _refuse_unless_waiting(found, now)
        barred = self.barred(found, who)
        if barred is not None:
            why = _BARRED[barred].format(found.proposed_by)
            refused = _entry(found, "approval.confirm_refused", who, now, why, origin)
            await self._engine.writer.do(audit.note, refused)
            raise Conflict(why)
        agreed = replace(
            found, state=ApprovalState.CONFIRMED, decided_by=who, decided_at=now, note=note.strip()
        )
        entry = _entry(agreed, "approval.confirm", who, now, note.strip(), origin)
        await self._change(agreed, ApprovalState.WAITING, entry)
        return await self._carry_out(kind, agreed)

    def barred(self, found: Approval, who: str) -> Barred | None:
        """Why somebody is no second person for a proposal; None: they are."""
        if who.casefold() == found.proposed_by.casefold():
            return Barred.OWN
        user_since = self._accounts.made_at(who)
        if user_since is not None and user_since > found.proposed_at:
            return Barred.MADE_LATER
        if self._accounts.are_in_one_hand(who, found.proposed_by, found.proposed_at):
            return Barred.ONE_HAND
        return None

    async def decline(self, approval_id: str, who: str, note: str, *, origin: str = "") -> Approval:
        """Says no, or takes one's own proposal back; needs a note.

        Raises:
            NotFound, BadInput. Conflict: it is decided already.
        """
        if not note.strip():
            raise BadInput("say in a note why it is declined")
        found = await self._engine.ask(lambda each: store.get(each, approval_id))
        now = self._engine.clock.now()
        _refuse_unless_waiting(found, now)
        return await self._drop(found, ApprovalState.DECLINED, who, note.strip(), origin)

    async def get(self, approval_id: str) -> Approval:
        """One proposal.

        Raises:
            NotFound.
        """
        return await self._engine.ask(lambda each: store.get(each, approval_id))

    async def waiting_for(self, kind: str, subject: str) -> Approval | None:
        """What waits about a subject, unless its time is up."""
        found = await self._engine.ask(lambda each: store.waiting_for(each, kind, subject))
        if found is not None and found.expires_at <= self._engine.clock.now():
            await self._expire(found)
            return None
        return found

    async def page(self, who: str, shows: Callable[[Approval], bool]) -> ApprovalPage:
        """Those of the last 30 days that somebody sees, the newest first."""
        since = self._engine.clock.now() - _SHOWN
        found = await self._engine.ask(lambda each: store.newest(each, since, _MOST))
        shown = tuple(each for each in found if shows(each))
        waiting = [each for each in shown if each.state is ApprovalState.WAITING]
        needs = {name: kind.permission for name, kind in self._kinds.items()}
        barred = {each.id: why for each in waiting if (why := self.barred(each, who))}
        return ApprovalPage(approvals=shown, waiting=len(waiting), needs=needs, barred=barred)

    async def run(self) -> None:
        """For ever: goes on with what a crash has cut off, and ends what nobody has confirmed."""
        await self._try(self.go_on)
        while True:
            await self._try(self.end_late)
            await asyncio.sleep(_EVERY_S)

    async def _try(self, work: Callable[[], Awaitable[int]]) -> None:
        try:
            await work()
        except StorageFailed as failed:
            logger.error("proposals wait for the store", extra={"why": str(failed)})

    async def go_on(self) -> int:
        """Carries out what was confirmed before a crash; how many."""
        agreed = await self._engine.ask(
            lambda connection: store.in_state(connection, ApprovalState.CONFIRMED)
        )
        known = [each for each in agreed if each.kind in self._kinds]
        for each in known:
            await self._carry_out(self._kinds[each.kind], each)
        return len(known)

    async def end_late(self) -> int:
        """Ends proposals whose time is up; how many."""
        now = self._engine.clock.now()
        waiting = await self._engine.ask(
            lambda connection: store.in_state(connection, ApprovalState.WAITING)
        )
        late = [each for each in waiting if each.expires_at <= now]
        for each in late:
            await self._expire(each)
        return len(late)

    async def _expire(self, found: Approval) -> None:
        try:
            await self._drop(found, ApprovalState.EXPIRED, "engine", "nobody confirmed it in time")
        except Conflict:
            logger.info("a proposal was decided in the moment of its end")

    async def _drop(
        self, found: Approval, state: ApprovalState, who: str, note: str, origin: str = ""
    ) -> Approval:
        now = self._engine.clock.now()
        over = replace(found, state=state, decided_by=who, decided_at=now, note=note)
        what = "approval.decline" if state is ApprovalState.DECLINED else "approval.expire"
        await self._change(over, found.state, _entry(over, what, who, now, note, origin))
        known = self._kinds.get(found.kind)
        if known is not None and known.dropped is not None:
            await known.dropped(over)
        return over

    async def _carry_out(self, kind: ApprovalKind, agreed: Approval) -> Approval:
        try:
            result, state = await kind.carry_out(agreed), ApprovalState.DONE
        except StorageFailed:
            raise  # It stays confirmed, and is carried out after the next start.
        except NocError as failed:
            result, state = str(failed), ApprovalState.FAILED
        now = self._engine.clock.now()
        over = replace(agreed, state=state, result=result)
        entry = _entry(over, f"approval.{state.value}", agreed.decided_by, now, result)
        await self._change(over, ApprovalState.CONFIRMED, entry)
        return over

    async def _change(self, made: Approval, was: ApprovalState, entry: AuditEntry) -> None:
        def keep(connection: Connection) -> None:
            store.change(connection, made, was)
            audit.note(connection, entry)

        await self._engine.writer.do(keep)
        self._engine.hub.tell(ApprovalsChanged())


def _refuse_unless_waiting(found: Approval, now: datetime) -> None:
    if found.state is not ApprovalState.WAITING:
        raise Conflict(f"this is {found.state.value} already")
    if found.expires_at <= now:
        raise Conflict("its time is up; propose it again")


def _entry(
    made: Approval, what: str, who: str, now: datetime, why: str, origin: str = ""
) -> AuditEntry:
    return AuditEntry(
        at=now,
        who=who,
        what=what,
        subject=made.subject,
        why=why,
        after=f"{made.kind}, proposal {made.id}",
        origin=origin,
    )
