"""Signing in at providers that look as Keycloak, Entra ID and Google publish themselves."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.engine.api.test_sign_in import House, in_house
from tests.peers.answering import serving
from tests.peers.openid_provider import CLIENT, Account, Provider
from tests.peers.openid_shapes import ENTRA, ENTRA_COMMON, GOOGLE, KEYCLOAK, Shape

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning"),
    pytest.mark.usefixtures("quick_passwords"),
]


@pytest.fixture
def provider() -> Iterator[Provider]:
    made = Provider()
    with serving(made):
        yield made


async def well_known_providers_are_understood_with_their_quirks(house: House) -> None:
    provider = house.provider

    async def signs_in(said: str, shape: Shape, claim: str, value: str, **claims: Any) -> Any:
        provider.begin()
        provider.algorithm = "RS256"
        provider.roll()
        provider.shape = shape
        rule = [{"role": "operator", "values": [value]}]
        set_ = await house.set(issuer=provider.issuer, role_claim=claim, roles=rule)
        assert set_.status_code == 200, set_.text
        provider.account = Account(said, {"preferred_username": said, **claims})
        return (await house.sign_in()).json()

    asha = await signs_in(
        *("k-asha", KEYCLOAK, "realm_access.roles", "desk"), realm_access={"roles": ["desk"]}
    )
    assert asha["user"]["role"] == "operator"
    group = "5f0c2a34-1f3a-4bd8-9d65-3a1c55b1a001"
    ravi = await signs_in("e-ravi", ENTRA, "groups", group, groups=[group])
    assert ravi["user"]["role"] == "operator"
    many = {"_claim_names": {"groups": "src1"}, "_claim_sources": {"src1": {"endpoint": "x"}}}
    for claims in (many, {"hasgroups": True}):
        said = await signs_in("e-ravi", ENTRA, "groups", group, **claims)
        assert "too many" in said["error"]
    assert (await house.users())["e-ravi"]["role"] == "operator", "not taken away for that"
    meera = await signs_in("g-meera", GOOGLE, "hd", "watch.example")
    assert meera["user"]["role"] == "operator"
    assert (
        "without a role"
        in (await signs_in("g-anybody", GOOGLE, "hd", "watch.example", hd=None))["error"]
    )
    # Whoever only says that an address is theirs gets neither its role nor its name.
    mine = {"email": "boss@watch.example", "preferred_username": None}
    for proof in ({"email_verified": False}, {"email_verified": "false"}, {}):
        said = await signs_in("g-thief", GOOGLE, "email", "boss@watch.example", **mine, **proof)
        assert "was proved" in said["error"]
    assert "g-thief" not in {each["subject"] for each in (await house.users()).values()}
    said = await signs_in("g-thief", GOOGLE, "hd", "watch.example", **mine, email_verified=False)
    assert said["user"]["name"] == "g-thief"
    said = await signs_in(
        *("g-boss", GOOGLE, "email", "boss@watch.example"), **mine, email_verified=True
    )
    assert said["user"]["name"] == "boss@watch.example"
    provider.shape = ENTRA_COMMON
    settings = {"issuer": provider.issuer, "client_id": CLIENT}
    tried = await house.boss.post("/v1/identity-provider/test", settings=settings)
    assert "id of your own tenant" in tried.json()["says"]


def test_their_quirks_are_understood(data_dir: Path, provider: Provider) -> None:
    in_house(data_dir, provider, well_known_providers_are_understood_with_their_quirks)
