"""The view-model without a widget: what it asks, when, and what it says when it gets no answer."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from engine.errors import SourceUnavailable
from engine.model.heat import HeatOf
from tests.ui.heat.answers import FIRST, Answers, matrix
from ui.heat.grid import Order
from ui.heat.model import HeatModel

Work = Callable[[Any], None]
WEEK: dict[str, list[int | None]] = {"G1": [0] * 100 + [94] + [0] * 67, "G2": [None] * 168}


async def settled(model: HeatModel) -> None:
    """Until nothing is under way."""
    while model._tasks:
        await asyncio.gather(*model._tasks)


def test_nothing_is_asked_while_nobody_looks(work: Work) -> None:
    async def story() -> None:
        engine = Answers(matrix(WEEK))
        model = HeatModel(lambda: engine, None)
        model.note_change()
        await settled(model)
        assert engine.asked == []
        model.watch(is_watched=True)
        await settled(model)
        assert engine.asked == ["/v1/heat/people", "/v1/rankings"]
        assert model.shown is not None
        model.watch(is_watched=False)
        model.watch(is_watched=True)
        await settled(model)
        assert len(engine.asked) == 2
        await model.stop()

    work(story())


def test_a_storm_of_alerts_asks_once_and_not_at_once(work: Work) -> None:
    async def story() -> None:
        engine = Answers(matrix(WEEK))
        model = HeatModel(lambda: engine, None)
        model.watch(is_watched=True)
        await settled(model)
        for _ in range(1_000):
            model.note_change()
        await settled(model)
        assert len(engine.asked) == 2
        assert model._news.isActive()
        model._news.timeout.emit()
        await settled(model)
        assert len(engine.asked) == 4
        await model.stop()

    work(story())


def test_the_pointer_must_rest_before_reasons_are_asked(work: Work) -> None:
    async def story() -> None:
        engine = Answers(matrix(WEEK))
        model = HeatModel(lambda: engine, None)
        model.watch(is_watched=True)
        await settled(model)
        for hour in range(100):
            model.want_cell("G2", FIRST + timedelta(hours=hour))
        model.want_cell("G1", FIRST + timedelta(hours=100))
        assert model.cell is None
        model._rest.timeout.emit()
        await settled(model)
        assert engine.asked.count("/v1/heat/people/cell") == 1
        assert model.cell is not None
        assert (model.cell.risk, len(model.cell.reasons)) == (94, 1)
        await model.stop()

    work(story())


def test_an_engine_that_fails_is_said_and_the_figures_stay(work: Work) -> None:
    async def story() -> None:
        engine = Answers(matrix(WEEK))
        model = HeatModel(lambda: engine, None)
        model.watch(is_watched=True)
        await settled(model)
        engine.failure = SourceUnavailable("the engine does not answer")
        model.refresh()
        await settled(model)
        assert model.problem == "the engine does not answer"
        assert model.shown is not None
        engine.failure = None
        model.refresh()
        await settled(model)
        assert model.problem == ""
        await model.stop()

    work(story())


def test_an_engine_that_is_not_there_yet_is_asked_when_it_comes(work: Work) -> None:
    async def story() -> None:
        engine: list[Answers] = []
        model = HeatModel(lambda: engine[0] if engine else None, None)
        model.watch(is_watched=True)
        model.set_stale("Engine lost")
        await settled(model)
        assert (model.shown, model.stale) == (None, "Engine lost")
        engine.append(Answers(matrix(WEEK)))
        model.set_stale("")
        model._news.timeout.emit()
        await settled(model)
        assert model.shown is not None
        await model.stop()

    work(story())


def test_an_answer_that_comes_after_its_question_was_changed_is_dropped(work: Work) -> None:
    async def story() -> None:
        engine = Answers(matrix(WEEK), matrix({"PUNE": [5] * 168}, HeatOf.SITES))
        model = HeatModel(lambda: engine, None)
        model.watch(is_watched=True)
        model.show(HeatOf.SITES)
        await settled(model)
        assert model.shown is not None
        assert model.shown.grid.of is HeatOf.SITES
        await model.stop()

    work(story())


def test_nothing_is_asked_once_it_was_stopped(work: Work) -> None:
    async def story() -> None:
        engine = Answers(matrix(WEEK))
        model = HeatModel(lambda: engine, None)
        await model.stop()
        model.refresh()
        model.want_cell("G1", FIRST)
        model._rest.timeout.emit()
        await asyncio.sleep(0)
        assert (engine.asked, model._tasks) == ([], set())

    work(story())


def test_rows_stay_under_the_pointer_and_are_sorted_when_it_has_left(work: Work) -> None:
    def order(model: HeatModel) -> list[str]:
        assert model.shown is not None
        return [model.shown.id(row) for row in range(len(model.shown.rows))]

    async def story() -> None:
        engine = Answers(matrix(WEEK))
        model = HeatModel(lambda: engine, None)
        model.watch(is_watched=True)
        await settled(model)
        model.hold(is_held=True)
        engine.matrices["people"] = matrix({"G0": [9] * 168, "G1": [0] * 168, "G2": [50] * 168})
        model.refresh()
        await settled(model)
        assert order(model) == ["G1", "G2", "G0"]
        model.hold(is_held=False)
        assert order(model) == ["G2", "G0", "G1"]
        await model.stop()

    work(story())


def test_hours_order_and_words_change_what_is_shown_without_asking(work: Work) -> None:
    async def story() -> None:
        engine = Answers(matrix(WEEK))
        model = HeatModel(lambda: engine, None)
        model.arrange(hours=24)
        model.watch(is_watched=True)
        await settled(model)
        model.arrange(order=Order.NAME, sought="g2")
        assert model.shown is not None
        assert (model.shown.hours, len(model.shown.rows)) == (24, 1)
        assert len(engine.asked) == 2
        await model.stop()

    work(story())
