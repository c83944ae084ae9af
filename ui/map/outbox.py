"""What the page has still to be told, so that each change is sent once and a new page gets all."""

import math
from collections.abc import Iterable, Iterator

import msgspec

from ui.map.facts import AlertPlace, MapView, PersonMark, SiteMark
from ui.map.look import Look

_encode = msgspec.json.Encoder().encode
#: Sites in one message: about 120 kB, some milliseconds of work on either side.
_BATCH = 1_000


class Outbox:
    """The whole state of the map, and which part of it the page does not know yet.

    Not for several threads. Messages are an order and JSON; `take` gives them in the order in
    which the page needs them.
    """

    def __init__(self, look: Look) -> None:
        self.sites: dict[str, SiteMark] = {}
        self.people: dict[str, PersonMark] = {}
        self.place: AlertPlace | None = None
        self.view: MapView | None = None
        self.unplaced = 0
        self._look = look
        self._stale = ""
        self._outlines = True
        self._status: dict[str, str] = {}
        self._moved: dict[str, PersonMark] = {}
        self._untold = {"look"}

    def set_look(self, look: Look) -> None:
        """Another theme, language or kind of motion."""
        self._look = look
        self._untold.add("look")

    def set_sites(self, sites: Iterable[SiteMark]) -> None:
        """All sites; those without a valid position are counted in `unplaced` instead."""
        given = {each.id: each for each in sites}
        placed = {each.id: each for each in given.values() if _is_placed(each.lat, each.lon)}
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
            if _is_placed(each.lat, each.lon):
                self.people[each.id] = each
                self._moved[each.id] = each

    def forget_people(self) -> None:
        """Nobody is on the map any more."""
        self.people.clear()
        self._moved.clear()
        self._untold.add("people")

    def set_place(self, place: AlertPlace | None) -> None:
        """The selected alert's place; None takes it off."""
        self.place = place
        self._untold.add("alert")

    def set_stale(self, words: str) -> None:
        """Why what is shown is old; empty: it is not."""
        self._stale = words
        self._untold.add("stale")

    def set_outlines(self, are_shown: bool) -> None:
        """Whether borders are drawn."""
        self._outlines = are_shown
        self._untold.add("outlines")

    def fit(self) -> None:
        """All sites are to be in view."""
        self._untold.add("fit")

    def forget_told(self) -> None:
        """The page is new: it knows nothing."""
        self._untold = {"look", "outlines", "sites", "people", "alert", "stale"}
        if self.view is not None:
            self._untold.add("view")

    def take(self) -> Iterator[tuple[str, str]]:
        """The messages that bring the page up to date; afterwards there are none."""
        untold, self._untold = self._untold, set()
        before: tuple[tuple[str, object], ...] = (
            ("look", self._look),
            ("outlines", self._outlines),
        )
        # A view that is restored is not flown over first.
        shown = {"place": self.place, "fly": "view" not in untold}
        after: tuple[tuple[str, object], ...] = (
            ("alert", shown),
            ("view", self.view),
            ("stale", self._stale),
            ("fit", None),
        )
        yield from ((order, _json(content)) for order, content in before if order in untold)
        yield from self._all_sites() if "sites" in untold else self._changed_sites()
        yield from self._people("people" in untold)
        yield from ((order, _json(content)) for order, content in after if order in untold)

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


def _json(content: object) -> str:
    return _encode(content).decode()


def _is_placed(lat: float, lon: float) -> bool:
    return math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180


def _without_status(site: SiteMark) -> tuple[object, ...]:
    return site.name, site.lat, site.lon, site.fence
