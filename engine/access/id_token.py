"""Whether an identity token proves who somebody is (OpenID Connect Core 1.0, 3.1.3.7). Pure."""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from joserfc import jws, jwt
from joserfc.errors import BadSignatureError, JoseError
from joserfc.jwk import ECKey, Key, RSAKey

from engine.errors import AccessRefused

#: Signatures by a key that only the provider has: no `none`, and nothing that the client secret
#: could make as well.
ALGORITHMS = (
    *("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"),
    *("ES256", "ES384", "ES512"),
)
_KEYS: dict[str, type[RSAKey] | type[ECKey]] = {"RSA": RSAKey, "EC": ECKey}
#: Two machines' clocks may differ by this much. Seconds.
LEEWAY_S = 60
_LONGEST_SUBJECT = 255
#: Google's tokens may name it by its host alone, as its own reference says.
_ALSO = MappingProxyType({"https://accounts.google.com": "accounts.google.com"})


@dataclass(frozen=True, slots=True)
class Expected:
    """What has to stand in the token.

    Attributes:
        name: of the provider, for sentences.
        fresh_since: the account must have been proved since then; None: whenever.
    """

    name: str
    issuer: str
    client_id: str
    nonce: str
    fresh_since: datetime | None = None


def claims_of(
    token: str, keys: Iterable[dict[str, Any]], expected: Expected, now: datetime
) -> dict[str, Any]:
    """What a token says, once everything about it is as it has to be.

    Args:
        keys: of the provider, as its JWKS tells them.

    Raises:
        AccessRefused: says what is wrong with it and how to mend.
    """
    claims = _signed(token, keys, expected.name)
    _for_us(claims, expected)
    _in_time(claims, expected, now)
    return claims


def _signed(token: str, keys: Iterable[dict[str, Any]], name: str) -> dict[str, Any]:
    try:
        header = jws.extract_compact(token.encode()).headers()
    except (JoseError, ValueError) as broken:
        raise AccessRefused(f"what {name} sent is no identity token; try again") from broken
    algorithm, key_id = header.get("alg"), header.get("kid")
    if algorithm not in ALGORITHMS:
        raise AccessRefused(
            f"the identity token of {name} is signed with {str(algorithm)[:20]}, which proves "
            "nothing here; set RS256 or ES256 for this client at the provider"
        )
    fitting = [each for each in keys if key_id is None or each.get("kid") == key_id]
    for key in _usable(fitting):
        try:
            return dict(jwt.decode(token, key, algorithms=[algorithm]).claims)
        except BadSignatureError:
            continue
        except (JoseError, ValueError):
            continue  # A key of another kind than the signature.
    raise AccessRefused(
        f"no key that {name} shows now has signed its identity token; try again, and if it stays "
        "so, look at the issuer's address in the settings"
    )


def _usable(keys: Iterable[dict[str, Any]]) -> Iterable[Key]:
    for each in keys:
        kind = _KEYS.get(str(each.get("kty")))
        if kind is None or each.get("use", "sig") != "sig":
            continue
        try:
            yield kind.import_key({str(name): value for name, value in each.items()})
        except (JoseError, ValueError):
            continue


def _for_us(claims: dict[str, Any], expected: Expected) -> None:
    name = expected.name
    if claims.get("iss") not in (expected.issuer, _ALSO.get(expected.issuer, expected.issuer)):
        raise AccessRefused(
            f"the identity token was issued by {str(claims.get('iss'))[:200]}, not by "
            f"{expected.issuer}; correct the issuer's address in the settings"
        )
    told = claims.get("aud")
    audience = [told] if isinstance(told, str) else told if isinstance(told, list) else []
    if expected.client_id not in audience:
        raise AccessRefused(
            f"the identity token of {name} was made for another program; correct the client id in "
            "the settings"
        )
    party = claims.get("azp")
    if (len(audience) > 1 or party is not None) and party != expected.client_id:
        raise AccessRefused(
            f"the identity token of {name} was handed to another program; register a client of "
            "its own for this one"
        )
    nonce = claims.get("nonce")
    if not isinstance(nonce, str) or not hmac.compare_digest(
        nonce.encode(), expected.nonce.encode()
    ):
        raise AccessRefused(f"the identity token of {name} belongs to another log-in; begin again")
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 0 < len(subject) <= _LONGEST_SUBJECT:
        raise AccessRefused(f"the identity token of {name} does not say who it is about")


def _in_time(claims: dict[str, Any], expected: Expected, now: datetime) -> None:
    name, clocks = expected.name, "look at the clocks of both machines, then begin again"
    ends, made = _instant(claims.get("exp")), _instant(claims.get("iat"))
    if ends is None or made is None:
        raise AccessRefused(f"the identity token of {name} does not say how long it holds")
    at = now.timestamp()
    if at > ends + LEEWAY_S:
        raise AccessRefused(f"the identity token of {name} has expired; {clocks}")
    begins = _instant(claims.get("nbf", claims["iat"]))
    if begins is None or max(begins, made) > at + LEEWAY_S:
        raise AccessRefused(f"the identity token of {name} holds only later; {clocks}")
    if expected.fresh_since is None:
        return
    proved = _instant(claims.get("auth_time"))
    if proved is None:
        raise AccessRefused(
            f"{name} does not say when it asked for a proof, so this may be anybody; let it send "
            "the claim auth_time for this client, or log out, then in again"
        )
    if proved + LEEWAY_S < expected.fresh_since.astimezone(UTC).timestamp():
        raise AccessRefused(
            f"{name} did not ask for a proof anew, so this may be anybody; log out, then in again"
        )


def _instant(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)
