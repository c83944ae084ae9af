"""Signatures of callbacks, against the published example and the provider's own library."""

import hashlib
import random
from urllib.parse import parse_qsl, urlencode

import pytest
from twilio.request_validator import RequestValidator

from engine.ivr.signature import is_signed
from tests.peers.twilio.signing import signed

NAMES = ("x-signalwire-signature", "x-twilio-signature")
#: Twilio's own published example.
EXAMPLE = "https://mycompany.com/myapp.php?foo=1&bar=2"
FIELDS = {
    "CallSid": "CA1234567890ABCDE",
    "Caller": "+14158675309",
    "Digits": "1234",
    "From": "+14158675309",
    "To": "+18005551212",
}
FORM = urlencode(FIELDS).encode()
SHA1 = "RSOYDt4T1cUTdK1PDd93/VVr8B8="
SHA256 = "033hgUJA9M/hXIZsYjwkerEP/DBm35nEri5FhCYjA5s="


def headers(signature: str, **more: str) -> dict[str, str]:
    return {
        "content-type": "application/x-www-form-urlencoded",
        "x-twilio-signature": signature,
        **{name.replace("_", "-"): value for name, value in more.items()},
    }


def test_the_published_example_is_accepted_with_and_without_its_port() -> None:
    assert is_signed("12345", NAMES, EXAMPLE, headers(SHA1), FORM)
    with_port = EXAMPLE.replace(".com/", ".com:443/")
    assert is_signed("12345", NAMES, with_port, headers(SHA1), FORM)


def test_a_key_of_its_own_signs_with_the_newer_algorithm() -> None:
    told = headers(SHA256, x_twilio_webhooks_signature_settings="key=k1,algorithm=HMAC_SHA256")
    assert is_signed("12345", NAMES, EXAMPLE, told, FORM)
    assert not is_signed("12345", NAMES, EXAMPLE, headers(SHA256), FORM)
    unknown = headers(SHA256, x_twilio_webhooks_signature_settings="key=k1,algorithm=HMAC_MD5")
    assert not is_signed("12345", NAMES, EXAMPLE, unknown, FORM)


def test_the_second_providers_header_counts_before_the_firsts() -> None:
    told = {**headers("wrong"), "x-signalwire-signature": SHA1}
    assert is_signed("12345", NAMES, EXAMPLE, told, FORM)
    told = {**headers(SHA1), "x-signalwire-signature": "wrong"}
    assert not is_signed("12345", NAMES, EXAMPLE, told, FORM)


@pytest.mark.parametrize(
    ("secret", "url", "sent"),
    [
        ("12345", EXAMPLE, {"content-type": "application/x-www-form-urlencoded"}),
        ("12345", EXAMPLE, headers("")),
        ("", EXAMPLE, headers(SHA1)),
        ("54321", EXAMPLE, headers(SHA1)),
        ("12345", EXAMPLE.replace("https", "http"), headers(SHA1)),
        ("12345", EXAMPLE.replace("bar=2", "bar=3"), headers(SHA1)),
        ("12345", EXAMPLE, {**headers(SHA1), "content-type": "text/plain"}),
    ],
)
def test_anything_else_is_refused(secret: str, url: str, sent: dict[str, str]) -> None:
    assert not is_signed(secret, NAMES, url, sent, FORM)


def test_a_json_body_stands_in_the_url() -> None:
    body = b'{"a":1}'
    url = f"https://noc.example/x?bodySHA256={hashlib.sha256(body).hexdigest()}"
    told = {"content-type": "application/json", "x-twilio-signature": signed("12345", url, [])}
    assert is_signed("12345", NAMES, url, told, body)
    assert not is_signed("12345", NAMES, url, told, body + b" ")
    plain = "https://noc.example/x"
    unsaid = {**told, "x-twilio-signature": signed("12345", plain, [])}
    assert not is_signed("12345", NAMES, plain, unsaid, body)


def altered(chance: random.Random) -> tuple[str, dict[str, str], bytes]:
    """The example with one thing changed."""
    url, told, fields = EXAMPLE, headers(SHA1), parse_qsl(FORM.decode())
    match chance.randrange(6):
        case 0:
            at = chance.randrange(len("https://"), len(url))
            url = url[:at] + chr(chance.randrange(33, 127)) + url[at + 1 :]
        case 1:
            at = chance.randrange(len(SHA1) - 1)
            changed = SHA1[:at] + chr(chance.randrange(33, 127)) + SHA1[at + 1 :]
            told = headers(changed)
        case 2:
            at = chance.randrange(len(fields))
            name, value = fields[at]
            fields[at] = (name, value + chr(chance.randrange(33, 127)))
        case 3:
            fields.pop(chance.randrange(len(fields)))
        case 4:
            fields.append((f"Extra{chance.randrange(1000)}", "1"))
        case _:
            fields = [(chance.choice("ABC") + name, value) for name, value in fields]
    return url, told, urlencode(fields).encode()


@pytest.mark.parametrize("seed", range(4))
def test_of_ten_thousand_altered_callbacks_none_is_accepted(seed: int) -> None:
    chance = random.Random(seed)
    tried = 0
    while tried < 2_500:
        url, told, body = altered(chance)
        if (url, told, body) == (EXAMPLE, headers(SHA1), FORM):
            continue
        tried += 1
        assert not is_signed("12345", NAMES, url, told, body), (url, told, body)


@pytest.mark.parametrize("seed", range(2))
def test_it_agrees_with_the_providers_library(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(200):
        _, told, body = altered(chance)
        url = f"https://noc.example:{chance.choice((443, 8443))}/x?y={chance.random()}"
        fields = dict(parse_qsl(body.decode(), keep_blank_values=True))
        secret = str(chance.random())
        signature = RequestValidator(secret).compute_signature(url, fields)
        assert is_signed(secret, NAMES, url, {**told, "x-twilio-signature": signature}, body)
