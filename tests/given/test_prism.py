"""What our providers send, judged by Prism: a mock made from the provider's published description.

Runs where the description lies beside the checkout and `prism` (npm: @stoplight/prism-cli) is on
the path; the peer in `tests/peers` stands in everywhere else.
"""

import asyncio
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from engine.clock import WallClock
from engine.ivr.makers import Setting
from engine.ivr.provider import NotPlaced, TextOut
from engine.ivr.providers.texts import TwilioTexts
from engine.ivr.providers.voice import TwimlVoice
from engine.ivr.reach import Reach
from engine.model.call_providers import ProviderConfig, ProviderType
from engine.model.calls import CallKind, CallState
from tests.engine.ivr.providers.setting import GUARD, SENDER, dial, nobody_hears
from tests.engine.ivr.whole import free_port
from tests.peers.twilio.peer import ACCOUNT, SECRET
from tests.until import until

CALL = "CA" + "a" * 32


@pytest.fixture(scope="module")
def prism(given: Path) -> Iterator[str]:
    """Where the mock answers."""
    program = shutil.which("prism")
    description = given / "reference" / "twilio_api_v2010.calls_messages.json"
    if program is None:
        pytest.skip("prism is not installed here (npm: @stoplight/prism-cli)")
    if not description.exists():
        pytest.skip("the published description does not lie beside this checkout")
    port = free_port()
    words = [program, "mock", str(description), "-h", "127.0.0.1", "-p", str(port)]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"

    def answers() -> bool:
        assert process.poll() is None, "prism ended by itself"
        try:
            httpx.get(url, trust_env=False)
        except httpx.TransportError:
            return False
        return True

    try:
        asyncio.run(until(answers, 60))
        yield url
    finally:
        process.terminate()
        process.wait(20)


def setting(url: str, kind: ProviderType, public_url: str = "https://noc.example") -> Setting:
    config = ProviderConfig(
        id="main",
        type=kind,
        name="Main",
        kinds=(CallKind.VOICE,),
        options={"account": ACCOUNT, "from": SENDER, "base_url": url},
    )
    credentials = {"auth_token": SECRET}
    return Setting(config, credentials.get, nobody_hears, WallClock(), Reach(public_url))


@pytest.mark.parametrize("public_url", ["https://noc.example", ""])
def test_calls_are_of_the_published_shape(prism: str, public_url: str) -> None:
    async def work() -> None:
        voice = TwimlVoice(setting(prism, ProviderType.TWILIO_VOICE, public_url))
        placed = await voice.place(dial(record=True))
        assert placed.provider_id.startswith("CA")
        found = await voice.look_up(CallKind.VOICE, "c-1", CALL, GUARD, datetime.now(UTC))
        assert found is not None
        assert found.state is CallState.COMPLETED
        assert found.cost is not None
        await voice.hang_up(CALL)
        await voice.join(CALL, dial().opening)
        assert "answers" in await voice.test()
        await voice.close()

    asyncio.run(work())


def test_texts_are_of_the_published_shape(prism: str) -> None:
    async def work() -> None:
        texts = TwilioTexts(setting(prism, ProviderType.TWILIO_SMS))
        placed = await texts.send_text(TextOut("c-1", GUARD, "All well?"))
        assert placed.provider_id.startswith("SM")
        assert "answers" in await texts.test()
        await texts.close()

    asyncio.run(work())


def test_the_mock_does_judge(prism: str) -> None:
    async def work() -> None:
        voice = TwimlVoice(setting(prism, ProviderType.TWILIO_VOICE))
        with pytest.raises(NotPlaced):
            await voice.place(dial(ring_s="soon"))
        await voice.close()

    asyncio.run(work())
