"""The calls of a room: the models, the panes, the strip under the alert, the keys."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from engine.model.access import Me
from engine.model.answers import AlertDetail, TrackPoint
from engine.model.calls import Call, CallQuestion, CallState
from engine.model.news import CallSetupChanged
from ui.calls.book import CallBook, Verification
from ui.calls.consent import ConsentModel
from ui.calls.costs import CostsModel
from ui.calls.costs_page import CostsPage
from ui.calls.dialler import Dialler
from ui.calls.log import CallLog
from ui.calls.log_page import LogPage
from ui.calls.now_pane import CallsNowPane
from ui.calls.pane import CallsPane, Page
from ui.calls.placing import Placing
from ui.calls.providers import ProvidersModel
from ui.calls.providers_page import ProvidersPage
from ui.calls.rules_page import RulesPage
from ui.calls.scripts import ScriptsModel
from ui.calls.scripts_page import ScriptsPage
from ui.calls.strip import CallStrip
from ui.calls.words import CallWords
from ui.engine_model import EngineModel
from ui.room import Room
from ui.shell.actions import Actions
from ui.theme import Theme

#: The month's money is asked for again after so many pulses, for the top bar.
_COSTS_EVERY = 60
#: Given to nobody: only the simulated phone answers it.
_NOBODY = "+910000000001"


class CallsDesk(QObject):
    """Connects the room with everything that shows calls or places them.

    Signals: `said` one sentence about what was done or refused; `counted` when what the top bar
    shows has changed; the others carry ids.
    """

    said = Signal(str)
    counted = Signal()
    alert_chosen = Signal(str)
    site_chosen = Signal(str)

    def __init__(self, room: Room, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = room
        self._pulses = 0
        self._alert = ""
        self._last_said = ""
        client = room.connected
        self.words = CallWords(self)
        self.book = CallBook(client, self)
        self.log = CallLog(client, self)
        self.about_alert, self.free = Placing(client, self), Placing(client, self)
        self.consent = ConsentModel(client, self)
        self.costs = CostsModel(client, self)
        self.scripts = ScriptsModel(client, self)
        self.providers = ProvidersModel(client, self)
        self.now = CallsNowPane(self.book, self.words, room.name, theme, parent)
        self.strip = CallStrip(self.about_alert, self.book, self.words, room.name, theme, parent)
        self.pane = CallsPane(parent)
        self.log_page = LogPage(self.log, self.words, room.name, theme, self.pane)
        self.dialler = Dialler(
            self.free, self.consent, self.book, self.words, room.name, theme, self.pane
        )
        self.costs_page = CostsPage(self.costs, theme, self.pane)
        self.scripts_page = ScriptsPage(self.scripts, self.words, theme, self.pane)
        self.providers_page = ProvidersPage(self.providers, self.words, theme, self.pane)
        self.rules_page = RulesPage(self.providers, self.pane)
        self._reviewing: list[QAction] = []
        self._talking: list[QAction] = []
        self._add_pages()
        self._connect()

    @property
    def models(self) -> tuple[EngineModel, ...]:
        """Everything that asks the engine."""
        return (
            *(self.book, self.log, self.about_alert, self.free),
            *(self.costs, self.scripts, self.providers, self.consent),
        )

    def _add_pages(self) -> None:
        for page, title in (
            (self.log_page, self.tr("Log and review")),
            (self.dialler, self.tr("Dial")),
            (self.costs_page, self.tr("Costs")),
            (self.scripts_page, self.tr("Scripts")),
            (self.providers_page, self.tr("Providers")),
            (self.rules_page, self.tr("Rules")),
        ):
            self.pane.tabs.addTab(page, title)

    def _connect(self) -> None:
        room, book = self._room, self.book
        room.call_changed.connect(book.take_call)
        room.call_queue_changed.connect(book.take_queue)
        room.session.began.connect(self._on_began)
        room.told.connect(self._on_told)
        room.caught_up.connect(self._on_caught_up)
        room.left.connect(self._on_left)
        room.pulsed.connect(book.take_pulse)
        room.pulsed.connect(self._on_pulsed)
        room.names_learned.connect(self._on_names)
        book.call_changed.connect(self.log.take_call)
        book.call_changed.connect(self.costs.take_call)
        book.call_changed.connect(self._on_call_changed)
        book.changed.connect(self._on_book_changed)
        self.costs.changed.connect(self.counted)
        self.scripts.changed.connect(self._on_scripts)
        self.providers.changed.connect(self._on_rules)
        self.log.reviewed.connect(self._on_reviewed)
        self.pane.page_changed.connect(self._on_page)
        self.dialler.placed.connect(self._on_placed)
        self.about_alert.placed.connect(self._on_placed)
        self.scripts_page.sound.test_requested.connect(self._on_test_call)
        for source in (self.now, self.log_page.desk):
            source.alert_chosen.connect(self.alert_chosen)
        for model in self.models:
            room.went_stale.connect(model.set_stale)
            model.said.connect(self._say)
        room.went_stale.connect(self.pane.set_stale)

    def add_actions(self, actions: Actions) -> None:
        """What can be done about calls, with its keys."""
        area, reviewing = self.tr("Calls"), self.tr("Call review")
        add = actions.add
        self._talking = [
            add(area, "call.take_over", self.tr("Take over the call"), "Ctrl+J", self.take_over),
            add(area, "call.hang_up", self.tr("Hang up"), "Ctrl+H", self.hang_up),
        ]
        add(area, "call.pause", self.tr("Automatic calls wait or go on"), "Ctrl+P", self.pause)
        for page, name, words, key in (
            (Page.DIAL, "dial", self.tr("Dial a person, site or number"), "Ctrl+D"),
            (Page.LOG, "log", self.tr("Log of calls"), ""),
            (Page.COSTS, "costs", self.tr("Costs of calls"), ""),
            (Page.SCRIPTS, "scripts", self.tr("Scripts of calls"), ""),
            (Page.PROVIDERS, "providers", self.tr("Providers of calls"), ""),
            (Page.RULES, "rules", self.tr("Rules of calls"), ""),
        ):
            add(area, f"call.{name}", words, key, partial(self._open, page))
        desk = self.log_page.desk
        self._reviewing = [
            add(reviewing, "review.right", self.tr("Outcome was right"), "Y", desk.mark_right),
            add(reviewing, "review.wrong", self.tr("Outcome was wrong"), "X", desk.mark_wrong),
            add(
                reviewing,
                "review.next",
                self.tr("Next unreviewed call"),
                "U",
                self.log.select_next_unreviewed,
            ),
            add(reviewing, "review.listen", self.tr("Play or pause"), "L", desk.play_or_listen),
        ]
        for action in self._reviewing:
            action.setEnabled(False)
        actions.remapped.connect(lambda _name: self._name_keys(actions))
        self._name_keys(actions)
        self._enable_talking()

    opened = Signal()

    def _open(self, page: Page) -> None:
        self.opened.emit()
        self.pane.show_page(page)

    def _name_keys(self, actions: Actions) -> None:
        key = actions.key
        over, down = key("call.take_over"), key("call.hang_up")
        self.now.name_keys(over, down, key("call.pause"))
        self.strip.card.name_keys(over, down)
        self.log_page.desk.name_keys(
            *(key(f"review.{each}") for each in ("right", "wrong", "next", "listen"))
        )

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        for part in (
            *(self.now, self.strip, self.log_page, self.dialler),
            *(self.costs_page, self.scripts_page, self.providers_page),
        ):
            part.set_theme(theme)

    async def stop(self) -> None:
        """Ends what is under way."""
        for model in self.models:
            await model.stop()

    @Slot()
    def call_alert(self) -> None:
        """Shows what a call about the chosen alert would be like."""
        self.strip.ask()

    @Slot(str)
    def call_person(self, person: str) -> None:
        """Shows what a call to somebody would be like."""
        self._open(Page.DIAL)
        self.dialler.call_person(person)

    @Slot(str)
    def call_site(self, site: str) -> None:
        """Shows what a call to a site would be like."""
        self._open(Page.DIAL)
        self.dialler.call_site(site)

    @Slot(str)
    def call_number(self, number: str) -> None:
        """Shows what a call to a free number would be like."""
        self._open(Page.DIAL)
        self.dialler.call_number(number)

    @Slot()
    def take_over(self) -> None:
        """Joins the most urgent call in which somebody talks."""
        current = self._current(talking=True)
        if current is not None:
            self.book.take_over(current.latest.id)

    @Slot()
    def hang_up(self) -> None:
        """Ends the chosen alert's call, else the most urgent one that goes on."""
        current = self._current()
        if current is not None:
            self.book.hang_up(current.latest.id)

    @Slot()
    def pause(self) -> None:
        """Automatic calls wait, or go on."""
        self.book.toggle_pause()

    @Slot(object, list)
    def show_alert(self, detail: AlertDetail, _track: list[TrackPoint]) -> None:
        """Another alert is chosen."""
        self._alert = detail.alert.id
        self.strip.show_alert(detail.alert.id)

    def _current(self, *, talking: bool = False) -> Verification | None:
        """What the keys are for: the chosen alert's call if it goes on, else the most urgent."""
        going = list(self.book.live)
        if talking:
            states = (CallState.ANSWERED, CallState.IN_PROGRESS)
            going = [each for each in going if each.latest.state in states]
        going.sort(key=lambda each: each.latest.alert != self._alert)
        return going[0] if going else None

    @Slot()
    def _on_book_changed(self) -> None:
        self._enable_talking()
        self.counted.emit()

    @Slot(object)
    def _on_call_changed(self, call: Call) -> None:
        """What came of a call is said once, wherever one works."""
        told = bool(call.summary) and (call.is_over or call.answer is not None)
        if told and self._last_said != call.summary:
            self._last_said = call.summary
            self.said.emit(call.summary)

    def _enable_talking(self) -> None:
        for action, talking in zip(self._talking, (True, False), strict=False):
            action.setEnabled(self._current(talking=talking) is not None)

    @Slot()
    def _on_left(self) -> None:
        """Another engine is followed; a replay is told without calls."""
        words = self.tr("A replay has no calls. Leave it to see and place those of the present.")
        for model in self.models:
            model.absent = "" if self._room.is_live else words
            model.forget()

    @Slot()
    def _on_caught_up(self) -> None:
        for model in self.models:
            if model is not self.scripts or self.scripts.page is None:
                model.refresh()

    @Slot(object)
    def _on_began(self, me: Me) -> None:
        """What somebody may not do is not offered."""
        manages = "provider.manage" in me.permissions
        self.rules_page.allow(manages)
        self.providers_page.allow(manages)
        self.scripts_page.allow(me)

    @Slot(object)
    def _on_told(self, news: object) -> None:
        """What calls follow was changed, here or at another console."""
        if not isinstance(news, CallSetupChanged):
            return
        if news.what == "scripts":
            self.scripts.refresh()
            return
        self.costs.refresh()
        self.providers.refresh()

    @Slot(object)
    def _on_pulsed(self, _pulse: object) -> None:
        self._pulses += 1
        if self._pulses % _COSTS_EVERY == 0:
            self.costs.refresh()

    @Slot()
    def _on_names(self) -> None:
        room = self._room
        sites = {each.id: each.name for each in room.sites.values()}
        people = {key: name for key, name in room.names.items() if key not in sites}
        self.log_page.filters.offer(people, sites)
        self.dialler.offer(people, sites)
        self.rules_page.sites.offer(sites)

    @Slot(object)
    def _on_page(self, page: Page | None) -> None:
        self.log.set_seen(page is Page.LOG)
        for action in self._reviewing:
            action.setEnabled(page is Page.LOG)
        if page is Page.COSTS:
            self.costs.refresh()
        elif page is Page.SCRIPTS:
            self.scripts.refresh()
        elif page in (Page.PROVIDERS, Page.RULES):
            self.providers.refresh()

    @Slot()
    def _on_scripts(self) -> None:
        if self.scripts.page is not None:
            self.strip.form.offer(self.scripts.page)
            self.dialler.form.offer(self.scripts.page)

    @Slot()
    def _on_rules(self) -> None:
        if self.providers.rules is not None:
            self.costs_page.warns_at = self.providers.rules.warn_share

    @Slot(object)
    def _on_placed(self, call: Call) -> None:
        self._say(self.tr("{0} is called.").format(self.words.who(call)))

    @Slot(object)
    def _on_reviewed(self, call: Call) -> None:
        self.log_page.desk.note.clear()
        if call.review is not None:
            mark = self.words.verdict(call.review.verdict)
            self._say(f"{self.words.who(call)}: {mark}")

    @Slot()
    def _on_test_call(self) -> None:
        """A call to the simulated phone with the script that is shown, ready for Enter."""
        shown = self.scripts.kept
        if shown is not None:
            self.pane.show_page(Page.DIAL)
            self.dialler.ask(
                CallQuestion(
                    number=_NOBODY,
                    script=shown.id,
                    language=shown.language,
                    provider="simulated",
                    reason=self.tr("Test of the script"),
                )
            )

    def _say(self, words: str) -> None:
        self.said.emit(words)
        self.pane.say(words)
