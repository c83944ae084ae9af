"""What a token has to be: signed by a key that is shown, for us, and in time."""

from datetime import UTC, datetime
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, Key, RSAKey

from engine.access.id_token import LEEWAY_S, Expected, claims_of
from engine.errors import AccessRefused

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
AT = int(NOW.timestamp())
GOOGLE = "https://accounts.google.com"
KEYS: dict[str, Key] = {
    "RS256": RSAKey.generate_key(2048, {"kid": "r"}),
    "PS256": RSAKey.generate_key(2048, {"kid": "p"}),
    "ES256": ECKey.generate_key("P-256", {"kid": "e"}),
}
SHOWN = [{**each.as_dict(private=False), "use": "sig"} for each in KEYS.values()]


def token(algorithm: str = "ES256", key: Key | None = None, **more: Any) -> str:
    head = {"alg": algorithm, "kid": (key or KEYS[algorithm]).kid}
    claims = {"iss": GOOGLE, "sub": "s", "aud": "noc", "iat": AT, "exp": AT + 300, "nonce": "n"}
    return jwt.encode(head, {**claims, **more}, key or KEYS[algorithm], algorithms=[algorithm])


def judged(said: str, issuer: str = GOOGLE, keys: Any = SHOWN) -> dict[str, Any]:
    expected = Expected(name="Lighthouse", issuer=issuer, client_id="noc", nonce="n")
    return claims_of(said, keys, expected, NOW)


@pytest.mark.parametrize("algorithm", KEYS)
def test_each_kind_of_signature_is_believed_by_its_own_key_alone(algorithm: str) -> None:
    assert judged(token(algorithm))["sub"] == "s"
    head, body, signature = token(algorithm).split(".")
    for forged in (
        f"{head}.{body}.{signature[:-6]}AAAAAA",
        f"{head}.{token(algorithm, sub='other').split('.')[1]}.{signature}",
        f"{head}.{body}.",
    ):
        with pytest.raises(AccessRefused, match="no key"):
            judged(forged)
    others = [each for each in SHOWN if each["kid"] != KEYS[algorithm].kid]
    with pytest.raises(AccessRefused, match="no key"):
        judged(token(algorithm), keys=others)
    # The same id on a key of another kind.
    (other, *_) = others
    with pytest.raises(AccessRefused, match="no key"):
        judged(token(algorithm), keys=[{**other, "kid": KEYS[algorithm].kid}])
    encrypting = [{**each, "use": "enc"} for each in SHOWN]
    with pytest.raises(AccessRefused, match="no key"):
        judged(token(algorithm), keys=encrypting)


@pytest.mark.parametrize(
    ("claims", "word"),
    [
        ({"exp": AT - LEEWAY_S}, ""),
        ({"exp": AT - LEEWAY_S - 1}, "expired"),
        ({"iat": AT + LEEWAY_S, "exp": AT + 900}, ""),
        ({"iat": AT + LEEWAY_S + 1, "exp": AT + 900}, "only later"),
        ({"nbf": AT + LEEWAY_S}, ""),
        ({"nbf": AT + LEEWAY_S + 1}, "only later"),
        ({"exp": True}, "how long"),
        ({"exp": "soon"}, "how long|no key"),
    ],
)
def test_clocks_may_differ_by_a_minute(claims: dict[str, Any], word: str) -> None:
    if not word:
        assert judged(token(**claims))
        return
    with pytest.raises(AccessRefused, match=word):
        judged(token(**claims))


def test_google_may_leave_out_the_scheme_and_nobody_else() -> None:
    assert judged(token(iss="accounts.google.com"))
    with pytest.raises(AccessRefused, match="issued by"):
        judged(token(iss="accounts.google.com"), issuer="https://lighthouse.example")
    with pytest.raises(AccessRefused, match="issued by"):
        judged(token(iss="lighthouse.example"), issuer="https://lighthouse.example")


@pytest.mark.parametrize("said", ["", "x", "a.b.c", "....", "é.é.é", "e30.e30.", "x" * 100_000])
def test_what_is_no_token_is_refused(said: str) -> None:
    with pytest.raises(AccessRefused):
        judged(said)
