"""What of places, sources and news somebody sees who does not see everything."""

from collections.abc import Iterable, Mapping, Set
from datetime import datetime, timedelta

from msgspec.structs import replace

from engine.directory.roster import Roster
from engine.live.engine import Engine
from engine.model.cameras_clips import Activation, ClipStorage
from engine.model.envelope import Envelope
from engine.model.news import (
    AlertChanged,
    ApprovalsChanged,
    CallChanged,
    CallQueueChanged,
    CallSetupChanged,
    CameraActivated,
    CamerasChanged,
    CameraSees,
    ClipStorageChanged,
    FeedStatus,
    Looking,
    News,
    PersonSeen,
    PresenceChanged,
    Pulse,
    Reset,
    SitesChanged,
)
from engine.model.sight import Sight

#: Somebody who comes early or leaves late is still at the site of the shift.
_MARGIN = timedelta(hours=1)


def is_seen_then(sight: Sight, roster: Roster, event: Envelope, person: str) -> bool:
    """Whether a person's event is in sight; where it names no site, by the shift it fell in."""
    return _is_seen_at(sight, roster, person, getattr(event, "site", None), event.occurred_at)


def is_seen_there(sight: Sight, roster: Roster, seen: PersonSeen) -> bool:
    """Whether somebody's newest place is in sight."""
    return _is_seen_at(sight, roster, seen.person, seen.site, seen.at)


def _is_seen_at(sight: Sight, roster: Roster, person: str, site: str | None, at: datetime) -> bool:
    if sight.is_whole:
        return True
    if site:
        return site in sight.sites
    if person in sight.settled:
        return True
    shifts = roster.of_person(person, at, _MARGIN) if person in sight.people else ()
    return any(sight.site(each.site) for each in shifts)


def seen_feeds(
    sight: Sight, feeds: tuple[FeedStatus, ...], sites_of: Mapping[str, Set[str]]
) -> tuple[FeedStatus, ...]:
    """Sources that tell of sites in sight; without counts where they tell of others, too.

    Args:
        sites_of: source to the sites that it has told of.
    """
    if sight.is_whole:
        return feeds
    shown = []
    for each in feeds:
        sites = sites_of.get(each.source, frozenset())
        if sites and sites <= sight.sites:
            shown.append(each)
        elif not sites.isdisjoint(sight.sites):
            shown.append(
                replace(
                    each, events=0, refused=0, duplicates=0, late=0, rate_per_min=0.0, trouble=""
                )
            )
    return tuple(shown)


def seen_activation(sight: Sight, activation: Activation) -> Activation | None:
    """An activation with those of its cameras that are in sight; None where its site is not."""
    if sight.is_whole:
        return activation
    sites = (activation.site,) if activation.site else activation.sites
    if not any(sight.site(each) for each in sites):
        return None
    return replace(
        activation,
        sites=tuple(each for each in activation.sites if sight.site(each)),
        cameras=tuple(each for each in activation.cameras if sight.site(each.site)),
    )


def seen_storage(sight: Sight, storage: ClipStorage) -> ClipStorage:
    """The room for clips; how many there are, of all sites, only for those who see everything."""
    if sight.is_whole:
        return storage
    return replace(storage, clips=0, used_bytes=0, held_bytes=0, oldest_at=None)


def seen_looking(sight: Sight, engine: Engine, looking: Iterable[Looking]) -> tuple[Looking, ...]:
    """Who looks at alerts in sight; an alert that is settled is nobody's concern any more."""
    if sight.is_whole:
        return tuple(looking)
    by_id = engine.desk.open.by_id
    return tuple(
        each
        for each in looking
        if (alert := by_id.get(each.alert)) and sight.about(alert.site, alert.subject)
    )


def seen_news(sight: Sight, engine: Engine, news: News) -> News | None:
    """The news as somebody may hear it; None where none of it is in sight."""
    match news:
        case AlertChanged(alert=alert):
            shown = sight.about(alert.site, alert.subject)
        case PersonSeen():
            shown = is_seen_there(sight, engine.directory.roster, news)
        case CallChanged(call=call):
            shown = sight.about(call.site, call.person)
        case Reset() | ApprovalsChanged() | CallSetupChanged():
            shown = True
        case _:
            return _seen_parts(sight, engine, news)
    return news if shown else None


def _seen_parts(sight: Sight, engine: Engine, news: News) -> News | None:
    """Of news about several things, those in sight; kinds not named here are not told."""
    match news:
        case CameraSees() | CameraActivated() | CamerasChanged() | ClipStorageChanged():
            return _seen_of_cameras(sight, engine, news)
        case SitesChanged(sites=sites):
            here = tuple(each for each in sites if sight.site(each.site))
            return replace(news, sites=here) if here else None
        case PresenceChanged(looking=looking):
            return replace(news, looking=seen_looking(sight, engine, looking))
        case CallQueueChanged():
            # How many wait is asked for with the queue, which knows whose they are.
            return replace(news, waiting=0)
        case Pulse(feeds=feeds):
            told = seen_feeds(sight, feeds, engine.floor.sites_of)
            return replace(news, feeds=told, events=0, queue=0)
        case _:
            return None


def _seen_of_cameras(
    sight: Sight,
    engine: Engine,
    news: CameraSees | CameraActivated | CamerasChanged | ClipStorageChanged,
) -> News | None:
    match news:
        case CameraSees(camera=camera):
            entry = engine.directory.cameras.get(camera)
            return news if entry is not None and sight.site(entry.site) else None
        case CameraActivated(activation=activation):
            part = seen_activation(sight, activation)
            return None if part is None else replace(news, activation=part)
        case CamerasChanged(cameras=cameras):
            seen = tuple(each for each in cameras if sight.site(each.site))
            return replace(news, cameras=seen) if seen else None
        case ClipStorageChanged(storage=storage):
            return replace(news, storage=seen_storage(sight, storage))
