"""What users see, worked out from their scopes and the directory, kept for a while."""

from collections.abc import Callable
from datetime import datetime, timedelta

from engine.directory.index import Directory
from engine.model.access import Scope
from engine.model.sight import WHOLE_SIGHT, Sight

#: Who is rostered so long around now counts as working there.
_AROUND = timedelta(hours=36)
#: The roster moves on by itself: worked out anew after so long.
_HOLDS = timedelta(minutes=1)


class Sights:
    """One `Sight` a scope. Belongs to the event loop, as the directory does; what it answers may be
    read on any thread.

    Args:
        now: the events' present.
    """

    def __init__(self, directory: Directory, now: Callable[[], datetime]) -> None:
        self._directory = directory
        self._now = now
        self._known: dict[Scope, tuple[int, datetime, Sight]] = {}

    def of(self, scope: Scope) -> Sight:
        """What a scope comes to now; nothing is worked out for those who see everything."""
        if scope.is_everything:
            return WHOLE_SIGHT
        now, version = self._now(), self._directory.version
        known = self._known.get(scope)
        if known is not None:
            made_by, made_at, sight = known
            if made_by == version and abs(now - made_at) < _HOLDS:
                return sight
        sight = resolved(scope, self._directory, now)
        self._known[scope] = (version, now, sight)
        return sight


def resolved(scope: Scope, directory: Directory, now: datetime) -> Sight:
    """What a scope comes to; about 25 ms for ten thousand sites and people."""
    tenants, clients = frozenset(scope.tenants), frozenset(scope.clients)
    known = directory.sites.values()
    sites = frozenset(scope.sites) | {
        each.id for each in known if each.tenant in tenants or each.client in clients
    }
    partly = {each.client for each in known if each.id not in sites}
    wholly = {each.client for each in known if each.client} - partly
    people, shared = _people(sites, tenants, directory, now)
    return Sight(
        scope=scope,
        sites=sites,
        people=people,
        settled=people - shared,
        clients=clients | {each for each in wholly if each},
    )


def _people(
    sites: frozenset[str], tenants: frozenset[str], directory: Directory, now: datetime
) -> tuple[frozenset[str], set[str]]:
    """Who works at the sites or lives under the tenants; and who works elsewhere."""
    works_at = {(each.id, each.home_site) for each in directory.people.values() if each.home_site}
    works_at |= {(each.person, each.site) for each in directory.assignments}
    people = {each.id for each in directory.people.values() if each.tenant in tenants}
    people |= {person for person, site in works_at if site in sites}
    for site in sites:
        people.update(each.person for each in directory.roster.at_site(site, now, _AROUND))
    return frozenset(people), {person for person, site in works_at if site not in sites}
