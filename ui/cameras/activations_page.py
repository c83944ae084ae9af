"""The log of activations: what brought cameras up, which, how soon, what was recorded."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.model.cameras_clips import Activation
from ui.cameras.book import CameraBook
from ui.people.trouble import trouble_label
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme


class ActivationsPage(QWidget):
    """Newest first; Enter shows the cameras of one.

    Signals: `shown` an activation to be brought to front; `ended` an id to be ended;
    `clips_wanted` an activation whose clips are wanted.
    """

    shown = Signal(object)
    ended = Signal(str)
    clips_wanted = Signal(object)

    def __init__(
        self, book: CameraBook, site_name: Callable[[str], str], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._book, self._site_name, self._theme = book, site_name, theme
        self.stale = trouble_label(self)
        self.rows: RowTable[Activation] = RowTable(self._columns(), lambda each: each.id, self)
        empty = self.tr(
            "Nothing has brought cameras up yet.\nEach activation stands here with its rule, its "
            "cameras and how soon the first picture was recorded."
        )
        self.view = RowView(self.rows, empty, 2, self)
        self.said = plain_label("", "secondary", self, wraps=True)
        self.end = QPushButton(self.tr("End recording"), self)
        self.clips = QPushButton(self.tr("Its clips"), self)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE[1], SPACE[0], SPACE[1], SPACE[0])
        foot.setSpacing(SPACE[0])
        foot.addWidget(self.said, 1)
        foot.addWidget(self.clips)
        foot.addWidget(self.end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stale)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)
        book.changed.connect(self._fill)
        self.view.chosen.connect(self._on_chosen)
        self.view.table.activated.connect(self._on_activated)
        self.end.clicked.connect(self._on_end)
        self.clips.clicked.connect(self._on_clips)
        self._chosen: Activation | None = None
        self._fill()

    def _tier(self, activation: Activation) -> str:
        if activation.tier is None:
            return self.tr("by hand")
        return f"{int(activation.tier)}" + (self.tr(" shadow") if activation.shadow else "")

    def _sites(self, activation: Activation) -> str:
        return ", ".join(self._site_name(site) for site in activation.sites)

    def _columns(self) -> tuple[Column[Activation], ...]:
        def soon(each: Activation) -> str:
            first = [c.first_picture_s for c in each.cameras if c.first_picture_s is not None]
            if not first:
                return "–"
            mark = {True: "✓ ", False: "▲ ", None: ""}[each.met]
            return f"{mark}{max(first):.2f} s"

        def colour(each: Activation) -> str:
            return self._theme.severities["critical"].colour if each.met is False else ""

        def state(each: Activation) -> str:
            return self.tr("ended") if each.ended else self.tr("● running")

        return (
            Column(self.tr("When"), _at, key=lambda each: each.at, figures=True, width=136),
            Column(self.tr("Tier"), self._tier, width=70),
            Column(self.tr("Rule and reason"), lambda each: f"{each.title}: {each.reason}"),
            Column(self.tr("Where"), self._sites, width=150),
            Column(self.tr("Cameras"), lambda each: str(len(each.cameras)), figures=True, width=70),
            Column(self.tr("First picture"), soon, colour=colour, figures=True, width=94),
            Column(self.tr("Who"), lambda each: each.who, width=80),
            Column(self.tr("State"), state, width=100),
        )

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._fill()

    @Slot()
    def _fill(self) -> None:
        book = self._book
        self.stale.setText(book.stale or book.error)
        self.stale.setVisible(bool((book.stale or book.error) and book.is_known))
        self.rows.show_rows(book.sorted_log())
        self._on_chosen(self._book.activations.get(self._chosen.id) if self._chosen else None)

    @Slot(object)
    def _on_chosen(self, activation: Activation | None) -> None:
        self._chosen = activation
        self.end.setEnabled(activation is not None and not activation.ended)
        self.clips.setEnabled(activation is not None)
        if activation is None:
            self.said.setText(self.tr("Enter shows the cameras of an activation."))
            return
        parts = [
            f"{each.name}: {each.failed}" if each.failed else each.name
            for each in activation.cameras
        ]
        self.said.setText(" · ".join(parts))

    @Slot()
    def _on_activated(self) -> None:
        if self._chosen is not None:
            self.shown.emit(self._chosen)

    @Slot()
    def _on_end(self) -> None:
        if self._chosen is not None:
            self.ended.emit(self._chosen.id)

    @Slot()
    def _on_clips(self) -> None:
        if self._chosen is not None:
            self.clips_wanted.emit(self._chosen)


def _at(activation: Activation) -> str:
    return f"{activation.at.astimezone():%d.%m. %H:%M:%S}"
