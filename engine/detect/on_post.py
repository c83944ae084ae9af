"""Who is clocked in at a site, kept from its punches."""

from datetime import datetime, timedelta

import msgspec

from engine.model.guarding import Punch

#: Nobody stays clocked in for so long; the punch out was forgotten.
FORGOTTEN = timedelta(hours=20)


class OnPost(msgspec.Struct):
    """People clocked in at one site: person to the moment of clocking in."""

    since: dict[str, datetime] = {}

    def note(self, punch: Punch) -> None:
        """Follows one punch; a second punch in does not restart the stay."""
        if punch.direction == "in":
            self.since.setdefault(punch.person, punch.occurred_at)
        else:
            self.since.pop(punch.person, None)

    def at(self, instant: datetime) -> dict[str, datetime]:
        """People on post, leaving out those whose punch out was forgotten."""
        limit = instant - FORGOTTEN
        if any(since < limit for since in self.since.values()):
            self.since = {who: since for who, since in self.since.items() if since >= limit}
        return self.since
