"""Trade by week, also of days that have left the journal."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from engine.directory.index import Directory
from engine.errors import NotFound
from engine.live.engine import Engine
from engine.live.housekeeping import round_of
from engine.live.retail_trade import Trade
from engine.model.retail_risk import TradeWeek
from engine.store.archive import ARCHIVE
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import at
from tests.engine.shop import content, item, refund, sale, void

#: Two shops on two days of one week; by UTC the second sale belongs to the next day.
TOLD = (
    sale(0, "A1", items=[item("G1", 100)], transaction="T1"),
    void(5, "A1", 30),
    refund(10, "A2", 20, original="T1"),
    sale(8 * 60, "A2", items=[item("G1", 50)]),
    sale(24 * 60, "B1", items=[item("G1", 70)], site="SHOP2"),
)
LATE = sale(20, "A1", items=[item("G1", 5)])


def trade_of(engine: Engine, archive: Path | None) -> Trade:
    directory = Directory(content())
    return Trade(engine.database, directory, archive)


def weeks(engine: Engine, trade: Trade) -> dict[str, TradeWeek]:
    view = trade.weeks(None, 26, engine.clock.now())
    assert view.is_whole
    return {each.site: each for each in view.weeks if each.sales}


def test_trade_reads_the_same_once_its_days_are_archived(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir, 25 * 60) as (engine, _, clock):
            await engine.ingest(lines(*TOLD), source="test")
            await settled(engine)
            trade = trade_of(engine, data_dir / ARCHIVE)
            before, rung = weeks(engine, trade), trade.journal("SHOP1", None, at(0)).entries
            assert (before["SHOP1"].sales, before["SHOP1"].takings) == (2, 150)
            assert (before["SHOP1"].voids, before["SHOP1"].refunds) == (1, 1)
            assert before["SHOP2"].takings == 70
            views = {each.ref: trade.transaction(each.ref) for each in rung}
            assert [len(each.related) for each in views.values()] == [1, 0, 1, 0]
            clock.advance(timedelta(days=45))
            for _ in range(4):
                await round_of(engine, data_dir)
            # One comes for a day that is archived: it lies in the journal alone.
            await engine.ingest(lines(LATE), source="test", history=True)
            await settled(engine)
            after = weeks(engine, trade)
            assert after["SHOP1"].takings == 155
            assert after == weeks(engine, trade_of(engine, data_dir / ARCHIVE))
            assert after["SHOP2"] == before["SHOP2"]
            journal = trade.journal("SHOP1", None, at(0)).entries
            assert [each for each in journal if each.at != at(20)] == list(rung)
            assert len(journal) == len(rung) + 1
            assert {ref: trade.transaction(ref) for ref in views} == views
            for missing in ("test:nothing", "nothing"):
                with pytest.raises(NotFound, match="no event"):
                    trade.transaction(missing)
            with pytest.raises(NotFound, match="no event"):
                trade_of(engine, None).transaction(rung[0].ref)
            hot = weeks(engine, trade_of(engine, None))
            assert [each.takings for each in hot.values()] == [5], "the days have really left"

    asyncio.run(work())
