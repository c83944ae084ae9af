"""Calls: preview, place, list, show, end, join, the queue, review, reveal and listen."""

from datetime import datetime
from typing import Annotated, Literal

import msgspec
from litestar import get, post
from msgspec import Meta
from msgspec.structs import replace

from engine.api.access import SEEN, WHOLE, Principal, needs
from engine.api.alerts import seen_alert
from engine.api.call_proposals import seen_call
from engine.errors import BadInput, NotFound
from engine.ivr.desk import CallDesk
from engine.model.audit import AuditEntry
from engine.model.call_detail import CallDetail
from engine.model.calls import (
    Call,
    CallDeletion,
    CallPage,
    CallPreview,
    CallQuestion,
    CallQueue,
    CallState,
    Listening,
    Meaning,
    RevealedNumber,
    Review,
)
from engine.model.sight import Sight
from engine.store import calls as stored

_Words = Annotated[str, Meta(max_length=1_000)]


class TakeOver(msgspec.Struct, frozen=True, kw_only=True):
    """Where the operator is rung; empty: as set up."""

    number: Annotated[str, Meta(max_length=40)] = ""


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """What a reviewer says."""

    verdict: Literal["right", "wrong"]
    note: _Words = ""


class Because(msgspec.Struct, frozen=True, kw_only=True):
    """Why somebody wants to see or hear what is personal."""

    reason: _Words = ""


class Hold(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a call is under legal hold."""

    held: bool
    reason: Annotated[str, Meta(min_length=1, max_length=1_000)]


@post("/v1/calls/preview", status_code=200, opt=needs("call.place", scope=SEEN))
async def preview_call(call_desk: CallDesk, sight: Sight, data: CallQuestion) -> CallPreview:
    """What would happen, or the sentence why it cannot."""
    await _seen_question(call_desk, sight, data)
    return await call_desk.preview(data)


@post("/v1/calls", status_code=200, opt=needs("call.place", audit="call.place", scope=SEEN))
async def place_call(
    call_desk: CallDesk, principal: Principal, sight: Sight, data: CallQuestion
) -> Call:
    """Queues a call; it goes out at once where nothing more urgent waits."""
    await _seen_question(call_desk, sight, data)
    return await call_desk.place(data, principal.name)


@get("/v1/calls", opt=needs("alert.view", scope=SEEN))
async def list_calls(
    call_desk: CallDesk,
    sight: Sight,
    show: str = "all",
    person: str = "",
    site: str = "",
    alert: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
    unreviewed: bool = False,
    automatic: bool | None = None,
    answer: str = "",
    limit: int = 200,
    offset: int = 0,
) -> CallPage:
    """Calls, newest first. `show`: all, active, over, or one state; `answer`: a meaning or none."""
    if show not in ("all", "active", "over", *CallState):
        raise BadInput(f"show={show} is unknown; use all, active, over or one state of a call")
    if answer not in ("", *Meaning):
        raise BadInput(f"answer={answer} is unknown; use {', '.join(Meaning)}")
    if any(each is not None and each.tzinfo is None for each in (since, until)):
        raise BadInput("`since` and `until` need an offset, like 2026-03-02T22:30:00+05:30")
    wanted = stored.Wanted(
        states=(show,) if show in tuple(CallState) else (),
        is_over={"active": False, "over": True}.get(show),
        person=person,
        site=site,
        alert=alert,
        since=since,
        until=until,
        unreviewed=unreviewed,
        automatic=automatic,
        answer=answer,
        limit=max(1, min(limit, 1_000)),
        offset=max(0, offset),
        sight=sight,
    )
    calls, total = await call_desk.engine.ask(lambda connection: stored.page(connection, wanted))
    return CallPage(calls=tuple(calls), total=total)


@get("/v1/calls/queue", opt=needs("alert.view", scope=SEEN))
async def show_queue(call_desk: CallDesk, sight: Sight) -> CallQueue:
    """What waits, most urgent first, with its expected times."""
    queue = call_desk.show_queue()
    if sight.is_whole:
        return queue
    return replace(
        queue,
        waiting=tuple(
            each for each in queue.waiting if sight.about(each.call.site, each.call.person)
        ),
        following=tuple(each for each in queue.following if sight.about(each.site, each.person)),
    )


@post(
    "/v1/calls/queue/pause",
    status_code=200,
    opt=needs("call.manage", audit="call.pause", scope=WHOLE),
)
async def pause_queue(call_desk: CallDesk, principal: Principal) -> CallQueue:
    """Automatic calls wait."""
    return await call_desk.pause(principal.name, True)


@post(
    "/v1/calls/queue/resume",
    status_code=200,
    opt=needs("call.manage", audit="call.resume", scope=WHOLE),
)
async def resume_queue(call_desk: CallDesk, principal: Principal) -> CallQueue:
    """Automatic calls go on."""
    return await call_desk.pause(principal.name, False)


@get("/v1/calls/{call_id:str}", opt=needs("alert.view", audit="call.view", scope=SEEN))
async def show_call(call_desk: CallDesk, sight: Sight, call_id: str) -> CallDetail:
    """One call with the other attempts of its verification and what was said."""
    await seen_call(call_desk, sight, call_id)
    return await call_desk.detail(call_id)


@post(
    "/v1/calls/{call_id:str}/hang-up",
    status_code=200,
    opt=needs("call.place", audit="call.hang_up", scope=SEEN),
)
async def hang_up(call_desk: CallDesk, principal: Principal, sight: Sight, call_id: str) -> Call:
    """Ends a call, or takes it out of the queue."""
    await seen_call(call_desk, sight, call_id)
    return await call_desk.hang_up(call_id, principal.name)


@post(
    "/v1/calls/{call_id:str}/take-over",
    status_code=200,
    opt=needs("call.place", audit="call.take_over", scope=SEEN),
)
async def take_over(
    call_desk: CallDesk, principal: Principal, sight: Sight, call_id: str, data: TakeOver
) -> Call:
    """Joins the operator to the running call."""
    await seen_call(call_desk, sight, call_id)
    return await call_desk.take_over(call_id, principal.name, data.number)


@post(
    "/v1/calls/{call_id:str}/review",
    status_code=200,
    opt=needs("call.review", audit="call.review", scope=SEEN),
)
async def review_call(
    call_desk: CallDesk, principal: Principal, sight: Sight, call_id: str, data: Mark
) -> Call:
    """Marks the outcome right or wrong; wrong needs a note."""
    await seen_call(call_desk, sight, call_id)
    if data.verdict == "wrong" and not data.note.strip():
        raise BadInput("say in a note what was wrong with the call's outcome")
    review = Review(
        verdict=data.verdict,
        note=data.note.strip(),
        by=principal.name,
        at=call_desk.engine.clock.now(),
    )
    return await call_desk.change(call_id, lambda call: replace(call, review=review))


@post("/v1/calls/{call_id:str}/reveal", status_code=200, opt=needs("phone.reveal", scope=SEEN))
async def reveal_number(
    call_desk: CallDesk,
    principal: Principal,
    sight: Sight,
    call_id: str,
    data: Because,
) -> RevealedNumber:
    """The number in clear; who asked stands in the audit log before it is told."""
    await seen_call(call_desk, sight, call_id)
    entry = _entry(call_desk, principal, "phone.reveal", call_id, data.reason)
    return RevealedNumber(number=await call_desk.reveal(call_id, entry))


@post("/v1/calls/{call_id:str}/listen", status_code=200, opt=needs("recording.listen", scope=SEEN))
async def listen(
    call_desk: CallDesk,
    principal: Principal,
    sight: Sight,
    call_id: str,
    data: Because,
) -> Listening:
    """The recording; who asked stands in the audit log before it is told."""
    await seen_call(call_desk, sight, call_id)
    entry = _entry(call_desk, principal, "recording.listen", call_id, data.reason)
    return await call_desk.recordings.listen(call_id, entry)


@get("/v1/calls/retention", opt=needs("alert.view", scope=WHOLE))
async def show_deletion(call_desk: CallDesk) -> CallDeletion:
    """What the last round deleted; nothing before the first."""
    never = CallDeletion(at=call_desk.engine.started_at, before=call_desk.engine.started_at)
    return call_desk.retention.last or never


@post("/v1/calls/retention", status_code=200, opt=needs("provider.manage", scope=WHOLE))
async def delete_outworn(call_desk: CallDesk, principal: Principal) -> CallDeletion:
    """Deletes now what has no more time left, instead of within the hour."""
    return await call_desk.retention.round_of(principal.name)


async def _seen_question(call_desk: CallDesk, sight: Sight, data: CallQuestion) -> None:
    """Goes on where whom a question names is in sight; a free number is nobody's."""
    if sight.is_whole:
        return
    if data.alert is not None:
        await seen_alert(call_desk.engine, sight, data.alert)
    if data.person is not None and not sight.person(data.person):
        raise NotFound(f"nobody in the directory has the id {data.person!r}")
    if data.site is not None and not sight.site(data.site):
        raise NotFound(f"no site in the directory has the id {data.site!r}")


def _entry(
    call_desk: CallDesk,
    principal: Principal,
    what: str,
    call_id: str,
    why: str,
) -> AuditEntry:
    return AuditEntry(
        at=call_desk.engine.clock.now(),
        who=principal.name,
        what=what,
        subject=call_id,
        why=why.strip(),
        origin=principal.origin,
    )


HANDLERS = (
    preview_call,
    place_call,
    list_calls,
    show_queue,
    pause_queue,
    resume_queue,
    show_call,
    hang_up,
    take_over,
    review_call,
    reveal_number,
    listen,
    show_deletion,
    delete_outworn,
)
