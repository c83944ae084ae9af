"""Tables that somebody takes away: which, as what, and what of them."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from engine.model.kinds import Id

TableName = Literal["alerts", "staff_risk", "rankings", "ledger", "costs", "audit"]
TableForm = Literal["xlsx", "csv"]
Filter = Annotated[str, Meta(max_length=200)]


class TableWanted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the pane shows now.

    Attributes:
        alerts: ids in the order of the queue, as it is filtered; None: every open one.
        day, site: of the staff risk; None: the current business day, every site.
        days: of the rankings.
        month: of the costs, `2026-03`; empty: the current one.
        who, what, subject: of the audit log; empty: everybody's.
    """

    form: TableForm = "xlsx"
    alerts: Annotated[tuple[Id, ...], Meta(max_length=20_000)] | None = None
    day: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")] | None = None
    site: Id | None = None
    days: Annotated[int, Meta(ge=1, le=30)] = 7
    month: Annotated[str, Meta(pattern=r"^(\d{4}-\d{2})?$")] = ""
    who: Filter = ""
    what: Filter = ""
    subject: Filter = ""
