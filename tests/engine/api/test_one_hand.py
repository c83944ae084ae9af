"""Nobody is two people: whoever could log in as somebody does not get their second signature."""

import itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from litestar import Litestar

from engine.access.hands import TIED
from engine.access.users import load_users
from engine.api.limits import Limits
from engine.clock import SimulatedClock
from engine.live.engine import Engine
from engine.store import audit
from tests.engine.api.test_permissions import FRESH, RIGHT, with_app

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning"),
    pytest.mark.usefixtures("quick_passwords"),
]

GIVEN = "given by the boss, and long"
NAMES = ("boss", "asha", "ravi")
#: What the boss does to asha's account, and whether it makes the two one hand.
TOUCHES: dict[str, tuple[dict[str, Any], bool]] = {
    "a password": ({"password": GIVEN}, True),
    "a role": ({"role": "supervisor"}, True),
    "the role back": ({"role": "administrator"}, True),
    "a scope": ({"scope": {}}, True),
    "let in again": ({"disabled": False}, True),
    "without a second factor": ({"without_totp": True}, True),
    "an account at the provider": ({"subject": "s-1"}, True),
    "no account at the provider": ({"subject": ""}, True),
    "a name in reports": ({"full_name": "Asha Rao"}, False),
    "another try": ({"unlock": True}, False),
}


class Office:
    """Three administrators on one engine, none of whom has touched another for a day."""

    def __init__(self, app: Litestar, http: httpx.AsyncClient, clock: SimulatedClock) -> None:
        self.engine: Engine = app.state.engine
        self.http, self.clock = http, clock
        self.tokens: dict[str, str] = {}
        self.words = dict.fromkeys(NAMES, FRESH)

    async def as_(self, name: str, method: str, path: str, /, **body: Any) -> httpx.Response:
        """One request of somebody, who logs in first where no session stands."""
        answer = await self.asked(self.tokens.get(name, "none"), method, path, **body)
        if answer.status_code != 401:
            return answer
        said = await self.sent("none", "/v1/log-in", name=name, password=self.words[name])
        assert said.status_code == 200, said.text
        self.tokens[name] = said.json()["token"]
        return await self.asked(self.tokens[name], method, path, **body)

    async def asked(self, token: str, method: str, path: str, /, **body: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}"}
        return await self.http.request(method, path, json=body or None, headers=headers)

    async def sent(self, token: str, path: str, /, **body: Any) -> httpx.Response:
        return await self.asked(token, "POST", path, **body)

    async def furnish(self, token: str) -> None:
        for name in NAMES:
            new = {"name": name, "role": "administrator", "password": RIGHT}
            made = (
                await self.sent(token, "/v1/users", **new)
                if name == "boss"
                else await self.as_("boss", "POST", "/v1/users", **new)
            )
            assert made.status_code == 201, made.text
            self.words[name] = RIGHT
            await self.own(name)
        provider = {"issuer": "https://sign-in.example", "client_id": "noc"}
        await self.as_("boss", "POST", "/v1/identity-provider", settings=provider)
        self.clock.advance(TIED)

    async def own(self, name: str) -> None:
        """Somebody sets a password of their own."""
        change = {"old": self.words[name], "new": FRESH}
        said = await self.as_(name, "POST", "/v1/me/password", **change)
        assert said.status_code == (422 if self.words[name] == FRESH else 200), said.text
        self.words[name] = FRESH

    async def propose(self, who: str) -> str:
        wish = {"reason": "everybody is rung by hand"}
        said = await self.as_(who, "POST", "/v1/reveals", **wish)
        assert said.status_code == 200, said.text
        return str(said.json()["id"])

    async def decide(self, who: str, what: str, key: str) -> int:
        path = f"/v1/approvals/{key}/{what}"
        return (await self.as_(who, "POST", path, note="so it is")).status_code

    async def barred(self, who: str) -> dict[str, str]:
        return dict((await self.as_(who, "GET", "/v1/approvals")).json()["barred"])

    async def refusals(self) -> list[tuple[str, str]]:
        kind = "approval.confirm_refused"
        page = await self.engine.ask(lambda connection: audit.page(connection, what=kind))
        return [(each.entry.who, each.entry.why) for each in reversed(page.lines)]


async def whoever_touched_an_account_gets_no_second_signature_from_it(office: Office) -> None:
    expected = []
    for said, (change, ties) in TOUCHES.items():
        done = await office.as_("boss", "POST", "/v1/users/asha", **change)
        assert done.status_code == 200, done.text
        if "password" in change:
            office.words["asha"] = GIVEN
            key = await office.propose("boss")
            assert await office.decide("asha", "confirm", key) == 403, "a password of theirs"
            await office.own("asha")
        else:
            key = await office.propose("boss")
        if not ties:
            assert await office.decide("asha", "confirm", key) == 200, said
            continue
        assert await office.barred("asha") == {key: "one_hand"}, said
        assert await office.decide("asha", "confirm", key) == 409, said
        expected.append("asha")
        assert await office.barred("ravi") == {}, said
        assert await office.decide("ravi", "confirm", key) == 200, said
        # Nor does what is proposed with that account get the first one's signature.
        own = await office.propose("asha")
        assert await office.barred("boss") == {own: "one_hand"}
        assert await office.decide("boss", "confirm", own) == 409, said
        expected.append("boss")
        assert await office.decide("boss", "decline", own) == 200, "a no is always heard"
        office.clock.advance(TIED - timedelta(seconds=1))
        key = await office.propose("boss")
        assert await office.decide("asha", "confirm", key) == 409, "a second too early"
        expected.append("asha")
        await office.decide("boss", "decline", key)
        office.clock.advance(timedelta(seconds=2))
        key = await office.propose("boss")
        assert await office.decide("asha", "confirm", key) == 200, said
    told = await office.refusals()
    assert [who for who, _ in told] == expected
    assert all("somebody else has to confirm it" in why for _, why in told)


async def a_chain_of_accounts_is_one_hand_too_and_a_restart_forgets_nothing(office: Office) -> None:
    waiting = await office.propose("boss")
    await office.as_("boss", "POST", "/v1/users/asha", password=GIVEN)
    office.words["asha"] = GIVEN
    await office.own("asha")
    await office.as_("asha", "POST", "/v1/users/ravi", password=GIVEN)
    office.words["ravi"] = GIVEN
    await office.own("ravi")
    assert await office.decide("ravi", "confirm", waiting) == 409, "touched after it"
    assert await office.decide("boss", "confirm", waiting) == 409, "one's own, as ever"
    await office.decide("boss", "decline", waiting)
    engine = office.engine
    again = load_users(engine.database, engine.writer, None, engine.clock)  # type: ignore[arg-type]
    assert again.are_in_one_hand("boss", "ravi", office.clock.now())
    assert not again.are_in_one_hand("boss", "ravi", office.clock.now() + TIED)


async def who_says_which_provider_it_is_could_be_everybody_there(office: Office) -> None:
    await office.as_("boss", "POST", "/v1/users/asha", subject="s-1")
    office.clock.advance(TIED)
    key = await office.propose("ravi")
    provider = {"issuer": "https://ravis-own.example", "client_id": "noc"}
    await office.as_("ravi", "POST", "/v1/identity-provider", settings=provider)
    assert await office.barred("asha") == {key: "one_hand"}
    assert await office.decide("asha", "confirm", key) == 409
    assert await office.decide("boss", "confirm", key) == 200, "has a password alone"


def test_nobody_is_two_people(data_dir: Path) -> None:
    """One engine for all of it, as it takes longer to build than to ask."""
    clock = SimulatedClock(datetime.now(UTC))

    async def run(app: Litestar, url: str, token: str) -> None:
        near = httpx.ASGITransport(app=app)  # type: ignore[arg-type]
        async with httpx.AsyncClient(transport=near, base_url=url, timeout=60) as http:
            office = Office(app, http, clock)
            await office.furnish(token)
            for step in (
                whoever_touched_an_account_gets_no_second_signature_from_it,
                a_chain_of_accounts_is_one_hand_too_and_a_restart_forgets_nothing,
                who_says_which_provider_it_is_could_be_everybody_there,
            ):
                office.clock.advance(2 * TIED)
                await step(office)

    seconds = itertools.count(step=10)  # all come from one address, and often
    with_app(data_dir, run, Limits(lambda: float(next(seconds))), clock)
