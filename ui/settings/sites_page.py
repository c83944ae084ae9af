"""The page of sites: when one is open and what its parts are, as imported and as set here."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from engine.model.site_plans import SitePlan
from ui.find_box import FindBox
from ui.page_frame import PageFrame
from ui.plain import plain_label
from ui.settings.areas_editor import AreasEditor
from ui.settings.hours_editor import HoursEditor
from ui.settings.sites_model import SitesModel
from ui.theme import RAIL_PX, SPACE, Theme


class SitesPage(PageFrame):
    """For whoever knows when their shops open."""

    def __init__(self, model: SitesModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = model
        self._forbidden: dict[str, str] = {}
        self._is_hours_edited = self._is_areas_edited = False
        self._build()
        self._lay_out()
        self._connect()
        self._on_changed()

    def _build(self) -> None:
        self.site = FindBox(self.tr("Find a site by name or id"), self)
        self.site.setMinimumWidth(RAIL_PX * 5)
        self.standing = plain_label("", "secondary", self, wraps=True)
        self.hours = HoursEditor(self)
        self.areas = AreasEditor(self)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Why: this stands in the audit log"))
        self.reason.setAccessibleName(self.tr("Reason of the change"))
        self.reason.setMaxLength(1_000)
        self.save = QPushButton(self.tr("Save"), self)
        self.save.setToolTip(self.tr("It holds from the next event on (Ctrl+S)"))
        self.drop = QPushButton(self.tr("Discard"), self)
        self.drop.setToolTip(self.tr("Forget what is typed and not saved (Ctrl+Backspace)"))
        self.imported = QPushButton(self.tr("Week as imported"), self)
        self.imported.setToolTip(
            self.tr("Take the week that is set here out; special days stay (Ctrl+Delete)")
        )

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for each in (self.hours, self.areas):
            scroll = QScrollArea(self)
            scroll.setWidgetResizable(True)
            scroll.setWidget(each)
            splitter.addWidget(scroll)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        told = QWidget(self)
        above = QVBoxLayout(told)
        above.setContentsMargins(SPACE[2], 0, SPACE[2], SPACE[1])
        above.addWidget(self.standing)
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[1])
        keys = QHBoxLayout()
        keys.setSpacing(SPACE[1])
        keys.addWidget(self.reason, 1)
        for button in (self.save, self.drop, self.imported):
            keys.addWidget(button)
        column.addLayout(keys)
        column.addWidget(self.answer)
        self.editors = QWidget(self)
        rest = QVBoxLayout(self.editors)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(0)
        rest.addWidget(splitter, 1)
        rest.addWidget(below)
        self.setFocusProxy(self.site)
        # Where nothing is chosen, what is said stands at the top all the same.
        body = QWidget(self)
        room = QVBoxLayout(body)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.editors)
        self._frame(self.tr("Sites"), (self.site, None), told, body)

    def _connect(self) -> None:
        model = self._model
        model.changed.connect(self._on_changed)
        model.plan_changed.connect(self._on_plan)
        model.said.connect(lambda words: self.say(words, False))
        model.saved.connect(self._on_saved)
        self.site.chosen.connect(self._on_site)
        self.hours.edited.connect(self._on_hours_edited)
        self.areas.edited.connect(self._on_areas_edited)
        self.save.clicked.connect(self.ask_to_save)
        self.reason.returnPressed.connect(self.ask_to_save)
        self.drop.clicked.connect(self._on_plan)
        self.imported.clicked.connect(self.hours.show_imported)
        self._bind(
            {
                "Ctrl+S": self.ask_to_save,
                "Ctrl+Backspace": self._on_plan,
                "Ctrl+Delete": self.hours.show_imported,
                "Ctrl+F": self.site.setFocus,
                "Insert": self.areas.ask_to_add,
            }
        )

    @property
    def is_edited(self) -> bool:
        """Whether there is something to save."""
        return self._is_hours_edited or self._is_areas_edited

    def offer(self, names: Mapping[str, str]) -> None:
        """Sites that can be chosen, names by id; the first is shown where there is only one."""
        self.site.offer(names)
        self.site.show_key(self._model.site)

    def show_site(self, site: str) -> None:
        """A site that was chosen elsewhere."""
        self.site.show_key(site)
        if site != self._model.site:
            self._model.choose(site)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.answer.setText("")

    def forbid(self, by: str, why: str) -> None:
        """Nothing can be saved for a reason, or it can again (empty)."""
        self._forbidden[by] = why
        self._on_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask for what holds now, unless something is typed."""
        super().showEvent(event)
        if not self.is_edited:
            self._model.refresh()

    @Slot()
    def ask_to_save(self) -> None:
        """Saves, or goes to what is missing."""
        if not self.is_edited or self._why_not:
            return
        try:
            hours = self.hours.read()
        except ValueError:
            return
        if not self.reason.text().strip():
            self.say(self.tr("Say in a few words why, then save."), False)
            self.reason.setFocus()
            return
        self._model.save(
            hours if self._is_hours_edited else None,
            self.areas.read() if self._is_areas_edited else None,
            self.reason.text(),
        )

    @property
    def _why_not(self) -> str:
        return next((each for each in self._forbidden.values() if each), "")

    @Slot(str)
    def _on_site(self, site: str) -> None:
        if self.is_edited:
            self.say(self.tr("What was not saved is forgotten."), False)
        self._model.choose(site)

    @Slot()
    def _on_hours_edited(self) -> None:
        self._is_hours_edited = True
        self._on_edited()

    @Slot()
    def _on_areas_edited(self) -> None:
        self._is_areas_edited = True
        self._on_edited()

    def _on_edited(self) -> None:
        """What was said was about what stood there before."""
        self.answer.setText("")
        self.answer.hide()
        self._on_changed()

    @Slot()
    def _on_saved(self) -> None:
        self.reason.clear()
        self.say(self.tr("Saved; rules and cameras go by it from the next event on."), True)

    @Slot()
    def _on_plan(self) -> None:
        plan = self._model.plan
        if plan is not None:
            self.hours.show_plan(plan)
            self.areas.show_plan(plan)
        self._is_hours_edited = self._is_areas_edited = False
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        model, plan, why_not = self._model, self._model.plan, self._why_not
        self.say_stale(model.stale)
        self.editors.setVisible(plan is not None)
        self.standing.setText(self._stands(plan))
        self.hours.set_read_only(bool(why_not))
        self.areas.set_read_only(bool(why_not))
        self.reason.setEnabled(plan is not None and not why_not)
        self.save.setEnabled(plan is not None and self.is_edited and not why_not)
        self.drop.setEnabled(self.is_edited)
        is_set = plan is not None and plan.hours is not None and plan.hours.week is not None
        self.imported.setEnabled(is_set and not why_not)

    def _stands(self, plan: SitePlan | None) -> str:
        if plan is None:
            waiting = self.tr("Asking the engine …") if self._model.is_loading else ""
            choose = self.tr(
                "Choose a site: its opening hours, days that differ, and its areas appear here."
            )
            return self._model.error or waiting or choose
        words = self.tr("{name} is open now.") if plan.is_open else self.tr("{name} is closed now.")
        words = words.format(name=plan.name)
        words += " " + self.tr("Times are of its own zone, {zone}.").format(zone=plan.timezone)
        if not plan.is_zone_known:
            words += " " + self.tr(
                "No zone has that name, so UTC counts: mend it where the directory comes from."
            )
        if plan.kind == "guarded":
            words += " " + self.tr("It is a guarded post: only cameras go by these hours.")
        if plan.hours is not None or plan.areas:
            words += " " + self.tr("What is set here wins over what is imported.")
        return f"{self._why_not} {words}".strip()
