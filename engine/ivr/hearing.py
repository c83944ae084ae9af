"""Callbacks folded into calls, and packed for keeping."""

from datetime import datetime
from typing import Any

import msgspec
from msgspec.structs import replace

from engine.ivr import dialogue, states
from engine.ivr.provider import (
    Answered,
    Callback,
    Digits,
    Progress,
    RecordingReady,
    Speech,
    TextReply,
)
from engine.model.calls import Call

_KINDS: dict[str, type[Callback]] = {
    kind.__name__: kind for kind in (Progress, Answered, Digits, Speech, TextReply, RecordingReady)
}


def folded(call: Call, callback: Callback, talk: dialogue.Talk, now: datetime) -> Call:
    """The call after a callback. Pure; see `engine.ivr.states` for why order does not matter."""
    if callback.provider_id and not call.provider_id and not isinstance(callback, TextReply):
        call = replace(call, provider_id=callback.provider_id)
    at = min(callback.at, now)
    match callback:
        case Progress():
            return _progressed(call, callback, at, now)
        case Answered():
            return states.picked_up(call, callback.by, at, now)
        case Digits():
            heard = dialogue.understood(
                call,
                talk,
                "keys" if callback.digits else "silence",
                callback.digits,
                at,
                latency_s=callback.latency_s,
                sequence=callback.prompt,
            )
        case Speech():
            heard = dialogue.understood(
                call,
                talk,
                "speech",
                callback.text,
                at,
                confidence=callback.confidence,
                latency_s=callback.latency_s,
                sequence=callback.prompt,
            )
        case TextReply():
            heard = dialogue.understood(call, talk, "text", callback.text, at)
        case RecordingReady():
            return replace(call, recording_ref=callback.reference)
        case _:
            return call
    return states.said(call, heard, now)


def _progressed(call: Call, callback: Progress, at: datetime, now: datetime) -> Call:
    changed = states.came_into(call, callback.state, at, now, callback.why)
    if callback.duration_s is not None:
        longest = max(callback.duration_s, call.duration_s or 0.0)
        changed = replace(changed, duration_s=longest)
    if callback.cost is not None and callback.currency in ("", call.currency):
        # Prices in another currency are not converted: the provider's set-up names ours.
        changed = replace(changed, cost_settled=abs(callback.cost), is_priced=True)
    return changed


def packed(callback: Callback) -> str:
    """As text, to be sealed."""
    values: dict[str, Any] = msgspec.to_builtins(callback)
    return msgspec.json.encode([type(callback).__name__, values]).decode()


def unpacked(text: str) -> Callback:
    """As it came."""
    name, values = msgspec.json.decode(text, type=tuple[str, dict[str, Any]])
    return msgspec.convert(values, _KINDS[name])
