"""Which engine of a shared control room a console follows."""

import asyncio
from pathlib import Path

import pytest

from engine.errors import BadInput, ConfigError, SourceUnavailable
from noc_console.attaching import ConsoleSettings, RemoteEngines
from noc_console.config import read
from noc_console.starting import start
from tests.noc_console.test_config import written


async def listening() -> tuple[asyncio.Server, str]:
    """Something that answers as an engine does to whoever is not logged in."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    return server, f"127.0.0.1:{server.sockets[0].getsockname()[1]}"


def test_the_one_that_answers_is_followed_and_when_it_is_gone_the_other() -> None:
    async def work() -> None:
        first, first_at = await listening()
        second, second_at = await listening()
        second.close()
        engines = RemoteEngines(ConsoleSettings(engines=(second_at, first_at)))
        assert (await engines.engine()).url == f"http://{first_at}"
        second, other_at = await listening()
        engines = RemoteEngines(ConsoleSettings(engines=(first_at, other_at)))
        assert (await engines.engine()).url == f"http://{first_at}"
        first.close()
        await first.wait_closed()
        assert (await engines.engine()).url == f"http://{other_at}"
        second.close()
        await second.wait_closed()
        with pytest.raises(SourceUnavailable) as nobody:
            await engines.engine()
        assert first_at in str(nobody.value)
        assert other_at in str(nobody.value)

    asyncio.run(work())


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("http://room.example:8750", "only https"),
        ("ftp://room.example", "HOST:PORT"),
        ("room.example:port", "HOST:PORT"),
        ("", "HOST:PORT"),
    ],
)
def test_an_address_that_will_not_do_is_said(told: str, why: str) -> None:
    with pytest.raises(ConfigError, match=why):
        RemoteEngines(ConsoleSettings(engines=(told,)))


def test_beyond_this_machine_it_is_tls_with_the_rooms_own_certificate(tmp_path: Path) -> None:
    (tmp_path / "broken.pem").write_text("nothing")
    with pytest.raises(ConfigError, match=r"broken\.pem"):
        RemoteEngines(ConsoleSettings(engines=("room.example",), ca=tmp_path / "broken.pem"))
    engines = RemoteEngines(ConsoleSettings(engines=("room.invalid",)))
    with pytest.raises(SourceUnavailable, match=r"room\.invalid:8750"):
        asyncio.run(engines.engine())


def test_the_configuration_names_them(tmp_path: Path) -> None:
    folder = written(tmp_path, '[console]\nengines = ["a:1", "b:2"]\nca = "room.pem"\n')
    assert read(folder).console == ConsoleSettings(engines=("a:1", "b:2"), ca=Path("room.pem"))
    with pytest.raises(BadInput, match="not both"):
        start(demo=True, recording=None, speed=None, minutes=None, engines=("a:1",))
