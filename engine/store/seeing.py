"""Leaving out of a question what somebody does not see, in the database itself."""

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Text, and_, cast, func, literal, or_, select
from sqlalchemy.dialects.postgresql import JSONB

from engine.model.sight import Sight


def seen(
    connection: Connection, sight: Sight, site: Any, person: Any = None
) -> list[ColumnElement[bool]]:
    """Terms for `where`: none at all for those who see everything.

    Args:
        site, person: columns; the person counts where no site is named.
    """
    if sight.is_whole:
        return []
    here = among(connection, site, sight.sites)
    if person is None:
        return [here]
    return [or_(here, and_(site.is_(None), among(connection, person, sight.people)))]


def among(connection: Connection, column: Any, ids: Iterable[str]) -> ColumnElement[bool]:
    """Whether a column is one of any number of ids: they travel as one parameter, since a
    statement takes at most some ten thousand."""
    listed = msgspec.json.encode(sorted(ids)).decode()
    if connection.dialect.name == "sqlite":
        values = func.json_each(listed).table_valued("value")
    else:
        # As text: a parameter of JSONB's own type would be encoded once more.
        told = cast(literal(listed, Text()), JSONB)
        values = func.jsonb_array_elements_text(told).table_valued("value")
    found: ColumnElement[bool] = column.in_(select(values.c.value))
    return found
