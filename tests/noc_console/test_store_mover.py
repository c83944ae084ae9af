"""What a move from the window keeps for the next start, and what it refuses beforehand."""

import asyncio
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from engine.errors import AccessRefused, BadInput, ConfigError, Conflict
from noc_console.config import engine_settings
from noc_console.store_mover import StoreMover
from noc_console.supervisor import Supervisor
from tests.engine.stores import only_sqlite
from ui.settings.store_moving import MoveWanted

pytestmark = only_sqlite
PASSPHRASE = "the control room's own"  # noqa: S105 - of a database that is not there


class Keyring:
    """One that keeps secrets, in memory."""

    __module__ = "keyring.backends.SecretService"

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, password: str) -> None:
        self.kept[service, name] = password


def test_what_is_typed_is_kept_by_the_keyring_or_refused(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data_dir.mkdir()
    address = "postgresql://noc@127.0.0.1:1/room"
    wanted = MoveWanted(address, "its password", PASSPHRASE)
    mover = StoreMover(Supervisor(data_dir), data_dir)

    async def story() -> None:
        monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)
        with pytest.raises(AccessRefused, match=r"~/\.pgpass"):
            await mover.check(wanted)
        with pytest.raises(AccessRefused, match="NOC_PASSPHRASE"):
            await mover.check(MoveWanted(address, "", PASSPHRASE))
        kept = Keyring()
        monkeypatch.setattr(keyring, "get_keyring", lambda: kept)
        for name in ("get_password", "set_password"):
            monkeypatch.setattr(keyring, name, getattr(kept, name))
        with pytest.raises(Conflict, match="is PostgreSQL running"):
            await mover.move(wanted, lambda _: None)
        assert set(kept.kept.values()) == {"its password", PASSPHRASE}
        (data_dir / "config.toml").write_text(f'[engine]\nstore = "{address}"\n')
        told = engine_settings(data_dir)
        assert "its password" in told.store
        assert told.passphrase == PASSPHRASE
        with pytest.raises(ConfigError, match="must not stand there"):
            await mover.check(MoveWanted("postgresql://noc:secret@127.0.0.1/room", "", ""))
        monkeypatch.setenv("NOC_PASSPHRASE", "another one")
        with pytest.raises(BadInput, match="NOC_PASSPHRASE is set"):
            await mover.check(wanted)

    asyncio.run(story())
