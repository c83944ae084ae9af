"""Simulated shops: every incident is found, ordinary days stay quiet, a seed makes one week."""

from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from engine.model.kinds import Severity
from engine.recordings.reading import open_recording
from engine.recordings.replaying import Replay
from engine.recordings.scoring import score
from engine.simulation.shop_days import event_lines, recording_files, trading
from engine.simulation.shops import ShopPlan
from engine.simulation.trade import Market
from engine.simulation.writing import write_folder

#: A week of six shops with a few sales each: enough for every rule to know what is usual.
DAYS, SHOPS = 7, 6


@cache
def market(seed: int) -> Market:
    return trading(ShopPlan(seed=seed, shops=SHOPS, days=DAYS, sales=12))


def replayed(seed: int, folder: Path) -> Replay:
    write_folder(recording_files(market(seed), "shops"), folder)
    run = Replay(open_recording(folder))
    run.play()
    return run


@pytest.mark.parametrize("seed", [1, 2])
def test_every_incident_is_found_and_ordinary_trade_is_quiet(seed: int, tmp_path: Path) -> None:
    run = replayed(seed, tmp_path / "shops")
    result = score(run.recording, run.findings)
    assert not run.refused
    assert not result.missed
    plan = market(seed).plan
    last = plan.starts_at + timedelta(days=DAYS - 1)
    false = [
        each
        for each in run.findings
        if each.severity.rank <= Severity.HIGH.rank and each.occurred_at < last
    ]
    store_weeks = SHOPS * (DAYS - 1) / 7
    assert len(false) < store_weeks, "less than one a store and week, near misses included"


def test_the_same_seed_makes_the_same_bytes_and_another_does_not() -> None:
    plan = ShopPlan(seed=3, shops=3, staff=6, days=2, sales=5)
    other = ShopPlan(seed=4, shops=3, staff=6, days=2, sales=5)
    assert recording_files(trading(plan), "x") == recording_files(trading(plan), "x")
    assert event_lines(trading(plan)) != event_lines(trading(other))


def test_nothing_is_expected_of_days_without_losses() -> None:
    quiet = trading(ShopPlan(seed=5, shops=3, days=2, sales=5), with_losses=False)
    assert not quiet.expected
    assert quiet.events
