"""The shops of a room: models, panes, keys; one selection for all of them."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from engine.model.retail_rings import Ring
from engine.model.retail_risk import RetailAction, ReviewRow, StaffRiskRow
from ui.retail.actions import ActionsModel, ReviewsModel
from ui.retail.actions_page import ActionsPage
from ui.retail.day import DayModel
from ui.retail.day_pane import RiskDayPane
from ui.retail.pane import Page, RetailPane
from ui.retail.reviews_page import ReviewsPage
from ui.retail.rings import RingsModel
from ui.retail.rings_page import RingsPage
from ui.retail.risk import RiskModel
from ui.retail.risk_page import RiskPage
from ui.retail.till import TillModel
from ui.retail.till_pane import TillPane
from ui.retail.trade import TradeModel
from ui.retail.trade_page import TradePage
from ui.room import Room
from ui.shell.actions import Actions
from ui.theme import Theme


class RetailDesk(QObject):
    """Connects the room with everything that shows shops.

    Signals: `moment_chosen` carries site, register and instant, for the cameras; `finding_chosen`
    finding and person; `said` one sentence; the others ids.
    """

    opened = Signal()
    till_opened = Signal()
    said = Signal(str)
    moment_chosen = Signal(str, str, object)
    finding_chosen = Signal(str, str)
    person_chosen = Signal(str)
    alert_chosen = Signal(str)

    def __init__(self, room: Room, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = room
        client = room.connected
        operator = partial(getattr, room, "operator")
        self.risk = RiskModel(client, self)
        self.day = DayModel(client, self)
        self.till = TillModel(client, self)
        self.rings = RingsModel(client, self)
        self.actions = ActionsModel(client, self)
        self.reviews = ReviewsModel(client, self)
        self.trade = TradeModel(client, self)
        self.pane = RetailPane(parent)
        self.day_pane = RiskDayPane(self.day, theme, parent)
        self.till_pane = TillPane(self.till, theme, parent)
        self.risk_page = RiskPage(self.risk, theme, self.pane)
        self.actions_page = ActionsPage(self.actions, operator, theme, self.pane)
        self.reviews_page = ReviewsPage(self.reviews, operator, theme, self.pane)
        self.rings_page = RingsPage(self.rings, theme, self.pane)
        self.trade_page = TradePage(self.trade, theme, self.pane)
        for page, title in (
            (self.risk_page, self.tr("Staff risk")),
            (self.actions_page, self.tr("Actions")),
            (self.reviews_page, self.tr("Weekly review")),
            (self.rings_page, self.tr("Rings")),
            (self.trade_page, self.tr("Business")),
        ):
            self.pane.tabs.addTab(page, title)
        self._connect()

    def _connect(self) -> None:
        room = self._room
        for model in self._models:
            room.went_stale.connect(model.set_stale)
            room.left.connect(model.forget)
            room.caught_up.connect(model.note_change)
        for following in (self.risk, self.day, self.rings, self.actions, self.reviews):
            room.alert_changed.connect(following.note_change)
        for deciding in (self.actions, self.reviews):
            deciding.said.connect(self.said)
        self.risk_page.row_chosen.connect(self._on_row)
        self.risk_page.opened.connect(self.person_chosen)
        self.actions_page.action_chosen.connect(self._on_action)
        self.reviews_page.row_chosen.connect(self._on_review)
        self.rings_page.ring_chosen.connect(self._on_ring)
        self.rings_page.alert_chosen.connect(self.alert_chosen)
        self.rings_page.person_chosen.connect(self.person_chosen)
        for source in (self.day_pane, self.rings_page):
            source.transaction_chosen.connect(self.show_transaction)
        self.day_pane.transaction_pointed.connect(self._on_pointed)
        for pane in (self.day_pane, self.till_pane):
            pane.finding_chosen.connect(self.finding_chosen)
        self.day_pane.person_chosen.connect(self.person_chosen)
        self.till.moment_chosen.connect(self.moment_chosen)

    @property
    def _models(
        self,
    ) -> tuple[RiskModel, DayModel, TillModel, RingsModel, ActionsModel, ReviewsModel, TradeModel]:
        return (
            *(self.risk, self.day, self.till, self.rings),
            *(self.actions, self.reviews, self.trade),
        )

    def add_actions(self, actions: Actions) -> None:
        """What can be opened, with its keys."""
        area = self.tr("Retail")
        for page, name, words in (
            (Page.RISK, "risk", self.tr("Staff by risk")),
            (Page.ACTIONS, "actions", self.tr("Actions about staff")),
            (Page.REVIEWS, "reviews", self.tr("Weekly review of staff")),
            (Page.RINGS, "rings", self.tr("Rings of people, customers, devices and items")),
            (Page.TRADE, "trade", self.tr("Business by store and week")),
        ):
            actions.add(area, f"retail.{name}", words, "", partial(self._open, page))

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        for part in (
            *(self.day_pane, self.till_pane, self.risk_page, self.actions_page),
            *(self.reviews_page, self.rings_page, self.trade_page),
        ):
            part.set_theme(theme)

    def forbid(self, why: str) -> None:
        """Nothing can be decided for a reason, or it can again (empty)."""
        self.actions_page.box.forbid(why)
        self.reviews_page.box.forbid(why)

    async def stop(self) -> None:
        """Ends what is under way."""
        for model in self._models:
            await model.stop()

    @Slot()
    def note_moment(self) -> None:
        """A replay has moved: everything is as of another moment."""
        for model in self._models:
            model.note_change()

    def show_day(self, person: str, site: str, at: datetime) -> None:
        """Somebody's day round an instant; the table points to them too."""
        self.day.show(person, site, at=at)
        self.risk_page.choose(person)

    @Slot(str)
    def show_transaction(self, ref: str) -> None:
        """A transaction with the journal of its register."""
        self.till_opened.emit()
        self.till.show_transaction(ref)

    @Slot(str)
    def _on_pointed(self, ref: str) -> None:
        """Where the till is open it follows the cursor in the day; nothing is brought up for it."""
        if self.till_pane.isVisible():
            self.till.show_transaction(ref)

    def _open(self, page: Page) -> None:
        self.opened.emit()
        self.pane.show_page(page)

    @Slot(object)
    def _on_row(self, row: StaffRiskRow) -> None:
        self.day.show(row.person, row.site or "", row.day)

    @Slot(object)
    def _on_action(self, action: RetailAction) -> None:
        self.day.show(action.person, action.site or "", action.day)

    @Slot(object)
    def _on_review(self, row: ReviewRow) -> None:
        worst = max(row.days, key=lambda each: row.days[each], default="")
        at = None if worst else row.action.proposed_at
        self.day.show(row.person, row.site or "", worst, at)

    @Slot(object)
    def _on_ring(self, ring: Ring) -> None:
        finding = ring.finding
        self.day.show(finding.subject, finding.site or "", at=finding.occurred_at)
