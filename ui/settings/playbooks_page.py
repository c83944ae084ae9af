"""The playbooks page: kinds of alerts, their steps, and every version with its reason."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from engine.model.playbooks import Playbook, PlaybookVersion
from engine.model.settings import Origin
from ui.page_frame import PageFrame
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.settings.playbooks_model import PlaybooksModel
from ui.settings.steps_list import StepsList
from ui.theme import ROW_PX, SPACE, Theme
from ui.vocabulary import said


class PlaybooksPage(PageFrame):
    """For whoever says what is to be done when an alert comes."""

    def __init__(self, model: PlaybooksModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = model
        self._forbidden = ""
        self._kept: tuple[str, ...] = ()
        self._build()
        self._lay_out()
        self._connect()
        self._on_edited()

    def _build(self) -> None:
        self.tenant = QComboBox(self)
        self.tenant.setAccessibleName(self.tr("Tenant"))
        self.tenant.setToolTip(self.tr("For whom the steps hold"))
        self.tenant.addItem(self.tr("Everywhere"), None)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search alerts and steps"))
        self.search.setToolTip(self.tr("Words of a title or a step (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.rows: RowTable[Playbook] = RowTable(self._columns(), lambda each: each.detection, self)
        self.list = RowView(self.rows, self.tr("Waiting for the engine …"), 0, self)
        self.title = plain_label("", "title", self, wraps=True)
        self.about = plain_label("", "secondary", self, wraps=True)
        self.steps = StepsList(self)
        self.add = self._button(self.tr("Add"), self.tr("A step below this one (Insert)"))
        self.up = self._button(self.tr("Up"), self.tr("Earlier (Alt+Up)"))
        self.down = self._button(self.tr("Down"), self.tr("Later (Alt+Down)"))
        self.remove = self._button(self.tr("Take out"), self.tr("This step goes (Delete)"))
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Why: this stands in the history"))
        self.reason.setAccessibleName(self.tr("Reason of the change"))
        self.reason.setMaxLength(1_000)
        self.save = self._button(self.tr("Save"), self.tr("Alerts show it at once (Ctrl+S)"))
        self.drop = self._button(
            self.tr("Discard"), self.tr("Forget what is not saved (Ctrl+Backspace)")
        )
        self.inherit = self._button(
            self.tr("Back to the inherited"),
            self.tr("Take this scope's steps out (Ctrl+Delete)"),
        )
        self.versions: RowTable[PlaybookVersion] = RowTable(
            self._version_columns(), lambda each: each.number, self
        )
        self.history = RowView(
            self.versions,
            self.tr("These steps are as they were shipped. Every edit stands here."),
            3,
            self,
        )
        self.history.table.setToolTip(self.tr("Return takes the steps of a version up again"))

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(tip)
        return button

    def _columns(self) -> tuple[Column[Playbook], ...]:
        return (
            Column(self.tr("Alert"), lambda each: said.title(each.title)),
            Column(self.tr("Group"), lambda each: said.pack(each.pack), width=110),
            Column(
                self.tr("Steps"),
                lambda each: str(len(each.steps)),
                lambda each: len(each.steps),
                figures=True,
                width=60,
            ),
            Column(self.tr("Comes from"), self._origin, width=130),
        )

    def _version_columns(self) -> tuple[Column[PlaybookVersion], ...]:
        return (
            Column(
                self.tr("When"),
                lambda each: f"{each.at.astimezone():%d %b %H:%M:%S}",
                lambda each: each.number,
                width=144,
            ),
            Column(self.tr("Who"), lambda each: each.who, width=90),
            Column(self.tr("For"), lambda each: each.tenant or self.tr("everywhere"), width=110),
            Column(self.tr("Steps"), self._version),
            Column(self.tr("Why"), lambda each: each.reason, width=190),
        )

    def _lay_out(self) -> None:
        editor = QWidget(self)
        column = QVBoxLayout(editor)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[1])
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addWidget(self.steps, 1)
        moving, keeping = QHBoxLayout(), QHBoxLayout()
        for each in (self.add, self.up, self.down, self.remove):
            moving.addWidget(each)
        for each in (self.save, self.drop, self.inherit):
            keeping.addWidget(each)
        for row in (moving, keeping):
            row.setSpacing(SPACE[1])
            row.addStretch(1)
        column.addLayout(moving)
        column.addWidget(self.reason)
        column.addLayout(keeping)
        column.addWidget(self.answer)
        self.history.setMinimumHeight(ROW_PX * 4)
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.addWidget(editor)
        right.addWidget(self.history)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 1)
        right.setChildrenCollapsible(False)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.list)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        self.setFocusProxy(self.list)
        whom = plain_label(self.tr("Steps for"), "secondary", self)
        self._frame(self.tr("Playbooks"), (whom, self.tenant, self.search), splitter)

    def _connect(self) -> None:
        model, steps = self._model, self.steps
        model.page_changed.connect(self._on_page_changed)
        model.versions_changed.connect(self._on_versions_changed)
        model.said.connect(self.say)
        model.saved.connect(self._on_saved)
        model.went_stale.connect(self.say_stale)
        self.tenant.activated.connect(self._on_tenant)
        self.search.textChanged.connect(self._show_rows)
        self.list.chosen.connect(self._on_chosen)
        self.list.table.activated.connect(lambda _index: steps.setFocus())
        self.history.table.activated.connect(self._on_version_taken)
        steps.edited.connect(self._on_edited)
        self.add.clicked.connect(steps.add)
        self.remove.clicked.connect(steps.remove)
        self.up.clicked.connect(lambda: steps.shift(-1))
        self.down.clicked.connect(lambda: steps.shift(1))
        self.save.clicked.connect(self.ask_to_save)
        self.reason.returnPressed.connect(self.ask_to_save)
        self.drop.clicked.connect(self.discard)
        self.inherit.clicked.connect(self.ask_to_inherit)
        self._bind(
            {
                "Ctrl+S": self.ask_to_save,
                "Ctrl+Backspace": self.discard,
                "Ctrl+Delete": self.ask_to_inherit,
                "Ctrl+F": self.search.setFocus,
            }
        )

    @property
    def is_edited(self) -> bool:
        """Whether there is something to save."""
        return bool(self._model.chosen) and self.steps.steps != self._kept

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.answer.setText("")

    def forbid(self, why: str) -> None:
        """Nothing can be saved for a reason, or it can again (empty)."""
        self._forbidden = why
        self._on_edited()

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask for what holds now."""
        super().showEvent(event)
        self._model.load()

    @Slot()
    def ask_to_save(self) -> None:
        """Saves, or goes to the reason when there is none yet."""
        if not self.is_edited:
            return
        if not self.steps.steps:
            self.say(self.tr("A playbook needs a step; or go back to the inherited one."), False)
            return
        self._keep(self.steps.steps)

    @Slot()
    def ask_to_inherit(self) -> None:
        """This scope's own steps go."""
        found = self._model.playbook(self._model.chosen)
        if found is not None and found.here:
            self._keep(None)

    def _keep(self, steps: tuple[str, ...] | None) -> None:
        if self._forbidden:
            self.say(self._forbidden, False)
        elif not self.reason.text().strip():
            self.say(self.tr("Say in a few words why, then save."), False)
            self.reason.setFocus()
        else:
            self._model.save(steps, self.reason.text())

    @Slot()
    def discard(self) -> None:
        """Forgets what is not saved."""
        self.steps.show_steps(self._kept)
        self._on_edited()

    def _origin(self, each: Playbook) -> str:
        if each.origin is Origin.DEFAULT:
            return self.tr("shipped")
        if each.here:
            return self.tr("set here")
        return self.tr("everywhere")

    def _version(self, each: PlaybookVersion) -> str:
        if each.steps is None:
            return self.tr("back to the inherited")
        return " · ".join(each.steps)

    def _is_meant(self, each: Playbook) -> bool:
        known = f"{each.title} {said.title(each.title)} {each.detection} {' '.join(each.steps)}"
        folded = known.casefold()
        return all(word in folded for word in self.search.text().casefold().split())

    @Slot()
    def _show_rows(self) -> None:
        page = self._model.page
        self.rows.show_rows(filter(self._is_meant, page.playbooks if page else ()))
        self.list.say(self.tr("No alert has these words."))
        if self.list.current is None and self.rows.rows:
            self.list.table.selectRow(0)

    @Slot()
    def _on_page_changed(self) -> None:
        page = self._model.page
        if page is None:
            return
        known = [self.tenant.itemData(place) for place in range(1, self.tenant.count())]
        for each in page.tenants:
            if each not in known:
                self.tenant.addItem(self.tr("Tenant {name}").format(name=each), each)
        edited = self.steps.steps if self.is_edited else None
        self._show_rows()
        self._show_chosen(edited)

    @Slot(object)
    def _on_chosen(self, row: Playbook | None) -> None:
        if row is None or row.detection == self._model.chosen:
            return
        if self.is_edited:
            self.say(self.tr("Steps that were not saved are forgotten."), False)
        self._model.choose(row.detection)
        self._show_chosen(None)

    def _show_chosen(self, edited: tuple[str, ...] | None) -> None:
        """The chosen kind; `edited`: what is typed and not saved stays."""
        found = self._model.playbook(self._model.chosen)
        if found is None:
            return
        self._kept = found.steps
        self.title.setText(said.title(found.title))
        words = {
            Origin.DEFAULT: self.tr("As shipped. An edit here holds {scope}."),
            Origin.EVERYWHERE: self.tr("Set everywhere. An edit here holds {scope}."),
        }.get(found.origin, self.tr("Set for this tenant. An edit here holds {scope}."))
        tenant = self._model.tenant
        scope = self.tr("everywhere")
        if tenant is not None:
            scope = self.tr("for tenant {name}").format(name=tenant)
        self.about.setText(words.format(scope=scope) + f"  {found.detection}")
        self.steps.show_steps(self._kept if edited is None else edited)
        self._on_edited()

    @Slot()
    def _on_edited(self) -> None:
        found = self._model.playbook(self._model.chosen)
        can = not self._forbidden
        self.save.setEnabled(self.is_edited and can)
        self.drop.setEnabled(self.is_edited)
        self.inherit.setEnabled(found is not None and found.here and can)

    @Slot()
    def _on_saved(self) -> None:
        self.reason.clear()
        self._kept = self.steps.steps  # what comes back with the page is what holds
        self._show_chosen(None)

    @Slot()
    def _on_versions_changed(self) -> None:
        self.versions.show_rows(self._model.versions)

    @Slot()
    def _on_version_taken(self) -> None:
        """An old version's steps are typed in again; saving them is a new version."""
        version: PlaybookVersion | None = self.history.current
        if version is not None and version.steps is not None:
            self.steps.show_steps(version.steps)
            self.steps.setFocus()
            self._on_edited()

    @Slot()
    def _on_tenant(self) -> None:
        self._model.choose_tenant(self.tenant.currentData())
