"""The store page: where the store lies, and its move to a shared database."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.page_frame import PageFrame
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.settings.store_model import StoreModel
from ui.settings.store_moving import MovedTable, MoveStep, MoveWanted, Precondition
from ui.theme import RAIL_PX, SPACE, Theme

_MINUTE_S = 60
_HOUR_S = 3_600
#: Of a hash: enough to compare by eye.
_HASH = 32


class StorePage(PageFrame):
    """Nothing is moved before everything holds that must for just that.

    Args:
        may: whether whoever is here may move the store.
    """

    def __init__(
        self,
        model: StoreModel,
        theme: Theme,
        may: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.model = model
        self._may = may
        self._forbidden = ""
        self._build()
        self._lay_out()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.where = plain_label("", "", self, wraps=True, is_selectable=True)
        self.address = self._line(self.tr("Database"), "postgresql://noc@db.example.org/noc")
        self.password = self._line(
            self.tr("Its password"), self.tr("empty: PGPASSWORD or ~/.pgpass has it")
        )
        self.passphrase = self._line(
            self.tr("Passphrase of the vault"),
            self.tr("the same for every engine on it; empty: NOC_PASSPHRASE has it"),
        )
        for each in (self.password, self.passphrase):
            each.setEchoMode(QLineEdit.EchoMode.Password)
        self.test = self._button(
            self.tr("Check"), self.tr("Whether it could be moved there; changes nothing (F5)")
        )
        self.move_it = self._button(
            self.tr("Move"),
            self.tr("Stop the engine, copy every row, read all back, go on there (Ctrl+Return)"),
        )
        self.cancel = self._button(
            self.tr("Cancel"), self.tr("Everything stays as it was before (Esc)")
        )
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        # In thousandths: rows may be more than a bar counts.
        self.bar.setRange(0, 1_000)
        self.pace = plain_label("", "secondary", self, wraps=True)
        self.checks: RowView = RowView(
            RowTable(self._check_columns(), lambda each: each.what, self),
            self.tr("Enter a database and press Check; what must hold is listed here."),
            2,
            self,
        )
        self.tables: RowView = RowView(
            RowTable(self._table_columns(), lambda each: each.name, self), "", 2, self
        )

    def _line(self, name: str, hint: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)
        return line

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(tip)
        return button

    def _check_columns(self) -> tuple[Column[Precondition], ...]:
        names = {
            "vault": self.tr("Vault"),
            "encryption": self.tr("Encryption"),
            "server": self.tr("Server"),
            "rights": self.tr("Rights"),
            "empty": self.tr("Empty"),
            "room": self.tr("Room"),
        }
        return (
            Column(
                "", lambda each: "✓" if each.ok else "◆", colour=self._colour, width=RAIL_PX // 2
            ),
            Column(
                self.tr("What must hold"), lambda each: names.get(each.what, each.what), width=120
            ),
            Column(self.tr("Found"), lambda each: each.says, width=400),
        )

    def _colour(self, each: Precondition) -> str:
        return self._theme.healthy if each.ok else self._theme.severities["high"].colour

    def _table_columns(self) -> tuple[Column[MovedTable], ...]:
        return (
            Column(self.tr("Table"), lambda each: each.name, width=200),
            Column(
                self.tr("Rows, both sides"),
                lambda each: f"{each.rows:,}",
                lambda each: each.rows,
                figures=True,
                width=130,
            ),
            Column(
                self.tr("Sum of the rows' SHA-256, both sides"),
                lambda each: each.digest[:_HASH] if each.rows else "–",
                width=300,
            ),
        )

    def _lay_out(self) -> None:
        about = plain_label(
            self.tr(
                "For a control room with many seats the store moves to PostgreSQL. The engine "
                "stands still meanwhile. Every row is read back and compared; until all of it is "
                "there, nothing has changed here."
            ),
            "secondary",
            self,
            wraps=True,
        )
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE[2])
        form.setVerticalSpacing(SPACE[1])
        for each in (self.address, self.password, self.passphrase):
            each.setMaximumWidth(RAIL_PX * 10)
            form.addRow(plain_label(each.accessibleName(), "secondary", self), each)
        keys = QHBoxLayout()
        keys.setSpacing(SPACE[1])
        for button in (self.test, self.move_it, self.cancel):
            keys.addWidget(button)
        keys.addStretch(1)
        top = QWidget(self)
        rows = QVBoxLayout(top)
        rows.setContentsMargins(SPACE[2], 0, SPACE[2], SPACE[1])
        rows.setSpacing(SPACE[1])
        rows.addWidget(self.where)
        rows.addWidget(about)
        rows.addLayout(form)
        rows.addLayout(keys)
        for widget in (self.bar, self.pace, self.answer):
            rows.addWidget(widget)
        below = QWidget(self)
        tables = QVBoxLayout(below)
        tables.setContentsMargins(0, 0, 0, 0)
        tables.addWidget(self.checks)
        tables.addWidget(self.tables)
        self.setFocusProxy(self.address)
        self._frame(self.tr("Store"), (None,), top, below)

    def _connect(self) -> None:
        model = self.model
        model.changed.connect(self._show)
        model.stepped.connect(self._on_stepped)
        model.told.connect(self.say)
        self.test.clicked.connect(self.ask_to_check)
        self.move_it.clicked.connect(self.ask_to_move)
        self.cancel.clicked.connect(model.cancel)
        for line in (self.address, self.password, self.passphrase):
            line.textChanged.connect(self._show)
        self._bind({"F5": self.ask_to_check, "Ctrl+Return": self.ask_to_move, "Esc": model.cancel})

    @property
    def wanted(self) -> MoveWanted:
        """What is entered."""
        return MoveWanted(self.address.text().strip(), self.password.text(), self.passphrase.text())

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.checks.model.repaint()

    def forbid(self, why: str) -> None:
        """Nothing can be moved for a reason, or it can again (empty)."""
        self._forbidden = why
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: somebody else may be here now."""
        super().showEvent(event)
        self._show()

    @Slot()
    def ask_to_check(self) -> None:
        """Whether it could be moved there."""
        if self.test.isEnabled():
            self.answer.hide()
            self.model.check(self.wanted)

    @Slot()
    def ask_to_move(self) -> None:
        """Only what was looked at."""
        self._show()
        if self.move_it.isEnabled():
            self.answer.hide()
            self.bar.setValue(0)
            self.pace.setText(self.tr("The engine is stopped …"))
            self.model.move()

    @Slot()
    def _show(self) -> None:
        model = self.model
        self.where.setText(self.tr("It lies in {place}.").format(place=model.where))
        self.say_stale(self._forbidden)
        may = self._may() and not (model.is_busy or model.is_shared or self._forbidden)
        for line in (self.address, self.password, self.passphrase):
            # Not disabled: the keys belong to whatever has the focus.
            line.setReadOnly(not may)
        self.test.setEnabled(may and bool(self.wanted.address))
        self.move_it.setEnabled(may and model.examined == self.wanted)
        self.cancel.setEnabled(model.is_moving)
        for shown in (self.bar, self.pace):
            shown.setVisible(model.is_moving)
        self.checks.say(
            self.tr("Asking the database …")
            if model.is_busy
            else self.tr("Enter a database and press Check; what must hold is listed here.")
        )
        self.checks.model.show_rows(model.checks)
        tables = model.moved.tables if model.moved else ()
        self.tables.model.show_rows(sorted(tables, key=lambda each: (not each.rows, each.name)))
        self.tables.setVisible(model.moved is not None)
        self.checks.setVisible(model.moved is None)

    @Slot(object)
    def _on_stepped(self, step: MoveStep) -> None:
        self.bar.setValue(round(1_000 * step.done / max(1, step.total)))
        if not step.part:
            self.cancel.setEnabled(False)
            self.pace.setText(self.tr("Everything is there; the engine is started on it …"))
            return
        words = self.tr("{done:,} of {total:,} steps: each row written, then read back; {part}")
        words = words.format(done=step.done, total=step.total, part=step.part)
        pace = self.model.pace(step)
        if pace is not None:
            rate, left = pace
            words += self.tr(" · {rate:,.0f} a second · about {left} left").format(
                rate=rate, left=self._span(left)
            )
        self.pace.setText(words)

    def _span(self, seconds: float) -> str:
        if seconds < _MINUTE_S:
            return self.tr("{n} s").format(n=max(1, round(seconds)))
        if seconds < _HOUR_S:
            return self.tr("{n} min").format(n=round(seconds / _MINUTE_S))
        return self.tr("{n} h").format(n=f"{seconds / _HOUR_S:.1f}")
