"""kill -9 of the relay while a phone rings: the call goes on through it once it is back."""

import asyncio
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.model.calls import CallState, Meaning
from engine.remote import calls as remote
from noc_console.worker import EngineProcess
from tests.engine.ivr.whole import GUARD, configure, free_port, over, place, set_up
from tests.faults.test_calls_killed import started
from tests.peers.twilio.peer import TwilioPeer
from tests.peers.twilio.phone import Phone, Pressed
from tests.until import until

#: Gives a relay what it admits and what its providers sign with, as its two commands ask for it.
_TOLD = "a-token-for-tests-only"


class RelayProcess:
    """`noc-console relay`, again and again in one folder."""

    def __init__(self, folder: Path, port: int, secret: str) -> None:
        url = f"http://127.0.0.1:{port}"
        folder.mkdir()
        (folder / "config.toml").write_text(
            f'[relay]\nlisten = "127.0.0.1:{port}"\npublic_url = "{url}"\n'
            '[relay.providers]\nmain = "twilio_voice"\n'
        )
        self._environment = {**os.environ, "NOC_DATA_DIR": str(folder)}
        self._process: subprocess.Popen[str] | None = None
        self._tell("token", told=_TOLD)
        self._tell("secret", "main", told=secret)

    def _tell(self, *words: str, told: str) -> None:
        subprocess.run(
            [sys.executable, "-m", "noc_console", "relay", *words],
            env=self._environment,
            input=f"{told}\n",
            text=True,
            capture_output=True,
            check=True,
        )

    def start(self) -> None:
        """Returns once it answers."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "noc_console", "relay"],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline().startswith("relay answers at ")

    def kill(self) -> None:
        """Without a warning."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            assert process.stdout is not None
            process.stdout.close()


@pytest.mark.long
def test_a_call_goes_on_when_the_relay_was_killed_while_it_rang(tmp_path: Path) -> None:
    peer = TwilioPeer()
    peer.phones[GUARD] = Phone(inputs=(Pressed("1"), Pressed("1")), pause_s=1.0, rings_s=0.2)
    port = free_port()
    relay = RelayProcess(tmp_path / "relay", port, peer.secret)
    died, is_back = threading.Event(), threading.Event()

    def at(moment: str) -> None:
        """Between ringing and being picked up the relay is away."""
        if moment == "ringing" and not died.is_set():
            relay.kill()
            died.set()
        elif moment == "in-progress":
            assert is_back.wait(60)

    async def work(engine_folder: Path) -> None:
        url = f"http://127.0.0.1:{port}"
        configure(engine_folder, free_port(), url, url.replace("http", "ws", 1))
        process = EngineProcess(engine_folder)
        client = await started(process)
        try:
            await set_up(client, peer)
            peer.at = at
            made = await place(client)
            assert await asyncio.to_thread(died.wait, 30)
            await until(is_reached(client, wanted=False), 60)
            assert "relay" in (await remote.reach(client)).sentence
            await asyncio.to_thread(relay.start)
            await until(is_reached(client, wanted=True), 60)
            is_back.set()
            call = await over(client, made)
            assert (call.state, call.answer) == (CallState.COMPLETED, Meaning.CONFIRMED)
        finally:
            await client.close()
            await process.stop()

    relay.start()
    try:
        with peer.running():
            asyncio.run(work(tmp_path / "engine"))
        assert peer.misshapen == []
        assert len(peer.placed(GUARD)) == 1
    finally:
        is_back.set()
        relay.kill()


def is_reached(client: object, *, wanted: bool) -> Callable[[], object]:
    """Whether the engine has its relay, or not."""

    async def ask() -> bool:
        return (await remote.reach(client)).is_open is wanted  # type: ignore[arg-type]

    return ask
