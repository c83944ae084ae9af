"""A database beyond this machine proves who it is, or nothing is sent there."""

import os
import shutil
import socket
import ssl
import struct
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

from engine.settings import EngineSettings
from noc_console import shared_checks
from noc_console.benchmarks.database_server import Server, programs
from noc_console.database_access import database_url
from tests.noc_console.authority import Authority

HOST = "db.test"


def test_beyond_this_machine_the_servers_certificate_is_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PGSSLMODE", raising=False)
    for place in ("noc@db.example/noc", "noc@192.0.2.7:6000/noc", "noc@/noc?host=db.example"):
        assert "sslmode=verify-full" in database_url(f"postgresql://{place}", "here")
    for place in ("noc@localhost/noc", "noc@127.0.0.1/noc", "noc@[::1]/noc", "noc@/noc?host=/run"):
        assert "sslmode" not in database_url(f"postgresql://{place}", "here")
    # What somebody has set stands, and the doctor tells what it means.
    told = database_url("postgresql://noc@db.example/noc?sslmode=require", "here")
    assert told.endswith("sslmode=require")
    with monkeypatch.context() as changed:
        changed.setenv("PGSSLMODE", "verify-ca")
        assert "sslmode=verify-ca" in database_url("postgresql://noc@db.example/noc", "here")


class Room:
    """A server that is reached by a name of its own, with whatever certificate it is given."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.data = server.folder / "data"
        self.ours, self.theirs = Authority("ours"), Authority("theirs")
        self.ours.keep(folder / "ca.pem")
        server.database("room")

    def serves(self, certificate: x509.Certificate) -> x509.Certificate:
        """Puts the pair in place that was written, and waits until it is shown to who connects."""
        for name in ("server.crt", "server.key"):
            place = self.data / name
            shutil.copy(self.folder / name, place)
            place.chmod(0o600)
            shutil.chown(place, os.stat(self.data).st_uid, os.stat(self.data).st_gid)
        self.server.ask("alter system set ssl = on")
        self.server.ask("select pg_reload_conf()")
        limit = time.monotonic() + 30
        while self._shown() != certificate.public_bytes(Encoding.DER):
            assert time.monotonic() < limit, "the server goes on with its old certificate"
            time.sleep(0.02)
        return certificate

    def _shown(self) -> bytes | None:
        trusting = ssl.create_default_context()
        trusting.check_hostname = False
        trusting.verify_mode = ssl.CERT_NONE
        with socket.create_connection(("127.0.0.1", self.server.port), timeout=10) as wire:
            wire.sendall(struct.pack("!II", 8, 80877103))  # SSLRequest of PostgreSQL's protocol
            if wire.recv(1) != b"S":
                return None
            with trusting.wrap_socket(wire) as wrapped:
                return wrapped.getpeercert(binary_form=True)

    def asked(self, more: str = "") -> shared_checks.Found:
        """What the doctor says who comes by the server's name."""
        place = (
            f"postgresql://noc@{HOST}:{self.server.port}/room"
            f"?hostaddr=127.0.0.1&sslrootcert={self.folder / 'ca.pem'}{more}"
        )
        told = EngineSettings(data_dir=self.folder, store=database_url(place, "here"))
        return shared_checks.database(told)

    def let_in(self) -> object:
        """How often anybody got as far as the database."""
        sql = "select sessions from pg_stat_database where datname = 'room'"
        ((count,),) = self.server.ask(sql)
        return count


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    if programs() is None:
        pytest.skip("PostgreSQL is not installed")
    monkeypatch.delenv("PGSSLMODE", raising=False)
    server = Server(durable=True)
    yield Room(server, tmp_path)
    server.stop()


def test_no_bad_certificate_lets_us_connect(room: Room) -> None:
    ours, theirs, folder = room.ours, room.theirs, room.folder
    ok, said = room.asked()
    assert not ok
    assert "switch TLS on there" in said
    bad: dict[str, tuple[Callable[[], x509.Certificate], str]] = {
        "expired": (lambda: ours.certify(folder, HOST, days=(-9, -1)), "renew"),
        "not yet": (lambda: ours.certify(folder, HOST, days=(1, 9)), "renew"),
        "wrong host": (lambda: ours.certify(folder, "other.test"), "write the name"),
        "self-signed": (lambda: ours.certify(folder, HOST, itself=True), "the authority"),
        "another authority": (lambda: theirs.certify(folder, HOST), "the authority"),
        "a client's": (
            lambda: ours.certify(folder, HOST, usage=ExtendedKeyUsageOID.CLIENT_AUTH),
            "the authority",
        ),
    }
    for name, (make, how) in bad.items():
        room.serves(make())
        ok, said = room.asked()
        assert not ok, name
        assert how in said, (name, said)
    good = room.serves(ours.certify(folder, HOST))
    gone = ours.revoking(good, folder / "revoked.pem")
    ok, said = room.asked(f"&sslcrl={gone}")
    assert not ok
    assert "renew" in said
    assert room.let_in() == 0

    ok, said = room.asked()
    assert ok, said
    assert room.let_in() == 1
    ok, said = room.asked("&sslmode=require")
    assert not ok
    assert "could pose as db.test" in said
