"""The plan of a site: when it is open and what its parts are, as imported and as set here."""

from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from engine.model.directory import Area, CameraRole, Register, SiteHours, SpecialDay
from engine.model.kinds import Id

Week = Annotated[tuple[tuple[Id, Id] | None, ...], Meta(min_length=7, max_length=7)]
Reason = Annotated[str, Meta(max_length=1_000)]


class PlannedCamera(msgspec.Struct, frozen=True, kw_only=True):
    """A camera of the site.

    Attributes:
        role, registers: as imported or set up; what holds where no area names the camera.
    """

    id: str
    name: str
    role: CameraRole
    registers: tuple[str, ...] = ()


class SitePlan(msgspec.Struct, frozen=True, kw_only=True):
    """What holds.

    Attributes:
        is_zone_known: False: the directory's zone is none, and hours are counted in UTC.
        imported: hours as the directory's source says them; None: it says none.
        hours: what is set here over that; None: nothing.
        today: the local day; `is_open` now, by the site's own clock.
        hours_mark, areas_mark: stand for what is set here; who changes it says which they saw.
    """

    site: str
    name: str
    kind: str
    timezone: str
    is_zone_known: bool
    now: datetime
    today: str
    is_open: bool
    imported: Week | None
    hours: SiteHours | None
    areas: tuple[Area, ...]
    cameras: tuple[PlannedCamera, ...]
    registers: tuple[Register, ...]
    hours_mark: str
    areas_mark: str


class HoursChange(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Other hours, and why.

    Attributes:
        week: None: as imported.
        days: all special days; with neither week nor days nothing is set here any more.
        seen: the mark of what was looked at; where it is another by now, the change is refused.
    """

    week: Week | None = None
    days: Annotated[tuple[SpecialDay, ...], Meta(max_length=400)] = ()
    reason: Reason = ""
    seen: Annotated[str, Meta(max_length=64)] = ""


class AreaWanted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An area as it is to be; without an id it is new."""

    name: Annotated[str, Meta(max_length=200)]
    kind: CameraRole
    id: Annotated[str, Meta(max_length=200)] = ""
    registers: Annotated[tuple[Id, ...], Meta(max_length=200)] = ()
    cameras: Annotated[tuple[Id, ...], Meta(max_length=200)] = ()


class AreasChange(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All areas of a site; one that is left out is no more."""

    areas: Annotated[tuple[AreaWanted, ...], Meta(max_length=200)] = ()
    reason: Reason = ""
    seen: Annotated[str, Meta(max_length=64)] = ""
