"""The frame of a page about one subject: its halves, or a sentence that says why not."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.people.day_bar import DayBar
from ui.people.listing import Listings, notice
from ui.people.lists import Lists
from ui.people.trouble import trouble_label
from ui.subject_model import Loading, SubjectModel
from ui.theme import SPACE, Theme

#: Narrower than this the second half stands under the first, pixels.
_BESIDE_PX = 1100


class SubjectPage(QWidget):
    """A page that follows a `SubjectModel`; subclasses fill it in `_show`.

    Attributes:
        days: goes from day to day; `lists`: under tabs, in the second half.
    """

    def __init__(self, file: SubjectModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._subject = file
        self._lists = Lists(theme, self)
        self._stale = trouble_label(self)
        self.notice = notice("", self)
        self.days = DayBar(theme, self)
        self.lists = Listings(self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._content = QWidget(self)
        self._content.setObjectName("pane")
        self._inner = QVBoxLayout(self._content)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(SPACE[1])
        # A low window scrolls the page rather than being pushed higher by it.
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._content)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.notice)
        self._pages.addWidget(scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        layout.setSpacing(SPACE[1])
        layout.addWidget(self._stale)
        layout.addWidget(self._pages, 1)
        file.changed.connect(self._show)
        self.days.today_chosen.connect(self._on_today_chosen)
        self.days.refresh_chosen.connect(file.refresh)

    def add_below(self, row: QWidget) -> None:
        """A row at the foot of the page."""
        self._inner.addWidget(row)

    def showEvent(self, event: QShowEvent) -> None:
        """What is looked at is kept up to date."""
        super().showEvent(event)
        self._subject.set_watched(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: the engine is left in peace."""
        super().hideEvent(event)
        self._subject.set_watched(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The second half goes under the first where there is no room beside it."""
        super().resizeEvent(event)
        beside = event.size().width() >= _BESIDE_PX
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._split.orientation() is not wanted:
            self._split.setOrientation(wanted)

    @Slot()
    def _show(self) -> None:
        """Shows what the model has now."""
        raise NotImplementedError

    def _stand(self, choose: str, *, has_answer: bool) -> bool:
        """Shows the content, or says why there is none; whether it is the content.

        Args:
            choose: what is said while nothing is asked for: how to come here, what appears.
        """
        trouble = self._subject.trouble(has_answer=has_answer)
        self._stale.setText(trouble)
        self._stale.setVisible(bool(trouble))
        self._pages.setCurrentIndex(1 if has_answer else 0)
        if not has_answer:
            self.notice.setText(self._why_empty(choose))
        return has_answer

    def _why_empty(self, choose: str) -> str:
        file = self._subject
        if file.loading is Loading.FAILED:
            return self.tr("The page cannot be shown: {0}\nPress F5 to ask again.").format(
                file.error
            )
        if file.loading is Loading.UNDER_WAY:
            return self.tr("Asking the engine about {0} …").format(file.key)
        return choose

    @Slot()
    def _on_today_chosen(self) -> None:
        self._subject.show_key(self._subject.key)
