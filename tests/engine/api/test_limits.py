"""A program that has gone wild, or somebody who guesses, is sent away; others go on."""

import asyncio
from pathlib import Path

import httpx
import pytest
from litestar import Litestar

from engine.api.app import MAX_BODY
from engine.api.limits import ORDERS, WRONG, Buckets, Limits, Rate
from engine.api.users import UNKNOWN_BODY
from engine.errors import TooManyRequests
from tests.engine.api.test_permissions import with_app

#: Of the framework's next major version; every route declares its arguments that way.
pytestmark = pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning")


def test_a_bucket_refills_with_time_and_is_each_callers_own() -> None:
    now = [0.0]
    limits = Limits(lambda: now[0])
    for _ in range(int(ORDERS.burst)):
        limits.check(ORDERS, "wild")
    with pytest.raises(TooManyRequests, match="try again in 1 s"):
        limits.check(ORDERS, "wild")
    limits.check(ORDERS, "calm")
    assert limits.sent_away == 1
    now[0] = 1.0
    for _ in range(int(ORDERS.a_second)):
        limits.check(ORDERS, "wild")
    with pytest.raises(TooManyRequests):
        limits.check(ORDERS, "wild")


def test_who_is_not_heard_of_is_forgotten() -> None:
    buckets = Buckets(Rate(1, 0.001), lambda: 0.0)
    for number in range(20_000):
        buckets.take(f"caller {number}")
    assert buckets.wait_s("caller 0") == 0
    assert buckets.wait_s("caller 19999") > 0


def test_guessing_at_a_device_door_is_sent_away_while_others_work(data_dir: Path) -> None:
    async def work(_app: Litestar, url: str, token: str) -> None:
        async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=60) as http:
            codes = []
            for number in range(int(WRONG.burst) + 10):
                guess = {"Authorization": f"Bearer guess{number}"}
                said = await http.post("/v1/positions/owntracks", json={}, headers=guess)
                codes.append(said.status_code)
            assert codes[0] == 401
            assert codes[-1] == 429
            assert int(said.headers["retry-after"]) >= 1
            assert "try again in" in said.json()["error"]
            known = {"Authorization": f"Bearer {token}"}
            figures = await http.get("/metrics", headers=known)
            assert "noc_requests_sent_away_total" in figures.text
            told = await http.post("/v1/presence", json={"who": "", "alert": ""}, headers=known)
            assert told.status_code < 300, told.text

    with_app(data_dir, work, Limits(lambda: 0.0))


def test_a_flood_of_orders_is_sent_away_and_events_and_questions_are_not(data_dir: Path) -> None:
    limits = Limits(lambda: 0.0)

    async def work(_app: Litestar, url: str, token: str) -> None:
        known = {"Authorization": f"Bearer {token}"}
        async with httpx.AsyncClient(base_url=url, headers=known, trust_env=False) as http:
            for _ in range(int(ORDERS.burst) - 1):
                limits.check(ORDERS, "operator")
            assert (await http.post("/v1/audit/verify")).status_code < 300
            flooded = await http.post("/v1/audit/verify")
            assert flooded.status_code == 429
            assert flooded.json()["kind"] == "TooManyRequests"
            assert (await http.get("/v1/alerts")).status_code == 200
            assert (await http.post("/v1/events", content=b"")).status_code == 200
            somebody = {"X-Operator": "asha"}
            assert (await http.post("/v1/audit/verify", headers=somebody)).status_code < 300

    with_app(data_dir, work, limits)


def test_text_that_no_database_holds_is_refused_before_anything_is_done(data_dir: Path) -> None:
    async def work(_app: Litestar, url: str, token: str) -> None:
        known = {"Authorization": f"Bearer {token}"}
        async with httpx.AsyncClient(base_url=url, headers=known, trust_env=False) as http:
            body = {"name": "asha\0", "role": "administrator", "password": "correct horse battery"}
            said = await http.post("/v1/users", json=body)
            assert said.status_code == 422
            assert "U+0000" in said.json()["error"]
            assert (await http.get("/v1/users")).json() == []
            far = await http.get("/v1/alerts", params={"offset": 10**30})
            assert far.status_code == 422
            assert "out of range" in far.json()["error"]

    with_app(data_dir, work)


def test_a_body_too_large_is_refused_before_it_is_sent(data_dir: Path) -> None:
    async def work(_app: Litestar, url: str, token: str) -> None:
        port = int(url.rpartition(":")[2])
        for path, most in (
            ("/v1/events", MAX_BODY),
            ("/v1/directory", MAX_BODY),
            ("/v1/hooks/shop/secret", MAX_BODY),
            ("/v1/log-in", UNKNOWN_BODY),
            ("/v1/sign-in/begin", UNKNOWN_BODY),
            ("/v1/sign-in/finish", UNKNOWN_BODY),
        ):
            incoming, outgoing = await asyncio.open_connection("127.0.0.1", port)
            outgoing.write(
                f"POST {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n"
                "Content-Type: application/json\r\n"
                f"Content-Length: {most + 1}\r\n\r\n[".encode()
            )
            first = await asyncio.wait_for(incoming.readline(), 60)
            assert first.split()[1] == b"413", (path, first)
            outgoing.close()

    with_app(data_dir, work)
