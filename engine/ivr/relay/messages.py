"""What relay and engine say to each other over the WebSocket, as JSON."""

import msgspec

from engine.ivr.webhooks import Delivery, Reply

#: Where the engine dials in.
ENGINE_PATH = "/v1/relay/engine"


class Passed(msgspec.Struct, frozen=True, kw_only=True):
    """The relay passes a callback on. Numbers grow, also over restarts of the relay."""

    number: int
    delivery: Delivery


class Replied(msgspec.Struct, frozen=True, kw_only=True):
    """The engine has it on disk: the relay forgets it. Not sent where it could not be kept."""

    number: int
    reply: Reply
