"""Tables that somebody takes away: what their pane shows, within their sight, written down."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from litestar import Response, post
from msgspec.structs import replace
from sqlalchemy import Connection

from engine.access.roles import PERMISSIONS
from engine.api import alerts as alerts_api
from engine.api import audit as audit_api
from engine.api import call_setup as call_setup_api
from engine.api import heat as heat_api
from engine.api import masking
from engine.api import retail as retail_api
from engine.api.access import SEEN, Principal, needs
from engine.api.app import Extension
from engine.errors import NotFound, NotPermitted
from engine.ivr.planning import mask
from engine.ivr.setup import Setup
from engine.live.engine import Engine
from engine.live.rankings import RankingDesks
from engine.model.alert import OPEN_STATES, Alert
from engine.model.audit import AuditLine
from engine.model.sight import Sight
from engine.model.tables import TableWanted
from engine.store import queries
from engine.tables import extracts
from engine.tables.separated import separated
from engine.tables.table import Cell, Table
from engine.tables.workbook import workbook

#: Entries of the audit log in one table, and how many are asked for at once.
_MOST_ENTRIES, _PAGE = 50_000, 2_000
#: What each table needs besides `report.view`.
_NEEDS = {
    "alerts": "alert.view",
    "staff_risk": "retail.view",
    "rankings": "report.view",
    "ledger": "alert.view",
    "costs": "cost.view",
    "audit": "audit.view",
}
_KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
#: A telephone number in a text.
_PHONE = re.compile(r"(?<![\w.:])\+?\d[\d ()-]{8,16}\d(?![\w.:])")


@post(
    "/v1/tables/{table:str}",
    status_code=200,
    opt=needs("report.view", audit="table.export", scope=SEEN),
)
async def export_table(
    engine: Engine,
    ranking_desks: RankingDesks,
    retail_desk: retail_api.RetailDesk,
    call_setup: Setup,
    principal: Principal,
    sight: Sight,
    table: str,
    data: TableWanted,
) -> Response[bytes]:
    """What a pane shows, as a workbook with typed cells or as guarded CSV; numbers of telephones
    in texts are masked for who may not see them."""
    if table not in _NEEDS:
        raise NotFound(f"there is no table {table!r}; there are {', '.join(_NEEDS)}")
    principal.need(_NEEDS[table])
    ways: dict[str, Callable[[], Awaitable[Table]]] = {
        "alerts": lambda: _alerts(engine, sight, data),
        "staff_risk": lambda: _staff_risk(retail_desk, sight, data),
        "rankings": lambda: _rankings(engine, ranking_desks, sight, data),
        "ledger": lambda: _ledger(engine, sight),
        "costs": lambda: _costs(call_setup, sight, data),
        "audit": lambda: _audit(engine, sight, data),
    }
    found = await ways[table]()
    may = PERMISSIONS if principal.permissions is None else principal.permissions
    if "phone.reveal" not in may:
        rows = tuple(tuple(_masked(cell) for cell in row) for row in found.rows)
        found = replace(found, rows=rows)
    names = masking.take()
    if names is not None:
        hide = partial(names.hide, is_typed=True)
        rows = tuple(
            tuple(hide(cell) if isinstance(cell, str) else cell for cell in row)
            for row in found.rows
        )
        found = replace(found, rows=rows)
    about = (
        ("Table", found.name),
        ("Made by", principal.name),
        ("Made at (UTC)", engine.clock.now()),
        ("Rows", len(found.rows)),
        *found.about,
    )
    write = workbook if data.form == "xlsx" else separated
    content = await asyncio.to_thread(write, replace(found, about=about))
    name = f"{found.name}-{engine.clock.now():%Y%m%d-%H%M%S}.{data.form}"
    return Response(
        content,
        media_type=_KINDS[data.form],
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )


def _masked(cell: Cell) -> Cell:
    return _PHONE.sub(lambda found: mask(found.group()), cell) if isinstance(cell, str) else cell


async def _alerts(engine: Engine, sight: Sight, wanted: TableWanted) -> Table:
    def ask(connection: Connection) -> list[Alert]:
        if wanted.alerts is None:
            return queries.alert_page(connection, sight=sight, **_OPEN)[0]
        found = (queries.alert(connection, each) for each in wanted.alerts)
        return [each for each in found if each and sight.about(each.site, each.subject)]

    directory = engine.directory
    rows = await engine.ask(ask)
    return extracts.alerts(rows, directory.person_name, lambda site: _site_name(engine, site))


#: The open ones, as the queue asks for them.
_OPEN: dict[str, Any] = {
    "states": [each.value for each in OPEN_STATES],
    "limit": 50_000,
}


def _site_name(engine: Engine, site: str) -> str:
    known = engine.directory.sites.get(site)
    return known.name if known else site


async def _staff_risk(desk: retail_api.RetailDesk, sight: Sight, wanted: TableWanted) -> Table:
    found = await retail_api.show_risk.fn(desk, sight, day=wanted.day, site=wanted.site)
    return extracts.staff_risk(found)


async def _rankings(
    engine: Engine, desks: RankingDesks, sight: Sight, wanted: TableWanted
) -> Table:
    return extracts.rankings(await heat_api.show_rankings.fn(engine, desks, sight, wanted.days))


async def _ledger(engine: Engine, sight: Sight) -> Table:
    return extracts.ledger(await alerts_api.show_ledger.fn(engine, sight))


async def _costs(setup: Setup, sight: Sight, wanted: TableWanted) -> Table:
    return extracts.costs(await call_setup_api.show_costs.fn(setup, sight, wanted.month))


async def _audit(engine: Engine, sight: Sight, wanted: TableWanted) -> Table:
    if not sight.is_whole:
        raise NotPermitted("the audit log is for those who see everything")
    lines: list[AuditLine] = []
    before: int | None = None
    while len(lines) < _MOST_ENTRIES:
        page = await audit_api.list_audit.fn(
            engine, wanted.who, wanted.what, wanted.subject, before=before, limit=_PAGE
        )
        lines += page.lines
        if len(page.lines) < _PAGE:
            break
        before = page.lines[-1].number
    return extracts.audit(lines)


def extension() -> Extension:
    """What a live engine answers besides."""
    return Extension((export_table,), {})
