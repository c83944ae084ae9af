"""What people set here about sites, over what was imported: opening hours and areas.

An import brings the whole entry of a site or camera, often without hours or tills, and so would
undo by the way what a supervisor has set. So it is kept beside the entries, and laid over them.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from engine.model.directory import Area, Camera, Site, SiteHours, SpecialDay


class SetHere:
    """Belongs to its directory, and to its thread."""

    def __init__(self) -> None:
        self.hours: dict[str, SiteHours] = {}
        self.areas: dict[str, Area] = {}
        self._days: dict[tuple[str, str], SpecialDay] = {}
        self._looked_at: dict[str, Area] = {}

    def put(self, hours: Iterable[SiteHours], areas: Iterable[Area]) -> None:
        """Adds, and replaces what is known by its site or id."""
        for each in hours:
            self.end_hours(each.site)
            self.hours[each.site] = each
            self._days.update(((each.site, day.day), day) for day in each.days)
        for area in areas:
            self.end_area(area.id)
            self.areas[area.id] = area
            self._looked_at.update((camera, area) for camera in area.cameras)

    def end_area(self, area: str) -> None:
        """An area is no more."""
        held = self.areas.pop(area, None)
        for camera in held.cameras if held else ():
            if self._looked_at.get(camera) is held:
                del self._looked_at[camera]

    def end_hours(self, site: str) -> None:
        """Nothing is set here about the hours of a site."""
        held = self.hours.pop(site, None)
        for day in held.days if held else ():
            self._days.pop((site, day.day), None)

    def special_day(self, site: str, day: str) -> SpecialDay | None:
        """The exception of a local day, such as `2026-12-24`."""
        return self._days.get((site, day))

    def areas_of(self, site: str) -> tuple[Area, ...]:
        """By name."""
        found = [each for each in self.areas.values() if each.site == site]
        return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.id)))

    def over_site(self, imported: Site) -> Site:
        """The site as it is."""
        held = self.hours.get(imported.id)
        if held is None or held.week is None:
            return imported
        return replace(imported, opening_hours=held.week)

    def area_of(self, camera: Camera) -> Area | None:
        """The area that a camera looks at."""
        found = self._looked_at.get(camera.id)
        return found if found is not None and found.site == camera.site else None

    def over_camera(self, imported: Camera) -> Camera:
        """The camera as it is: an area says its role and tills."""
        area = self.area_of(imported)
        if area is None:
            return imported
        return replace(imported, role=area.kind, registers=area.registers)
