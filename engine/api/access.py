"""Who may ask: the seam for users and roles.

Today there is one token, made at each start; whoever has it is the single operator of this
workstation. Users, roles and scopes replace `TokenAccess` and nothing else.
"""

import hmac
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from engine.errors import AccessRefused


@dataclass(frozen=True, slots=True)
class Principal:
    """Somebody who has been let in; `name` stands in histories.

    Attributes:
        permissions: what they may do, such as `phone.reveal`; None: everything.
    """

    name: str
    permissions: frozenset[str] | None = None

    def need(self, permission: str) -> None:
        """Goes on only for those who may.

        Raises:
            AccessRefused: names the permission to ask for.
        """
        if self.permissions is not None and permission not in self.permissions:
            raise AccessRefused(
                f"{self.name} has no permission {permission}; an administrator can grant it"
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
