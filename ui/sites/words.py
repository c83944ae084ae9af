"""Sentences about a site: staffing, presence, fence and hours."""

from PySide6.QtCore import QObject

from engine.model.directory import Site
from engine.model.pages import PresenceState, SitePage

_ABSENT = (PresenceState.MISSING, PresenceState.LEFT)


class SiteWords(QObject):
    """In the operator's language."""

    def staffing(self, page: SitePage) -> tuple[str, str]:
        """The severity (empty when all is well) and the sentence.

        A site that needs nobody now, and one of which no punch is known, are never called fine.
        """
        if page.present is None:
            return "info", self.tr(
                "Who is there is unknown: no punch of this site has arrived. {0} needed now."
            ).format(page.needed)
        there = self.tr("{0} there, {1} needed").format(page.present, page.needed)
        if page.short:
            missing = self.tr("{0} missing").format(page.short)
            return "high" if page.present else "critical", f"{there}, {missing}"
        if not page.needed:
            return "info", self.tr("Nobody is needed now; {0} there").format(page.present)
        absent = sum(row.state in _ABSENT for row in page.presence)
        if absent:
            words = self.tr("{0}; of those rostered, {1} missing")
            return "medium", words.format(there, absent)
        return "", there

    def presence(self, state: PresenceState) -> str:
        """How somebody's being there compares with the roster."""
        return {
            PresenceState.ON_POST: self.tr("there"),
            PresenceState.MISSING: self.tr("missing"),
            PresenceState.LEFT: self.tr("left early"),
            PresenceState.UNROSTERED: self.tr("not rostered"),
            PresenceState.DUE: self.tr("due"),
            PresenceState.UNKNOWN: self.tr("unknown"),
        }[state]

    def kind(self, site: Site) -> str:
        """What sort of place it is."""
        return {
            "guarded": self.tr("guarded post"),
            "store": self.tr("store"),
            "office": self.tr("office"),
        }.get(site.kind, self.tr("other place"))

    def fence(self, site: Site) -> str:
        """How the fence is drawn."""
        fence = site.geofence
        if fence is not None and fence.polygon:
            return self.tr("polygon of {0} corners").format(len(fence.polygon))
        if fence is not None and fence.radius_m:
            return self.tr("circle of {0} m").format(f"{fence.radius_m:,.0f}")
        return self.tr("none drawn; the usual circle counts")

    def hours(self, page: SitePage, weekday: int) -> str:
        """Opening hours of today, a special day's with its reason; Monday is weekday 0."""
        if page.special_day is not None:
            words = self._span(page.special_day.hours)
            return f"{words} ({page.special_day.why})" if page.special_day.why else words
        if page.site.opening_hours is None:
            return self.tr("not known")
        return self._span(page.site.opening_hours[weekday])

    def _span(self, pair: tuple[str, str] | None) -> str:
        return f"{pair[0]} – {pair[1]}" if pair else self.tr("closed")
