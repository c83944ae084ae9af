"""The shift's handover: what stands, signed by who goes, then by who comes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from engine.errors import BadInput, Conflict, NotFound
from engine.model.alert import Alert, AlertState
from engine.model.command import Transfer
from engine.model.handover import Giving, Handover, HandoverPage, HandoverRow, Shift
from engine.store import handovers as stored

if TYPE_CHECKING:
    from engine.live.engine import Engine

#: How far the next shift reaches.
_SHIFT = timedelta(hours=8)


def page(engine: Engine) -> HandoverPage:
    """What stands now, the most urgent first."""
    now = engine.clock.now()
    standing = sorted(
        (each for each in engine.desk.open.by_id.values() if each.is_open),
        key=lambda each: (-each.priority, each.created_at, each.number),
    )
    open_, watched, shelved, promised = [], [], [], []
    for alert in standing:
        row = _row(engine, alert)
        if alert.is_shelved:
            shelved.append(row)
        elif alert.assignee is None:
            open_.append(row)
        elif alert.resolve_by is not None and alert.resolve_by <= now + _SHIFT:
            promised.append(row)
        else:
            watched.append(row)
    return HandoverPage(
        at=now,
        open=tuple(open_),
        watched=tuple(watched),
        shelved=tuple(shelved),
        promised=tuple(promised),
    )


def _row(engine: Engine, alert: Alert) -> HandoverRow:
    site = engine.directory.sites.get(alert.site or "")
    is_new = alert.state is AlertState.NEW
    due = alert.shelved_until or (alert.acknowledge_by if is_new else alert.resolve_by)
    return HandoverRow(
        alert=alert.id,
        label=alert.label,
        title=alert.title,
        severity=alert.severity,
        state=alert.state,
        site=site.name if site else "",
        assignee=alert.assignee or "",
        due=due,
        words=alert.shelve_reason if alert.is_shelved else alert.reason,
    )


async def shift(engine: Engine) -> Shift:
    """The page now, and the ones that were signed."""
    before = await engine.ask(stored.newest)
    return Shift(page=page(engine), before=tuple(before))


async def give(engine: Engine, wanted: Giving, who: str) -> Shift:
    """Who goes signs the page as it is at this moment.

    Raises:
        BadInput: nobody, or oneself, is named. Conflict: one of theirs still waits to be taken.
    """
    to = wanted.to.strip()
    if not to or to == who:
        raise BadInput("name who takes over; it must be somebody else")
    before = await engine.ask(stored.newest)
    waiting = next((each for each in before if each.taken_at is None), None)
    if waiting is not None and waiting.given_by != who:
        raise Conflict(
            f"{waiting.given_by} has handed over to {waiting.to}, who has not signed yet"
        )
    number = waiting.number if waiting else await engine.ask(stored.next_number)
    async with engine.round:
        signed = Handover(
            number=number,
            page=page(engine),
            given_by=who,
            given_at=engine.clock.now(),
            to=to,
            note=wanted.note.strip(),
        )
        await engine.writer.do(stored.keep, signed)
    return await shift(engine)


async def take(engine: Engine, number: int, who: str) -> Shift:
    """Who comes signs; what the other had in hand is theirs from now on.

    Raises:
        NotFound, Conflict: no such page, signed already, or meant for somebody else.
    """
    signed = await engine.ask(lambda connection: stored.one(connection, number))
    if signed is None:
        raise NotFound(f"there is no handover {number}")
    if signed.taken_at is not None:
        raise Conflict(f"handover {number} was signed by both already")
    if who != signed.to:
        raise Conflict(f"handover {number} is for {signed.to}; they sign it themselves")
    await _take_alerts(engine, signed)
    taken = replace(signed, taken_at=engine.clock.now())
    await engine.writer.do(stored.keep, taken)
    return await shift(engine)


async def _take_alerts(engine: Engine, signed: Handover) -> None:
    for alert in list(engine.desk.open.by_id.values()):
        if alert.is_open and alert.assignee == signed.given_by:
            await engine.command(alert.id, Transfer(to=signed.to), signed.given_by)
