"""The view-model of the sites page: the plan of one site, and how it is changed."""

from PySide6.QtCore import QObject, Signal

from engine.client import EngineClient
from engine.model.directory import SpecialDay
from engine.model.site_plans import AreasChange, AreaWanted, HoursChange, SitePlan, Week
from engine.remote import site_plans as remote
from ui.engine_model import EngineModel, FindClient


class SitesModel(EngineModel):
    """Signals: `plan_changed` when another plan is shown, or the same site's as it is now."""

    plan_changed = Signal()
    saved = Signal()

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.site = ""
        self.plan: SitePlan | None = None

    def choose(self, site: str) -> None:
        """Another site."""
        self.site, self.plan = site, None
        self.is_loading = bool(site)
        self.changed.emit()
        self.refresh()

    def refresh(self) -> None:
        """Asks for what holds now."""
        if not self.site:
            return
        site = self.site

        async def ask(client: EngineClient) -> None:
            self._take(site, await remote.site_plan(client, site))

        self._ask(ask)

    def forget(self) -> None:
        """Another engine's sites are others."""
        self.choose("")

    def save(
        self,
        hours: tuple[Week | None, tuple[SpecialDay, ...]] | None,
        areas: tuple[AreaWanted, ...] | None,
        reason: str,
    ) -> None:
        """Keeps what was changed; None: that part was not."""
        seen = self.plan
        if seen is None:
            return

        async def order(client: EngineClient) -> None:
            plan = seen
            if hours is not None:
                week, days = hours
                told = HoursChange(week=week, days=days, reason=reason, seen=seen.hours_mark)
                plan = await remote.change_hours(client, seen.site, told)
            if areas is not None:
                wanted = AreasChange(areas=areas, reason=reason, seen=seen.areas_mark)
                plan = await remote.change_areas(client, seen.site, wanted)
            self._take(seen.site, plan)
            self.saved.emit()

        self._do(order)

    def _take(self, site: str, plan: SitePlan) -> None:
        if site == self.site:
            self.plan = plan
            self.plan_changed.emit()
