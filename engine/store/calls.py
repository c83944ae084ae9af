"""Calls in the store: written with what made them change, found again by any of their names."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from engine.model.calls import Call, Meaning
from engine.model.sight import WHOLE_SIGHT, Sight
from engine.store.call_schema import ONLY_THERE, call_callbacks, call_recordings, calls
from engine.store.record import put_rows
from engine.store.sealed import Owned
from engine.store.seeing import seen

_decode = msgspec.json.Decoder(Call).decode
#: What a kept callback is sealed as.
CALLBACK = "calls.callback"
_encode = msgspec.json.Encoder().encode


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """What of a call never leaves the engine.

    Attributes:
        number, code: sealed, see `engine.vault`; `code` is the one-time code of a text, or the
            site's.
        fingerprint: of the number, to find a text's sender by.
        spoken: the script as it was filled in, JSON; empty once it was deleted.
    """

    number: bytes
    fingerprint: str
    spoken: bytes
    code: bytes | None = None


def add(connection: Connection, call: Call, beside: Beside) -> None:
    """A new attempt."""
    row = {**call_row(call), **_beside_row(call, beside)}
    connection.execute(insert(calls).values(**row))


def _beside_row(call: Call, beside: Beside) -> dict[str, Any]:
    """Each of its sealed values under the key of whom was called, too."""
    row = msgspec.structs.asdict(beside)
    return {
        name: Owned(value, call.tenant, call.person) if isinstance(value, bytes) else value
        for name, value in row.items()
    }


def change(connection: Connection, changed: Sequence[Call]) -> None:
    """Attempts as they are now; an older version never overwrites a newer one."""
    for call in changed:
        row = call_row(call)
        connection.execute(update(calls).where(calls.c.id == call.id).values(**row))


def is_new(connection: Connection, provider: str, callback: str) -> bool:
    """Whether a callback was never heard before."""
    found = connection.execute(
        select(call_callbacks.c.call).where(
            call_callbacks.c.provider == provider, call_callbacks.c.id == callback
        )
    )
    return found.first() is None


def note_callback(
    connection: Connection,
    provider: str,
    callback: str,
    heard_at: datetime,
    call: str | None,
    body: bytes | None = None,
) -> None:
    """Keeps that it was heard, and with `body` what, while no call is known for it."""
    row = {"provider": provider, "id": callback, "call": call, "heard_at": heard_at, "body": body}
    put_rows(connection, call_callbacks, [row])


def drop_callback(connection: Connection, provider: str, callback: str) -> None:
    """Forgets that one was heard; it is about to be heard anew."""
    connection.execute(
        delete(call_callbacks).where(
            call_callbacks.c.provider == provider, call_callbacks.c.id == callback
        )
    )


def orphans(connection: Connection) -> list[tuple[str, str, bytes]]:
    """Callbacks that no call is known for: provider, id and sealed body, in order of arrival."""
    rows = connection.execute(
        select(call_callbacks.c.provider, call_callbacks.c.id, call_callbacks.c.body)
        .where(call_callbacks.c.call.is_(None), call_callbacks.c.body.is_not(None))
        .order_by(call_callbacks.c.heard_at)
    )
    return [(row.provider, row.id, bytes(row.body)) for row in rows]


def forget_orphans(connection: Connection, before: datetime) -> int:
    """Callbacks older than that never found their call; their words go, that they came stays."""
    done = connection.execute(
        update(call_callbacks)
        .where(call_callbacks.c.body.is_not(None), call_callbacks.c.heard_at < before)
        .values(body=None)
    )
    return int(done.rowcount)


def one(connection: Connection, call_id: str) -> Call | None:
    """An attempt by its id."""
    row = connection.execute(select(calls.c.body).where(calls.c.id == call_id)).first()
    return None if row is None else _decode(row.body)


def by_provider_id(connection: Connection, provider: str, provider_id: str) -> Call | None:
    """An attempt by the provider's name for it."""
    row = connection.execute(
        select(calls.c.body).where(calls.c.provider == provider, calls.c.provider_id == provider_id)
    ).first()
    return None if row is None else _decode(row.body)


def of_number(connection: Connection, fingerprint: str, kinds: Sequence[str]) -> list[Call]:
    """The newest attempts to reach a number by some ways, newest first."""
    rows = connection.execute(
        select(calls.c.body)
        .where(calls.c.fingerprint == fingerprint, calls.c.kind.in_(kinds))
        .order_by(calls.c.queued_at.desc())
        .limit(20)
    )
    return [_decode(row.body) for row in rows]


def beside(connection: Connection, call_id: str) -> Beside | None:
    """What of a call never leaves the engine; None once it was erased."""
    row = connection.execute(
        select(calls.c.number, calls.c.code, calls.c.fingerprint, calls.c.spoken).where(
            calls.c.id == call_id
        )
    ).first()
    if row is None or row.number is None:
        return None
    return Beside(
        number=bytes(row.number),
        fingerprint=row.fingerprint,
        spoken=bytes(row.spoken or b""),
        code=None if row.code is None else bytes(row.code),
    )


def attempts(connection: Connection, verification: str) -> list[Call]:
    """All attempts of one verification, in order."""
    rows = connection.execute(
        select(calls.c.body)
        .where(calls.c.verification == verification)
        .order_by(calls.c.queued_at, calls.c.id)
    )
    return [_decode(row.body) for row in rows]


def unfinished(connection: Connection) -> list[Call]:
    """Attempts that are not over, or that something follows by itself."""
    rows = connection.execute(
        select(calls.c.body).where(or_(calls.c.is_over.is_(False), calls.c.next_at.is_not(None)))
    )
    return [_decode(row.body) for row in rows]


def dialled_since(connection: Connection, since: datetime) -> list[Call]:
    """Attempts dialled from then on, in order."""
    rows = connection.execute(
        select(calls.c.body).where(calls.c.dialled_at >= since).order_by(calls.c.dialled_at)
    )
    return [_decode(row.body) for row in rows]


def between(connection: Connection, since: datetime, until: datetime) -> list[Call]:
    """Attempts dialled in a span, its end not included."""
    rows = connection.execute(
        select(calls.c.body).where(calls.c.dialled_at >= since, calls.c.dialled_at < until)
    )
    return [_decode(row.body) for row in rows]


def placed_between(connection: Connection, since: datetime, until: datetime) -> list[Call]:
    """Attempts queued in a span, in order."""
    rows = connection.execute(
        select(calls.c.body)
        .where(calls.c.queued_at >= since, calls.c.queued_at <= until)
        .order_by(calls.c.queued_at, calls.c.id)
    )
    return [_decode(row.body) for row in rows]


def outworn(connection: Connection, before: datetime, after: str, limit: int) -> list[Call]:
    """Attempts placed before an instant whose words or recording are still kept, and whenever
    placed those whose recording only their provider still has; in order of their ids.

    Args:
        after: only ids above this one.
    """
    kept = select(call_recordings.c.call)
    rows = connection.execute(
        select(calls.c.body)
        .where(
            calls.c.id > after,
            or_(
                and_(
                    calls.c.queued_at < before,
                    or_(calls.c.spoken.is_not(None), calls.c.id.in_(kept)),
                ),
                calls.c.id.in_(kept.where(call_recordings.c.kept_at == ONLY_THERE)),
            ),
        )
        .order_by(calls.c.id)
        .limit(limit)
    )
    return [_decode(row.body) for row in rows]


def drop_words(connection: Connection, call_id: str) -> None:
    """The words that were spoken and the code of a text go; the number stays, sealed."""
    row = update(calls).where(calls.c.id == call_id)
    connection.execute(row.values(spoken=None, code=None))


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Which calls a list is to show; empty words do not filter.

    Attributes:
        automatic: placed by the engine (True) or by somebody (False).
        answer: a meaning, or `none`: those that brought no answer.
    """

    states: tuple[str, ...] = ()
    is_over: bool | None = None
    person: str = ""
    site: str = ""
    alert: str = ""
    since: datetime | None = None
    until: datetime | None = None
    unreviewed: bool = False
    automatic: bool | None = None
    answer: str = ""
    limit: int = 200
    offset: int = 0
    sight: Sight = WHOLE_SIGHT


def page(connection: Connection, wanted: Wanted) -> tuple[list[Call], int]:
    """Calls, newest first, and how many match in all."""
    terms = _terms(wanted) + seen(connection, wanted.sight, calls.c.site, calls.c.person)
    total = connection.execute(select(func.count()).select_from(calls).where(*terms)).scalar()
    query: Select[Any] = (
        select(calls.c.body)
        .where(*terms)
        .order_by(calls.c.queued_at.desc(), calls.c.id.desc())
        .limit(wanted.limit)
        .offset(wanted.offset)
    )
    rows: Sequence[Row[Any]] = connection.execute(query).all()
    return [_decode(row.body) for row in rows], int(total or 0)


def _terms(wanted: Wanted) -> list[ColumnElement[bool]]:
    terms: list[ColumnElement[bool]] = []
    if wanted.states:
        terms.append(calls.c.state.in_(wanted.states))
    if wanted.is_over is not None:
        terms.append(calls.c.is_over.is_(wanted.is_over))
    for name in ("person", "site", "alert"):
        if value := getattr(wanted, name):
            terms.append(calls.c[name] == value)
    if wanted.since is not None:
        terms.append(calls.c.queued_at >= wanted.since)
    if wanted.until is not None:
        terms.append(calls.c.queued_at <= wanted.until)
    return terms + _outcome_terms(wanted)


def _outcome_terms(wanted: Wanted) -> list[ColumnElement[bool]]:
    terms: list[ColumnElement[bool]] = []
    if wanted.automatic is not None:
        terms.append(calls.c.is_automatic.is_(wanted.automatic))
    if wanted.answer:
        none = wanted.answer == Meaning.NONE
        terms.append(calls.c.answer.is_(None) if none else calls.c.answer == wanted.answer)
    if wanted.unreviewed:
        terms += [calls.c.reviewed.is_(False), calls.c.is_over.is_(True)]
    return terms


def _answer(call: Call) -> str | None:
    """What the call brought; an input that was not understood is no answer."""
    return None if call.answer in (None, Meaning.WRONG, Meaning.NONE) else call.answer.value


def call_row(call: Call) -> dict[str, Any]:
    """A call as its table keeps it, without what is sealed."""
    settled = call.cost_settled
    return {
        "id": call.id,
        "verification": call.verification,
        "tenant": call.tenant,
        "kind": call.kind.value,
        "state": call.state.value,
        "is_over": call.is_over,
        "person": call.person,
        "site": call.site,
        "alert": call.alert,
        "provider": call.provider,
        "provider_id": call.provider_id,
        "queued_at": call.queued_at,
        "dialled_at": call.dialled_at,
        "updated_at": call.updated_at,
        "next_at": call.next_at,
        "cost": call.cost_estimated if settled is None else settled,
        "reviewed": call.review is not None,
        "is_automatic": call.is_automatic,
        "answer": _answer(call),
        "body": Owned(_encode(call), call.tenant, call.person),
    }
