"""Signing in at a real provider over HTTP: who is let in as what, and every lie that is not."""

import itertools
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from litestar import Litestar

from engine.api.limits import Limits
from engine.model.access import Role
from engine.store import audit
from tests.engine.api.test_permissions import RIGHT, with_app
from tests.engine.api.test_users import Caller
from tests.peers.answering import serving
from tests.peers.openid_provider import CLIENT, SECRET, Account, Provider

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning"),
    pytest.mark.usefixtures("quick_passwords"),
]

BACK = "http://127.0.0.1:4711/"
GROUPS = {
    "role_claim": "groups",
    "roles": [
        {"role": "supervisor", "values": ["leads"]},
        {"role": "operator", "values": ["desk", "night desk"]},
    ],
}


@pytest.fixture
def provider() -> Iterator[Provider]:
    made = Provider()
    with serving(made):
        yield made


class House:
    """An engine with an administrator, and a browser that is somebody."""

    def __init__(self, app: Litestar, url: str, provider: Provider) -> None:
        self.app, self.url, self.provider = app, url, provider
        self.nobody = Caller(url, "none")
        self.boss = self.nobody

    async def begin(self, token: str) -> None:
        machine = Caller(self.url, token)
        await machine.post("/v1/users", name="boss", role="administrator", password=RIGHT)
        await machine.close()
        said = await self.nobody.post("/v1/log-in", name="boss", password=RIGHT)
        self.boss = Caller(self.url, said.json()["token"])

    async def set(self, **more: Any) -> httpx.Response:
        settings = {
            "name": "Lighthouse",
            "issuer": self.provider.url,
            "client_id": CLIENT,
            "unknown": "create",
            **more,
        }
        return await self.boss.post("/v1/identity-provider", settings=settings, secret=SECRET)

    async def begun(self, **more: Any) -> dict[str, str]:
        said = await self.nobody.post("/v1/sign-in/begin", redirect=BACK, **more)
        assert said.status_code == 200, said.text
        return dict(said.json())

    async def returned(self, **more: Any) -> dict[str, str]:
        """What a console hands in after the browser came back."""
        begun = await self.begun(**more)
        back = self.provider.browse(begun["url"])
        told = {"state": back["state"], "ticket": begun["ticket"], "code": back["code"]}
        return {**told, "issuer": back.get("iss", "")}

    async def sign_in(self) -> httpx.Response:
        return await self.nobody.post("/v1/sign-in/finish", **await self.returned())

    async def users(self) -> dict[str, Any]:
        return {each["name"]: each for each in (await self.boss.get("/v1/users")).json()}

    async def log(self, what: str) -> list[Any]:
        """Audit entries of a kind, newest first."""
        engine = self.app.state.engine
        page = await engine.ask(lambda connection: audit.page(connection, what=what))
        return [each.entry for each in page.lines]


def in_house(folder: Path, provider: Provider, *steps: Callable[[House], Awaitable[None]]) -> None:
    """Steps one after another in one engine, as it takes longer to build than to ask."""

    async def run(app: Litestar, url: str, token: str) -> None:
        house = House(app, url, provider)
        await house.begin(token)
        try:
            for step in steps:
                provider.begin()
                await step(house)
        finally:
            await house.boss.close()
            await house.nobody.close()

    seconds = itertools.count(step=10)  # all come from one address, and often
    with_app(folder, run, Limits(lambda: float(next(seconds))))


async def somebody_signs_in_works_and_logs_out(house: House) -> None:
    provider = house.provider
    provider.account = Account(
        "s-17", {"preferred_username": "Asha", "name": "Asha Rao", "groups": ["night desk", "x"]}
    )

    assert (await house.nobody.get("/v1/sign-in/offered")).json()["name"] == ""
    assert not provider.asked, "nothing is asked of anybody before it is set"
    refused = await house.nobody.post("/v1/sign-in/begin", redirect=BACK)
    assert refused.status_code == 401
    assert (await house.set(**GROUPS)).status_code == 200
    assert (await house.nobody.get("/v1/sign-in/offered")).json()["name"] == "Lighthouse"

    begun = await house.begun()
    asked = {name: each[0] for name, each in parse_qs(urlsplit(begun["url"]).query).items()}
    assert asked["code_challenge_method"] == "S256"
    assert begun["ticket"] not in begun["url"]
    assert len({asked["state"], asked["nonce"], asked["code_challenge"]}) == 3

    said = await house.sign_in()
    assert said.status_code == 200, said.text
    asha = Caller(house.url, said.json()["token"])
    me = (await asha.get("/v1/me")).json()
    assert (me["name"], me["role"], me["by_provider"]) == ("Asha", "operator", True)
    assert (await asha.get("/v1/alerts")).status_code == 200
    assert (await asha.get("/v1/identity-provider")).status_code == 403
    assert (await asha.post("/v1/log-out")).status_code == 200
    assert (await asha.get("/v1/alerts")).status_code == 401
    await asha.close()
    entry = (await house.log("user.log_in"))[0]
    assert (entry.who, entry.why) == ("Asha", "with Lighthouse")
    page = (await house.boss.get("/v1/identity-provider")).text
    assert SECRET not in page
    assert '"has_secret":true' in page
    # A password that was never set opens nothing.
    for password in ("", "password", RIGHT):
        tried = await house.nobody.post("/v1/log-in", name="Asha", password=password)
        assert tried.status_code == 401


async def claims_give_roles_and_take_them_away_but_never_make_an_administrator(
    house: House,
) -> None:
    provider = house.provider

    def is_in(*groups: str) -> None:
        provider.account = Account("s-1", {"preferred_username": "ravi", "groups": list(groups)})

    greedy = [{"role": "administrator", "values": ["leads"]}]
    refused = await house.set(role_claim="groups", roles=greedy)
    assert refused.status_code == 422
    assert "administrator" in refused.text

    await house.set(**GROUPS)
    is_in("desk", "leads")
    lead = await house.sign_in()
    assert lead.json()["user"]["role"] == "supervisor"
    session = Caller(house.url, lead.json()["token"])
    is_in("desk")
    assert (await house.sign_in()).json()["user"]["role"] == "operator"
    assert (await session.get("/v1/alerts")).status_code == 401, "may do less: logged out"
    await session.close()
    is_in("gardeners")
    refused = await house.sign_in()
    assert refused.status_code == 401
    assert "without a role" in refused.json()["error"]
    # What people have given, claims do not take away.
    await house.boss.post("/v1/users/ravi", role="auditor")
    assert (await house.sign_in()).json()["user"]["role"] == "auditor"


async def whoever_is_unknown_is_refused_or_made_without_a_role(house: House) -> None:
    provider = house.provider
    await house.set(unknown="refuse")
    provider.account = Account("s-2", {"preferred_username": "boss"})
    refused = await house.sign_in()
    assert refused.status_code == 401
    assert "s-2" in refused.json()["error"], "an administrator has to enter it"
    assert "s-2" in (await house.log("user.log_in_refused"))[0].why
    known = await house.users()
    assert "s-2" not in {each["subject"] for each in known.values()}

    await house.set(unknown="create")
    assert "without a role" in (await house.sign_in()).json()["error"]
    users = await house.users()
    assert users["boss-2"]["role"] is None, "the name of somebody else is not taken over"
    assert users["boss"]["subject"] == ""
    assert "without a role" in (await house.sign_in()).json()["error"]
    assert (await house.users()).keys() == known.keys() | {"boss-2"}, "made once"
    await house.boss.post("/v1/users/boss-2", role="operator")
    assert (await house.sign_in()).json()["user"]["name"] == "boss-2"
    await house.boss.post("/v1/users/boss-2", disabled=True)
    assert "may not log in" in (await house.sign_in()).json()["error"]

    # An administrator links somebody who has a password here.
    provider.account = Account("s-3")
    await house.boss.post("/v1/users", name="kavya", role="operator", password=RIGHT)
    taken = await house.boss.post("/v1/users/kavya", subject="s-2")
    assert taken.status_code == 409
    await house.boss.post("/v1/users/kavya", subject="s-3")
    assert (await house.sign_in()).json()["user"]["name"] == "kavya"


#: What a provider, or somebody who pretends to be one, lies about; and a word of the refusal.
LIES: dict[str, tuple[dict[str, Any], str]] = {
    "another issuer": ({"iss": "https://elsewhere.example"}, "elsewhere"),
    "another program": ({"aud": "another-program"}, "another program"),
    "handed on": ({"aud": [CLIENT, "other"], "azp": "other"}, "another program"),
    "another log-in": ({"nonce": "of another one"}, "another log-in"),
    "no nonce": ({"nonce": None}, "another log-in"),
    "expired": ({"exp": 1_700_000_000}, "expired"),
    "without an end": ({"exp": None}, "how long"),
    "not yet": ({"nbf": 4_000_000_000}, "later"),
    "from tomorrow": ({"iat": 4_000_000_000}, "later"),
    "nobody": ({"sub": ""}, "who it is about"),
}


async def a_token_that_does_not_fit_lets_nobody_in_and_stands_in_the_log(house: House) -> None:
    provider = house.provider

    async def refused(house: House, word: str) -> None:
        said = await house.sign_in()
        assert said.status_code == 401, word
        assert word in said.json()["error"]
        assert word in (await house.log("user.log_in_refused"))[0].why

    await house.set(**GROUPS)
    provider.account = Account("s-1", {"groups": ["desk"]})
    for claims, word in LIES.values():
        provider.claims = claims
        await refused(house, word)
    provider.claims = {}
    for algorithm, word in (
        ("none", "none"),
        ("HS256", "HS256"),
        ("HS256 with the public key", "HS256"),
        ("its own key", "no key"),
    ):
        provider.algorithm = algorithm
        await refused(house, word)
    provider.algorithm = "RS256"
    provider.roll(shown=False)
    await refused(house, "no key")
    assert (await house.users()).keys() == {"boss"}, "nobody was made"
    # The key has been rolled: shown now, believed at once; the old one is not any more. However
    # unknown the key is, the provider is asked for its keys once a log-in, and no more.
    old = provider.key
    provider.roll()
    provider.asked.clear()
    assert (await house.sign_in()).status_code == 200
    assert [each.path for each in provider.asked].count("/keys") == 1
    provider.asked.clear()
    provider.roll(shown=False)
    await refused(house, "no key")
    assert [each.path for each in provider.asked].count("/keys") == 1
    provider.key = old
    await refused(house, "no key")


async def what_comes_back_is_worth_one_log_in_of_whoever_began_it(house: House) -> None:
    provider = house.provider
    await house.set(**GROUPS)
    provider.account = Account("s-1", {"groups": ["desk"]})

    async def finish(**told: str) -> int:
        return (await house.nobody.post("/v1/sign-in/finish", **told)).status_code

    told = await house.returned()
    assert await finish(**told) == 200
    assert await finish(**told) == 401, "replayed"
    mine, stolen = await house.returned(), await house.returned()
    assert await finish(**{**mine, "state": "of nobody"}) == 401
    assert await finish(**{**mine, "ticket": stolen["ticket"]}) == 401, "another console's"
    assert await finish(**mine) == 401, "one attempt only"
    # A code that was used, or is of another log-in, is worth nothing at the provider (PKCE).
    begun, other = await house.begun(), await house.returned()
    mixed = {"state": begun["state"], "ticket": begun["ticket"], "issuer": provider.url}
    assert await finish(**mixed, code=other["code"]) == 401
    assert await finish(**stolen, error="access_denied") == 401
    assert await finish(**{**await house.returned(), "issuer": "https://evil.example"}) == 401
    for redirect in ("https://evil.example/", "http://127.0.0.1:80@evil.example/"):
        away = await house.nobody.post("/v1/sign-in/begin", redirect=redirect)
        assert away.status_code == 422


async def a_locked_screen_is_opened_by_a_fresh_proof_of_the_same_person(house: House) -> None:
    provider = house.provider
    await house.set(**GROUPS)
    provider.account = Account("s-5", {"groups": ["desk"]})
    said = await house.sign_in()
    assert said.status_code == 200, said.text
    asha = Caller(house.url, said.json()["token"])

    async def confirm() -> int:
        told = await house.returned(confirms=True)
        return (await asha.post("/v1/confirm/sign-in", **told)).status_code

    assert await confirm() == 200
    plain = await house.returned()
    assert (await asha.post("/v1/confirm/sign-in", **plain)).status_code == 401
    provider.claims = {"auth_time": 1_700_000_000}
    assert await confirm() == 401, "proved long ago"
    provider.claims = {"auth_time": None}
    assert await confirm() == 401
    provider.claims = {}
    provider.account = Account("s-9", {"groups": ["desk"]})
    assert await confirm() == 401, "somebody else"
    told = await house.returned(confirms=True)
    crooked = await house.nobody.post("/v1/sign-in/finish", **told)
    assert crooked.status_code == 401
    await asha.close()


async def a_provider_in_trouble_says_what_to_do_and_passwords_go_on(house: House) -> None:
    provider = house.provider

    async def tried(house: House, **more: Any) -> Any:
        settings = {"issuer": provider.url, "client_id": CLIENT, **more}
        return (await house.boss.post("/v1/identity-provider/test", settings=settings)).json()

    assert (await tried(house))["ok"] is True
    for issuer, word in (
        ("http://lighthouse.example", "enter https"),
        (f"{provider.url}/realm", "HTTP 404"),
        (f"{provider.url}/", "says that its issuer is"),
        ("http://127.0.0.1:9/", "does not answer"),
    ):
        said = await tried(house, issuer=issuer)
        assert said["ok"] is False
        assert word in said["says"], said
    await house.set(**GROUPS)
    provider.methods = ["client_secret_post"]
    provider.tells_issuer = False
    provider.account = Account("s-1", {"groups": ["desk"]})
    assert (await house.sign_in()).status_code == 200
    await house.boss.post(
        "/v1/identity-provider",
        settings={"issuer": provider.url, "client_id": CLIENT},
        secret="not this one",  # noqa: S106
    )
    refused = await house.sign_in()
    assert "invalid_client" in refused.json()["error"]
    provider.faults.clock_ahead = timedelta(hours=2)
    await house.set()
    assert "clocks" in (await house.sign_in()).json()["error"]
    said = await house.nobody.post("/v1/log-in", name="boss", password=RIGHT)
    assert said.status_code == 200
    assert said.json()["user"]["role"] == Role.ADMINISTRATOR.value


def test_who_is_let_in_as_what(data_dir: Path, provider: Provider) -> None:
    in_house(
        data_dir,
        provider,
        somebody_signs_in_works_and_logs_out,
        claims_give_roles_and_take_them_away_but_never_make_an_administrator,
        whoever_is_unknown_is_refused_or_made_without_a_role,
        a_locked_screen_is_opened_by_a_fresh_proof_of_the_same_person,
    )


def test_what_lets_nobody_in(data_dir: Path, provider: Provider) -> None:
    in_house(
        data_dir,
        provider,
        a_token_that_does_not_fit_lets_nobody_in_and_stands_in_the_log,
        what_comes_back_is_worth_one_log_in_of_whoever_began_it,
        a_provider_in_trouble_says_what_to_do_and_passwords_go_on,
    )
