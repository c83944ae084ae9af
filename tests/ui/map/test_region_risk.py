"""The risk layer asks while somebody looks, and says unknown where the engine does."""

import asyncio

import pytest

from engine.errors import SourceUnavailable
from engine.model.heat import HeatOf
from tests.ui.heat.answers import Answers, matrix
from tests.ui.nested import run
from ui.map.facts import SiteRisk
from ui.map.region_risk import RegionRisk, site_risks

NOW: dict[str, list[int | None]] = {"PUNE": [94], "THANE": [0], "NASHIK": [None]}


class Watched:
    """The view-model on an engine that answers from memory."""

    def __init__(self) -> None:
        self.engine = Answers(matrix({}), matrix(NOW, HeatOf.SITES))
        self.risk = RegionRisk(lambda: self.engine, None)  # type: ignore[arg-type,return-value]
        self.shown: list[list[SiteRisk]] = []
        self.failures: list[str] = []
        self.risk.changed.connect(self.shown.append)
        self.risk.failed.connect(self.failures.append)

    async def settled(self) -> None:
        """Until nothing is under way."""
        if self.risk._asking is not None:
            await asyncio.gather(self.risk._asking, return_exceptions=True)


def test_the_newest_hour_counts_and_unknown_stays_unknown() -> None:
    told = matrix({"PUNE": [10, 94], "THANE": [50, 0], "NASHIK": [50, None]}, HeatOf.SITES)
    assert site_risks(told) == [
        SiteRisk("PUNE", 0.94),
        SiteRisk("THANE", 0.0),
        SiteRisk("NASHIK", None),
    ]


def test_nothing_is_asked_while_the_layer_is_hidden() -> None:
    async def story() -> None:
        map_risk = Watched()
        map_risk.risk.note_change()
        await map_risk.settled()
        assert map_risk.engine.asked == []
        map_risk.risk.watch(is_watched=True)
        await map_risk.settled()
        assert map_risk.engine.asked == ["/v1/heat/sites"]
        assert [len(each) for each in map_risk.shown] == [3]
        map_risk.risk.close()

    run(story())


def test_a_storm_of_alerts_asks_once_more() -> None:
    async def story() -> None:
        map_risk = Watched()
        map_risk.risk.watch(is_watched=True)
        await map_risk.settled()
        for _ in range(1_000):
            map_risk.risk.note_change()
        assert len(map_risk.engine.asked) == 1
        assert map_risk.risk._due.remainingTime() <= 6_000  # a coarse timer
        map_risk.risk._due.timeout.emit()
        await map_risk.settled()
        assert len(map_risk.engine.asked) == 2
        map_risk.risk.close()
        assert not map_risk.risk._due.isActive()

    run(story())


@pytest.mark.parametrize("after", ["failure", "another engine"])
def test_what_is_shown_is_never_of_another_engine(after: str) -> None:
    async def story() -> None:
        map_risk = Watched()
        map_risk.risk.watch(is_watched=True)
        await map_risk.settled()
        if after == "failure":
            map_risk.engine.failure = SourceUnavailable("the engine does not answer")
            map_risk.risk._due.timeout.emit()
            await map_risk.settled()
            assert map_risk.failures == ["the engine does not answer"]
            assert len(map_risk.shown) == 1  # the last known stays
        else:
            map_risk.risk.forget()
            assert map_risk.shown[-1] == []
        map_risk.risk.close()

    run(story())
