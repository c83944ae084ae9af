"""What somebody tried and was not let in to stands in the audit log: who, what, from where.

The same again within a while is counted, not written: nobody fills the log by trying.
"""

from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any

from litestar.connection import ASGIConnection
from litestar.enums import ScopeType
from litestar.exceptions import HTTPException
from litestar.types import Scope

from engine.api.access import Access, whoever_asks
from engine.errors import AccessRefused, NotPermitted, StorageFailed, TooManyRequests
from engine.live.engine import Engine
from engine.model.audit import AuditEntry
from engine.replaying.shown import ShownEngine
from engine.store import audit

#: A console that asks for what its user may not see asks every few seconds.
_LOOKS = timedelta(hours=12)
_TRIES = timedelta(minutes=15)
_MOST = 10_000
_NEVER = datetime.min.replace(tzinfo=UTC)
_UNKNOWN = "(unknown)"
#: They write entries of their own, which say more.
_LOG_INS = ("/v1/log-in", "/v1/sign-in/")


class Denials:
    """Of one application; belongs to its loop. A replay writes nothing."""

    def __init__(self, engine: Engine, access: Access) -> None:
        self._engine = engine
        self._access = access
        #: When each was written last, and how often it came since.
        self._told: dict[tuple[str, ...], tuple[datetime, int]] = {}

    async def note(self, error: Exception, connection: ASGIConnection[Any, Any, Any, Any]) -> None:
        """Writes a refusal down, once in a while each; a full disk changes no answer."""
        what = _kind(error)
        path = str(connection.scope["path"])
        if not what or path.startswith(_LOG_INS) or isinstance(self._engine, ShownEngine):
            return
        route = str(connection.scope.get("path_template") or path)
        method = str(connection.scope.get("method", "WEBSOCKET"))
        place = connection.client.host if connection.client else ""
        who = self._who(connection)
        # Where nobody knows who it is, the address alone says whether it is the same again.
        key = (what, place) if who == _UNKNOWN else (what, who, method, route)
        count = self._count(key, _LOOKS if method == "GET" and who != _UNKNOWN else _TRIES)
        if count is None:
            return
        entry = AuditEntry(
            at=self._engine.clock.now(),
            who=who,
            what=what,
            subject=f"{method} {route}"[:200],
            why=str(error.detail if isinstance(error, HTTPException) else error)[:500],
            after=f"and {count:,} times since the last entry" if count else "",
            origin=place,
        )
        try:
            await self._engine.writer.do(audit.note, entry)
        except StorageFailed:
            return

    def _who(self, connection: ASGIConnection[Any, Any, Any, Any]) -> str:
        try:
            return whoever_asks(connection, self._access).name
        except AccessRefused:
            return _UNKNOWN

    def _count(self, key: tuple[str, ...], pause: timedelta) -> int | None:
        """How often it came unwritten since the last entry; None: too soon for another one."""
        now = self._engine.clock.now()
        at, count = self._told.get(key, (_NEVER, 0))
        if now - at < pause:
            self._told[key] = at, count + 1
            return None
        if len(self._told) >= _MOST:
            self._told.clear()
        self._told[key] = now, 0
        return count


def _kind(error: Exception) -> str:
    """Under which it stands in the log; empty: not at all."""
    if isinstance(error, HTTPException):
        is_too_large = error.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        return "input.refused" if is_too_large else ""
    if isinstance(error, NotPermitted):
        return "access.denied"
    if isinstance(error, AccessRefused):
        return "access.refused"
    return "access.sent_away" if isinstance(error, TooManyRequests) else ""


async def after_error(error: Exception, scope: Scope) -> None:
    """The framework's hook."""
    denials: Denials = scope["litestar_app"].state.denials
    if scope["type"] == ScopeType.HTTP:
        await denials.note(error, ASGIConnection(scope))
