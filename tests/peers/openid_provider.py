"""An OpenID Connect provider on this machine: discovery, keys, a code for a token, and its lies."""

import base64
import hashlib
import hmac
import json
import secrets
import threading
import time
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, RSAKey

from tests.peers.answering import Answer, Asked, Peer
from tests.peers.openid_shapes import PLAIN

CLIENT, SECRET = "noc-console", "its own secret/with + signs"


@dataclass
class Account:
    """Somebody who has an account there."""

    subject: str
    claims: dict[str, Any] = field(default_factory=dict)


class Provider(Peer):
    """Signs in whoever `account` is, as soon as a browser asks.

    Attributes:
        claims: laid over those of every token; None takes one out.
        algorithm: ES256, RS256, or what is tried instead: `none`, HS256 with the client's secret,
            HS256 with the public key as its secret, or a key that the token brings itself.
        shape: what it looks like to its clients, as well-known providers publish it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._codes: dict[str, dict[str, str]] = {}
        self.begin()

    def begin(self) -> None:
        """Everything as it is in an honest provider."""
        self.account = Account("subject-1", {"preferred_username": "asha"})
        self.claims: dict[str, Any] = {}
        self.algorithm = "ES256"
        self.methods = ["client_secret_basic", "client_secret_post"]
        self.tells_issuer = True
        self.shape = PLAIN
        self.faults.clock_ahead = timedelta(0)
        self.roll()

    def roll(self, *, shown: bool = True) -> None:
        """Signs with a new key from now on; the old one is not shown any more."""
        told = {"kid": secrets.token_hex(4), "use": "sig"}
        self.key: ECKey | RSAKey = (
            RSAKey.generate_key(2048, told)
            if self.algorithm == "RS256"
            else ECKey.generate_key("P-256", told)
        )
        if shown:
            self.shown = [self.key]

    def answer(self, asked: Asked) -> Answer:
        shape = self.shape
        if asked.path == f"{shape.at}/.well-known/openid-configuration":
            return Answer(200, self._described())
        if asked.path == shape.keys:
            shown = [each.as_dict(private=False) for each in self.shown]
            return Answer(200, {"keys": [*shape.more_keys, *(shape.key(each) for each in shown)]})
        if asked.path == shape.authorize:
            return Answer(302, "", {"Location": self.redirect(asked.query)})
        if asked.path == shape.token and asked.method == "POST":
            return self._token(asked)
        return Answer(404, {"error": "not_found"})

    @property
    def issuer(self) -> str:
        """As it stands in its tokens."""
        return f"{self.url}{self.shape.at}"

    def _described(self) -> dict[str, Any]:
        shape = self.shape
        return {
            "issuer": f"{self.url}{shape.says or shape.at}",
            "authorization_endpoint": f"{self.url}{shape.authorize}",
            "token_endpoint": f"{self.url}{shape.token}",
            "jwks_uri": f"{self.url}{shape.keys}",
            "token_endpoint_auth_methods_supported": self.methods,
            "authorization_response_iss_parameter_supported": self.tells_issuer,
            **shape.described,
        }

    def redirect(self, query: dict[str, str]) -> str:
        """Where the browser is sent once somebody has proved who they are."""
        code = secrets.token_urlsafe(16)
        with self._lock:
            self._codes[code] = query
        issuer = f"&iss={self.issuer}" if self.tells_issuer else ""
        return f"{query['redirect_uri']}?code={code}&state={query['state']}{issuer}"

    def browse(self, url: str) -> dict[str, str]:
        """What a browser that opens `url` comes back with."""
        asked = {key: value[0] for key, value in parse_qs(urlsplit(url).query).items()}
        back = urlsplit(self.redirect(asked)).query
        return {key: value[0] for key, value in parse_qs(back).items()}

    def _token(self, asked: Asked) -> Answer:
        form = asked.form
        with self._lock:
            begun = self._codes.pop(form.get("code", ""), None)  # a code is worth one token
        if not self._is_client(asked):
            return Answer(401, {"error": "invalid_client"})
        if begun is None or form.get("redirect_uri") != begun["redirect_uri"]:
            return Answer(400, {"error": "invalid_grant"})
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if begun.get("code_challenge_method") != "S256" or begun["code_challenge"] != challenge:
            return Answer(400, {"error": "invalid_grant"})
        return Answer(200, {"token_type": "Bearer", "id_token": self.token(begun)})

    def _is_client(self, asked: Asked) -> bool:
        told = asked.headers.get("authorization", "").removeprefix("Basic ")
        if told:
            return base64.b64decode(told).decode() == "noc-console:its+own+secret%2Fwith+%2B+signs"
        form = asked.form
        return form.get("client_id") == CLIENT and form.get("client_secret") == SECRET

    def token(self, begun: dict[str, str]) -> str:
        """The identity token for a log-in."""
        now = int(time.time() + self.faults.clock_ahead.total_seconds())
        claims: dict[str, Any] = {
            "iss": self.issuer,
            "sub": self.account.subject,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": begun["nonce"],
            **({"auth_time": now} if "max_age" in begun else {}),
            **self.shape.claims,
            **self.account.claims,
            **self.claims,
        }
        claims = {name: value for name, value in claims.items() if value is not None}
        if self.algorithm == "none":
            head, body = (_part(each) for each in ({"alg": "none", "typ": "JWT"}, claims))
            return f"{head}.{body}."
        if self.algorithm == "HS256":
            return jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(SECRET * 2))
        if self.algorithm == "HS256 with the public key":
            told = (_part({"alg": "HS256", "kid": self.key.kid}), _part(claims))
            signed = hmac.digest(self.key.as_pem(private=False), ".".join(told).encode(), "sha256")
            return ".".join((*told, base64.urlsafe_b64encode(signed).rstrip(b"=").decode()))
        if self.algorithm == "its own key":
            own = ECKey.generate_key("P-256")
            head = {"alg": "ES256", "jwk": own.as_dict(private=False)}
            return jwt.encode(head, claims, own)
        return jwt.encode({"alg": self.algorithm, "kid": self.key.kid}, claims, self.key)


def _part(value: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()
