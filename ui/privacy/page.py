"""Settings, Retention: rules and their conflicts, what was deleted, holds, erasures, papers."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine.model.privacy import (
    DeletionReport,
    Erasure,
    LegalHold,
    RetentionChange,
    RetentionPage,
    RetentionRule,
)
from ui.plain import plain_label
from ui.privacy.model import RetentionModel
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme

#: A hundred years.
_MOST_DAYS = 36_500


class RetentionSettings(QWidget):
    """Rules on the left with the one that is edited below; what was done on the right."""

    def __init__(self, model: RetentionModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._theme = theme
        self._build()
        self._lay_out()
        model.changed.connect(self._on_changed)
        model.said.connect(self.said.setText)
        self.rules.chosen.connect(self._on_chosen)
        self.save.clicked.connect(self._on_save)
        self.run.clicked.connect(model.delete_now)
        self.paper.currentIndexChanged.connect(self._on_paper)
        self._on_changed()

    def _build(self) -> None:
        self.rules = self._list(self._rule_columns(), lambda each: (each.kind, each.country), 4)
        self.reports = self._list(self._report_columns(), lambda each: each.number, 1)
        self.holds = self._list(self._hold_columns(), lambda each: each.number, 3)
        self.erasures = self._list(self._erasure_columns(), lambda each: each.number, 4)
        self.kind = QComboBox(self)
        self.country = QComboBox(self)
        self.country.setEditable(True)
        self.days, self.least, self.most = (QSpinBox(self) for _ in range(3))
        for box in (self.days, self.least, self.most):
            box.setRange(0, _MOST_DAYS)
            box.setSuffix(self.tr(" days"))
            box.setSpecialValueText(self.tr("none"))
        self.days.setSpecialValueText(self.tr("as elsewhere"))
        self.source, self.reason = QLineEdit(self), QLineEdit(self)
        self.source.setPlaceholderText(self.tr("law and section that the limits come from"))
        self.reason.setPlaceholderText(self.tr("why it is changed; stands in the audit log"))
        self.save = QPushButton(self.tr("Save the rule"), self)
        self.run = QPushButton(self.tr("Delete now what is over its time"), self)
        self.said = plain_label("", "", self, wraps=True)
        self.purpose = plain_label("", "secondary", self, wraps=True)
        self.stale = plain_label("", "stale", self, wraps=True)
        self.paper = QComboBox(self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)

    def _list(self, columns: Sequence[Column[Any]], name: Any, stretched: int) -> RowView:
        return RowView(RowTable(columns, name, self), "", stretched, self)

    def _rule_columns(self) -> tuple[Column[RetentionRule], ...]:
        return (
            Column(self.tr("Kind"), self._kind, width=190),
            Column(self.tr("Country"), lambda each: each.country or self.tr("all"), width=70),
            Column(
                self.tr("Days"),
                lambda each: f"{each.days:,}",
                lambda each: each.days,
                figures=True,
                width=64,
            ),
            Column(self.tr("Limits"), self._limits, width=170),
            Column(self.tr("Conflict"), self._conflict, colour=self._colour),
        )

    def _report_columns(self) -> tuple[Column[DeletionReport], ...]:
        return (
            Column(self.tr("When"), lambda each: _moment(each.at), lambda each: each.at, width=130),
            Column(self.tr("Kind"), self._kind),
            Column(self.tr("Country"), lambda each: each.country or self.tr("others"), width=70),
            Column(
                self.tr("Deleted"),
                lambda each: f"{each.deleted:,}",
                lambda each: each.deleted,
                figures=True,
                width=80,
            ),
            Column(
                self.tr("On hold"),
                lambda each: f"{each.held:,}",
                lambda each: each.held,
                figures=True,
                width=70,
            ),
            Column(self.tr("Older than"), lambda each: _moment(each.before), width=130),
        )

    def _hold_columns(self) -> tuple[Column[LegalHold], ...]:
        return (
            Column(self.tr("Person"), lambda each: each.person, width=110),
            Column(self.tr("Since"), lambda each: _moment(each.at), width=130),
            Column(self.tr("By"), lambda each: each.who, width=100),
            Column(self.tr("Why"), lambda each: each.reason),
            Column(
                self.tr("Lifted"),
                lambda each: each.lifted_by or self.tr("✓ holds"),
                width=130,
            ),
        )

    def _erasure_columns(self) -> tuple[Column[Erasure], ...]:
        return (
            Column(self.tr("Person"), lambda each: each.person, width=110),
            Column(self.tr("Asked by"), lambda each: each.asked_by, width=100),
            Column(self.tr("Confirmed by"), lambda each: each.confirmed_by, width=100),
            Column(
                self.tr("Done"),
                lambda each: _moment(each.done_at) if each.done_at else self.tr("under way"),
                width=130,
            ),
            Column(
                self.tr("What went"),
                lambda each: ", ".join(f"{count:,} {kind}" for kind, count in each.counts.items()),
            ),
        )

    def _lay_out(self) -> None:
        left, right = QWidget(self), QTabWidget(self)
        form = QFormLayout()
        for words, field in (
            (self.tr("Kind"), self.kind),
            (self.tr("Country"), self.country),
            (self.tr("Kept for"), self.days),
            (self.tr("The law asks for at least"), self.least),
            (self.tr("and allows at most"), self.most),
            (self.tr("Source"), self.source),
            (self.tr("Reason"), self.reason),
        ):
            form.addRow(words, field)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.run)
        buttons.addStretch(1)
        column = QVBoxLayout(left)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[1])
        column.addWidget(plain_label(self.tr("Retention"), "title", self))
        column.addWidget(self.rules, 1)
        column.addWidget(self.purpose)
        column.addLayout(form)
        column.addLayout(buttons)
        column.addWidget(self.said)
        right.setDocumentMode(True)
        right.addTab(self.reports, self.tr("Deleted"))
        right.addTab(self.holds, self.tr("Legal holds"))
        right.addTab(self.erasures, self.tr("Erasures"))
        right.addTab(self._papers(), self.tr("Notices and record"))
        splitter = QSplitter(self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.stale)
        outer.addWidget(splitter, 1)

    def _papers(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE[1], SPACE[1], SPACE[1], SPACE[1])
        column.addWidget(self.paper)
        column.addWidget(self.text, 1)
        return page

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._on_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask how it stands."""
        super().showEvent(event)
        self._model.refresh()

    def _kind(self, each: RetentionRule | DeletionReport) -> str:
        page = self._model.page
        return page.kinds.get(each.kind, each.kind) if page else each.kind

    def _limits(self, rule: RetentionRule) -> str:
        if not rule.at_least and not rule.at_most:
            return "–"
        least = self.tr("at least {0:,}").format(rule.at_least) if rule.at_least else ""
        most = self.tr("at most {0:,}").format(rule.at_most) if rule.at_most else ""
        return ", ".join(each for each in (least, most) if each)

    def _conflict(self, rule: RetentionRule) -> str:
        return f"▲ {rule.conflict}" if rule.conflict else ""

    def _colour(self, rule: RetentionRule) -> str:
        return self._theme.severities["high"].colour if rule.conflict else ""

    @Slot()
    def _on_changed(self) -> None:
        model = self._model
        self.stale.setText(model.stale)
        self.stale.setVisible(bool(model.stale))
        waiting = model.error or self.tr("Waiting for the engine; what is kept appears here.")
        page = model.page
        self.rules.say(waiting)
        for view, words in (
            (self.reports, self.tr("Nothing has been over its time yet.")),
            (self.holds, self.tr("Nobody is on hold. A hold is laid on the person's page.")),
            (self.erasures, self.tr("Nobody was erased. It is proposed on the person's page.")),
        ):
            view.say(waiting if page is None else words)
        if page is not None:
            self._show(page)

    def _show(self, page: RetentionPage) -> None:
        for view, rows in (
            (self.rules, page.rules),
            (self.reports, page.reports),
            (self.holds, page.holds),
            (self.erasures, page.erasures),
        ):
            view.model.show_rows(rows)
        if not self.kind.count():
            for key, title in page.kinds.items():
                self.kind.addItem(title, key)
            self.country.addItems(["", *page.countries])
        titles = [each.title for each in self._model.papers]
        if titles != [self.paper.itemText(place) for place in range(self.paper.count())]:
            self.paper.clear()
            self.paper.addItems(titles)
        self._on_paper()

    @Slot()
    def _on_paper(self) -> None:
        papers, place = self._model.papers, self.paper.currentIndex()
        words = papers[place].text if 0 <= place < len(papers) else ""
        if words != self.text.toPlainText():
            self.text.setPlainText(words)

    @Slot(object)
    def _on_chosen(self, rule: RetentionRule | None) -> None:
        page = self._model.page
        if rule is None or page is None:
            return
        self.purpose.setText(page.purposes.get(rule.kind, ""))
        self.kind.setCurrentIndex(self.kind.findData(rule.kind))
        self.country.setCurrentText(rule.country)
        self.days.setValue(rule.days)
        self.least.setValue(rule.at_least or 0)
        self.most.setValue(rule.at_most or 0)
        self.source.setText(rule.source)

    @Slot()
    def _on_save(self) -> None:
        country, reason = self.country.currentText().strip().upper(), self.reason.text().strip()
        if len(reason) < 3:
            self.said.setText(self.tr("Say why it is changed; it stands in the audit log."))
            self.reason.setFocus()
            return
        if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
            self.said.setText(self.tr("A country is two letters, such as IN; empty means all."))
            self.country.setFocus()
            return
        self._model.change(
            RetentionChange(
                kind=self.kind.currentData(),
                country=country,
                days=self.days.value() or None,
                at_least=self.least.value() or None,
                at_most=self.most.value() or None,
                source=self.source.text().strip(),
                reason=reason,
            )
        )
        self.reason.clear()


def _moment(at: Any) -> str:
    return f"{at.astimezone():%d %b %Y %H:%M}"
