"""How programs on this machine find a running engine: a file only its owner can read."""

import os
from pathlib import Path

import msgspec

from engine.errors import SourceUnavailable

_NAME = "engine.json"


class Address(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where an engine answers, and the token it was started with.

    Attributes:
        pid: 0 for an engine of others.
        ca: a file with the certificate that vouches for the engine's; empty: the system's. Of an
            engine on this machine its own certificate: no other one is taken, whatever its name.
    """

    url: str
    token: str
    pid: int
    ca: str = ""


def on_this_machine(host: str, port: int, token: str, certificate: Path | None) -> Address:
    """How programs here reach this process's engine, whatever name its certificate bears.

    Args:
        host: where it listens; on all addresses, it is reached by loopback.
    """
    near = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}.get(host, host)  # noqa: S104
    place = f"[{near}]:{port}" if ":" in near else f"{near}:{port}"
    scheme, ca = ("https", str(certificate.absolute())) if certificate else ("http", "")
    return Address(url=f"{scheme}://{place}", token=token, pid=os.getpid(), ca=ca)


def publish(folder: Path, address: Address) -> Path:
    """Writes the file in one step, readable by the owner alone."""
    path = folder / _NAME
    unfinished = path.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(msgspec.json.encode(address))
    unfinished.replace(path)
    return path


def withdraw(folder: Path, pid: int) -> None:
    """Removes the file if it is still this process's."""
    try:
        if find(folder).pid == pid:
            (folder / _NAME).unlink(missing_ok=True)
    except SourceUnavailable:
        return


def find(folder: Path) -> Address:
    """The engine of a data folder.

    Raises:
        SourceUnavailable: none runs there.
    """
    try:
        return msgspec.json.decode((folder / _NAME).read_bytes(), type=Address)
    except (OSError, msgspec.MsgspecError) as missing:
        raise SourceUnavailable(
            f"no engine is running on {folder}; start one with `noc-console engine` or the console"
        ) from missing
