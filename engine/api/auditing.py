"""What people do through the interface stands in the audit log before they are answered.

A route names its kind in `opt["audit"]`; what it was done to comes from the path, why and how from
the body. Routes that know more, such as those of calls, write their own entries.
"""

import re
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from litestar import Request, Response

from engine.api.access import Access, whoever_asks
from engine.live.engine import Engine
from engine.model.audit import AuditEntry
from engine.replaying.shown import ShownEngine
from engine.store import audit

#: Bodies up to so many bytes stand in the entry; of larger ones only the size does.
_SHOWN = 4_000
#: Never written down, wherever in a body they stand.
_SECRET = frozenset(
    {
        *("password", "old", "new", "code", "token", "secret", "secrets", "credentials", "digits"),
        *("phone", "number", "operator_number", "address", "email"),
    }
)

#: Name and password within an address.
_USERINFO = re.compile(r"//[^/@\s]+@")

#: Of these kinds a name in the body is a login's or a connector's. Others' names are words of
#: people: they stand where an erasure can take them out, not in what the chain proves.
_NAMED = ("user.", "connector.")

#: Kinds that end so only look at something.
_VIEW = ".view"
#: Looking at the same again within this is the same look.
_LOOK = timedelta(minutes=15)
_MOST_LOOKS = 10_000
_NEVER = datetime.min.replace(tzinfo=UTC)

#: Of this request: whose log, and what is to stand in it. The framework keeps the hooks of the
#: first application with the route, so they hold nothing of an engine themselves.
_asked: ContextVar[tuple[Engine, AuditEntry] | None] = ContextVar("asked", default=None)


async def before(request: Request[Any, Any, Any]) -> None:
    """Takes down what is asked; the guard has let it in."""
    kind = request.route_handler.opt.get("audit")
    engine: Engine = request.app.state.engine
    # A replay writes nothing; who has its file may look at all of it.
    if kind is None or (kind.endswith(_VIEW) and isinstance(engine, ShownEngine)):
        _asked.set(None)
        return
    access: Access = request.app.state.access
    somebody = whoever_asks(request, access)
    if kind.endswith(_VIEW) and not _is_first_look(request, kind, somebody.name):
        _asked.set(None)
        return
    body = await request.body()
    if _is_preview(body):
        _asked.set(None)
        return
    is_sealed = "sealed" in request.route_handler.opt
    why, how, whom = ("", "", "") if is_sealed else _words(body)
    places = " ".join(str(each) for each in request.path_params.values())
    entry = AuditEntry(
        at=engine.clock.now(),
        who=somebody.name,
        what=kind,
        subject=(places or (whom if kind.startswith(_NAMED) else ""))[:200],
        why=why,
        after=how,
        origin=somebody.origin,
    )
    _asked.set((engine, entry))


def _is_first_look(request: Request[Any, Any, Any], kind: str, who: str) -> bool:
    """Pages ask again every few seconds; one look is one entry."""
    state = request.app.state
    now, looks = state.engine.clock.now(), state.looks
    key = (who, kind, " ".join(str(each) for each in request.path_params.values()))
    if now - looks.get(key, _NEVER) < _LOOK:
        return False
    if len(looks) > _MOST_LOOKS:
        looks.clear()
    looks[key] = now
    return True


async def after(response: Response[Any]) -> Response[Any]:
    """It was done: writes it down, then lets the answer go out."""
    asked = _asked.get()
    if asked is not None and (response.status_code or 200) < 400:
        engine, entry = asked
        await engine.writer.do(audit.note, entry)
    return response


def _is_preview(body: bytes) -> bool:
    """Only asks what would happen."""
    return b'"preview":true' in body[:_SHOWN].replace(b" ", b"")


def _words(body: bytes) -> tuple[str, str, str]:
    """The reason that a body gives, the body without its secrets, and the name in it."""
    if len(body) > _SHOWN:
        return "", f"{len(body):,} bytes", ""
    try:
        told = msgspec.json.decode(body) if body else {}
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return "", f"{len(body):,} bytes", ""
    shown = _shown(told)
    if not isinstance(shown, dict):
        return "", msgspec.json.encode(shown).decode() if shown else "", ""
    why = shown.pop("reason", "") or shown.pop("note", "")
    how = msgspec.json.encode(shown).decode() if shown else ""
    return str(why), how, str(shown.get("name", ""))


def _shown(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _shown(each) for key, each in value.items() if key not in _SECRET}
    if isinstance(value, list):
        return [_shown(each) for each in value]
    return _USERINFO.sub("//…@", value) if isinstance(value, str) else value
