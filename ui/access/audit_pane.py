"""The audit log: who did what, when and why; and whether it is as it was written."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.model.audit import AuditLine
from ui.access.directory import AuditLog
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme


class AuditPane(QWidget):
    """Entries, newest first; what one says in full below."""

    def __init__(self, model: AuditLog, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._theme = theme
        self.table: RowTable[AuditLine] = RowTable(self._columns(), lambda each: each.number, self)
        self.list = RowView(self.table, "", 5, self)
        self.who, self.what, self.subject = (QLineEdit(self) for _ in range(3))
        for field, words in (
            (self.who, self.tr("Who")),
            (self.what, self.tr("What, such as call.")),
            (self.subject, self.tr("About whom or what")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            field.setClearButtonEnabled(True)
            field.returnPressed.connect(self._on_asked)
        self.count = plain_label("", "secondary", self)
        self.more = QPushButton(self.tr("Older"), self)
        self.verify = QPushButton(self.tr("Verify the log"), self)
        self.result = plain_label("", "", self, wraps=True)
        self.whole = plain_label("", "", self, wraps=True, is_selectable=True)
        self.stale = plain_label("", "stale", self, wraps=True)
        self._lay_out()
        model.changed.connect(self._on_changed)
        model.said.connect(self.result.setText)
        self.list.chosen.connect(self._on_chosen)
        self.more.clicked.connect(model.more)
        self.verify.clicked.connect(self._on_verify)
        self._on_changed()

    def _columns(self) -> tuple[Column[AuditLine], ...]:
        return (
            Column("№", lambda each: f"{each.number:,}", lambda each: each.number, figures=True),
            Column(
                self.tr("When"),
                lambda each: f"{each.entry.at.astimezone():%d %b %H:%M:%S}",
                lambda each: each.entry.at,
                width=144,
            ),
            Column(self.tr("Who"), lambda each: each.entry.who, width=120),
            Column(self.tr("What"), lambda each: each.entry.what, width=160),
            Column(self.tr("About"), lambda each: each.entry.subject, width=160),
            Column(
                self.tr("Why"),
                lambda each: self.tr("(erased)") if each.erased else each.entry.why,
            ),
            Column(self.tr("From"), lambda each: each.entry.origin, width=120),
        )

    def _lay_out(self) -> None:
        self.head = head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        head.addWidget(plain_label(self.tr("Audit log"), "title", self))
        for widget in (self.who, self.what, self.subject):
            head.addWidget(widget, 1)
        head.addWidget(self.count)
        head.addWidget(self.more)
        head.addWidget(self.verify)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[1])
        column.addWidget(self.stale)
        column.addLayout(head)
        column.addWidget(self.result)
        column.addWidget(self.list, 1)
        column.addWidget(self.whole)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask for the newest."""
        super().showEvent(event)
        self._model.refresh()

    @Slot()
    def _on_asked(self) -> None:
        self._model.ask(*(each.text().strip() for each in (self.who, self.what, self.subject)))

    @Slot()
    def _on_verify(self) -> None:
        self.result.setText(self.tr("Walking through the whole log …"))
        self._model.verify()

    @Slot()
    def _on_changed(self) -> None:
        model = self._model
        self.stale.setText(model.stale)
        self.stale.setVisible(bool(model.stale))
        waiting = self.tr("Waiting for the engine; what people did appears here.")
        nothing = self.tr("Nothing that anybody did fits; entries are never removed.")
        self.list.say(model.error or (waiting if model.page is None else nothing))
        lines = model.page.lines if model.page else ()
        total = model.page.total if model.page else 0
        self.table.show_rows(lines)
        self.count.setText(self.tr("{0:,} of {1:,}").format(len(lines), total))
        self.more.setEnabled(len(lines) < total)
        if model.check is not None:
            self._show_check()

    def _show_check(self) -> None:
        check = self._model.check
        assert check is not None
        if check.broken_at is None:
            words = self.tr("✓ {0:,} entries as they were written; signed heads prove {1:,}.")
            said = words.format(check.entries, check.sealed_up_to)
            if check.set_back_at is not None:
                back = self.tr("At entry {0:,} the clock was set back.")
                said = f"{said} {back.format(check.set_back_at)}"
            self.result.setText(said)
            self.result.setStyleSheet(f"color: {self._theme.healthy};")
        else:
            words = self.tr("▲ Entry {0:,}: {1}.")
            self.result.setText(words.format(check.broken_at, check.why))
            self.result.setStyleSheet(f"color: {self._theme.severities['critical'].colour};")

    @Slot(object)
    def _on_chosen(self, line: AuditLine | None) -> None:
        if line is None:
            self.whole.setText("")
            return
        entry = line.entry
        said = [each for each in (entry.why, entry.before, entry.after) if each]
        self.whole.setText("\n".join((f"{entry.what} {entry.subject}", *said)))
