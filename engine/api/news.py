"""Live news over a WebSocket, resumed from a number."""

from typing import Any

from litestar import WebSocket, websocket
from litestar.exceptions import WebSocketDisconnect

from engine.api.access import Access, needs, whoever_asks
from engine.errors import AccessRefused
from engine.live.engine import Engine

#: RFC 6455: 1008 policy violation.
_REFUSED = 1008


@websocket("/v1/news", opt=needs("alert.view"))
async def news(socket: WebSocket[Any, Any, Any], engine: Engine, access: Access) -> None:
    """Sends news after `?after=` of `?epoch=`; a `reset` first when they are gone."""
    try:
        principal = whoever_asks(socket, access)
        principal.need(news.opt["permission"])
    except AccessRefused as why:
        await socket.close(_REFUSED, str(why))
        return
    after = _number(socket.query_params.get("after", "0"))
    epoch = socket.query_params.get("epoch", "")
    await socket.accept()
    listening = engine.hub.listen(after, epoch)
    try:
        async for each in listening:
            await socket.send_text(each.decode())
    except (WebSocketDisconnect, OSError, RuntimeError):
        return
    finally:
        await listening.aclose()  # type: ignore[attr-defined]


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
