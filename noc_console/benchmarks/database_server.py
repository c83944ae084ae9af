"""A PostgreSQL server of this machine's own package, for as long as a test or a benchmark lasts."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path

#: PostgreSQL refuses to run as root; Debian's package makes this user.
_USER = "postgres"
#: Who made the cluster and rules it.
_OWNER = "ruler"
#: What need not outlive the machine is kept here where it is.
_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
_ROOM_BYTES = 2**30


def programs() -> Path | None:
    """The folder with `initdb` and `postgres`; None where the package is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    return Path(initdb).parent if initdb else None


def _version(initdb: Path) -> float:
    return float(initdb.parts[-3])


def _has_room() -> bool:
    return _IN_MEMORY.is_dir() and shutil.disk_usage(_IN_MEMORY).free > _ROOM_BYTES


class Server:
    """A server on loopback with a data folder of its own.

    Args:
        durable: whether commits wait for the disk; only tests of crashes need it.
        place: the folder in which its own is made; one of its choice, unless told.
    """

    def __init__(self, *, durable: bool = False, place: Path | None = None) -> None:
        self._programs = programs()
        assert self._programs is not None, "PostgreSQL is not installed"
        if place is None and not durable and _has_room():
            place = _IN_MEMORY
        self.folder = Path(tempfile.mkdtemp(prefix="noc-postgres-", dir=place))
        self._user = _USER if os.geteuid() == 0 else None
        if self._user is not None:
            shutil.chown(self.folder, _USER, _USER)
        self.port = _free_port()
        self._durable = durable
        self._process: subprocess.Popen[bytes] | None = None
        self._run(
            *("initdb", "-D", str(self.folder / "data"), "--username", _OWNER, "--auth", "trust"),
            *("--encoding", "UTF8", "--locale", "C", "--no-sync"),
        )
        self.start()
        # As the documentation has it: no superuser, but the owner of its database.
        self.ask("create role noc login")

    def start(self) -> None:
        """Starts it, or starts it again, and waits until it answers."""
        assert self._programs is not None
        durable = "on" if self._durable else "off"
        options = {
            "port": self.port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "fsync": durable,
            "synchronous_commit": durable,
            "full_page_writes": durable,
            "shared_buffers": "32MB",
            "max_connections": 60,
        }
        words = [word for key, value in options.items() for word in ("-c", f"{key}={value}")]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [str(self._programs / "postgres"), "-D", str(self.folder / "data"), *words],
                stdout=log,
                stderr=log,
                user=self._user,
            )
        ready = [str(self._programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        limit = time.monotonic() + 60
        while subprocess.run(ready, check=False).returncode:
            assert self.is_running, (self.folder / "log").read_text()
            assert time.monotonic() < limit, (self.folder / "log").read_text()
            time.sleep(0.05)

    @property
    def is_running(self) -> bool:
        """Whether its first process lives."""
        return self._process is not None and self._process.poll() is None

    def kill(self) -> None:
        """Ends it and all its processes at once, as a crash does: nothing is written any more."""
        if self._process is not None and self.is_running:
            place = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
            processes = [self._process.pid, *map(int, place.read_text().split())]
            for each in processes:
                with suppress(ProcessLookupError):
                    os.kill(each, signal.SIGKILL)
            self._process.wait()
        self._process = None

    def stop(self) -> None:
        """Ends it and removes its folder; nothing of it is needed any more."""
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait()
            self._process = None
        shutil.rmtree(self.folder, ignore_errors=True)

    def database(self, name: str, like: str = "template1") -> str:
        """The URL of a database, made when it is not there.

        Args:
            like: the database that it is a copy of at first.
        """
        if (name,) not in self.ask("select datname from pg_database"):
            self.ask(f'create database "{name}" owner noc template "{like}" strategy file_copy')
        return f"postgresql+psycopg://noc@127.0.0.1:{self.port}/{name}"

    def drop(self, name: str) -> None:
        """Removes a database, whoever is connected to it."""
        self.ask(f'drop database if exists "{name}" with (force)')

    def ask(
        self, sql: str, database: str = "postgres", user: str = _OWNER
    ) -> list[tuple[object, ...]]:
        """Runs one statement, as the server's owner or as somebody else."""
        import psycopg

        place = f"host=127.0.0.1 port={self.port} user={user} dbname={database}"
        with psycopg.connect(place, autocommit=True) as connection:
            cursor = connection.execute(sql)
            return cursor.fetchall() if cursor.description else []

    def _run(self, program: str, *words: str) -> None:
        assert self._programs is not None
        subprocess.run(
            [str(self._programs / program), *words],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=self.folder,
            user=self._user,
        )


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])
