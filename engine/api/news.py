"""Live news over a WebSocket, resumed from a number."""

import asyncio
from collections.abc import Callable
from typing import Any

import msgspec
from litestar import WebSocket, websocket
from litestar.exceptions import WebSocketDisconnect

from engine.api.access import SEEN, Access, Principal, needs, whoever_asks
from engine.api.masking import Masks, teller
from engine.api.seeing import seen_news
from engine.directory.sights import Sights
from engine.errors import AccessRefused
from engine.live.engine import Engine
from engine.model.news import News

#: RFC 6455: 1008 policy violation.
_REFUSED = 1008
#: The session is looked at again so often, seconds: whoever is logged out hears no more.
_LOOKED_AT_S = 1.0

_decode = msgspec.json.Decoder(News).decode
_encode = msgspec.json.Encoder().encode


@websocket("/v1/news", opt=needs("alert.view", scope=SEEN))
async def news(
    socket: WebSocket[Any, Any, Any], engine: Engine, access: Access, sights: Sights
) -> None:
    """Sends news after `?after=` of `?epoch=`; a `reset` first when they are gone.

    Who sees only a part hears only of that; the numbers then have gaps.
    """

    def admitted() -> Principal:
        principal = whoever_asks(socket, access)
        principal.need(news.opt["permission"])
        return principal

    try:
        principal = admitted()
    except AccessRefused as why:
        await socket.app.state.denials.note(why, socket)
        await socket.close(_REFUSED, str(why))
        return
    after = _number(socket.query_params.get("after", "0"))
    epoch = socket.query_params.get("epoch", "")
    await socket.accept()
    listening = engine.hub.listen(after, epoch)
    clock = asyncio.get_running_loop().time
    look_at = clock() + _LOOKED_AT_S
    masks: Masks = socket.app.state.masks
    told = _teller(engine, sights, masks, principal)
    try:
        async for each in listening:
            if clock() >= look_at:
                look_at = clock() + _LOOKED_AT_S
                told = _teller(engine, sights, masks, admitted())
            said = told(each)
            if said is not None:
                await socket.send_text(said)
    except AccessRefused as why:
        await socket.close(_REFUSED, str(why))
    except (WebSocketDisconnect, OSError, RuntimeError):
        return
    finally:
        await listening.aclose()  # type: ignore[attr-defined]


def _teller(
    engine: Engine, sights: Sights, masks: Masks, principal: Principal
) -> Callable[[bytes], str | None]:
    """What of each news a caller hears; for those who see everything it is not even opened."""
    names = masks.of(principal)
    tell = _seeing(engine, sights, principal)
    return tell if names is None else teller(names, tell)


def _seeing(engine: Engine, sights: Sights, principal: Principal) -> Callable[[bytes], str | None]:
    if principal.scope.is_everything:
        return bytes.decode

    def told(each: bytes) -> str | None:
        found = _decode(each)
        seen = seen_news(sights.of(principal.scope), engine, found)
        if seen is None:
            return None
        return each.decode() if seen is found else _encode(seen).decode()

    return told


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
