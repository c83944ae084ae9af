"""Lightspeed against a peer over real HTTP: everything once, whatever goes wrong."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from engine.clock import WallClock
from engine.connectors.cursors import Cursors
from engine.connectors.lightspeed import Lightspeed, Settings
from engine.connectors.pulling import Puller, Standing
from engine.errors import AccessRefused, ConfigError
from engine.model.connectors import ConnectorState
from tests.engine.connectors.doors import KeptSecrets, OpenDoor, whose_of
from tests.peers.answering import Answer, serving, too_many
from tests.peers.lightspeed import LightspeedPeer, webhook

SITES = {"Harbour": "PUNE", "o2": "MUMBAI"}
Work = Callable[[LightspeedPeer, "Rig"], Awaitable[None]]


class Rig:
    """A connector with its runner; `again` is a restart after kill -9."""

    def __init__(self, peer: LightspeedPeer, folder: Path, **settings: Any) -> None:
        self.door = OpenDoor()
        self.secrets = KeptSecrets(
            {"token": "access-0", "refresh_token": "refresh-0", "client_secret": "hush-hush"}
        )
        self.settings = Settings(
            **{
                "base_url": peer.url, "client_id": "us", "sites": SITES, "version": peer.shape,
                "per_minute": 1e6, **settings,
            }
        )  # fmt: skip
        self.folder = folder
        self.start()

    async def again(self) -> None:
        """As after kill -9: only what is on disk is left."""
        await self.source.close()
        self.start()

    def start(self) -> None:
        self.source = Lightspeed(self.settings, self.secrets, whose_of(), WallClock())
        self.standing = Standing(WallClock())
        self.puller = Puller(
            "lightspeed", "lightspeed", self.source, self.door, Cursors(self.folder),
            self.standing, 30.0,
        )  # fmt: skip


def with_peer(folder: Path, work: Work, shape: str = "2026-07", **settings: Any) -> None:
    peer = LightspeedPeer(datetime.now(UTC) - timedelta(days=1), shape=shape)

    async def run() -> None:
        rig = Rig(peer, folder, **settings)
        try:
            await work(peer, rig)
        finally:
            await rig.source.close()

    with serving(peer):
        asyncio.run(run())


@pytest.mark.parametrize("shape", ["2026-07", "2.0"])
def test_sales_returns_and_voids_become_events(tmp_path: Path, shape: str) -> None:
    async def work(peer: LightspeedPeer, rig: Rig) -> None:
        peer.sell(1)
        peer.sell(2, quantity=-1, original="s1")
        peer.sell(3, state="voided")
        peer.sell(4, state="parked")
        await rig.puller.turn()
        events = {each["id"]: each for each in rig.door.all}
        assert set(events) == {"sale-s1", "refund-s2", "void-s3"}
        sale = events["sale-s1"]
        assert (sale["site"], sale["register"], sale["staff"]) == ("PUNE", "r1", "lightspeed-u1")
        (item,) = sale["items"]
        assert (item["sku"], item["qty"], item["discount_pct"]) == ("SKU1", 2, 20.0)
        assert item["unit_price"] * 0.8 * 2 == pytest.approx(sale["total"]) == pytest.approx(18.4)
        assert sale["payments"] == [{"method": "cash", "amount": 18.4}]
        refund = events["refund-s2"]
        assert refund["amount"] == pytest.approx(9.2)
        assert refund["original_total"] == pytest.approx(18.4)
        assert refund["original_staff"] == "lightspeed-u1"
        assert events["void-s3"]["original"] == "s3"
        assert rig.standing.left_out["sale parked" if shape == "2026-07" else "sale pending"]
        assert {each.id for each in rig.door.people} == {"lightspeed-u1", "lightspeed-u2"}
        assert rig.door.people[0].discount_limit_pct == 15
        assert {each.sku for each in rig.door.products} == {"SKU1", "SKU2", "SKU3"}
        assert [(each.id, each.site) for each in rig.door.registers] == [
            ("r1", "PUNE"), ("r2", "MUMBAI"),
        ]  # fmt: skip
        counts = rig.standing.counts
        assert counts.records == counts.used + counts.refused + counts.left_out

    with_peer(tmp_path, work, shape)


def test_a_parked_sale_counts_once_it_is_closed(tmp_path: Path) -> None:
    async def work(peer: LightspeedPeer, rig: Rig) -> None:
        peer.sell(1, state="parked")
        await rig.puller.turn()
        assert not rig.door.all
        peer.sell(1)
        await rig.puller.turn()
        assert [each["id"] for each in rig.door.all] == ["sale-s1"]

    with_peer(tmp_path, work)


def test_nothing_is_lost_or_doubled_by_faults_and_kills(tmp_path: Path) -> None:
    run_with_faults(tmp_path, turns=40, seed=1)


@pytest.mark.long
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("seed", range(4))
def test_five_hundred_broken_connections(tmp_path: Path, seed: int) -> None:
    run_with_faults(tmp_path, turns=500, seed=seed)


def run_with_faults(folder: Path, turns: int, seed: int) -> None:
    chance = random.Random(seed)

    async def work(peer: LightspeedPeer, rig: Rig) -> None:
        peer.page = 7
        sold = 0
        for _ in range(turns):
            for _ in range(chance.randint(0, 5)):
                sold += 1
                peer.sell(sold)
            if sold and chance.random() < 0.3:
                peer.sell(chance.randint(1, sold))  # changed: comes again
            peer.faults.plan += chance.choices(
                [
                    None, "drop", Answer(502, b"<html>"), Answer(503, {}, {"Retry-After": "7"}),
                    too_many(peer, 3), Answer(401, {"error": "expired"}), Answer(200, b"<html>"),
                ],
                k=chance.randint(0, 4),
            )  # fmt: skip
            if chance.random() < 0.2:
                peer.expire()
            rig.door.failures = chance.choice([0, 0, 0, 1])
            await rig.puller.turn()
            if chance.random() < 0.3:
                await rig.again()
        peer.faults.plan.clear()
        rig.door.failures = 0
        for _ in range(3):
            await rig.puller.turn()
        assert rig.standing.state is ConnectorState.WAITING
        ids = [each["id"] for each in rig.door.all]
        assert sorted(ids) == sorted(f"sale-s{number}" for number in range(1, sold + 1))
        assert not rig.door.refusals
        assert rig.secrets.get("connector.lightspeed.refresh_token") == peer.refresh

    with_peer(folder, work)


def test_a_sale_of_another_shape_is_kept_with_its_reason(tmp_path: Path) -> None:
    async def work(peer: LightspeedPeer, rig: Rig) -> None:
        peer.sell(1)
        peer.sell(2, totals="renamed")
        peer.sell(3, line_items=None)
        peer.sell(4, source={"author": {"id": "u1"}, "outlet_id": "o9", "register_id": "r9"})
        peer.sell(5)
        await rig.puller.turn()
        assert [each["id"] for each in rig.door.all] == ["sale-s1", "sale-s5"]
        reasons = {each.where: each.reason for each in rig.door.refusals}
        assert "unknown shape" in reasons["sale s2"]
        assert "changed" in reasons["sale s3"]
        assert "`sites`" in reasons["sale s4"]
        assert msgspec.json.decode(rig.door.refusals[0].raw)["id"] == "s2"
        # Killed before the cursor was on disk: the same page comes again.
        Cursors(tmp_path).forget("lightspeed")
        await rig.again()
        await rig.puller.turn()
        assert len(rig.door.refusals) == 3

    with_peer(tmp_path, work)


def test_the_other_side_says_how_long_to_wait(tmp_path: Path) -> None:
    async def work(peer: LightspeedPeer, rig: Rig) -> None:
        peer.faults.clock_ahead = timedelta(hours=2)
        peer.faults.plan = [too_many(peer, 90)]
        pause_s = await rig.puller.turn()
        # By its own clock, which is two hours ahead of ours.
        assert 85 <= pause_s <= 91
        assert rig.standing.state is ConnectorState.FAILING
        assert "429" in rig.standing.says
        await rig.puller.turn()
        assert rig.source.skew_s == pytest.approx(7200, abs=60)
        assert "ahead" in rig.standing.says

    with_peer(tmp_path, work)


def test_a_refresh_token_that_is_refused_needs_somebody(tmp_path: Path) -> None:
    async def work(peer: LightspeedPeer, rig: Rig) -> None:
        peer.expire()
        peer.refresh = "other"
        assert await rig.puller.turn() >= 60
        assert rig.standing.state is ConnectorState.NEEDS_YOU
        assert "sign in again" in rig.standing.says

    with_peer(tmp_path, work)


def test_gift_cards_are_loaded_and_redeemed_at_the_till_that_did_it(tmp_path: Path) -> None:
    async def work(peer: LightspeedPeer, rig: Rig) -> None:
        peer.sell(1, gift_card="GC-1", quantity=1)
        peer.sell(5, paid="p3", customer="c7")
        at = peer.start + timedelta(minutes=6)
        moves = [
            {
                "id": "m0",
                "type": "ACTIVATION",
                "amount": "9.2",
                "created_at": peer.start.isoformat(),
            },
            {"id": "m1", "type": "REDEEMING", "amount": "-18.4", "created_at": at.isoformat()},
        ]
        card = {"id": "c1", "number": "GC-1", "status": "ACTIVE", "sale_id": "s1"}
        peer.cards = [{**card, "gift_card_transactions": moves}]
        await rig.puller.turn()
        gifts = [each for each in rig.door.all if each["type"] == "pos.gift_card"]
        assert [(each["action"], each["card"], each["amount"]) for each in gifts] == [
            ("load", "GC-1", pytest.approx(11.5)), ("redeem", "GC-1", 18.4)
        ]  # fmt: skip
        assert gifts[1]["customer"] == "c7"
        assert gifts[1]["transaction"] == "s5"
        stray = {"id": "m2", "type": "REDEEMING", "amount": "-3", "created_at": at.isoformat()}
        peer.cards = [{**card, "gift_card_transactions": [stray]}]
        await rig.again()
        await rig.puller.turn()
        assert "fits no payment" in rig.door.refusals[0].reason

    with_peer(tmp_path, work)


def test_webhooks_are_checked_and_are_the_same_events(tmp_path: Path) -> None:
    async def work(peer: LightspeedPeer, rig: Rig) -> None:
        await rig.puller.turn()
        headers, body = webhook("s1", peer.start + timedelta(minutes=1))
        delivery = await rig.source.hook(headers, body)
        (event,) = map(msgspec.json.decode, delivery.events)
        peer.sell(1)
        await rig.puller.turn()
        (polled,) = rig.door.all
        for name in ("id", "total", "staff", "site", "items"):
            assert event[name] == polled[name], name
        assert event["payments"] == [{"method": "card", "amount": 18.4}]
        with pytest.raises(AccessRefused):
            await rig.source.hook(headers, body + b"&more=1")
        with pytest.raises(AccessRefused):
            await rig.source.hook({"x-signature": "signature=00, algorithm=HMAC-SHA256"}, body)
        unsigned = await rig.source.hook({}, body)
        assert unsigned.used == 1

    with_peer(tmp_path, work)


def test_unsigned_webhooks_can_be_refused(tmp_path: Path) -> None:
    async def work(peer: LightspeedPeer, rig: Rig) -> None:
        with pytest.raises(AccessRefused, match="not signed"):
            await rig.source.hook({}, webhook("s1", peer.start)[1])

    with_peer(tmp_path, work, signature_needed=True)


def test_a_test_says_what_is_there_and_what_is_missing(tmp_path: Path) -> None:
    async def work(peer: LightspeedPeer, rig: Rig) -> None:
        assert "Hill" in await rig.source.test()
        peer.faults.plan = [Answer(404, {})]
        with pytest.raises(ConfigError, match="version"):
            await rig.source.test()
        rig.secrets.kept.clear()
        with pytest.raises(AccessRefused, match="no token yet"):
            await rig.source.test()

    with_peer(tmp_path, work, sites={"o1": "PUNE"})


def test_a_token_does_not_go_in_clear() -> None:
    with pytest.raises(ConfigError, match="https"):
        Lightspeed(
            Settings(base_url="http://shop.example"), KeptSecrets({}), whose_of(), WallClock()
        )
