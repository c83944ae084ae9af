"""Which tenants, clients and sites somebody is to see, and how many sites that comes to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from engine.model.access import Scope
from engine.model.directory import Site

TENANT, CLIENT, SITE = "tenant", "client", "site"


class ScopeChoice:
    """Ticks by kind and id; what an upper tick covers is in sight without one of its own."""

    def __init__(self) -> None:
        self.sites: dict[str, Site] = {}
        self.client_names: Mapping[str, str] = {}
        #: Clients by tenant, and sites by (tenant, client); the empty client is none.
        self.clients_of: dict[str, tuple[str, ...]] = {}
        self.sites_of: dict[tuple[str, str], list[Site]] = {}
        self.is_everything = True
        self._ticked: dict[str, set[str]] = {TENANT: set(), CLIENT: set(), SITE: set()}

    def know(self, sites: Iterable[Site], client_names: Mapping[str, str]) -> None:
        """What there is to choose from."""
        self.sites = {each.id: each for each in sites}
        self.client_names = client_names
        by_client: defaultdict[tuple[str, str], list[Site]] = defaultdict(list)
        for each in self.sites.values():
            by_client[each.tenant, each.client or ""].append(each)
        self.sites_of = dict(by_client)
        tenants = sorted({tenant for tenant, _ in by_client})
        self.clients_of = {
            tenant: tuple(sorted(client for of, client in by_client if of == tenant and client))
            for tenant in tenants
        }

    def show(self, scope: Scope) -> None:
        """The scope of a user, as it stands."""
        self.is_everything = scope.is_everything
        self._ticked = {
            TENANT: set(scope.tenants),
            CLIENT: set(scope.clients),
            SITE: set(scope.sites),
        }

    @property
    def scope(self) -> Scope:
        """What is chosen now; nothing ticked is told apart from everything by `is_empty`."""
        if self.is_everything:
            return Scope()
        tenants, clients, sites = (
            tuple(sorted(self._ticked[kind])) for kind in (TENANT, CLIENT, SITE)
        )
        return Scope(tenants=tenants, clients=clients, sites=sites)

    @property
    def is_empty(self) -> bool:
        """Nothing is in sight: the engine would take that for everything."""
        return not self.is_everything and not any(self._ticked.values())

    def tick(self, kind: str, key: str, *, on: bool) -> None:
        """Ticks or unticks one."""
        (self._ticked[kind].add if on else self._ticked[kind].discard)(key)

    def is_ticked(self, kind: str, key: str) -> bool:
        """Whether it has a tick of its own."""
        return key in self._ticked[kind]

    def is_covered(self, kind: str, key: str, tenant: str = "", client: str = "") -> bool:
        """Whether something above it is ticked."""
        if self.is_everything:
            return True
        by_tenant = kind != TENANT and tenant in self._ticked[TENANT]
        return by_tenant or (kind == SITE and client in self._ticked[CLIENT])

    @property
    def unknown(self) -> tuple[tuple[str, str], ...]:
        """Ticks of what the directory does not have (yet): kind and id."""
        known = {
            TENANT: set(self.clients_of),
            CLIENT: {each for clients in self.clients_of.values() for each in clients},
            SITE: self.sites.keys(),
        }
        return tuple(
            (kind, key) for kind, keys in self._ticked.items() for key in sorted(keys - known[kind])
        )

    @property
    def count(self) -> int:
        """How many sites of the directory are in sight."""
        if self.is_everything:
            return len(self.sites)
        tenants, clients, sites = (self._ticked[kind] for kind in (TENANT, CLIENT, SITE))
        return sum(
            each.id in sites or each.tenant in tenants or each.client in clients
            for each in self.sites.values()
        )
