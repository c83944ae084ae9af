"""What the page has still to be told, so that each change is sent once and a new page gets all."""

import math
from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec

from ui.map.facts import (
    AlertPlace,
    CameraMark,
    Layer,
    MapTools,
    MapView,
    PersonMark,
    SiteMark,
    SiteRisk,
    TimeSpan,
)
from ui.map.look import Look
from ui.map.tiles import TilesShown

_encode = msgspec.json.Encoder().encode
#: Sites in one message: about 120 kB, some milliseconds of work on either side.
_BATCH = 1_000
#: What is told before the sites and people, and what after them.
_BEFORE = ("look", "tools", "layers", "tiles")
_AFTER = ("cameras", "risk", "alert", "view", "stale", "span", "fit")


class Outbox:
    """The whole state of the map, and which part of it the page does not know yet.

    Not for several threads. Messages are an order and JSON; `take` gives them in the order in
    which the page needs them.

    Attributes:
        unplaced: how many sites have no valid position.
        view, tools: as the page has reported them; only a new page is told all of them.
    """

    def __init__(self, look: Look) -> None:
        self.sites: dict[str, SiteMark] = {}
        self.people: dict[str, PersonMark] = {}
        self.place: AlertPlace | None = None
        self.view: MapView | None = None
        self.tools = MapTools()
        self.unplaced = 0
        self._contents: dict[str, object] = {"look": look}
        self._status: dict[str, str] = {}
        self._moved: dict[str, PersonMark] = {}
        self._switched: dict[Layer, bool] = {}
        self._untold = {"look", "tools"}

    def set_look(self, look: Look) -> None:
        """Another theme, language or kind of motion."""
        self._put("look", look)

    def set_sites(self, sites: Iterable[SiteMark]) -> None:
        """All sites; those without a valid position are counted in `unplaced` instead."""
        given = {each.id: each for each in sites}
        placed = {each.id: each for each in given.values() if is_placed(each.lat, each.lon)}
        self.unplaced = len(given) - len(placed)
        same = placed.keys() == self.sites.keys() and all(
            _without_status(each) == _without_status(self.sites[key])
            for key, each in placed.items()
        )
        if same and "sites" not in self._untold:
            # After a lost connection the same sites come again: only what changed is worth drawing.
            self.set_status((each.id, each.status) for each in placed.values())
            return
        self.sites = placed
        self._status.clear()
        self._untold.add("sites")

    def set_status(self, changes: Iterable[tuple[str, str]]) -> None:
        """New standing of some sites; unknown ids are left out."""
        for key, status in changes:
            site = self.sites.get(key)
            if site is not None and site.status != status:
                self.sites[key] = msgspec.structs.replace(site, status=status)
                self._status[key] = status

    def set_people(self, people: Iterable[PersonMark]) -> None:
        """Newest positions of some people; the others stay where they were."""
        for each in people:
            if is_placed(each.lat, each.lon):
                self.people[each.id] = each
                self._moved[each.id] = each

    def forget_people(self) -> None:
        """Nobody is on the map any more."""
        self.people.clear()
        self._moved.clear()
        self._untold.add("people")

    def set_cameras(self, cameras: Iterable[CameraMark]) -> None:
        """All cameras; those without a valid position are left out."""
        self._put("cameras", [each for each in cameras if is_placed(each.lat, each.lon)])

    def set_risk(self, risks: Iterable[SiteRisk]) -> None:
        """All that is known of sites' risk; what is no number of 0 to 1 is unknown."""
        self._put("risk", [(each.site, _risk(each.risk)) for each in risks])

    def set_place(self, place: AlertPlace | None) -> None:
        """The selected alert's place; None takes it off."""
        self.place = place
        self._untold.add("alert")

    def set_stale(self, words: str) -> None:
        """Why what is shown is old; empty: it is not."""
        self._put("stale", words)

    def set_span(self, span: TimeSpan | None) -> None:
        """What the slider runs over; None: there is none."""
        self._put("span", None if span is None else _slider(span))

    def set_tiles(self, tiles: TilesShown) -> None:
        """The customer's own base map, or why there is none."""
        self._put("tiles", tiles)

    def set_layer(self, layer: Layer, *, shown: bool) -> bool:
        """Switches a layer; whether that changed anything."""
        if shown == (layer not in self.tools.hidden):
            return False
        self._switched[layer] = shown
        self.tools = _switched(self.tools, {layer: shown})
        # Alone: what the page is doing otherwise may be newer than what it has reported.
        self._untold.add("layers")
        return True

    def accept_tools(self, tools: MapTools) -> None:
        """What the page has reported; switches it has not been told of yet go before it."""
        self.tools = _switched(tools, self._switched)

    def fit(self) -> None:
        """All sites are to be in view."""
        self._untold.add("fit")

    def forget_told(self) -> None:
        """The page is new: it knows nothing."""
        self._untold = {"tools", "sites", "people", "alert", *self._contents}
        if self.view is not None:
            self._untold.add("view")

    def take(self) -> Iterator[tuple[str, str]]:
        """The messages that bring the page up to date; afterwards there are none.

        Each is made when it is asked for; what changes meanwhile, the next `take` tells.
        """
        untold, self._untold = self._untold, set()
        self._switched.clear()
        contents = {
            **self._contents,
            "tools": self.tools,
            "layers": self.tools.hidden,
            # A view that is restored is not flown over first.
            "alert": {"place": self.place, "fly": "view" not in untold},
            "view": self.view,
        }
        yield from ((each, _json(contents[each])) for each in _BEFORE if each in untold)
        yield from self._all_sites() if "sites" in untold else self._changed_sites()
        yield from self._people("people" in untold)
        yield from ((each, _json(contents.get(each))) for each in _AFTER if each in untold)

    def _put(self, order: str, content: object) -> None:
        self._contents[order] = content
        self._untold.add(order)

    def _changed_sites(self) -> Iterator[tuple[str, str]]:
        if self._status:
            yield "status", _json(list(self._status.items()))
            self._status.clear()

    def _people(self, is_all: bool) -> Iterator[tuple[str, str]]:
        people = self.people if is_all else self._moved
        if is_all or people:
            yield "people", _json({"all": is_all, "people": list(people.values())})
            self._moved.clear()

    def _all_sites(self) -> Iterator[tuple[str, str]]:
        self._status.clear()
        sites = list(self.sites.values())
        for start in range(0, len(sites) or 1, _BATCH):
            batch = sites[start : start + _BATCH]
            yield (
                "sites",
                _json(
                    {
                        "first": start == 0,
                        "last": start + _BATCH >= len(sites),
                        "sites": batch,
                        "unplaced": self.unplaced,
                    }
                ),
            )


def is_placed(lat: float, lon: float) -> bool:
    """Whether it is a position on the earth."""
    return math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180


def _json(content: object) -> str:
    return _encode(content).decode()


def _risk(given: float | None) -> float | None:
    if given is None or not math.isfinite(given):
        return None
    return round(min(1.0, max(0.0, given)), 4)


def _switched(tools: MapTools, switches: dict[Layer, bool]) -> MapTools:
    off = {layer for layer, shown in switches.items() if not shown}
    return msgspec.structs.replace(tools, hidden=(tools.hidden - switches.keys()) | off)


def _slider(span: TimeSpan) -> dict[str, float]:
    """Milliseconds since 1970, and minutes to add for the zone that is shown."""
    offset = span.moment.astimezone(span.start.tzinfo).utcoffset()
    start, end = _ms(span.start), max(_ms(span.start), _ms(span.end))
    return {
        "start": start,
        "end": end,
        "moment": min(max(_ms(span.moment), start), end),
        "offset": offset.total_seconds() / 60 if offset else 0.0,
    }


def _ms(at: datetime) -> float:
    return round(at.timestamp() * 1000)


def _without_status(site: SiteMark) -> tuple[object, ...]:
    return site.name, site.lat, site.lon, site.fence
