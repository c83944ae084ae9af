"""Each change reaches the page once; a new page gets everything."""

import json
from datetime import UTC, datetime, timedelta

from ui.map.facts import (
    AlertPlace,
    Layer,
    MapTools,
    MapView,
    PersonMark,
    SiteMark,
    SiteRisk,
    TimeSpan,
)
from ui.map.look import look
from ui.map.outbox import Outbox
from ui.theme import DARK


def site(number: int, status: str = "ok", lat: float = 18.5) -> SiteMark:
    return SiteMark(f"s{number}", f"Site {number}", lat, 73.8, status, 200.0)


def opened(*sites: SiteMark) -> Outbox:
    """An outbox whose page knows these sites."""
    box = Outbox(look(DARK, reduced_motion=False))
    box.set_sites(sites)
    list(box.take())
    return box


def taken(box: Outbox) -> list[tuple[str, object]]:
    return [(order, json.loads(content)) for order, content in box.take()]


def test_a_change_is_told_once() -> None:
    box = opened(site(1), site(2))
    box.set_status([("s1", "high"), ("nobody", "high"), ("s2", "ok")])
    box.set_status([("s1", "critical")])
    assert taken(box) == [("status", [["s1", "critical"]])]
    assert taken(box) == []


def test_sites_come_in_batches_with_a_first_and_a_last() -> None:
    box = opened()
    box.set_sites([site(i) for i in range(2_500)])
    batches = [content for order, content in taken(box) if order == "sites"]
    assert [len(each["sites"]) for each in batches] == [1_000, 1_000, 500]
    assert [each["first"] for each in batches] == [True, False, False]
    assert [each["last"] for each in batches] == [False, False, True]


def test_no_sites_are_told_too() -> None:
    box = opened(site(1))
    box.set_sites([])
    [(order, content)] = taken(box)
    assert (order, content["first"], content["last"], content["sites"]) == ("sites", True, True, [])


def test_the_same_sites_again_only_tell_what_changed() -> None:
    box = opened(site(1), site(2))
    box.set_sites([site(1), site(2, "low")])
    assert taken(box) == [("status", [["s2", "low"]])]
    box.set_sites([site(1, lat=19.0), site(2, "low")])
    assert [order for order, _ in taken(box)] == ["sites"]


def test_a_status_that_came_before_the_sites_were_told_is_not_lost() -> None:
    box = opened()
    box.set_sites([site(1)])
    box.set_status([("s1", "high")])
    [(order, content)] = taken(box)
    assert order == "sites"
    assert content["sites"][0]["status"] == "high"


def test_places_that_are_none_are_counted() -> None:
    box = opened()
    box.set_sites([site(1), site(2, lat=float("inf")), site(3, lat=91.0)])
    assert box.unplaced == 2
    assert list(box.sites) == ["s1"]
    box.set_people([PersonMark("p", "P", float("nan"), 0.0)])
    assert box.people == {}


def test_a_new_page_gets_everything_in_order_and_the_old_view() -> None:
    box = opened(site(1))
    box.set_people([PersonMark("p1", "A. Rao", 18.5, 73.8)])
    box.set_place(AlertPlace(severity="high"))
    box.set_stale("old")
    list(box.take())
    box.view = MapView(18.5, 73.8, 12)
    box.set_status([("s1", "low")])
    box.forget_told()
    told = taken(box)
    orders = ["look", "tools", "sites", "people", "alert", "view", "stale"]
    assert [order for order, _ in told] == orders
    content = dict(told)
    assert content["sites"]["sites"][0]["status"] == "low"
    assert content["alert"]["fly"] is False
    assert content["view"] == {"lat": 18.5, "lon": 73.8, "zoom": 12}
    assert taken(box) == []


def test_only_people_who_moved_are_told() -> None:
    box = opened()
    people = [PersonMark(f"p{i}", "P", 18.5, 73.8) for i in range(3)]
    box.set_people(people)
    list(box.take())
    box.set_people([PersonMark("p1", "P", 18.6, 73.8)])
    [(order, content)] = taken(box)
    assert (order, content["all"], len(content["people"])) == ("people", False, 1)
    assert len(box.people) == 3


def test_a_switch_that_was_not_told_yet_is_not_lost_to_the_page() -> None:
    box = opened()
    assert box.set_layer(Layer.RISK, shown=True)
    box.accept_tools(MapTools(hidden=frozenset({Layer.RISK, Layer.PEOPLE})))
    assert taken(box) == [("layers", ["people"])]
    box.accept_tools(MapTools(hidden=frozenset({Layer.RISK})))
    assert box.tools.hidden == {Layer.RISK}
    assert not box.set_layer(Layer.RISK, shown=False)
    assert taken(box) == []


def test_a_risk_that_is_no_share_is_unknown() -> None:
    box = opened()
    nan, inf = float("nan"), float("inf")
    box.set_risk([SiteRisk(f"s{i}", risk) for i, risk in enumerate((nan, inf, None, -1, 2, 0.25))])
    [(_, content)] = taken(box)
    assert [risk for _, risk in content] == [None, None, None, 0.0, 1.0, 0.25]  # type: ignore[misc]


def test_a_moment_outside_its_span_is_taken_to_the_nearest_end() -> None:
    box = opened()
    start = datetime(2026, 3, 2, 20, tzinfo=UTC)
    hour = timedelta(hours=1)
    box.set_span(TimeSpan(start, start + hour, start + 5 * hour))
    [(_, late)] = taken(box)
    assert late["moment"] == late["end"]
    box.set_span(TimeSpan(start, start - hour, start - 5 * hour))
    [(_, early)] = taken(box)
    assert early["start"] == early["end"] == early["moment"]
