"""Attempts that nothing was heard of, and what they cost in the end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from engine.errors import SourceUnavailable
from engine.ivr.provider import Capabilities, Dial, Found, OutcomeUnknown, Placed
from engine.model.alert import AlertState
from engine.model.call_providers import ProviderConfig, ProviderType
from engine.model.calls import CallKind, CallQuestion, CallState
from engine.model.directory import DirectoryContent
from tests.engine.ivr.night import Night, night

MAIN = ProviderConfig(
    id="main", type=ProviderType.TWILIO_VOICE, name="Main", kinds=(CallKind.VOICE,)
)


@dataclass
class Scripted:
    """A provider that answers look-ups from a list; the last one repeats."""

    found: list[Found | None] = field(default_factory=list)
    is_away: bool = False
    dials: list[Dial] = field(default_factory=list)

    def capabilities(self) -> Capabilities:
        return Capabilities(
            frozenset({CallKind.VOICE}), hears=False, polls=True, records=False, joins=False
        )

    async def place(self, dial: Dial) -> Placed:
        self.dials.append(dial)
        if self.is_away:
            raise OutcomeUnknown("it did not say")
        return Placed("CA1")

    async def look_up(
        self, kind: CallKind, key: str, provider_id: str, number: str, since: datetime
    ) -> Found | None:
        if self.is_away:
            raise SourceUnavailable("it does not answer")
        return self.found.pop(0) if len(self.found) > 1 else self.found[0]

    async def close(self) -> None:
        return


@asynccontextmanager
async def calling_by(folder: Path, provider: Scripted) -> AsyncIterator[Night]:
    """A night whose calls go through that provider."""
    makers = {ProviderType.TWILIO_VOICE: lambda setting: provider}
    async with night(folder, makers=makers) as run:
        run.desk.rules.now = replace(run.desk.rules.now, needs_consent=False)
        run.desk.providers.put(MAIN)
        yield run


def ended(run: Night, cost: float | None, currency: str) -> Found:
    now = run.clock.now()
    return Found("CA1", CallState.COMPLETED, now, 61.0, "human", cost, currency)


def test_what_cannot_be_found_out_is_escalated_and_never_dialled_again(tmp_path: Path) -> None:
    async def story() -> None:
        provider = Scripted(is_away=True)
        async with calling_by(tmp_path, provider) as run:
            alert = await run.alert()
            await run.go_on(240, step=5)
            assert run.now(alert).state is AlertState.NEW
            await run.go_on(180, step=5)
            assert len(provider.dials) == 1
            assert run.now(alert).state is AlertState.ESCALATED
            provider.is_away, provider.found = False, [ended(run, None, "INR")]
            await run.go_on(90, step=5)
            (call,) = await run.calls()
            assert call.state is CallState.COMPLETED
            assert len(provider.dials) == 1

    asyncio.run(story())


def test_a_price_in_our_currency_settles_the_cost_once_it_is_known(tmp_path: Path) -> None:
    async def story() -> None:
        provider = Scripted()
        async with calling_by(tmp_path, provider) as run:
            provider.found = [ended(run, None, "INR"), ended(run, 1.9, "INR")]
            call = await run.desk.place(CallQuestion(person="G1"), "asha")
            await run.go_on(10)
            # Two started minutes by the configured price, until the provider knows its own.
            assert (await run.desk.book.get(call.id)).cost_settled == 5.0
            await run.go_on(120, step=5)
            assert (await run.desk.book.get(call.id)).cost_settled == 1.9

    asyncio.run(story())


def test_a_price_in_another_currency_is_not_taken_for_ours(tmp_path: Path) -> None:
    async def story() -> None:
        provider = Scripted()
        async with calling_by(tmp_path, provider) as run:
            provider.found = [ended(run, 0.03, "USD")]
            call = await run.desk.place(CallQuestion(person="G1"), "asha")
            await run.go_on(120, step=5)
            assert (await run.desk.book.get(call.id)).cost_settled == 5.0

    asyncio.run(story())


def test_a_language_without_a_voice_is_spoken_in_another_and_it_is_said(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            people = run.engine.directory.people
            speaks = replace(people["G1"], language="ur")
            run.engine.directory.put(DirectoryContent(people=(speaks,)))
            preview = await run.desk.preview(CallQuestion(person="G1"))
            assert preview.language == "en"
            assert any("no voice for 'ur'" in each for each in preview.warnings)
            text = await run.desk.preview(CallQuestion(person="G1", kind=CallKind.SMS))
            assert text.language == "ur"

    asyncio.run(story())
