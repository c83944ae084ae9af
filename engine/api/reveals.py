"""Many telephone numbers at once: two people agree, one sees them for some hours, all written down.

What is in force follows from the approvals alone, so that a restart changes nothing.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from litestar import get, post

from engine.access.approvals import ApprovalKind, Approvals
from engine.api.access import SEEN, Principal, needs
from engine.api.app import Extension
from engine.directory.sights import resolved
from engine.errors import NotFound, NotPermitted
from engine.live.engine import Engine
from engine.model.access import Scope
from engine.model.approvals import Approval, ApprovalState
from engine.model.audit import AuditEntry
from engine.model.directory import Person
from engine.model.reveals import Reveal, RevealedPerson, RevealWish
from engine.model.sight import Sight
from engine.store import approvals as store
from engine.store import audit

KIND, _PERMISSION = "phone.reveal_many", "phone.reveal"
#: The subject of a wish for all numbers.
_EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Reveals:
    """Belongs to the event loop."""

    engine: Engine
    approvals: Approvals

    async def agree(self, agreed: Approval) -> str:
        """Two people have agreed; the numbers are told when they are asked for."""
        until = _until(agreed)
        count = len(self.people(agreed.site or ""))
        return (
            f"{agreed.proposed_by} may see {count:,} numbers until {until:%Y-%m-%d %H:%M} UTC; "
            "each look stands in the audit log"
        )

    def people(self, site: str) -> list[Person]:
        """Whoever has a number: everybody, or those who work at a site now."""
        directory = self.engine.directory
        found = [each for each in directory.people.values() if each.phone]
        if site:
            now = self.engine.event_clock.now()
            here = resolved(Scope(sites=(site,)), directory, now).people
            found = [each for each in found if each.id in here]
        return sorted(found, key=lambda each: each.name)

    async def in_force(self, who: str) -> list[Approval]:
        """What somebody has proposed and was agreed to, until its time is up."""
        now = self.engine.clock.now()
        done = await self.engine.ask(
            lambda connection: store.in_state(connection, ApprovalState.DONE, KIND)
        )
        return [each for each in done if each.proposed_by == who and _until(each) > now]


def _until(agreed: Approval) -> datetime:
    hours = timedelta(hours=int(agreed.details.get("hours", 1)))
    return (agreed.decided_at or agreed.proposed_at) + hours


@post("/v1/reveals", status_code=200, opt=needs(_PERMISSION, scope=SEEN))
async def propose_reveal(
    reveals: Reveals, principal: Principal, sight: Sight, data: RevealWish
) -> Approval:
    """Asks to see many numbers; another person confirms it under `/v1/approvals`."""
    if data.site:
        if data.site not in reveals.engine.directory.sites or not sight.site(data.site):
            raise NotFound(f"there is no site {data.site}")
    elif not sight.is_whole:
        raise NotPermitted("all numbers are for those who see everything; name a site")
    return await reveals.approvals.propose(
        KIND,
        data.site or _EVERYBODY,
        data.reason,
        principal.name,
        site=data.site or None,
        details={"hours": data.hours},
        origin=principal.origin,
    )


@get("/v1/reveals", opt=needs(_PERMISSION, scope=SEEN))
async def list_reveals(reveals: Reveals, principal: Principal, sight: Sight) -> list[Reveal]:
    """What the caller may see now, and until when."""
    return [
        Reveal(
            id=each.id,
            site=each.site or "",
            people=sum(sight.person(person.id) for person in reveals.people(each.site or "")),
            until=_until(each),
            reason=each.reason,
            confirmed_by=each.decided_by,
        )
        for each in await reveals.in_force(principal.name)
        if sight.about(each.site)
    ]


@get("/v1/reveals/{reveal:str}/numbers", opt=needs(_PERMISSION, scope=SEEN))
async def show_numbers(
    reveals: Reveals, principal: Principal, sight: Sight, reveal: str
) -> list[RevealedPerson]:
    """The numbers in clear, while it is in force, to whom it was granted; audited before."""
    found = next(
        (each for each in await reveals.in_force(principal.name) if each.id == reveal), None
    )
    if found is None or not sight.about(found.site):
        raise NotFound("nothing of that name is in force for you; propose it again")
    people = [each for each in reveals.people(found.site or "") if sight.person(each.id)]
    entry = AuditEntry(
        at=reveals.engine.clock.now(),
        who=principal.name,
        what="phone.reveal",
        subject=found.subject,
        why=found.reason,
        after=f"{len(people):,} numbers, proposal {found.id}",
        origin=principal.origin,
    )
    await reveals.engine.writer.do(audit.note, entry)
    return [
        RevealedPerson(person=each.id, name=each.name, phone=each.phone or "") for each in people
    ]


def extension(engine: Engine, approvals: Approvals) -> Extension:
    """What a live engine answers; a replay has nobody who agrees."""
    reveals = Reveals(engine, approvals)
    approvals.know(ApprovalKind(KIND, _PERMISSION, "See many telephone numbers", reveals.agree))
    return Extension((propose_reveal, list_reveals, show_numbers), {"reveals": reveals})
