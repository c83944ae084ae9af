"""Who may ask, and what they may do.

Until a user is made, one token, new at each start and readable by this machine's user alone,
admits whoever sits at the workstation to everything. With users, people log in; the token then
stands for the machine itself, which may hand in events and look at the engine's health.

A route names its permission, its kind in the audit log and its way with scopes in `opt` (`needs`).
A user's scope (tenants, clients, sites) becomes a `Sight`: the sites and people in it, worked out
from the directory (`engine.directory.sights`) and kept for a minute. A route says `SEEN`: it takes
the `sight` and leaves out, or does not find, what is outside, in the query where there may be much
(`engine.store.seeing`); `WHOLE`: only who sees everything gets in; or `nothing_of` a reason. One
that says nothing lets in only who sees everything. What names no site is seen with its person; of
people who work elsewhere, too, only what falls into a shift in sight. News are opened and judged
one by one for those who see a part, and not touched for the others. Roles without `person.see` get
ids in the place of names (`engine.api.masking`). `engine.api.auditing` writes the entry before the
answer goes out; entries are chained, heads are signed once a minute into `audit-heads.ndjson`.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol, runtime_checkable

from litestar.connection import ASGIConnection

from engine.access.roles import PERMISSIONS, ROLES
from engine.access.users import Users
from engine.errors import AccessRefused, NotPermitted
from engine.model.access import EVERYTHING, Role, Scope


@dataclass(frozen=True, slots=True)
class Principal:
    """Somebody who has been let in; `name` stands in histories.

    Attributes:
        permissions: what they may do, such as `phone.reveal`; None: everything.
        token: of the session; empty where there is none.
        origin: the address that the request came from, as the audit log tells it.
    """

    name: str
    permissions: frozenset[str] | None = None
    scope: Scope = EVERYTHING
    role: Role | None = None
    token: str = ""
    origin: str = ""

    def need(self, permission: str) -> None:
        """Goes on only for those who may.

        Raises:
            NotPermitted: names the permission to ask for.
        """
        if self.permissions is not None and permission not in self.permissions:
            raise NotPermitted(
                f"{self.name} may not {PERMISSIONS[permission]} (no permission {permission}); "
                "an administrator can grant it"
            )


#: Ways in which a route keeps to what its caller sees.
#: It is given a `Sight` and leaves out, or does not find, what is out of sight.
SEEN = "seen"
#: It is for those who see everything.
WHOLE = "whole"


def nothing_of(reason: str) -> str:
    """It tells of no site and nobody, for a reason."""
    return f"nothing: {reason}"


def needs(
    permission: str = "", *, audit: str = "", sealed: bool = False, scope: str = ""
) -> dict[str, str]:
    """What a route says of itself in `opt`.

    Args:
        scope: `SEEN`, `WHOLE` or `nothing_of` a reason; without it, only those who see everything
            get in.
        permission: empty: for everybody who is logged in.
        audit: the kind under which it stands in the audit log; empty: it changes nothing, or
            writes entries of its own.
        sealed: the body is a secret; the entry says only that there was one.
    """
    told = {
        "permission": permission,
        "audit": audit,
        "sealed": "body" if sealed else "",
        "scope": scope,
    }
    return {key: value for key, value in told.items() if value}


def keep_out_of_sight(principal: Principal, told: Mapping[str, Any]) -> None:
    """Goes on where a route keeps to what its caller sees, by what it says in `opt`.

    Raises:
        NotPermitted: it does not, and the caller does not see everything.
    """
    if principal.scope.is_everything or "permission" not in told:
        return
    if told.get("scope", WHOLE) == WHOLE:
        raise NotPermitted(
            f"this shows or changes everything, and {principal.name} sees only a part; ask "
            "somebody who sees everything"
        )


@runtime_checkable
class Access(Protocol):
    """Lets people and programs in, or refuses."""

    def admit(self, authorization: str | None, claimed_name: str | None) -> Principal:
        """Who sends this request.

        Args:
            authorization: the header of that name.
            claimed_name: `X-Operator`: who sits at the workstation.

        Raises:
            AccessRefused: no or a wrong token.
        """
        ...


def whoever_asks(connection: ASGIConnection[Any, Any, Any, Any], access: Access) -> Principal:
    """Who sends a request, and from where.

    Raises:
        AccessRefused: no or a wrong token.
    """
    told = connection.headers
    somebody = access.admit(told.get("authorization"), told.get("x-operator"))
    return replace(somebody, origin=connection.client.host if connection.client else "")


class TokenAccess:
    """One token for the workstation."""

    def __init__(self, token: str, name: str = "operator") -> None:
        self._expected = f"Bearer {token}".encode()
        self._name = name

    def admit(self, authorization: str | None, claimed_name: str | None) -> Principal:
        """Compares in constant time."""
        if not hmac.compare_digest((authorization or "").encode(), self._expected):
            raise AccessRefused("the token is missing or wrong; it is made anew at each start")
        return Principal((claimed_name or self._name)[:200])


#: What the machine's own programs may do where people log in.
_MACHINE = frozenset({"event.send", "health.view"})


class UserAccess:
    """Sessions of users; the start token for as long as there are none, and for the machine."""

    def __init__(self, users: Users, token: str) -> None:
        self.users = users
        self._workstation = TokenAccess(token)

    def admit(self, authorization: str | None, claimed_name: str | None) -> Principal:
        """Whose session it is, or the machine itself."""
        token = (authorization or "").removeprefix("Bearer ")
        user = self.users.of_session(token)
        if user is not None:
            may = frozenset[str]() if user.role is None or user.must_change else ROLES[user.role]
            return Principal(user.name, may, user.scope, user.role, token)
        try:
            somebody = self._workstation.admit(authorization, claimed_name)
        except AccessRefused:
            if self.users.any:
                raise AccessRefused("the session has ended or never was; log in again") from None
            raise
        return Principal("workstation", _MACHINE) if self.users.any else somebody
