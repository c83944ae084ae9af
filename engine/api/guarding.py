"""Who is let in to a route, how often, and with what text."""

from collections.abc import Iterable
from typing import Any

from litestar.connection import ASGIConnection, Request
from litestar.enums import ScopeType
from litestar.handlers import BaseRouteHandler
from litestar.response import Response
from prometheus_client.core import CounterMetricFamily, Metric

from engine.api import answering
from engine.api.access import Access, Principal, keep_out_of_sight, whoever_asks
from engine.api.limits import DEVICES, LOG_INS, ORDERS, WRONG, Limits
from engine.errors import AccessRefused, BadInput, NotPermitted
from engine.pipeline.accept import holds_zero

#: Where people prove who they are; each costs work, of ours or of a provider.
_LOG_INS = ("/v1/log-in", "/v1/sign-in/begin", "/v1/sign-in/finish")
#: Bulk doors of sources, which wait in the engine's queue; each line is judged by itself.
_EVENTS = ("/v1/events", "/v1/files")

Connection = ASGIConnection[Any, Any, Any, Any]


class Guarding:
    """The guard of one application.

    Args:
        self_guarded: beginnings of paths whose callers prove themselves in their own way.
    """

    def __init__(self, access: Access, self_guarded: tuple[str, ...], limits: Limits) -> None:
        self._access = access
        self._self_guarded = self_guarded
        self._limits = limits

    def guard(self, connection: Connection, handler: BaseRouteHandler) -> None:
        """Lets in who may: a route names its permission in `opt`."""
        path = connection.scope["path"]
        if connection.scope["type"] == ScopeType.WEBSOCKET:
            return
        if path.startswith(self._self_guarded):
            self._knock(path, _place(connection))
            return
        principal = self.principal(connection)
        if connection.scope["method"] != "GET" and not path.startswith(_EVENTS):
            self._limits.check(ORDERS, principal.token or principal.name)
        if "permission" in handler.opt:
            principal.need(handler.opt["permission"])
        keep_out_of_sight(principal, handler.opt)

    def _knock(self, path: str, place: str) -> None:
        if path in _LOG_INS:
            self._limits.check(LOG_INS, place)
            return
        self._limits.is_free(WRONG, place)
        self._limits.check(DEVICES, place)

    def principal(self, connection: Connection) -> Principal:
        """Who asks.

        Raises:
            AccessRefused: nobody who is known.
        """
        return whoever_asks(connection, self._access)

    def refused(
        self, request: Request[Any, Any, Any], error: AccessRefused
    ) -> Response[answering.Problem]:
        """Remembers where wrong proofs of devices come from, then answers."""
        path = request.scope["path"]
        is_proof = path.startswith(self._self_guarded) and path not in _LOG_INS
        if is_proof and not isinstance(error, NotPermitted):
            self._limits.note_wrong(_place(request))
        return answering.refused(request, error)

    def figures(self) -> Iterable[Metric]:
        """For the metrics."""
        yield CounterMetricFamily(
            "noc_requests_sent_away", "Requests above a limit", value=self._limits.sent_away
        )


async def refuse_zero(request: Request[Any, Any, Any]) -> None:
    """Text that PostgreSQL could not hold is refused before anything is done with it.

    Raises:
        BadInput: there is such text in the body.
    """
    takes_body = "data" in request.route_handler.parsed_fn_signature.parameters
    if takes_body and holds_zero(await request.body()):
        raise BadInput("text with the character U+0000 cannot be stored; leave it out")


def _place(connection: Connection) -> str:
    return connection.client.host if connection.client else ""
