"""The loopback to which a browser comes back."""

import asyncio
import socket

import httpx
import pytest

from engine.errors import Conflict
from engine.remote.browser_return import BrowserReturn


def test_only_the_browser_of_this_sign_in_is_heard() -> None:
    async def story() -> None:
        back = BrowserReturn("done", "of another one")
        address = await back.listen()
        back.state = "right"
        async with httpx.AsyncClient(trust_env=False) as http:
            assert (await http.get(f"{address}favicon.ico")).status_code == 404
            assert (await http.post(address, data={"state": "right"})).status_code == 404
            assert "another one" in (await http.get(f"{address}?code=1&state=wrong")).text
            assert (await http.get(f"{address}?code=2&state=right")).text == "done\n"
            # Twice is not once more.
            assert (await http.get(f"{address}?code=3&state=right")).status_code == 200
        assert await back.answer() == {"code": "2", "state": "right"}
        await back.close()

    asyncio.run(story())


def test_garbage_and_silence_hold_nobody_up() -> None:
    async def story() -> None:
        back = BrowserReturn("done", "of another one")
        address = await back.listen()
        back.state = "right"
        port = int(address.rsplit(":", 1)[1].rstrip("/"))
        for sent in (b"\x00\xff" * 40_000, b"GET\r\n\r\n", b""):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(sent)
            writer.close()
            await reader.read()
        async with httpx.AsyncClient(trust_env=False) as http:
            assert (await http.get(f"{address}?error=denied&state=right")).status_code == 200
        assert (await back.answer())["error"] == "denied"
        await back.close()

    asyncio.run(story())


def test_a_taken_port_is_said() -> None:
    async def story() -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            with pytest.raises(Conflict, match=f"port {port}"):
                await BrowserReturn("", "").listen(port)

    asyncio.run(story())
