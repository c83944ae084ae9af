"""How providers reach the engine, and texts read aloud for a preview."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Annotated

import msgspec
from litestar import get, post
from msgspec import Meta
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from engine.api.access import WHOLE, needs, nothing_of
from engine.api.app import Extension
from engine.ivr.desk import CallDesk
from engine.ivr.reach import Reach
from engine.ivr.speech import LONGEST, spoken
from engine.model.call_providers import CallReach, SpokenText
from engine.vault import Vault

#: Where the vault keeps what the relay admits.
RELAY_TOKEN = "relay.token"  # noqa: S105 - a name, not a token


#: The same for all.
_SET_UP = needs("alert.view", scope=nothing_of("how calls are set up, for all alike"))


class RelayToken(msgspec.Struct, frozen=True, kw_only=True):
    """What the relay admits; empty: none."""

    token: Annotated[str, Meta(max_length=400)]


class TextToSpeak(msgspec.Struct, frozen=True, kw_only=True):
    """A text and its language, BCP 47."""

    text: Annotated[str, Meta(min_length=1, max_length=LONGEST)]
    language: Annotated[str, Meta(min_length=2, max_length=20)]


@get("/v1/calls/reach", opt=_SET_UP)
async def show_reach(reach: Reach) -> CallReach:
    """Whether providers reach the engine now, and what to do if not."""
    return reach.shown()


@post(
    "/v1/calls/relay/token",
    status_code=200,
    opt=needs("provider.manage", audit="relay.token", scope=WHOLE),
)
async def set_relay_token(reach: Reach, relay_vault: Vault, data: RelayToken) -> CallReach:
    """Sets the token with which the engine dials in at its relay; used from the next attempt on."""
    if data.token:
        relay_vault.put(RELAY_TOKEN, data.token)
    else:
        relay_vault.forget(RELAY_TOKEN)
    return reach.shown()


@post("/v1/calls/speak", status_code=200, opt=_SET_UP)
async def speak(data: TextToSpeak) -> SpokenText:
    """The text as WAV, read by this machine's synthesiser."""
    made = await asyncio.to_thread(spoken, data.text, data.language)
    return SpokenText(media_type="audio/wav", content=made.content, duration_s=made.duration_s)


def figures_of(desk: CallDesk) -> Callable[[], Iterable[Metric]]:
    """Metrics of calls; no label holds personal data."""

    def figures() -> Iterable[Metric]:
        refused = CounterMetricFamily(
            "noc_callbacks_refused", "Callbacks that changed nothing", labels=["reason"]
        )
        for reason, count in desk.refused.items():
            refused.add_metric([reason], count)
        yield refused
        waiting = len(desk.waiting())
        yield GaugeMetricFamily("noc_calls_waiting", "Calls not dialled yet", value=waiting)

    return figures


def extension(desk: CallDesk, reach: Reach, vault: Vault) -> Extension:
    """What an engine with calls answers besides."""
    return Extension(
        (show_reach, set_relay_token, speak),
        {"reach": reach, "relay_vault": vault},
        figures=figures_of(desk),
    )
