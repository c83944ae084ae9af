"""What is going on now, for maps and lists: sites' standing, people's last places."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from engine.alerts.desk import Desk
from engine.directory.index import Directory
from engine.model.alert import Alert
from engine.model.envelope import Envelope
from engine.model.guarding import PositionFix, Punch
from engine.model.news import PersonSeen, SiteStatus
from engine.model.place import Location

#: Newest positions are announced at most this often per person, seconds of the engine's clock.
_EVERY_S = 1.0


@dataclass(frozen=True, slots=True)
class Standing:
    """Where everybody was at some instant: newest places by person, people on post by site."""

    places: Mapping[str, PersonSeen]
    on_post: Mapping[str, frozenset[str]]


class Floor:
    """Kept from events and alerts; belongs to the event loop.

    Attributes:
        sites_of: source to the sites that it has told of since the start.
    """

    def __init__(self, directory: Directory, desk: Desk) -> None:
        self._directory = directory
        self._desk = desk
        self._told: dict[str, str] = {}
        self._places: dict[str, PersonSeen] = {}
        self._moved: dict[str, PersonSeen] = {}
        self._on_post: dict[str, set[str]] = {}
        self.sites_of: defaultdict[str, set[str]] = defaultdict(set)

    def follow(self, event: Envelope) -> None:
        """Notes where people are, and who tells of which sites."""
        site = getattr(event, "site", None)
        if site is not None:
            self.sites_of[event.source].add(site)
        if isinstance(event, Punch):
            people = self._on_post.setdefault(event.site, set())
            if event.direction == "in":
                people.add(event.person)
            else:
                people.discard(event.person)
            if event.location is not None:
                self._seen(event.person, event.location, event.occurred_at, event.site)
        elif isinstance(event, PositionFix):
            self._seen(event.person, event.location, event.occurred_at, None)

    def _seen(self, person: str, place: Location, at: datetime, site: str | None) -> None:
        last = self._places.get(person)
        if last is not None and last.at > at:
            return
        seen = PersonSeen(
            person=person, location=place, at=at, site=site or (last.site if last else None)
        )
        self._places[person] = self._moved[person] = seen

    def forget(self, person: str) -> None:
        """Where somebody was."""
        self._places.pop(person, None)
        self._moved.pop(person, None)
        for people in self._on_post.values():
            people.discard(person)

    def standing(self) -> Standing:
        """A copy of where everybody is, to go back to."""
        on_post = {site: frozenset(people) for site, people in self._on_post.items()}
        return Standing(dict(self._places), on_post)

    def go_back(self, standing: Standing) -> None:
        """Everybody is where they were then; nothing of it counts as news."""
        self._places = dict(standing.places)
        self._on_post = {site: set(people) for site, people in standing.on_post.items()}
        self._moved, self._told = {}, {}

    def go_on_from(self, other: "Floor") -> None:
        """What another one knew; `other` is not used any more."""
        self.go_back(other.standing())
        self.sites_of = other.sites_of

    def moved(self) -> list[PersonSeen]:
        """Newest places since this was last asked."""
        moved, self._moved = self._moved, {}
        return list(moved.values())

    def places(self) -> list[PersonSeen]:
        """Everybody's newest place."""
        return list(self._places.values())

    def status(self, site: str) -> SiteStatus:
        """A site's standing."""
        alerts = [
            each
            for each in self._desk.open.at_site(site)
            if each.is_open and not each.is_shelved and not each.withdrawn
        ]
        worst = min((each.severity for each in alerts), key=lambda each: each.rank, default=None)
        return SiteStatus(
            site=site,
            status=worst.value if worst else "ok",
            open_alerts=len(alerts),
            on_post=len(self._on_post.get(site, ())),
        )

    def all_status(self) -> tuple[SiteStatus, ...]:
        """Every site's standing."""
        return tuple(self.status(site) for site in self._directory.sites)

    def changed(self, alerts: Iterable[Alert]) -> list[SiteStatus]:
        """The standing of sites that these alerts may have changed, where it did."""
        out = []
        for site in sorted({each.site for each in alerts if each.site}):
            status = self.status(site)
            if self._told.get(site) != f"{status.status} {status.open_alerts}":
                self._told[site] = f"{status.status} {status.open_alerts}"
                out.append(status)
        return out
