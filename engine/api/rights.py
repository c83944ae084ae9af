"""Rights of the people watched: export, erasure, holds, retention, papers."""

import asyncio
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from litestar import Request, Response, get, post
from sqlalchemy import Connection

from engine.access.approvals import Approvals
from engine.api.access import SEEN, WHOLE, Principal, needs
from engine.api.app import Extension
from engine.api.part import Part
from engine.errors import NotFound
from engine.live.engine import Engine
from engine.model.approvals import Approval
from engine.model.audit import AuditEntry
from engine.model.privacy import (
    DeletionReport,
    ErasureWish,
    HoldWish,
    LegalHold,
    Paper,
    RetentionChange,
    RetentionPage,
)
from engine.model.sight import Sight
from engine.person_keys import PersonKeys
from engine.privacy import exporting
from engine.privacy.erasing import Erasures
from engine.privacy.holds import Holds
from engine.privacy.papers import papers
from engine.privacy.retention import Retention
from engine.privacy.sounds import sounds_of
from engine.store import audit
from engine.vault import Vault


@get("/v1/people/{person:str}/export", opt=needs("privacy.export", scope=SEEN))
async def export_person(
    engine: Engine,
    folder: Path,
    personal_vault: Vault,
    principal: Principal,
    sight: Sight,
    request: Request[Any, Any, Any],
    person: str,
) -> Response[bytes]:
    """Everything that is kept about somebody, as a zip archive; audited before it goes out."""
    _refuse_unseen(sight, person)
    now = engine.clock.now()

    def collect(connection: Connection) -> bytes:
        found = exporting.export(
            connection,
            person,
            principal.name,
            now,
            engine.sealer,
            partial(engine.retaining.days, site=None),
            folder / "archive",
        )
        return exporting.packed(found, sounds_of(connection, person, personal_vault))

    entry = _entry(engine, principal, request, "person.export", person)
    content = await engine.ask(collect)
    await engine.writer.do(audit.note, entry)
    return Response(
        content,
        media_type="application/zip",
        headers={"content-disposition": 'attachment; filename="everything.zip"'},
    )


@post("/v1/people/{person:str}/erase", status_code=200, opt=needs("erase.confirm", scope=SEEN))
async def propose_erasure(
    erasures: Erasures,
    principal: Principal,
    sight: Sight,
    request: Request[Any, Any, Any],
    person: str,
    data: ErasureWish,
) -> Approval:
    """Asks for an erasure; another person confirms it under `/v1/approvals`."""
    _refuse_unseen(sight, person)
    return await erasures.propose(person, data.reason, principal.name, _origin(request))


@post("/v1/privacy/holds", status_code=200, opt=needs("hold.set", scope=SEEN))
async def set_hold(
    holds: Holds,
    principal: Principal,
    sight: Sight,
    request: Request[Any, Any, Any],
    data: HoldWish,
) -> LegalHold:
    """Lays a legal hold on a person, or proposes to lift it."""
    _refuse_unseen(sight, data.person)
    return await holds.set(data, principal.name, _origin(request))


def _refuse_unseen(sight: Sight, person: str) -> None:
    """All about somebody is for those who see all of their sites."""
    if not sight.wholly(person):
        raise NotFound(f"nobody in the directory has the id {person!r}")


@get("/v1/privacy/retention", opt=needs("privacy.view", scope=WHOLE))
async def show_retention(retention: Retention) -> RetentionPage:
    """Rules with their conflicts, holds, erasures, and what was deleted."""
    return await retention.page()


@post("/v1/privacy/retention", status_code=200, opt=needs("privacy.manage", scope=WHOLE))
async def change_retention(
    retention: Retention,
    principal: Principal,
    request: Request[Any, Any, Any],
    data: RetentionChange,
) -> RetentionPage:
    """Another rule for a kind and country."""
    return await retention.change(data, principal.name, _origin(request))


@post("/v1/privacy/retention/run", status_code=200, opt=needs("privacy.manage", scope=WHOLE))
async def delete_now(retention: Retention, principal: Principal) -> list[DeletionReport]:
    """Deletes now what is over its time, instead of within the hour."""
    return await retention.round_of(principal.name)


@get("/v1/privacy/papers", opt=needs("alert.view", scope=WHOLE))
async def list_papers(retention: Retention, engine: Engine) -> list[Paper]:
    """Notices for staff, and the record of processing with what is in force here."""
    page = await retention.page()
    return papers(page, engine.directory)


def part(
    engine: Engine,
    keys: PersonKeys,
    vault: Vault,
    folder: Path,
    approvals: Approvals,
    handed_in: Sequence[Path] = (),
) -> Part:
    """Erasures that were cut off go on, deletion runs, for as long as the engine does.

    Args:
        folder: the data folder.
        handed_in: watched folders.
    """
    retention = Retention(engine, folder)
    erasures = Erasures(engine, keys, folder, approvals, handed_in)

    async def keep_keys() -> None:
        await asyncio.to_thread(keys.table.keep_copy)
        await erasures.run()

    handlers = (
        export_person,
        propose_erasure,
        set_hold,
        show_retention,
        change_retention,
        delete_now,
        list_papers,
    )
    given = {
        "erasures": erasures,
        "holds": Holds(engine, approvals),
        "retention": retention,
        "personal_vault": vault,
    }
    return Part("privacy", Extension(handlers, given), (keep_keys, retention.run), erasures.wait)


def _entry(
    engine: Engine, principal: Principal, request: Request[Any, Any, Any], what: str, about: str
) -> AuditEntry:
    return AuditEntry(
        at=engine.clock.now(),
        who=principal.name,
        what=what,
        subject=about,
        origin=_origin(request),
    )


def _origin(request: Request[Any, Any, Any]) -> str:
    return request.client.host if request.client else ""
