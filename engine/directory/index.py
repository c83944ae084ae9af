"""The directory in memory, by id, with the questions that rules ask of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from engine.directory.relations import Relations
from engine.directory.roster import Roster
from engine.directory.set_here import SetHere
from engine.model.directory import (
    Assignment,
    Camera,
    Checkpoint,
    Client,
    DirectoryContent,
    Person,
    Product,
    Register,
    Shift,
    Site,
)

_UTC = ZoneInfo("UTC")


class Directory:
    """Who and what exists. Read-only for detections; changed only through `put`.

    Not thread-safe: it belongs to the thread that runs the pipeline.
    """

    def __init__(self, content: DirectoryContent | None = None) -> None:
        self.roster = Roster()
        #: Counts what was put in; who keeps something worked out from here sees that it is old.
        self.version = 0
        self.sites: dict[str, Site] = {}
        self.people: dict[str, Person] = {}
        self.clients: dict[str, Client] = {}
        self.checkpoints: dict[str, Checkpoint] = {}
        self.cameras: dict[str, Camera] = {}
        self.products: dict[str, Product] = {}
        self.registers: dict[str, Register] = {}
        self.relations = Relations()
        #: Laid over sites and cameras, of which those that were imported are kept beside.
        self.set_here = SetHere()
        self.imported_sites: dict[str, Site] = {}
        self.imported_cameras: dict[str, Camera] = {}
        self._assignments: defaultdict[str, dict[str, list[Assignment]]] = defaultdict(dict)
        self._zones: dict[str, ZoneInfo] = {}
        if content is not None:
            self.put(content)

    def put(self, content: DirectoryContent, known_from: datetime | None = None) -> None:
        """Adds entries and replaces those with a known id; shifts count from `known_from` on."""
        self.version += 1
        self.clients.update((each.id, each) for each in content.clients)
        self.imported_sites.update((each.id, each) for each in content.sites)
        self.people.update((each.id, each) for each in content.people)
        self.checkpoints.update((each.id, each) for each in content.checkpoints)
        self.imported_cameras.update((each.id, each) for each in content.cameras)
        self.products.update((each.sku, each) for each in content.products)
        self.registers.update((each.id, each) for each in content.registers)
        self.set_here.put(content.hours, content.areas)
        self._lay_over_sites({*ids(content.sites), *(each.site for each in content.hours)})
        self._lay_over_cameras(ids(content.cameras))
        self._lay_over_cameras_at({each.site for each in content.areas})
        self.relations.put(content.people, content.contacts)
        self._put_assignments(content.assignments)
        for shift in content.shifts:
            self.roster.put(shift, known_from)

    def end(self, kind: str, key: str) -> None:
        """A camera, an area or the hours that were set here of a site are no more."""
        self.version += 1
        if kind == "cameras":
            self.imported_cameras.pop(key, None)
            self.cameras.pop(key, None)
        elif kind == "hours":
            self.set_here.end_hours(key)
            self._lay_over_sites({key})
        elif (area := self.set_here.areas.get(key)) is not None:
            self.set_here.end_area(key)
            self._lay_over_cameras_at({area.site})

    def _lay_over_sites(self, sites: Iterable[str]) -> None:
        for each in sites:
            if (imported := self.imported_sites.get(each)) is not None:
                self.sites[each] = self.set_here.over_site(imported)

    def _lay_over_cameras(self, cameras: Iterable[str]) -> None:
        for each in cameras:
            self.cameras[each] = self.set_here.over_camera(self.imported_cameras[each])

    def _lay_over_cameras_at(self, sites: set[str]) -> None:
        if sites:
            known = self.imported_cameras.values()
            self._lay_over_cameras([each.id for each in known if each.site in sites])

    def change(self, changed: Callable[[object], object]) -> None:
        """Changes the texts of places and things in place, as when somebody is erased."""
        imported = (self.imported_sites, self.imported_cameras)
        known: tuple[dict[str, Any], ...] = (self.clients, self.sites, self.checkpoints)
        for each in (*known, self.cameras, self.registers, *imported):
            changed(list(each.values()))
        changed([*self.set_here.hours.values(), *self.set_here.areas.values()])
        changed([*self.products.values(), *self.people.values()])
        self.version += 1

    def forget(self, person: str) -> None:
        """Somebody with all that is about them."""
        self.people.pop(person, None)
        self._assignments.pop(person, None)
        self.relations.forget(person)
        self.roster.forget(person)

    def _put_assignments(self, assignments: Iterable[Assignment]) -> None:
        for each in assignments:
            held = self._assignments[each.person].setdefault(each.site, [])
            same_start = [old for old in held if old.starts == each.starts]
            for old in same_start:
                held.remove(old)
            held.append(each)

    @property
    def assignments(self) -> tuple[Assignment, ...]:
        """All assignments, grouped by person and site."""
        return tuple(
            each for sites in self._assignments.values() for held in sites.values() for each in held
        )

    def assignments_of(self, person: str) -> tuple[Assignment, ...]:
        """Where the person may work, past and future ones included."""
        held = self._assignments.get(person, {})
        return tuple(each for group in held.values() for each in group)

    @property
    def knows_assignments(self) -> bool:
        """False while nobody is assigned anywhere: then nothing is unauthorised."""
        return bool(self._assignments)

    def is_assigned(self, person: str, site: str, day: str) -> bool:
        """Whether the person may work at the site on that local day (`2026-03-02`)."""
        for each in self._assignments.get(person, {}).get(site, ()):
            if each.starts[:10] <= day and (each.ends is None or day <= each.ends[:10]):
                return True
        return False

    def zone(self, site: str | None) -> ZoneInfo:
        """The site's time zone; UTC where the site or its zone is unknown."""
        found = self.sites.get(site) if site else None
        if found is None:
            return _UTC
        zone = self._zones.get(found.timezone)
        if zone is None:
            try:
                zone = ZoneInfo(found.timezone)
            except (ZoneInfoNotFoundError, ValueError):
                zone = _UTC
            self._zones[found.timezone] = zone
        return zone

    def local(self, instant: datetime, site: str | None) -> datetime:
        """The instant on the clock on the wall of the site."""
        return instant.astimezone(self.zone(site))

    def site_name(self, site: str | None) -> str:
        """What people call the site; the id where it is unknown."""
        found = self.sites.get(site or "")
        return found.name if found else (site or "unknown site")

    def person_name(self, person: str) -> str:
        """What people call the person; the id where unknown."""
        found = self.people.get(person)
        return found.name if found else person

    def shift_of(self, person: str, at: datetime) -> Shift | None:
        """The shift that the person is rostered on at that instant, the latest begun first."""
        shifts = self.roster.of_person(person, at)
        return shifts[-1] if shifts else None


def ids(entries: Iterable[Site | Camera]) -> list[str]:
    """Of each entry, in their order."""
    return [each.id for each in entries]
