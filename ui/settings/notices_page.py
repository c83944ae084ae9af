"""The notices page: whom alerts are told by mail and webhook, tests, what became of each."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from engine.model.notices import MANAGER, SUPERVISOR, Delivery, Notice, NoticeTest, Way
from ui.page_frame import PageFrame
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.settings.notices_form import NoticesForm
from ui.settings.notices_model import NoticesModel
from ui.theme import RAIL_PX, SPACE, Theme

_EVERY_MS = 3_000


class NoticesPage(PageFrame):
    """Nothing is sent until somebody is named here."""

    def __init__(self, model: NoticesModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = model
        self._forbidden = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(model.load)
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        self.form = NoticesForm(self)
        self.level = QComboBox(self)
        self.level.setAccessibleName(self.tr("Who gets the test"))
        self.level.addItem(self.tr("to the supervisor"), SUPERVISOR)
        self.level.addItem(self.tr("to the on-call manager"), MANAGER)
        self.try_mail = self._button(
            self.tr("Test mail"), self.tr("Send one with what is entered; nothing is kept (F5)")
        )
        self.try_hook = self._button(
            self.tr("Test webhook"), self.tr("Post one with what is entered; nothing is kept (F6)")
        )
        self.save = self._button(self.tr("Save"), self.tr("It holds at once (Ctrl+S)"))
        self.rows: RowTable[Notice] = RowTable(self._columns(), lambda each: each.id, self)
        self.list = RowView(
            self.rows,
            self.tr("Nothing was told outside the console yet. Each notice stands here."),
            4,
            self,
        )
        self.waiting = plain_label("", "secondary", self)

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(tip)
        return button

    def _columns(self) -> tuple[Column[Notice], ...]:
        return (
            Column(
                self.tr("When"), lambda each: f"{each.at.astimezone():%d %b %H:%M:%S}", width=144
            ),
            Column(self.tr("Alert"), lambda each: each.label, width=84),
            Column(self.tr("To"), self._whom, width=170),
            Column(self.tr("State"), self._state, colour=self._colour, width=130),
            Column(self.tr("Why"), lambda each: each.error or each.why),
        )

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, SPACE[1])
        column.addWidget(self.form, 1)
        keys = QHBoxLayout()
        keys.setContentsMargins(SPACE[3], 0, SPACE[3], 0)
        keys.setSpacing(SPACE[1])
        for each in (self.save, self.try_mail, self.try_hook, self.level):
            keys.addWidget(each)
        keys.addStretch(1)
        says = QHBoxLayout()
        says.setContentsMargins(SPACE[3], 0, SPACE[3], 0)
        says.addWidget(self.answer)
        column.addLayout(keys)
        column.addLayout(says)
        left.setMinimumWidth(RAIL_PX * 8)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(self.list)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setChildrenCollapsible(False)
        self.setFocusProxy(self.form.host)
        self._frame(self.tr("Notices"), (None, self.waiting), splitter)

    def _connect(self) -> None:
        model = self._model
        model.page_changed.connect(self._on_page_changed)
        model.saved.connect(self.form.forget_secrets)
        model.said.connect(self.say)
        model.went_stale.connect(self.say_stale)
        self.save.clicked.connect(self.ask_to_save)
        self.try_mail.clicked.connect(self.ask_to_try_mail)
        self.try_hook.clicked.connect(self.ask_to_try_hook)
        self._bind(
            {
                "Ctrl+S": self.ask_to_save,
                "F5": self.ask_to_try_mail,
                "F6": self.ask_to_try_hook,
            }
        )

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.answer.setText("")

    def forbid(self, why: str) -> None:
        """Nothing can be saved or sent for a reason, or it can again (empty)."""
        self._forbidden = why
        for each in (self.save, self.try_mail, self.try_hook):
            each.setEnabled(not why)

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: what became of notices is asked again and again."""
        super().showEvent(event)
        self._model.load()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Not seen: nothing is asked."""
        super().hideEvent(event)
        self._timer.stop()

    @Slot()
    def ask_to_save(self) -> None:
        """Keeps what is entered."""
        if not self._forbidden:
            self._model.save(self.form.wanted)

    @Slot()
    def ask_to_try_mail(self) -> None:
        """A test mail."""
        self._try(Way.MAIL)

    @Slot()
    def ask_to_try_hook(self) -> None:
        """A test post."""
        self._try(Way.WEBHOOK)

    def _try(self, way: Way) -> None:
        if self._forbidden:
            return
        wanted = self.form.wanted
        self._model.try_one(
            NoticeTest(
                settings=wanted.settings,
                password=wanted.password,
                secret=wanted.secret,
                way=way,
                level=self.level.currentData(),
            )
        )

    def _whom(self, each: Notice) -> str:
        whom = self.tr("supervisor") if each.level < MANAGER else self.tr("on-call manager")
        way = self.tr("mail") if each.way is Way.MAIL else self.tr("webhook")
        return f"{whom}, {way}"

    def _state(self, each: Notice) -> str:
        if each.state is Delivery.SENT:
            return self.tr("✓ told")
        if each.state is Delivery.GIVEN_UP:
            return self.tr("◆ given up")
        if each.tries:
            return self.tr("○ tried {n} times").format(n=each.tries)
        return self.tr("○ waiting")

    def _colour(self, each: Notice) -> str:
        if each.state is Delivery.SENT:
            return self._theme.healthy
        return self._theme.severities["high"].colour if each.error else ""

    @Slot()
    def _on_page_changed(self) -> None:
        page = self._model.page
        if page is None:
            return
        self.form.show_page(page)
        self.rows.show_rows(page.newest)
        self.waiting.setText(
            self.tr("{n} notices wait").format(n=page.waiting) if page.waiting else ""
        )
