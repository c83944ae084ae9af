"""What somebody sees, resolved from the scope of a user: plain sets, cheap to ask."""

import msgspec

from engine.model.access import EVERYTHING, Scope


class Sight(msgspec.Struct, frozen=True, kw_only=True):
    """Sites and people within a scope; `engine.directory.sights` makes one.

    What happened at a site is seen with the site. What names no site is seen with its person: who
    works at, is assigned to or rostered at a site in sight, or lives under a tenant in sight.
    What names neither is seen by those who see everything.

    Attributes:
        is_whole: nothing is left out; the sets are empty then.
        settled: people none of whose sites lies out of sight.
    """

    scope: Scope = EVERYTHING
    is_whole: bool = False
    sites: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    settled: frozenset[str] = frozenset()
    clients: frozenset[str] = frozenset()

    def site(self, site: str | None) -> bool:
        """Whether a site is in sight; None is no site."""
        return self.is_whole or site in self.sites

    def person(self, person: str | None) -> bool:
        """Whether a person is in sight; None is nobody."""
        return self.is_whole or person in self.people

    def wholly(self, person: str) -> bool:
        """Whether all about a person is in sight: none of their sites lies out of it."""
        return self.is_whole or person in self.settled

    def about(self, site: str | None, person: str | None = None) -> bool:
        """Whether something that names a site, or else a person, is in sight."""
        if self.is_whole:
            return True
        return site in self.sites if site else person in self.people

    def client(self, client: str | None) -> bool:
        """Whether all of a client is in sight."""
        return self.is_whole or client in self.clients

    def place(
        self, tenant: str | None = None, client: str | None = None, site: str | None = None
    ) -> bool:
        """Whether the place at which a setting holds is in sight; everywhere (none) is not."""
        if self.is_whole:
            return True
        if site:
            return site in self.sites
        return client in self.clients if client else tenant in self.scope.tenants

    def covers(self, scope: Scope) -> bool:
        """Whether another scope lies within this one: its owner sees nothing that we do not."""
        if self.is_whole:
            return True
        if scope.is_everything:
            return False
        return (
            set(scope.tenants) <= set(self.scope.tenants)
            and set(scope.clients) <= self.clients
            and set(scope.sites) <= self.sites
        )


#: Of whoever sees everything.
WHOLE_SIGHT = Sight(is_whole=True)
