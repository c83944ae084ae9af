"""Mail over a real connection: secret before anything is said, to a server that proves its name."""

import asyncio
from pathlib import Path

import pytest

from engine.model.notices import MailServer, Security
from engine.notices.sending import NotSent, Said, mail
from tests.peers.certificates import Authority
from tests.peers.mail_server import MailServerPeer, mail_server

HOST = "127.0.0.1"
SAID = Said(id="n1", subject="An alert", text="Look at it.", facts={})
WAYS = pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS], ids=str)


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """One that this machine trusts."""
    made = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(made.file))
    return made


@pytest.fixture
def stranger(tmp_path: Path) -> Authority:
    folder = tmp_path / "stranger"
    folder.mkdir()
    return Authority(folder)


def hand_in(peer: MailServerPeer, security: Security) -> None:
    server = MailServer(
        host=HOST, port=peer.port, security=security, user="noc", sender="noc@example.org"
    )
    asyncio.run(mail(server, "its password", ["duty@example.org"], SAID))


@WAYS
def test_it_is_secret_before_the_password_is_said(authority: Authority, security: Security) -> None:
    certificate = authority.issue(HOST)
    with mail_server(certificate, is_implicit=security is Security.TLS) as peer:
        hand_in(peer, security)
        assert [each["Subject"] for each in peer.mails] == ["An alert"]
        assert [is_secret for _, is_secret in peer.logins] == [True]
        assert peer.encrypted == 1


@WAYS
@pytest.mark.parametrize("case", ["expired", "not yet", "wrong host", "self-signed", "stranger"])
def test_a_server_that_does_not_prove_its_name_is_told_nothing(
    authority: Authority, stranger: Authority, security: Security, case: str
) -> None:
    certificate, word = {
        "expired": (authority.issue(HOST, since=-9, until=-1), "expired"),
        "not yet": (authority.issue(HOST, since=2), "not yet valid"),
        "wrong host": (authority.issue("mail.elsewhere.example"), "mismatch"),
        "self-signed": (authority.issue(HOST, by_itself=True), "self.signed"),
        "stranger": (stranger.issue(HOST), "certificate"),
    }[case]
    with mail_server(certificate, is_implicit=security is Security.TLS) as peer:
        with pytest.raises(NotSent, match=f"proves nothing .*{word}.*mend it") as told:
            hand_in(peer, security)
        assert (peer.mails, peer.logins) == ([], [])
        assert not told.value.for_good, "it is tried again: a certificate can be mended"


def test_a_server_that_offers_no_secrecy_any_more_is_told_nothing(authority: Authority) -> None:
    assert authority.file
    with mail_server() as peer:  # what somebody between the two makes of it
        with pytest.raises(NotSent, match="cannot do what is set"):
            hand_in(peer, Security.STARTTLS)
        assert (peer.mails, peer.logins) == ([], [])
