"""Changes of settings, every one kept; what stands is the newest of each scope and field."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, func, insert, select

from engine.detect.changing import Key, overrides_of
from engine.detect.settings import Override
from engine.errors import Conflict
from engine.model.settings import Change, SettingEntry, SettingsChange, SettingScope, Value
from engine.store.schema import setting_changes


def version(connection: Connection) -> int:
    """The number of the newest change; 0 before the first."""
    return int(connection.execute(select(func.max(setting_changes.c.number))).scalar() or 0)


def standing(connection: Connection) -> list[Override]:
    """What is set now, one override for each detection and scope."""
    return overrides_of(_standing(connection))


def history(
    connection: Connection, detection: str | None, limit: int = 200, pack: str | None = None
) -> list[SettingEntry]:
    """Changes, newest first; of one detection or of one pack, where it is named."""
    terms = [setting_changes.c.detection == detection] if detection else []
    if pack:
        terms.append(setting_changes.c.detection.startswith(f"{pack}.", autoescape=True))
    rows = connection.execute(
        select(setting_changes).where(*terms).order_by(setting_changes.c.number.desc()).limit(limit)
    )
    return [_entry(row) for row in rows]


def keep(
    connection: Connection, wanted: SettingsChange, who: str, now: datetime
) -> tuple[int, list[Override]]:
    """Writes a change; values that stand already are not written again.

    Returns:
        The new version and everything that stands now.

    Raises:
        Conflict: somebody changed settings since `expected_version`.
    """
    newest = version(connection)
    if wanted.expected_version is not None and wanted.expected_version != newest:
        raise Conflict(
            "somebody else changed settings in the meantime; look at the values as they are now "
            "and save again"
        )
    current = _standing(connection)
    rows = []
    for each in wanted.changes:
        key = (each.detection, wanted.scope, each.field)
        before = current.get(key)
        if before == each.value and type(before) is type(each.value):
            continue
        newest += 1
        rows.append(_row(newest, wanted, each, before, who, now))
        current[key] = each.value
    if rows:
        connection.execute(insert(setting_changes), rows)
    return newest, overrides_of(current)


def _standing(connection: Connection) -> dict[Key, Value | None]:
    rows: Sequence[Row[Any]] = connection.execute(
        select(setting_changes).order_by(setting_changes.c.number)
    ).all()
    return {(each.detection, _scope(each), each.field): _value(each.after) for each in rows}


def _entry(row: Row[Any]) -> SettingEntry:
    return SettingEntry(
        number=row.number,
        at=row.at,
        who=row.who,
        reason=row.reason,
        scope=_scope(row),
        detection=row.detection,
        field=row.field,
        before=_value(row.before),
        after=_value(row.after),
    )


def _scope(row: Row[Any]) -> SettingScope:
    return SettingScope(tenant=row.tenant, client=row.client, site=row.site)


def _value(text: str) -> Value | None:
    value: Value | None = msgspec.json.decode(text, type=Value | None)
    return value


def _row(
    number: int,
    wanted: SettingsChange,
    change: Change,
    before: Value | None,
    who: str,
    now: datetime,
) -> dict[str, Any]:
    return {
        "number": number,
        "at": now,
        "who": who,
        "reason": wanted.reason.strip(),
        "tenant": wanted.scope.tenant,
        "client": wanted.scope.client,
        "site": wanted.scope.site,
        "detection": change.detection,
        "field": change.field,
        "before": msgspec.json.encode(before).decode(),
        "after": msgspec.json.encode(change.value).decode(),
    }
