"""An engine beyond this machine: TLS and users, or it does not listen."""

import asyncio
import shutil
import ssl
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import msgspec
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from engine.address import Address
from engine.client import EngineClient
from engine.errors import SourceUnavailable
from noc_console.worker import EngineProcess

TEMPLATES = Path(__file__).parents[2] / "resources" / "templates"
PASSWORD = "correct horse battery"  # noqa: S105 - of a user made up here


def noc(*words: str, told: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "noc_console", *words],
        input=told,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def certify(folder: Path) -> tuple[Path, Path]:
    """A certificate for localhost that this test trusts."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / "engine.pem", folder / "engine.key"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return paths


def configure(data_dir: Path, host: str) -> Path:
    certificate, key = certify(data_dir)
    (data_dir / "config.toml").write_text(
        f'[engine]\nhost = "{host}"\ncertificate = "{certificate}"\nkey = "{key}"\n'
    )
    return certificate


@pytest.mark.usefixtures("data_dir")
def test_it_does_not_listen_in_clear_beyond_this_machine() -> None:
    said = noc("engine", "--listen", "0.0.0.0:0")
    assert said.returncode == 1
    assert "certificate" in said.stderr
    assert "Traceback" not in said.stderr


def test_it_does_not_listen_before_somebody_can_log_in(data_dir: Path) -> None:
    configure(data_dir, "0.0.0.0")  # noqa: S104 - refused is what is tested
    said = noc("engine")
    assert said.returncode == 1
    assert "noc-console users add" in said.stderr.splitlines()[-1]


def test_a_certificate_that_is_none_is_named(data_dir: Path) -> None:
    data_dir.mkdir(parents=True)
    (data_dir / "broken.pem").write_text("nothing")
    (data_dir / "config.toml").write_text(f'[engine]\ncertificate = "{data_dir / "broken.pem"}"\n')
    said = noc("engine")
    assert said.returncode == 1
    assert "broken.pem" in said.stderr


def test_a_user_logs_in_over_tls_with_the_certificate_checked(data_dir: Path) -> None:
    certificate = configure(data_dir, "0.0.0.0")  # noqa: S104 - with TLS and a user it may
    made = noc("users", "add", "asha", "--role", "administrator", "--password-stdin", told=PASSWORD)
    assert made.returncode == 0, made.stderr
    assert "asha" in noc("users", "list").stdout

    async def work() -> None:
        process = EngineProcess(data_dir)
        address = await process.start()
        assert address.url.startswith("https://127.0.0.1:")
        url = address.url.replace("127.0.0.1", "localhost")
        try:
            await reached_from_here(address, data_dir)
            trusted = ssl.create_default_context(cafile=str(certificate))
            async with httpx.AsyncClient(base_url=url, verify=trusted, trust_env=False) as caller:
                said = await caller.post("/v1/log-in", json={"name": "asha", "password": PASSWORD})
                assert said.status_code == 200, said.text
                assert (await caller.get("/v1/alerts")).status_code == 401
                session = {"Authorization": f"Bearer {said.json()['token']}"}
                assert (await caller.get("/v1/alerts", headers=session)).status_code == 200
            async with httpx.AsyncClient(base_url=url, trust_env=False) as stranger:
                with pytest.raises(httpx.ConnectError):
                    await stranger.get("/v1/alerts")
        finally:
            await process.stop()

    asyncio.run(work())


async def reached_from_here(address: Address, data_dir: Path) -> None:
    """The command line finds it, whatever its certificate is called, and trusts no other."""
    near = EngineClient(address)
    assert (await near.health()).store_ok
    await near.close()
    other, _ = certify(data_dir / "other")
    forged = EngineClient(msgspec.structs.replace(address, ca=str(other)))
    with pytest.raises(SourceUnavailable):
        await forged.health()
    await forged.close()
    sites = data_dir / "sites.csv"
    shutil.copy(TEMPLATES / "sites.csv", sites)
    words = ("directory", "import", str(sites), "--user", "asha")
    taken = await asyncio.to_thread(noc, *words, told=f"{PASSWORD}\n\n")
    assert "sites added" in taken.stdout, taken.stderr
    unnamed = await asyncio.to_thread(noc, *words[:3])
    assert "--user" in unnamed.stderr


def test_users_are_not_told_behind_a_working_engines_back(data_dir: Path) -> None:
    async def work() -> None:
        process = EngineProcess(data_dir)
        await process.start()
        try:
            said = await asyncio.to_thread(
                noc, "users", "add", "asha", "--password-stdin", told=PASSWORD
            )
            assert said.returncode == 1
            assert "another engine" in said.stderr
            assert "workspace Users" in said.stderr
        finally:
            await process.stop()

    asyncio.run(work())


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("users", "add", "asha", "--role", "king", "--password-stdin"), "administrator"),
        (("users", "add", "asha", "--password-stdin"), "first user"),
    ],
)
@pytest.mark.usefixtures("data_dir")
def test_what_cannot_be_is_said_in_one_line(words: tuple[str, ...], why: str) -> None:
    said = noc(*words, told=PASSWORD)
    assert said.returncode == 1
    assert why in said.stderr
    assert "Traceback" not in said.stderr
