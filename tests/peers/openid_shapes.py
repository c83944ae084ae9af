"""How well-known providers look to their clients, after the discovery documents they publish."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Shape:
    """One provider.

    Attributes:
        at: of the issuer's address, behind the host; `says`: what it calls its issuer instead.
        described: what its discovery document says besides; a client must not stumble over it.
        claims: what each of its tokens says besides.
        more_keys: in its key set, and not for tokens.
        key_says, key_leaves_out: how it shows a key.
    """

    at: str = ""
    authorize: str = "/authorize"
    token: str = "/token"  # noqa: S105  an address
    keys: str = "/keys"
    says: str = ""
    described: dict[str, Any] = field(default_factory=dict)
    claims: dict[str, Any] = field(default_factory=dict)
    more_keys: tuple[dict[str, Any], ...] = ()
    key_says: dict[str, Any] = field(default_factory=dict)
    key_leaves_out: tuple[str, ...] = ()

    def key(self, shown: dict[str, Any]) -> dict[str, Any]:
        kept = {name: each for name, each in shown.items() if name not in self.key_leaves_out}
        return {**kept, **self.key_says}


PLAIN = Shape()
_REALM = "/realms/night-watch"
#: A key for encryption stands in the same set; roles are a claim within a claim; `azp` is told.
KEYCLOAK = Shape(
    at=_REALM,
    authorize=f"{_REALM}/protocol/openid-connect/auth",
    token=f"{_REALM}/protocol/openid-connect/token",
    keys=f"{_REALM}/protocol/openid-connect/certs",
    described={
        "grant_types_supported": ["authorization_code", "implicit", "refresh_token"],
        "response_types_supported": ["code", "none", "id_token", "code id_token token"],
        "subject_types_supported": ["public", "pairwise"],
        "id_token_signing_alg_values_supported": ["PS384", "RS384", "EdDSA", "HS256", "RS256"],
        "token_endpoint_auth_methods_supported": [
            *("private_key_jwt", "client_secret_basic", "client_secret_post", "tls_client_auth"),
        ],
        "claims_supported": ["aud", "sub", "iss", "auth_time", "name", "email", "acr"],
        "mtls_endpoint_aliases": {"token_endpoint": "https://mtls.example/token"},
        "frontchannel_logout_supported": True,
        "authorization_response_iss_parameter_supported": True,
    },
    claims={"typ": "ID", "azp": "noc-console", "acr": "1", "email_verified": False},
    more_keys=(
        {"kid": "enc-1", "kty": "RSA", "alg": "RSA-OAEP", "use": "enc", "n": "AQAB", "e": "AQAB"},
    ),
    key_says={"x5c": ["MIIC"], "x5t": "x", "x5t#S256": "y"},
)
_TENANT = "/8eaef023-2b34-4da1-9baa-8bc8c9d6a490"
#: Keys name no algorithm, but their issuer; no word on whether an address was proved.
ENTRA = Shape(
    at=f"{_TENANT}/v2.0",
    authorize=f"{_TENANT}/oauth2/v2.0/authorize",
    token=f"{_TENANT}/oauth2/v2.0/token",
    keys=f"{_TENANT}/discovery/v2.0/keys",
    described={
        "token_endpoint_auth_methods_supported": [
            *("client_secret_post", "private_key_jwt", "client_secret_basic"),
        ],
        "response_modes_supported": ["query", "fragment", "form_post"],
        "subject_types_supported": ["pairwise"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "request_uri_parameter_supported": False,
        "http_logout_supported": True,
        "frontchannel_logout_supported": True,
        "tenant_region_scope": "EU",
        "cloud_instance_name": "microsoftonline.com",
        "rbac_url": "https://pas.windows.net",
    },
    claims={"ver": "2.0", "tid": _TENANT[1:], "oid": "0000-1", "rh": "0.AX", "uti": "u"},
    key_says={"x5t": "kid", "x5c": ["MIIC"], "issuer": "https://login.example/{tenantid}/v2.0"},
    key_leaves_out=("alg",),
)
#: Of every tenant: the issuer is a form to be filled in.
ENTRA_COMMON = Shape(
    at="/common/v2.0",
    says="/{tenantid}/v2.0",
    authorize="/common/oauth2/v2.0/authorize",
    token="/common/oauth2/v2.0/token",  # noqa: S106  an address
    keys="/common/discovery/v2.0/keys",
)
#: No groups at all: whose account it is tells `hd`.
GOOGLE = Shape(
    authorize="/o/oauth2/v2/auth",
    keys="/oauth2/v3/certs",
    described={
        "device_authorization_endpoint": "https://oauth2.example/device/code",
        "revocation_endpoint": "https://oauth2.example/revoke",
        "response_types_supported": ["code", "token", "id_token", "code token id_token", "none"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
        "code_challenge_methods_supported": ["plain", "S256"],
        "authorization_response_iss_parameter_supported": True,
    },
    claims={"azp": "noc-console", "at_hash": "x", "hd": "watch.example"},
    key_says={"alg": "RS256"},
)
