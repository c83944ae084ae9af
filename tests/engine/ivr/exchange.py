"""A telephone exchange that outlives the engine, and fails when told to."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime

from engine.errors import SourceUnavailable
from engine.ivr.makers import Maker, Setting
from engine.ivr.provider import (
    Capabilities,
    Dial,
    Found,
    NotPlaced,
    OutcomeUnknown,
    Placed,
    Prompt,
    Sound,
    TextOut,
)
from engine.model.call_providers import ProviderConfig, ProviderType
from engine.model.calls import CallKind, CallState


@dataclass
class Exchange:
    """What it was asked, and how it behaves.

    Attributes:
        does: `take`, `lose` (takes the request, its answer is lost), `hang_after` and `hang_before`
            (as `lose`, and with nothing taken, both without ever answering), `refuse` (surely not
            taken), `refuse_ours` (our number is at fault).
        blind: look-ups fail.
        cost: what look-ups name as the price.
        sounds: recordings that it has; `keeps` them: they can neither be fetched nor deleted now.
    """

    does: str = "take"
    blind: bool = False
    dialled: list[str] = field(default_factory=list)
    texted: list[str] = field(default_factory=list)
    hung_up: list[str] = field(default_factory=list)
    joined: list[Prompt] = field(default_factory=list)
    states: dict[str, CallState] = field(default_factory=dict)
    look_ups: int = 0
    polls: bool = False
    records: bool = False
    cost: float | None = None
    sounds: set[str] = field(default_factory=set)
    keeps: bool = False

    def maker(self) -> dict[ProviderType, Maker]:
        return {
            ProviderType.TWILIO_VOICE: lambda setting: Line(self, setting),
            ProviderType.COMPATIBLE_VOICE: lambda setting: Line(self, setting),
            ProviderType.TWILIO_SMS: lambda setting: Line(self, setting),
        }


class Line:
    """One engine's line into the exchange."""

    def __init__(self, exchange: Exchange, setting: Setting) -> None:
        self._exchange = exchange
        self._config: ProviderConfig = setting.config
        self._clock = setting.clock

    def capabilities(self) -> Capabilities:
        return Capabilities(
            kinds=frozenset(self._config.kinds),
            hears=True,
            polls=self._exchange.polls,
            records=self._exchange.records,
            joins=True,
        )

    async def place(self, dial: Dial) -> Placed:
        return await self._take(dial.key, self._exchange.dialled)

    async def send_text(self, text: TextOut) -> Placed:
        return await self._take(text.key, self._exchange.texted)

    async def _take(self, key: str, taken: list[str]) -> Placed:
        does = self._exchange.does
        if does == "refuse":
            raise NotPlaced("it is out of order", "500")
        if does == "refuse_ours":
            raise NotPlaced("no such number", "21211", is_ours=True)
        if does == "hang_before":
            await asyncio.Event().wait()
        taken.append(key)
        self._exchange.states[key] = CallState.INITIATED
        if does == "hang_after":
            await asyncio.Event().wait()
        if does == "lose":
            raise OutcomeUnknown("the connection broke")
        return Placed(f"CA-{key}")

    async def hang_up(self, provider_id: str) -> None:
        self._exchange.hung_up.append(provider_id)

    async def join(self, provider_id: str, prompt: Prompt) -> None:
        self._exchange.joined.append(prompt)

    async def look_up(
        self, kind: CallKind, key: str, provider_id: str, number: str, since: datetime
    ) -> Found | None:
        self._exchange.look_ups += 1
        if self._exchange.blind:
            raise SourceUnavailable("it does not answer")
        state = self._exchange.states.get(key)
        if state is None:
            return None
        return Found(
            provider_id=f"CA-{key}", state=state, at=self._clock.now(), cost=self._exchange.cost
        )

    async def fetch_recording(self, reference: str) -> Sound:
        if self._exchange.keeps or reference not in self._exchange.sounds:
            raise SourceUnavailable("it does not answer")
        return Sound(b"RIFF", "audio/wav", 3.0)

    async def delete_recording(self, reference: str) -> None:
        if self._exchange.keeps:
            raise SourceUnavailable("it does not answer")
        self._exchange.sounds.discard(reference)

    async def test(self) -> str:
        return "It answers."

    async def close(self) -> None:
        return


def config(
    name: str = "main", kind: CallKind = CallKind.VOICE, priority: int = 1
) -> ProviderConfig:
    """How the line is set up."""
    type_ = ProviderType.TWILIO_VOICE if kind is CallKind.VOICE else ProviderType.TWILIO_SMS
    return ProviderConfig(id=name, type=type_, name=name, kinds=(kind,), priority=priority)
