"""Who looks at which alert right now, so that two people never work on one without knowing."""

from datetime import datetime, timedelta

from engine.model.news import Looking

#: Consoles say again every ten seconds where they are; who has been silent for longer has left.
FORGOTTEN_AFTER = timedelta(seconds=25)


class Presence:
    """People by name; times are the control room's clock."""

    def __init__(self) -> None:
        self._looking: dict[str, tuple[str, datetime]] = {}

    def note(self, who: str, alert: str, now: datetime) -> bool:
        """Somebody looks at an alert, or at none (`""`).

        Returns:
            Whether others should hear of it.
        """
        before = self._looking.get(who, ("", now))[0]
        if alert:
            self._looking[who] = (alert, now)
        else:
            self._looking.pop(who, None)
        return before != alert

    def forget_silent(self, now: datetime) -> bool:
        """Drops who has left without a word; whether anybody had."""
        gone = [who for who, (_, at) in self._looking.items() if now - at > FORGOTTEN_AFTER]
        for who in gone:
            del self._looking[who]
        return bool(gone)

    def all(self) -> tuple[Looking, ...]:
        """Everybody, by name."""
        return tuple(
            Looking(who=who, alert=alert) for who, (alert, _) in sorted(self._looking.items())
        )
