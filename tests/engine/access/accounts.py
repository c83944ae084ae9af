"""Accounts of people who decide together: strangers to each other, unless a test says otherwise."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass
class Accounts:
    """What is known of the users behind two names."""

    made: dict[str, datetime] = field(default_factory=dict)

    def made_at(self, name: str) -> datetime | None:
        return self.made.get(name)

    def are_in_one_hand(self, one: str, other: str, asked_at: datetime) -> bool:
        return False
