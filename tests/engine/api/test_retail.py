"""Retail over real HTTP, against a real engine process."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from engine.address import Address
from engine.client import EngineClient
from engine.errors import BadInput, Conflict, NotFound
from engine.model.envelope import Envelope
from engine.model.retail_risk import ActionKind, ActionState, Level, StaffRiskTable
from engine.model.settings import Change, SettingsChange, SettingScope
from engine.remote import retail, settings
from noc_console.worker import started_engine
from tests.engine.scene import BASE
from tests.engine.shop import content, flow, item, refund, sale, seen, void
from tests.until import until

Story = Callable[[EngineClient, Address], Awaitable[None]]


def recent(event: Envelope) -> bytes:
    """The event, brought to the morning of yesterday: the engine's clock is the wall's."""
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    moved = event.occurred_at + (yesterday - BASE.date())
    return msgspec.json.encode(msgspec.structs.replace(event, occurred_at=moved))


DAY = [
    sale(5, "A1", items=[item("X1", 90, 2, discount_pct=45)], customer="kin@mail.example"),
    void(9, "A1", 99, original="sale5A1", approved_by=None),
    flow(20, "A1", out=847),
    seen(30, "furtive"),
    sale(40, "A2", 25, approved_by="M1"),
    refund(50, "A3", 90, original_total=100, original_staff="A2"),
]


def with_shop(folder: Path, *stories: Story) -> None:
    """Runs each story on an engine of its own, one after the other, on the same store."""

    async def run() -> None:
        for number, story in enumerate(stories):
            async with started_engine(folder) as address:
                client = EngineClient(address, "asha")
                try:
                    if not number:
                        await client.put_directory(content(), dry_run=False)
                        receipt = await client.ingest([recent(each) for each in DAY], "test")
                        assert receipt.accepted == len(DAY)
                        await told(client)
                    await story(client, address)
                finally:
                    await client.close()

    asyncio.run(run())


async def table(client: EngineClient, site: str | None = None) -> StaffRiskTable:
    day = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
    return await retail.staff_risk(client, day=day, site=site)


async def told(client: EngineClient) -> None:
    """Until everything that was sent has been judged."""

    async def is_judged() -> bool:
        return any(row.findings >= 11 for row in (await table(client)).rows)

    await until(is_judged)


def test_the_table_the_day_and_the_transaction_agree(tmp_path: Path) -> None:
    async def story(client: EngineClient, address: Address) -> None:
        shown = await table(client)
        worst = shown.rows[0]
        assert (worst.person, worst.now.level) == ("A1", Level.HIGH)
        assert worst.now.immediate
        assert worst.alert_label.startswith("A-")
        assert sum(worst.now.contributions.values()) == pytest.approx(worst.now.score)
        assert worst.change == pytest.approx(worst.now.score), "nothing happened the days before"
        store = next(each for each in shown.stores if each.site == "SHOP1")
        assert sum(store.by_level.values()) == store.people == 10
        everybody = await table(client, "SHOP1")
        assert len(everybody.rows) == 10

        day = await retail.risk_day(client, "A1", worst.day)
        assert day.total == worst.now
        assert day.rules == worst.rules
        found = [each for each in day.entries if each.finding]
        assert [each.at for each in day.entries] == sorted(each.at for each in day.entries)
        assert found[-1].after == day.total
        assert {each.lane.value for each in day.entries} == {"staff", "pos", "network", "camera"}
        for lane in ("staff", "pos", "network", "camera"):
            counted = sum(each.counted for each in found if each.lane == lane)
            assert counted == pytest.approx(getattr(day.total, lane))

        ref = next(each.ref for each in day.entries if each.kind == "pos.sale")
        view = await retail.transaction(client, ref)
        assert (view.listed, view.off, view.total) == (180, 81, 99)
        assert view.customer_ties == ("Staff A1: same email (family)",)
        assert [each.kind for each in view.related] == ["pos.void"]
        assert view.cameras == ("CAM-TILL",)
        assert "pos.void_after_discount" in {each.detection for each in view.findings}
        with pytest.raises(NotFound):
            await retail.transaction(client, "test:nothing")
        network = next(each.ref for each in day.entries if each.kind == "network.flow")
        with pytest.raises(BadInput, match="no transaction"):
            await retail.transaction(client, network)
        listed = await retail.journal(client, "SHOP1", at=view.event.at)
        assert [each.kind for each in listed.entries] == [
            "pos.sale",
            "pos.void",
            "pos.sale",
            "pos.refund",
        ]
        one = await retail.journal(client, "SHOP1", view.event.register, view.event.at)
        assert view.event in one.entries
        assert listed.registers == (view.event.register,)
        assert (await retail.journal(client, "SHOP1", "R9", view.event.at)).entries == ()
        with pytest.raises(NotFound):
            await retail.journal(client, "NOWHERE")
        with pytest.raises(BadInput, match="no zone"):
            await retail.journal(client, "SHOP1", at=view.event.at.replace(tzinfo=None))
        rings = (await retail.rings(client)).rings
        for each in rings:
            known = {node.id for node in each.nodes}
            assert {edge.source for edge in each.edges} <= known
        assert await retail.rings(client, site="SHOP2") is not None
        with pytest.raises(NotFound):
            await retail.risk_day(client, "NOBODY")
        with pytest.raises(BadInput, match="no day"):
            await retail.staff_risk(client, day="yesterday")

    with_shop(tmp_path, story)


def test_a_suspension_needs_two_people_and_is_remembered(tmp_path: Path) -> None:
    async def first(client: EngineClient, address: Address) -> None:
        other = EngineClient(address, "ben")
        listed = (await retail.actions(client, severity="critical")).actions
        suspend = next(each for each in listed if each.kind is ActionKind.SUSPEND_ACCESS)
        assert (suspend.person, suspend.state, suspend.needs) == ("A1", ActionState.PROPOSED, 2)
        once = await retail.decide(client, suspend.id, "confirm")
        assert once.state is ActionState.CONFIRMED_ONCE
        with pytest.raises(Conflict, match="second person"):
            await retail.decide(client, suspend.id, "confirm")
        with pytest.raises(Conflict, match="it can be"):
            await retail.decide(client, suspend.id, "done")
        twice = await retail.decide(other, suspend.id, "confirm", "seen on the clip")
        await other.close()
        assert twice.state is ActionState.IN_FORCE
        assert [each.who for each in twice.history] == ["asha", "ben"]
        with pytest.raises(NotFound):
            await retail.decide(client, "nothing", "confirm")

    async def second(client: EngineClient, address: Address) -> None:
        (suspend,) = (await retail.actions(client, state="in_force")).actions
        with pytest.raises(BadInput, match="note"):
            await retail.decide(client, suspend.id, "lift")
        lifted = await retail.decide(client, suspend.id, "lift", "it was the brother")
        assert lifted.state is ActionState.LIFTED
        assert [each.do for each in lifted.history] == ["confirm", "confirm", "lift"]
        again = await retail.decide(client, suspend.id, "confirm")
        assert again.state is ActionState.CONFIRMED_ONCE, "two people, anew"
        change = Change(detection="actions.critical", field="propose_suspension", value=False)
        scope = SettingScope(site=suspend.site)
        await settings.change_settings(
            client, SettingsChange(scope=scope, changes=(change,), reason="the court says so")
        )
        left = (await retail.actions(client, severity="critical")).actions
        suspensions = [each for each in left if each.kind is ActionKind.SUSPEND_ACCESS]
        assert suspensions == [again], "none is proposed any more; what was decided stays"

    with_shop(tmp_path, first, second)


def test_what_is_not_grave_waits_for_the_weekly_review(tmp_path: Path) -> None:
    async def story(client: EngineClient, address: Address) -> None:
        day = datetime.now(UTC).date() - timedelta(days=1)
        queue = await retail.reviews(client, day.isoformat())
        assert {each.person for each in queue.rows} == {"A3"}, "A1 has alerts, A2 only a trend"
        (row,) = queue.rows
        assert row.rules["pos.refund_over_30pct"] == 1
        settled = await retail.decide(client, row.action.id, "done", "receipt found")
        assert settled.state is ActionState.DONE
        assert not settled.can
        with pytest.raises(BadInput, match="no day"):
            await retail.reviews(client, "x")

    with_shop(tmp_path, story)


def test_trade_adds_up(tmp_path: Path) -> None:
    async def story(client: EngineClient, address: Address) -> None:
        view = await retail.trade(client, weeks=2)
        assert view.is_whole
        mine = [each for each in view.weeks if each.site == "SHOP1"]
        assert sum(each.sales for each in mine) == 2
        assert sum(each.takings for each in mine) == pytest.approx(99 + 15)
        assert sum(each.discounts for each in mine) == pytest.approx(81 + 5)
        assert sum(each.refunded for each in mine) == 90
        assert sum(each.voids for each in mine) == 1
        assert sum(each.alerts for each in mine) >= 3
        with pytest.raises(NotFound):
            await retail.trade(client, site="NOWHERE")

    with_shop(tmp_path, story)
