"""What each severity does is set in one place; the call rules and notices said it before."""

import json
from datetime import UTC, datetime
from typing import Any

from alembic import op
from sqlalchemy import Connection, func, insert, inspect, select

from engine.store.call_schema import call_settings
from engine.store.schema import notice_settings, setting_changes

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_WHY = "carried over from the rules of calls and the settings of notices"
_SEVERITIES = ("critical", "high", "medium", "low")
#: As the program came before, and comes now: only what differs is written down.
_CALLED, _SURE, _TOLD = 2, 0.8, ("critical",)


def upgrade() -> None:
    """Only what people had changed is carried over, as a change for everywhere."""
    connection = op.get_bind()
    tables = inspect(connection).get_table_names()
    if "setting_changes" not in tables:
        return
    found = []
    if "call_settings" in tables:
        found += _of_calls(connection)
    if "notice_settings" in tables:
        found += _of_notices(connection)
    number = connection.execute(select(func.max(setting_changes.c.number))).scalar() or 0
    at = datetime.now(UTC)
    for place, (severity, field, value) in enumerate(found, number + 1):
        row = {
            "number": place,
            "at": at,
            "who": "engine",
            "reason": _WHY,
            "detection": f"actions.{severity}",
            "field": field,
            "before": "null",
            "after": json.dumps(value),
        }
        connection.execute(insert(setting_changes).values(**row))


def _of_calls(connection: Connection) -> list[tuple[str, str, Any]]:
    told = _newest(connection, call_settings, call_settings.c.key == "rules", "value")
    until = told.get("min_severity", "high")
    called = _SEVERITIES.index(until) + 1 if until in _SEVERITIES else _CALLED
    sure = told.get("min_confidence", _SURE)
    found: list[tuple[str, str, Any]] = []
    for place, severity in enumerate(_SEVERITIES):
        if (place < called) is not (place < _CALLED):
            found.append((severity, "place_call", place < called))
        if place < called and sure != _SURE:
            found.append((severity, "call_from", sure))
    return found


def _of_notices(connection: Connection) -> list[tuple[str, str, Any]]:
    told = _newest(connection, notice_settings, notice_settings.c.number > 0, "body")
    at_once = told.get("at_once", _TOLD)
    return [
        (each, "mail_and_webhook", each in at_once)
        for each in _SEVERITIES
        if (each in at_once) is not (each in _TOLD)
    ]


def _newest(connection: Connection, table: Any, term: Any, column: str) -> dict[str, Any]:
    wanted = select(table.c[column]).where(term).order_by(table.c.number.desc()).limit(1)
    row = connection.execute(wanted).first()
    told = json.loads(bytes(row[0])) if row is not None else {}
    return told if isinstance(told, dict) else {}


def downgrade() -> None:
    """What was carried over stays: an older program leaves aside what it does not know."""
