"""Calls, their providers, scripts and the relay from the command line, as a user runs them."""

import asyncio
import json
import os
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from engine.remote import calls as remote
from tests.engine.ivr.calling_back import SECRETS, SID
from tests.engine.ivr.whole import GUARD, SENDER, an_engine, free_port
from tests.engine.stores import ON_POSTGRES, kept_vault
from tests.peers.twilio.peer import TwilioPeer
from tests.peers.twilio.signing import signed
from tests.until import until


def noc(
    *words: str | Path, data: Path, status: int = 0, told: str = ""
) -> subprocess.CompletedProcess[str]:
    run = subprocess.run(
        [sys.executable, "-m", "noc_console", *map(str, words)],
        env={**os.environ, "NOC_DATA_DIR": str(data)},
        input=told,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == status, run.stderr[-2000:] + run.stdout[-2000:]
    return run


def set_up_and_call(peer: TwilioPeer, data: Path) -> None:
    words = ["call", "provider", "set", "main", "--type", "twilio_voice"]
    options = {"account": peer.account, "from": SENDER, "base_url": peer.url}
    for name, value in options.items():
        words += ["--option", f"{name}={value}"]
    kept = noc(*words, "--credential", "auth_token", data=data, told=f"{peer.secret}\n")
    assert "is ready" in kept.stdout
    assert "not heard yet" in kept.stdout
    rows = json.loads(noc("call", "provider", "list", "--json", data=data).stdout)
    assert rows["providers"][0]["config"]["secrets"] == ["auth_token"]
    assert peer.secret not in json.dumps(rows)
    assert "answers" in noc("call", "provider", "test", "main", data=data).stdout
    shown = noc("call", "test", GUARD, data=data).stdout
    assert shown.splitlines()[0].endswith("queued")
    assert "****5678 by main: completed" in shown
    assert GUARD not in shown
    # Whoever sits at the console may have changed the token at the provider.
    peer.secret = f"not-{peer.secret}"
    wrong = noc("call", "provider", "test", "main", data=data, status=1)
    assert "credentials" in wrong.stdout
    pigeon = noc("call", "provider", "set", "x", "--type", "pigeon", data=data, status=1)
    assert "--type pigeon" in pigeon.stderr
    assert "number" in noc("call", "test", "12", data=data, status=1).stderr


def test_a_provider_is_set_up_and_a_call_placed_through_it(data_dir: Path) -> None:
    peer = TwilioPeer()
    secret = peer.secret.encode()

    async def work() -> None:
        async with an_engine(data_dir):
            await asyncio.to_thread(set_up_and_call, peer, data_dir)

    with peer.running():
        asyncio.run(work())
    kept = [each for each in data_dir.rglob("*") if each.is_file()]
    assert ON_POSTGRES or data_dir / "noc-console.db" in kept
    assert secret not in kept_vault(data_dir)
    for file in kept:
        assert secret not in file.read_bytes(), file


def test_scripts_are_checked(data_dir: Path, tmp_path: Path) -> None:
    broken = {
        **{name: "Hello {who}" for name in ("recorded", "opening", "question", "wrong", "goodbye")},
        **{name: "Yes." for name in ("confirmed", "assisted", "escalated", "liveness", "text")},
        **{"id": "generic.en", "kind": "generic", "language": "en", "version": 1},
        "state": "draft",
        "answers": [{"key": "1", "meaning": "confirmed"}],
    }
    file = tmp_path / "script.json"
    file.write_text(json.dumps(broken))
    said = noc("ivr", "scripts", "check", file, data=data_dir, status=1).stdout
    assert "{who}" in said
    assert "1 scripts checked, 1 with problems" in said
    file.write_text(json.dumps({**broken, "version": "one"}))
    refused = noc("ivr", "scripts", "check", file, data=data_dir, status=1)
    assert "script.json" in refused.stderr
    assert "$.version" in refused.stderr


@pytest.mark.parametrize(
    ("words", "config", "says"),
    [
        (("relay",), "", "[relay.providers] names none"),
        (("relay",), '[relay.providers]\nmain = "twilio_voice"', "relay token"),
        (("relay",), '[relay]\nlisten = "0.0.0.0:1"', "in clear"),
        (("relay",), '[relay]\nlisten = "here"', "HOST:PORT"),
        (("relay", "secret", "main"), "", "nothing was given"),
    ],
)
def test_errors_are_one_line_that_says_how_to_mend(
    words: tuple[str, ...], config: str, says: str, data_dir: Path
) -> None:
    data_dir.mkdir()
    (data_dir / "config.toml").write_text(config)
    run = noc(*words, data=data_dir, status=1)
    assert says in run.stderr
    assert run.stderr.strip().count("\n") == 0


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for this machine, signed by itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "relay for tests")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    certificate_file, key_file = folder / "relay.pem", folder / "relay.key"
    certificate_file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return certificate_file, key_file


@contextmanager
def relay_process(data: Path) -> Iterator[str]:
    """`noc-console relay` until the block ends; where it answers."""
    process = subprocess.Popen(
        [sys.executable, "-m", "noc_console", "relay"],
        env={**os.environ, "NOC_DATA_DIR": str(data)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        said = process.stdout.readline()
        assert said.startswith("relay answers at ")
        yield said.split()[-1]
    finally:
        process.terminate()
        process.wait(20)
        process.stdout.close()


def test_a_relay_with_tls_passes_callbacks_to_an_engine_that_dials_out(
    data_dir: Path, tmp_path: Path
) -> None:
    certificate_file, key_file = certificate(tmp_path)
    there, port = tmp_path / "there", free_port()
    url = f"https://127.0.0.1:{port}"
    secret = SECRETS[("main", "auth_token")]
    for folder in (there, data_dir):
        folder.mkdir()
    (there / "config.toml").write_text(
        f'[relay]\nlisten = "127.0.0.1:{port}"\npublic_url = "{url}"\n'
        f'certificate = "{certificate_file}"\nkey = "{key_file}"\n'
        '[relay.providers]\nmain = "twilio_voice"\n'
    )
    (data_dir / "config.toml").write_text(
        f'[calls]\npublic_url = "{url}"\nrelay = "wss://127.0.0.1:{port}"\n'
        f'relay_ca = "{certificate_file}"\n'
    )
    token = noc("relay", "token", data=there, told="\n").stdout.strip()
    noc("relay", "secret", "main", data=there, told=f"{secret}\n")

    async def work() -> None:
        async with an_engine(data_dir) as (_, client):
            before = await remote.reach(client)
            assert "relay-token" in before.sentence
            await asyncio.to_thread(noc, "call", "relay-token", data=data_dir, told=f"{token}\n")

            async def is_open() -> bool:
                return (await remote.reach(client)).is_open

            await until(is_open)
            trust = ssl.create_default_context(cafile=certificate_file)
            async with httpx.AsyncClient(verify=trust, trust_env=False) as provider:
                form = {"CallSid": SID, "CallStatus": "ringing", "SequenceNumber": "1"}
                address = f"{url}/v1/calls/webhooks/main/status/c-1"
                headers = {"X-Twilio-Signature": signed(secret, address, form.items())}
                # The engine knows no such provider, so it is refused there; the answer came back.
                answer = await provider.post(address, data=form, headers=headers)
                assert answer.status_code == 404
                forged = await provider.post(address, data=form)
                assert forged.status_code == 403

    with relay_process(there) as answers_at:
        assert answers_at == url
        asyncio.run(work())
