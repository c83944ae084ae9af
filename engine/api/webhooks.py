"""Where providers of calls and texts call back; they prove themselves by their signature."""

from typing import Any

from litestar import Request, post
from litestar.response import Response

from engine.api.app import Extension
from engine.errors import AccessRefused, StorageFailed
from engine.ivr.providers.addresses import WEBHOOKS
from engine.ivr.webhooks import MOST_BYTES, Webhooks
from engine.ivr.wire_form import answer_of, delivery_of

_UNPROVED = 403


@post(
    [WEBHOOKS + "{provider:str}/{what:str}", WEBHOOKS + "{provider:str}/{what:str}/{key:str}"],
    status_code=200,
    request_max_body_size=MOST_BYTES + 1,
    include_in_schema=False,
)
async def receive(
    request: Request[Any, Any, Any], webhooks: Webhooks, provider: str, what: str
) -> Response[str]:
    """A callback. 204: noted; 200: follow this; 4xx: refused and counted; 503: send it again."""
    delivery = await delivery_of(request)
    try:
        answer = await webhooks.answer(delivery)
    except StorageFailed:
        return Response("", status_code=503)
    if answer.status == _UNPROVED:
        forged = AccessRefused("a callback that the provider of calls has not signed")
        await request.app.state.denials.note(forged, request)
    return answer_of(answer)


def extension(webhooks: Webhooks) -> Extension:
    """The routes, which let in by signature and not by the token."""
    return Extension((receive,), {"webhooks": webhooks}, self_guarded=(WEBHOOKS,))
