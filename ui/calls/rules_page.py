"""When calls are placed by themselves, how often, and what they may cost."""

from msgspec.structs import asdict, replace
from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.model.call_providers import CallRules
from ui.calls.figures import amount, whole
from ui.calls.providers import ProvidersModel
from ui.calls.site_rules import SiteRules
from ui.people.listing import notice
from ui.plain import plain_label
from ui.theme import SPACE

_NAME_PX = 250
_FIELD_PX = 180
_MOST = 100_000_000


class RulesPage(QWidget):
    """One form; what was typed stays until it is kept or the page is left as it was."""

    def __init__(self, model: ProvidersModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._shown: CallRules | None = None
        #: The shown rules as the fields round them.
        self._untouched = CallRules()
        self._build()
        self._lay_out()
        self.keep.clicked.connect(self._on_keep)
        self.revert.clicked.connect(self._on_revert)
        model.changed.connect(self._fill)
        model.kept.connect(self._on_kept)
        self._fill()

    def _build(self) -> None:
        self.automatic = QCheckBox(self.tr("The engine calls by itself"), self)
        self.automatic.setToolTip(
            self.tr("About which alerts is set by severity: Settings, Actions")
        )
        self.quiet_from, self.quiet_until = QLineEdit(self), QLineEdit(self)
        for line in (self.quiet_from, self.quiet_until):
            line.setMaxLength(5)
        self.quiet_from.setPlaceholderText("23:00")
        self.quiet_until.setPlaceholderText("06:00")
        self.per_guard = whole(1, 60)
        self.repeats = whole(0, 5)
        self.ring = whole(5, 120, self.tr(" s"))
        self.retry = amount(0.5, 60, self.tr(" min"))
        self.reply = amount(1, 240, self.tr(" min"))
        self.needs_consent = QCheckBox(self.tr("Nobody is called without consent on file"), self)
        self.record = QCheckBox(self.tr("Record where there is consent, and say so"), self)
        self.retention = whole(1, 3_650, self.tr(" days"))
        self.currency = QLineEdit(self)
        self.currency.setMaxLength(3)
        self.budget = amount(0, _MOST)
        self.warns_at = whole(10, 100, " %")
        self.saved = amount(0, 1_000, self.tr(" min"))
        self.operator = QLineEdit(self)
        self.operator.setPlaceholderText(self.tr("not set"))
        self.operator.setToolTip(self.tr("Rung when a call is taken over; needed for that"))
        self.country = QLineEdit(self)
        self.country.setMaxLength(2)
        self.training = QCheckBox(
            self.tr("Training: simulated calls go out by themselves and change alerts"), self
        )
        self.sites = SiteRules(self)
        self.keep = QPushButton(self.tr("Save"), self)
        self.revert = QPushButton(self.tr("Revert"), self)
        self.meanwhile = plain_label(
            self.tr(
                "Somebody has changed the rules meanwhile. Save adds what you typed; Revert "
                "shows theirs."
            ),
            "secondary",
            self,
        )
        self.meanwhile.hide()
        self.refused = plain_label(
            self.tr("To be read: who may set up providers of calls changes the rules."),
            "secondary",
            self,
        )
        self.refused.hide()
        self.empty = notice("", self)

    def _lay_out(self) -> None:
        content = QWidget(self)
        content.setObjectName("pane")
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[2])
        column.setSpacing(SPACE[3])
        halves = QHBoxLayout()
        halves.setSpacing(SPACE[4] * 2)
        sections = self._sections()
        for part in (sections[:2], sections[2:]):
            half = QVBoxLayout()
            half.setSpacing(SPACE[1])
            for title, rows in part:
                half.addWidget(plain_label(title, "section", content))
                half.addLayout(self._form(rows))
                half.addSpacing(SPACE[2])
            half.addStretch(1)
            halves.addLayout(half)
        halves.addStretch(1)
        column.addLayout(halves)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.revert)
        buttons.addWidget(self.meanwhile)
        buttons.addWidget(self.refused)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.setFocusProxy(self.automatic)

    @staticmethod
    def _form(rows: tuple[tuple[str, QWidget], ...]) -> QGridLayout:
        """Names of one width, so that the fields of all sections stand in one line."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE[3])
        grid.setVerticalSpacing(SPACE[0])
        for number, (name, field) in enumerate(rows):
            if name:
                label = plain_label(name)
                label.setFixedWidth(_NAME_PX)
                label.setBuddy(field)
                field.setAccessibleName(name)
                field.setFixedWidth(_FIELD_PX)
                grid.addWidget(label, number, 0)
                grid.addWidget(field, number, 1)
            else:
                grid.addWidget(field, number, 0, 1, 2)
        return grid

    def _sections(self) -> tuple[tuple[str, tuple[tuple[str, QWidget], ...]], ...]:
        return (
            (
                self.tr("AUTOMATIC CALLS"),
                (
                    ("", self.automatic),
                    ("", self.training),
                    (self.tr("Quiet from (at the site)"), self.quiet_from),
                    (self.tr("Quiet until"), self.quiet_until),
                ),
            ),
            (
                self.tr("LADDER"),
                (
                    (self.tr("Calls to one guard an hour, at most"), self.per_guard),
                    (self.tr("It rings for"), self.ring),
                    (self.tr("The question is repeated"), self.repeats),
                    (self.tr("Called again after"), self.retry),
                    (self.tr("Escalated without a reply after"), self.reply),
                ),
            ),
            (
                self.tr("CONSENT AND RECORDINGS"),
                (
                    ("", self.needs_consent),
                    ("", self.record),
                    (self.tr("Recordings are kept for"), self.retention),
                ),
            ),
            (
                self.tr("MONEY"),
                (
                    (self.tr("Currency"), self.currency),
                    (self.tr("Budget a month"), self.budget),
                    (self.tr("Warns at"), self.warns_at),
                    (self.tr("Saved by a verified false alarm"), self.saved),
                ),
            ),
            (
                self.tr("NUMBERS"),
                (
                    (self.tr("The operator's phone"), self.operator),
                    (self.tr("Country of numbers without a code"), self.country),
                ),
            ),
            (self.tr("SITES"), (("", self.sites),)),
        )

    @Slot()
    def _fill(self) -> None:
        model = self._model
        if model.rules is None:
            waiting = self.tr("Asking the engine for its rules …")
            self.empty.setText(waiting if model.is_loading else model.error or waiting)
            self._pages.setCurrentIndex(0)
            return
        self._pages.setCurrentIndex(1)
        if self._shown is None or not self._edited():
            self._show(model.rules)
        self.meanwhile.setVisible(self._shown != model.rules)

    def _edited(self) -> dict[str, object]:
        """What was typed and not kept."""
        if self._shown is None:
            return {}
        before = asdict(self._untouched)
        typed = asdict(self._read(self._shown))
        return {name: value for name, value in typed.items() if value != before[name]}

    def _show(self, rules: CallRules) -> None:
        self._shown = rules
        self.automatic.setChecked(rules.automatic)
        self.training.setChecked(rules.training)
        self.country.setText(rules.country)
        self.quiet_from.setText(rules.quiet_from)
        self.quiet_until.setText(rules.quiet_until)
        self.per_guard.setValue(rules.calls_per_guard_hour)
        self.repeats.setValue(rules.repeats)
        self.ring.setValue(rules.ring_s)
        self.retry.setValue(rules.retry_minutes)
        self.reply.setValue(rules.reply_minutes)
        self.needs_consent.setChecked(rules.needs_consent)
        self.record.setChecked(rules.record)
        self.retention.setValue(rules.retention_days)
        self.currency.setText(rules.currency)
        self.budget.setValue(rules.monthly_budget)
        self.warns_at.setValue(round(rules.warn_share * 100))
        self.saved.setValue(rules.minutes_saved)
        self.operator.setText(rules.operator_number)
        self.sites.show_rules(rules)
        self._untouched = self._read(rules)
        self.meanwhile.hide()

    def _read(self, rules: CallRules) -> CallRules:
        return replace(
            self.sites.read(rules),
            automatic=self.automatic.isChecked(),
            training=self.training.isChecked(),
            country=self.country.text().strip().upper(),
            quiet_from=self.quiet_from.text().strip(),
            quiet_until=self.quiet_until.text().strip(),
            calls_per_guard_hour=self.per_guard.value(),
            repeats=self.repeats.value(),
            ring_s=self.ring.value(),
            retry_minutes=self.retry.value(),
            reply_minutes=self.reply.value(),
            needs_consent=self.needs_consent.isChecked(),
            record=self.record.isChecked(),
            retention_days=self.retention.value(),
            currency=self.currency.text().strip().upper(),
            monthly_budget=self.budget.value(),
            warn_share=self.warns_at.value() / 100,
            minutes_saved=self.saved.value(),
            operator_number=self.operator.text().strip(),
        )

    def allow(self, can_change: bool) -> None:
        """Whether who is here may change the rules; anybody may read them."""
        self.keep.setEnabled(can_change)
        self.revert.setEnabled(can_change)
        self.refused.setVisible(not can_change)

    @Slot()
    def _on_keep(self) -> None:
        if self._model.rules is not None:
            # What somebody else has changed meanwhile stays, unless it was typed here, too.
            self._model.keep_rules(replace(self._model.rules, **self._edited()))

    @Slot()
    def _on_revert(self) -> None:
        if self._model.rules is not None:
            self._show(self._model.rules)

    @Slot()
    def _on_kept(self) -> None:
        if self._model.rules is not None:
            self._show(self._model.rules)
