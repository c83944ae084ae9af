"""A chain at 5,000 transactions a minute: what the line takes for each, all rules on."""

import time
from datetime import datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from engine.detect.settings import Settings
from engine.detections.catalogue import CATALOGUE
from engine.directory.index import Directory
from engine.model.directory import DirectoryContent
from engine.model.finding import Finding
from engine.pipeline.accept import Door
from engine.pipeline.line import Line
from engine.simulation.shop_days import event_lines, recording_files
from engine.simulation.shops import ShopPlan, open_shops
from engine.simulation.trade import Market, sale, void

_A_MINUTE = 5_000


def run(*, short: bool) -> dict[str, Any]:
    """Live order, checkpoints and all; the store is not part of it."""
    minutes, shops = (1, 20) if short else (12, 250)
    content, lines = _trade(minutes, shops)
    door = Door()
    events = [door.open(each) for each in lines]
    line = Line(
        CATALOGUE,
        Directory(content),
        Settings(CATALOGUE),
        watching_since=events[0].occurred_at,
        ordered=False,
    )
    took_ms: list[float] = []
    found = 0
    for number, event in enumerate(events, 1):
        # Of this thread alone: what else the machine does is not the line's.
        began = time.thread_time()
        said = line.take(event, number)
        took_ms.append((time.thread_time() - began) * 1000)
        found += sum(isinstance(each, Finding) for each in said)
        if number % 200 == 0:
            line.advance(event.occurred_at)
    took_ms.sort()
    count = len(took_ms)
    return {
        "name": "shops, 5,000 transactions a minute, live line",
        "transactions": count,
        "shops": shops,
        "rules": len(CATALOGUE),
        "findings": found,
        "milliseconds per transaction, median": took_ms[count // 2],
        "milliseconds per transaction, p99": took_ms[count * 99 // 100],
        "milliseconds per transaction, longest": took_ms[-1],
        "transactions a minute that one core could do": count / sum(took_ms) * 60_000,
    }


def _trade(minutes: int, shops: int) -> tuple[DirectoryContent, list[bytes]]:
    """Sales of all shops in the same minutes of a morning, one void in a hundred."""
    noon = datetime(2026, 4, 6, tzinfo=ZoneInfo("Pacific/Auckland"))
    plan = ShopPlan(seed=3, shops=shops, staff=8, days=1, starts_at=noon)
    rng = Random(plan.seed)
    market = Market(plan, open_shops(plan, rng), rng)
    people = market.chain.people
    for _ in range(minutes * _A_MINUTE):
        person = rng.choice(people)
        at = noon + timedelta(hours=11, seconds=rng.uniform(0, minutes * 60))
        sold = sale(market, person["id"], person["home_site"], at)
        if rng.random() < 0.01:
            void(market, sold, at, approved_by=f"{person['home_site']}-E1")
    files = recording_files(market, "bench")
    return msgspec.json.decode(files["directory.json"], type=DirectoryContent), event_lines(market)
