"""kill -9 at every state of a call: nobody is dialled twice, no answer is lost."""

import asyncio
import os
import random
import signal
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from engine.client import EngineClient
from engine.errors import SourceUnavailable
from engine.model.call_providers import ProviderType
from engine.model.calls import Call, CallState, Meaning
from engine.remote import calls as remote
from noc_console.worker import EngineProcess
from tests.engine.ivr.relay.relaying import TOKEN, a_relay
from tests.engine.ivr.whole import GUARD, configure, free_port, place, set_up
from tests.peers.twilio.peer import Fault, TwilioPeer
from tests.peers.twilio.phone import Phone, Pressed
from tests.until import until

MOMENTS = (
    *("placed", "accepted", "initiated", "ringing", "in-progress", "gather", "gathered"),
    "completed",
)


@dataclass
class Killer:
    """Kills the engine at one moment of a call, once."""

    moment: str
    late_s: float = 0.0
    pid: int = 0
    done: threading.Event = field(default_factory=threading.Event)

    def at(self, moment: str) -> None:
        """The peer tells where the call is."""
        if moment != self.moment or self.done.is_set():
            return
        if self.late_s:
            threading.Timer(self.late_s, self.kill).start()
        else:
            self.kill()

    def kill(self) -> None:
        """Without a warning."""
        if not self.done.is_set():
            os.kill(self.pid, signal.SIGKILL)
            self.done.set()


async def started(process: EngineProcess) -> EngineClient:
    client = EngineClient(await process.start(), "asha")
    await remote.set_relay_token(client, TOKEN)

    async def is_open() -> bool:
        return (await remote.reach(client)).is_open

    await until(is_open)
    return client


async def killed(folder: Path, peer: TwilioPeer, killer: Killer) -> Call:
    """A call during which the engine is killed and started again; the call as it ended."""
    port = free_port()
    kinds, secrets = {"main": ProviderType.TWILIO_VOICE}, {("main", "auth_token"): peer.secret}
    async with a_relay(folder / "relay", port, kinds, secrets) as relay:
        url = f"http://127.0.0.1:{port}"
        configure(folder, free_port(), url, url.replace("http", "ws", 1))
        process = EngineProcess(folder)
        client = await started(process)
        await set_up(client, peer)
        assert process.pid is not None
        killer.pid = process.pid
        peer.at = killer.at
        made = await place(client)
        killer.at("placed")
        await client.close()
        assert await asyncio.to_thread(killer.done.wait, 30), f"no {killer.moment} came"
        await until(lambda: not process.is_running)
        client = await started(process)

        async def is_settled() -> bool:
            try:
                call = (await remote.show_call(client, made.id)).call
            except SourceUnavailable:
                return False
            return call.is_over and len(relay.kept) == 0

        await until(is_settled, 60)
        call = (await remote.show_call(client, made.id)).call
        await client.close()
        await process.stop()
        return call


def kill_at(folder: Path, moment: str, late_s: float = 0.0, fault: Fault | None = None) -> None:
    """The call comes to its answer all the same, and the guard's phone rang once."""
    peer = TwilioPeer()
    # Asked to wait for three seconds four times, which is longer than an engine takes to start.
    peer.phones[GUARD] = Phone(inputs=(Pressed("1"), Pressed("1")), pause_s=1.0, rings_s=0.2)
    peer.faults = [fault] if fault else []
    with peer.running():
        call = asyncio.run(killed(folder, peer, Killer(moment, late_s)))
    assert peer.misshapen == []
    if moment == "placed" and not peer.placed(GUARD):
        # Killed before the request was out: that is found out, and the ladder tries again.
        assert call.state is CallState.FAILED
        assert "never took it" in call.transitions[-1].why
        return
    assert len(peer.placed(GUARD)) == 1
    assert call.provider_id == peer.placed(GUARD)[0].sid
    assert call.answer is Meaning.CONFIRMED
    assert len({(each.sequence, each.at) for each in call.responses}) == len(call.responses)


@pytest.mark.parametrize("moment", ["accepted", "gather"])
def test_a_call_survives_the_engines_end(tmp_path: Path, moment: str) -> None:
    kill_at(tmp_path, moment)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_call_survives_the_engines_end_at_every_state(
    tmp_path: Path, moment: str, seed: int
) -> None:
    late_s = random.Random(seed).uniform(0, 0.05) if seed else 0.0
    kill_at(tmp_path, moment, late_s)


@pytest.mark.long
@pytest.mark.parametrize("fault", [Fault.SILENT, Fault.CUT])
def test_a_lost_answer_and_the_engines_end_together(tmp_path: Path, fault: Fault) -> None:
    kill_at(tmp_path, "ringing", fault=fault)
