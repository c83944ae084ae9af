"""Providers as they are set up, against a peer on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager

from engine.clock import Clock, WallClock
from engine.ivr.makers import Setting
from engine.ivr.provider import Callback, Choice, Dial, Prompt
from engine.ivr.reach import Reach
from engine.model.call_providers import ProviderConfig, ProviderType
from engine.model.calls import CallKind
from tests.peers.twilio.peer import TwilioPeer

SENDER = "+15005550006"
GUARD = "+919812345678"
PUBLIC = "http://127.0.0.1:9"

ASKED = Prompt(
    "hi",
    ("नमस्ते", "सब ठीक है तो एक दबाएँ"),
    (Choice("1", ("haan", "theek hai")), Choice("2", ("madad",))),
)


async def nobody_hears(callback: Callback) -> Prompt | None:
    raise AssertionError(f"nothing should be heard: {callback.id}")


def setting(
    peer: TwilioPeer,
    type_: ProviderType = ProviderType.TWILIO_VOICE,
    public_url: str = PUBLIC,
    clock: Clock | None = None,
    **options: str,
) -> Setting:
    """A provider whose service is the peer."""
    config = ProviderConfig(
        id="main",
        type=type_,
        name="Main",
        kinds=(CallKind.VOICE,),
        options={"account": peer.account, "from": SENDER, "base_url": peer.url, **options},
        secrets=("auth_token",),
    )
    return Setting(
        config,
        {"auth_token": peer.secret}.get,
        nobody_hears,
        clock or WallClock(),
        Reach(public_url),
    )


def dial(key: str = "call-1", **changes: object) -> Dial:
    """A call to the guard."""
    return Dial(**{"key": key, "number": GUARD, "opening": ASKED, **changes})


@contextmanager
def a_peer(**how: object) -> Iterator[TwilioPeer]:
    """A peer whose requests were all of the published shape."""
    peer = TwilioPeer(**how)
    with peer.running():
        yield peer
    assert peer.misshapen == []
