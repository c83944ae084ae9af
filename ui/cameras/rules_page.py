"""The page of rules: what brings up which cameras, in words, and changed in its place."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from engine.model.cameras_rules import ActivationRule, Condition, Tier
from ui.cameras.words import ROLES, may_not_words, role_words
from ui.cameras.zones import RulesModel
from ui.people.trouble import trouble_label
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import SPACE, Theme

_MOST = 1_000_000.0
_COLUMNS = 3


class RulesPage(QWidget):
    """The table at the left, the chosen rule at the right."""

    def __init__(self, model: RulesModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self._rule: ActivationRule | None = None
        self._may_change = True
        self.stale = trouble_label(self)
        self.rows: RowTable[ActivationRule] = RowTable(self._columns(), lambda each: each.id, self)
        self.view = RowView(self.rows, self.tr("Asking for the rules …"), 1, self)
        self.title = plain_label("", "title", self, wraps=True)
        self.words = plain_label("", "secondary", self, wraps=True)
        self.tier = QComboBox(self)
        for tier, words in (
            (Tier.INSTANT, self.tr("1 · at once, recorded")),
            (Tier.STANDARD, self.tr("2 · within 30 s, recorded")),
            (Tier.MONITOR, self.tr("3 · shown, not recorded")),
            (Tier.LOG, self.tr("4 · kept in the log only")),
        ):
            self.tier.addItem(words, int(tier))
        self.mode = QComboBox(self)
        for mode, words in (
            ("on", self.tr("on")),
            ("shadow", self.tr("shadow: log only what it would do")),
            ("off", self.tr("off")),
        ):
            self.mode.addItem(words, mode)
        self.roles = {each: QCheckBox(role_words(each), self) for each in ROLES}
        self.both = QCheckBox(self.tr("Every site that the finding names"), self)
        self.register = QCheckBox(self.tr("Only the register that it names"), self)
        self.save = QPushButton(self.tr("Put in force"), self)
        self.save.setAutoDefault(False)
        self.said = plain_label("", "secondary", self, wraps=True)
        self._limits: list[tuple[int, str, QDoubleSpinBox]] = []
        self._lay_out()
        model.changed.connect(self._fill)
        model.said.connect(self.said.setText)
        self.view.chosen.connect(self._show)
        self.save.clicked.connect(self._on_save)
        self._show(None)

    def _lay_out(self) -> None:
        self.side = QWidget(self)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[1])
        column.addWidget(self.title)
        column.addWidget(self.words)
        self._form = QFormLayout()
        self._form.setSpacing(SPACE[0])
        self._form.addRow(self.tr("Tier"), self.tier)
        self._form.addRow(self.tr("Mode"), self.mode)
        column.addLayout(self._form)
        column.addWidget(plain_label(self.tr("CAMERAS OF THESE ROLES"), "section", self))
        roles = QGridLayout()
        for place, box in enumerate(self.roles.values()):
            roles.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        column.addLayout(roles)
        column.addWidget(self.register)
        column.addWidget(self.both)
        column.addWidget(self.save)
        column.addWidget(self.said)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.side)
        split = QSplitter(self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(scroll)
        split.setSizes([620, 480])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stale)
        layout.addWidget(split, 1)

    def _columns(self) -> tuple[Column[ActivationRule], ...]:
        def roles(each: ActivationRule) -> str:
            if each.trigger.observations and not each.roles:
                return self.tr("the one that saw it")
            return ", ".join(role_words(role) for role in each.roles) or self.tr("all of the site")

        def mode(each: ActivationRule) -> str:
            return {"on": "●", "shadow": "◌", "off": "○"}[each.mode] + f" {each.mode}"

        return (
            Column(self.tr("Tier"), lambda each: str(int(each.tier)), figures=True, width=50),
            Column(self.tr("Rule"), lambda each: each.title),
            Column(self.tr("Cameras"), roles, width=170),
            Column(self.tr("Mode"), mode, width=84),
        )

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for the table."""
        super().showEvent(event)
        self._model.refresh()

    def allow(self, *, may_change: bool) -> None:
        """Whether whoever sits here may change rules; all may read them."""
        self._may_change = may_change
        self.save.setVisible(may_change)
        self.said.setText("" if may_change else may_not_words())
        self._show(self._rule)

    @Slot()
    def _fill(self) -> None:
        model = self._model
        self.stale.setText(model.stale or model.error)
        self.stale.setVisible(bool(model.stale or model.error))
        if model.rules is None:
            return
        self.view.say(self.tr("No rules: nothing brings cameras up by itself."))
        self.rows.show_rows(sorted(model.rules.tiers, key=lambda each: each.tier))
        if self._rule is not None:
            kept = {each.id: each for each in model.rules.tiers}
            self._show(kept.get(self._rule.id))

    @Slot(object)
    def _show(self, rule: ActivationRule | None) -> None:
        if self._may_change and (rule and rule.id) != (self._rule and self._rule.id):
            self.said.setText("")
        self._rule = rule
        for each in (self.tier, self.mode, *self.roles.values(), self.both, self.register):
            each.setEnabled(rule is not None and self._may_change)
        self.save.setEnabled(rule is not None)
        for _, _, box in self._limits:
            self._form.removeRow(box)
        self._limits = []
        if rule is None:
            self.title.setText(
                self.tr("Choose a rule to read or change it.")
                if self._may_change
                else self.tr("Choose a rule to read it.")
            )
            self.words.setText("")
            return
        self.title.setText(rule.title)
        self.words.setText(self._sentence(rule))
        self.tier.setCurrentIndex(self.tier.findData(int(rule.tier)))
        self.mode.setCurrentIndex(self.mode.findData(rule.mode))
        for role, ticked in self.roles.items():
            ticked.setChecked(role in rule.roles)
        self.both.setChecked(rule.sites == "all_named")
        self.register.setChecked(rule.register_only)
        for place, condition in enumerate(rule.trigger.where):
            self._add_limits(place, condition)

    def _add_limits(self, place: int, condition: Condition) -> None:
        for field, words in (
            ("above", self.tr("above")),
            ("at_least", self.tr("at least")),
            ("below", self.tr("below")),
        ):
            value = getattr(condition, field)
            if value is None:
                continue
            box = QDoubleSpinBox(self)
            box.setRange(-_MOST, _MOST)
            box.setDecimals(2)
            box.setValue(value)
            box.setEnabled(self._may_change)
            self._form.addRow(f"{_fact(condition)} {words}", box)
            self._limits.append((place, field, box))

    def _sentence(self, rule: ActivationRule) -> str:
        trigger = rule.trigger
        parts = []
        if trigger.detections:
            parts.append(self.tr("Findings: {0}").format(_listed(trigger.detections)))
        if trigger.severities:
            parts.append(
                self.tr("Alerts: {0}").format(_listed([each.value for each in trigger.severities]))
            )
        if trigger.observations:
            parts.append(self.tr("Cameras see: {0}").format(_listed(trigger.observations)))
        for each in trigger.where:
            if each.is_ is not None:
                parts.append(self.tr("where {0} is {1}").format(_fact(each), each.is_))
            if each.absent:
                parts.append(self.tr("where {0} is missing").format(_fact(each)))
        if rule.notify:
            parts.append(self.tr("Tells: {0}").format(_listed(rule.notify)))
        return "\n".join(parts)

    @Slot()
    def _on_save(self) -> None:
        rule = self._rule
        if rule is None:
            return
        where = list(rule.trigger.where)
        for place, field, box in self._limits:
            where[place] = msgspec.structs.replace(where[place], **{field: box.value()})
        self._model.put(
            msgspec.structs.replace(
                rule,
                tier=Tier(self.tier.currentData()),
                mode=self.mode.currentData(),
                roles=tuple(role for role, box in self.roles.items() if box.isChecked()),
                sites="all_named" if self.both.isChecked() else "event",
                register_only=self.register.isChecked(),
                trigger=msgspec.structs.replace(rule.trigger, where=tuple(where)),
            )
        )


def _fact(condition: Condition) -> str:
    return condition.fact.split("|")[0].replace("_", " ")


def _listed(words: Sequence[str]) -> str:
    return ", ".join(each.replace("_", " ") for each in words)
