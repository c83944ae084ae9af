"""Legal holds on people: laid by one, lifted by two."""

from msgspec.structs import replace
from sqlalchemy import Connection

from engine.access.approvals import ApprovalKind, Approvals
from engine.errors import Conflict, NotFound
from engine.live.engine import Engine
from engine.model.approvals import Approval
from engine.model.audit import AuditEntry
from engine.model.privacy import HoldWish, LegalHold
from engine.store import audit
from engine.store import privacy as store

#: What two people agree on; see `engine.access.approvals`.
KIND = "hold.lift"


class Holds:
    """Belongs to the event loop."""

    def __init__(self, engine: Engine, approvals: Approvals) -> None:
        self._engine = engine
        self._approvals = approvals
        title = "Lift the legal hold on a person"
        approvals.know(ApprovalKind(KIND, "hold.set", title, self.lift))

    async def set(self, wish: HoldWish, who: str, origin: str = "") -> LegalHold:
        """Lays a hold at once; to lift one is proposed, and another person confirms it.

        Raises:
            Conflict: it is held, or is not, already.
        """
        standing = await self._of(wish.person)
        if not wish.held:
            if standing is None:
                raise Conflict(f"nothing holds {wish.person}")
            await self._approvals.propose(
                KIND, wish.person, wish.reason, who, person=wish.person, origin=origin
            )
            return standing
        if standing is not None:
            raise Conflict(f"{standing.who} has held {wish.person} already: {standing.reason}")
        now = self._engine.clock.now()
        entry = AuditEntry(
            at=now, who=who, what="hold.set", subject=wish.person, why=wish.reason, origin=origin
        )

        def write(connection: Connection) -> LegalHold:
            number = store.next_number(connection, store.legal_holds)
            made = LegalHold(number=number, person=wish.person, reason=wish.reason, who=who, at=now)
            store.keep_hold(connection, made)
            audit.note(connection, entry)
            return made

        return await self._engine.writer.do(write)

    async def lift(self, agreed: Approval) -> str:
        """A second person has agreed.

        Raises:
            NotFound: nothing holds them any more.
        """
        standing = await self._of(agreed.subject)
        if standing is None:
            raise NotFound(f"nothing holds {agreed.subject} any more")
        now = self._engine.clock.now()
        lifted = replace(
            standing,
            lifted_by=f"{agreed.proposed_by} and {agreed.decided_by}",
            lifted_at=now,
        )
        await self._engine.writer.do(store.keep_hold, lifted)
        return f"hold {standing.number} is lifted; what is over its time goes with the next round"

    async def _of(self, person: str) -> LegalHold | None:
        known = await self._engine.ask(store.holds)
        return next((each for each in known if each.person == person), None)
