"""A provider's request as the web framework has it, and the reply as it sends it."""

from datetime import UTC, datetime
from typing import Any

from litestar import Request
from litestar.exceptions import ClientException
from litestar.response import Response

from engine.ivr.webhooks import MOST_BYTES, Delivery, Reply, wanted_headers


async def delivery_of(request: Request[Any, Any, Any]) -> Delivery:
    """A request as it came; one that is too large is kept so large that it is refused as such."""
    try:
        body = await request.body()
    except ClientException:
        body = b" " * (MOST_BYTES + 1)
    raw: bytes = request.scope.get("raw_path") or request.scope["path"].encode()
    return Delivery(
        path=raw.partition(b"?")[0].decode("ascii", "replace"),
        query=request.scope["query_string"].decode("ascii", "replace"),
        headers=wanted_headers(request.headers),
        body=body,
        received_at=datetime.now(UTC),
    )


def answer_of(reply: Reply) -> Response[str]:
    """As HTTP."""
    media = "application/xml" if reply.twiml else "text/plain"
    return Response(reply.twiml, status_code=reply.status, media_type=media)
