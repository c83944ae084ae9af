"""Moves this workstation's store from the window: `store move`, as a process that can be ended."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from pathlib import Path

import msgspec

from engine.errors import BadInput, Conflict, SourceUnavailable, StorageFailed
from noc_console.config import read
from noc_console.supervisor import Supervisor
from ui.settings.store_moving import Moved, MovedTable, MoveStep, MoveWanted, Precondition

_COMMAND = (sys.executable, "-m", "noc_console", "store", "move")
_SECRETS = ("PGPASSWORD", "NOC_PASSPHRASE")


class _Result(msgspec.Struct):
    tables: tuple[MovedTable, ...]
    archives: int
    kept: str


class _Line(msgspec.Struct):
    """What the command says: a precondition, a step, or the result."""

    what: str = ""
    ok: bool = True
    says: str = ""
    part: str = ""
    done: int = 0
    total: int = 0
    moved: _Result | None = None


class StoreMover:
    """See `ui.settings.store_moving.StoreMoving`.

    Args:
        live: the engine of the folder, which stands still during a move.
    """

    def __init__(self, live: Supervisor, folder: Path) -> None:
        self._live = live
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._is_cancelled = False

    @property
    def is_shared(self) -> bool:
        """Whether environment or configuration name a database."""
        return bool(self._named())

    @property
    def pid(self) -> int:
        """Of the process that moves; 0 while nothing is moved."""
        return self._process.pid if self._process is not None else 0

    def where(self) -> str:
        """Without any password: none stands there."""
        return self._named() or str(self._folder / "noc-console.db")

    def _named(self) -> str:
        return os.environ.get("NOC_STORE") or read(self._folder).engine.store

    async def check(self, wanted: MoveWanted) -> list[Precondition]:
        """Each that can be asked for."""
        await asyncio.to_thread(_refuse_what_nobody_keeps, wanted)
        found = []
        async with aclosing(self._said(wanted, "--check")) as lines:
            async for line in lines:
                found.append(Precondition(line.what, line.ok, line.says))
        return found

    async def move(self, wanted: MoveWanted, tell: Callable[[MoveStep], None]) -> Moved:
        """The engine is stopped first, and started again whatever happens."""
        await asyncio.to_thread(_keep, wanted)
        self._is_cancelled = False
        await self._live.hold("the store is being moved, see Settings, Store")
        try:
            result = await self._moved(wanted, tell)
        finally:
            self._live.let_go()
        tell(MoveStep("", 1, 1))
        try:
            await self._live.engine()
        except SourceUnavailable as failed:
            trouble = (
                f"the engine does not work there yet: {failed}; to go back, take `store` out of "
                f"{self._folder / 'config.toml'} and give {result.kept} its old name"
            )
        else:
            trouble = ""
        return Moved(result.tables, result.archives, result.kept, trouble)

    async def _moved(self, wanted: MoveWanted, tell: Callable[[MoveStep], None]) -> _Result:
        try:
            async with aclosing(self._said(wanted)) as lines:
                async for line in lines:
                    if line.moved is not None:
                        return line.moved
                    if line.what and not line.ok:
                        raise Conflict(line.says)
                    if line.part:
                        tell(MoveStep(line.part, line.done, line.total))
        except (Conflict, StorageFailed) as failed:
            if self.is_shared:
                # It ended between naming the new store and putting the old one aside.
                raise StorageFailed(f"{failed}; but everything is there: {self._goes_on}") from None
            again = "press Move to try again"
            why = "cancelled" if self._is_cancelled else str(failed)
            raise Conflict(f"{why}; nothing was moved: {self._goes_on}; {again}") from failed
        raise StorageFailed(f"the move ended without a word; {self._goes_on}")

    @property
    def _goes_on(self) -> str:
        return f"the engine goes on with {self.where()}"

    def cancel(self) -> None:
        """The server takes back what was written."""
        if self._process is not None:
            self._is_cancelled = True
            self._process.terminate()

    def _started(self, wanted: MoveWanted, more: tuple[str, ...]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [*_COMMAND, "--to", wanted.address, "--json", *more],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **_secrets(wanted), "NOC_DATA_DIR": str(self._folder)},
        )

    async def _said(self, wanted: MoveWanted, *more: str) -> AsyncGenerator[_Line, None]:
        """Line by line; whoever stops listening ends it.

        Raises:
            Conflict: one is running.
            StorageFailed: it ended early, with its last words.
        """
        if self._process is not None:
            raise Conflict("a move is under way")
        self._process = process = self._started(wanted, more)
        assert process.stdout is not None
        assert process.stderr is not None
        is_refused = False
        try:
            # In a thread: Qt's event loop waits for no pipe.
            while line := await asyncio.to_thread(process.stdout.readline):
                said = msgspec.json.decode(line, type=_Line)
                is_refused = is_refused or not said.ok
                yield said
            words = await asyncio.to_thread(process.stderr.read)
            if await asyncio.to_thread(process.wait) and not is_refused:
                raise StorageFailed(_last(words, process.returncode))
        finally:
            self._process = None
            if process.poll() is None:
                process.kill()
            process.wait()
            process.stdout.close()
            process.stderr.close()


def _last(words: bytes, status: int) -> str:
    lines = words.decode("utf-8", "replace").strip().splitlines()
    if lines:
        return lines[-1].removeprefix("noc-console: ")
    return f"the process that moved it was ended from outside (status {status})"


def _secrets(wanted: MoveWanted) -> dict[str, str]:
    told = dict(zip(_SECRETS, (wanted.password, wanted.passphrase), strict=True))
    return {name: value for name, value in told.items() if value}


def _refuse_what_nobody_keeps(wanted: MoveWanted) -> None:
    from noc_console.database_access import checked, refuse_without_keyring

    checked(wanted.address, "the database's address")
    for name, value in _secrets(wanted).items():
        if os.environ.get(name, value) != value:
            raise BadInput(f"{name} is set and goes before what is typed here; leave it empty")
    typed = {name for name in _secrets(wanted) if name not in os.environ}
    refuse_without_keyring(password="PGPASSWORD" in typed, passphrase="NOC_PASSPHRASE" in typed)


def _keep(wanted: MoveWanted) -> None:
    """Before anything is moved: the engine finds both at its next start, whatever ends this one."""
    from noc_console.database_access import keep_passphrase, keep_password

    _refuse_what_nobody_keeps(wanted)
    if wanted.password and "PGPASSWORD" not in os.environ:
        keep_password(wanted.address, wanted.password)
    if wanted.passphrase and "NOC_PASSPHRASE" not in os.environ:
        keep_passphrase(wanted.address, wanted.passphrase)
