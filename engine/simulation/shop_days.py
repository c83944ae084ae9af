"""Days of trade in a chain with incidents and near misses, as a recording; the same for a seed."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

import msgspec

from engine.simulation.losses import LOSSES
from engine.simulation.shop_near_misses import NEAR_MISSES
from engine.simulation.shops import ShopPlan, open_shops
from engine.simulation.trade import Market, trade_days

_encode = msgspec.json.Encoder().encode
#: What the rules of attendance say of the same deeds is no false alarm of the retail rules.
_BESIDE = (
    "attendance.unauthorised_site",
    "attendance.impossible_shifts",
    "attendance.wrong_person",
)


def trading(plan: ShopPlan, *, with_losses: bool = True) -> Market:
    """The days; incidents lie in the last one, near misses in the one before."""
    rng = Random(plan.seed)
    market = Market(plan, open_shops(plan, rng), rng)
    trade_days(market)
    last = plan.starts_at + timedelta(days=plan.days - 1)
    for happen in NEAR_MISSES if plan.days > 1 else ():
        happen(market, last - timedelta(days=1))
    if with_losses:
        for lose in LOSSES:
            lose(market, last)
        for person in sorted(market.used):
            market.allow(person, _BESIDE)
    return market


def recording_files(market: Market, name: str) -> dict[str, bytes]:
    """The recording's files by name."""
    plan, chain = market.plan, market.chain
    head = {
        "format": 1,
        "name": name,
        "description": f"{plan.days} days of trade in {plan.shops} shops, seed {plan.seed}",
        "starts_at": plan.starts_at,
        "ends_at": plan.starts_at + timedelta(days=plan.days),
        "config": {},
    }
    directory = {
        name: getattr(chain, name)
        for name in (
            *("sites", "people", "assignments", "shifts"),
            *("products", "contacts", "cameras"),
        )
    }
    return {
        "recording.json": msgspec.json.format(_encode(head), indent=1),
        "directory.json": _encode(directory),
        "events.ndjson": b"".join(line + b"\n" for line in event_lines(market)),
        "expected.ndjson": b"".join(_encode(each) + b"\n" for each in market.expected),
        "allowed.ndjson": b"".join(_encode(each) + b"\n" for each in market.allowed),
    }


def event_lines(market: Market) -> list[bytes]:
    """Events as JSON in order of time."""
    return [line for _, line in timed_lines(market)]


def timed_lines(market: Market) -> list[tuple[datetime, bytes]]:
    """Events as JSON with their times, in order."""
    ordered = sorted(market.events, key=lambda each: (each["at"], each["type"], str(each)))
    lines = []
    for number, event in enumerate(ordered):
        values: dict[str, Any] = {
            "type": event["type"],
            "id": f"r{number:07}",
            "source": event["source"],
            "occurred_at": event["at"].replace(microsecond=0),
        }
        rest = {key: value for key, value in event.items() if key not in ("type", "at", "source")}
        lines.append((event["at"], _encode({**values, **rest})))
    return lines
