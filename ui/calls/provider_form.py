"""One provider: what it is, its limits, its credentials (which are never shown again)."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.model.call_providers import (
    TEXT_LIMITS,
    VOICE_LIMITS,
    Limits,
    ProviderConfig,
    ProviderType,
)
from engine.model.calls import CallKind
from ui.calls.figures import amount, whole
from ui.calls.providers import ProvidersModel
from ui.calls.words import CallWords
from ui.plain import plain_label
from ui.theme import SPACE

_KINDS = {
    ProviderType.SIMULATED: (CallKind.VOICE, CallKind.SMS),
    ProviderType.TWILIO_VOICE: (CallKind.VOICE,),
    ProviderType.COMPATIBLE_VOICE: (CallKind.VOICE,),
    ProviderType.TWILIO_SMS: (CallKind.SMS,),
    ProviderType.TWILIO_WHATSAPP: (CallKind.WHATSAPP,),
}
#: What each type is told beside its limits: options in clear, and credentials.
_OPTIONS = {
    ProviderType.SIMULATED: (),
    ProviderType.TWILIO_VOICE: ("account", "from"),
    ProviderType.COMPATIBLE_VOICE: ("space", "base_url", "account", "from"),
    ProviderType.TWILIO_SMS: ("account", "from", "messaging_service"),
    ProviderType.TWILIO_WHATSAPP: ("account", "from"),
}
_SECRETS = {
    ProviderType.SIMULATED: (),
    ProviderType.TWILIO_VOICE: ("auth_token",),
    ProviderType.COMPATIBLE_VOICE: ("auth_token", "signing_key"),
    ProviderType.TWILIO_SMS: ("auth_token",),
    ProviderType.TWILIO_WHATSAPP: ("auth_token",),
}
_MOST = 1_000_000


class ProviderForm(QScrollArea):
    """Filled with a provider, or empty for a new one; keeps what was typed until it is kept."""

    def __init__(
        self, model: ProvidersModel, words: CallWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._words = model, words
        self._config: ProviderConfig | None = None
        self._fields: dict[str, QLineEdit] = {}
        self._secrets: dict[str, QLineEdit] = {}
        self.heading = plain_label("", "title", self)
        self.type = QComboBox(self)
        self.id, self.name = QLineEdit(self), QLineEdit(self)
        self.enabled = QCheckBox(self.tr("in use"), self)
        self.primary = QCheckBox(self.tr("first among equals"), self)
        self.priority = whole(1, 99)
        self.per_s = amount(0.01, 1_000.0)
        self.per_hour, self.per_day = whole(0, _MOST), whole(0, _MOST)
        self.budget, self.per_minute = amount(0, _MOST), amount(0, _MOST)
        self.per_call, self.per_text = amount(0, _MOST), amount(0, _MOST)
        self.keep, self.drop = QPushButton(self), QPushButton(self)
        self._can_change = True
        self.drop.setText(self.tr("Remove"))
        for kind in ProviderType:
            self.type.addItem(words.provider_type(kind), kind)
        self._lay_out()
        self.type.activated.connect(self._on_type)
        self.keep.clicked.connect(self._on_keep)
        self.drop.clicked.connect(self._on_drop)
        self.show_new()

    def _lay_out(self) -> None:
        content = QWidget(self)
        content.setObjectName("pane")
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[1])
        column.addWidget(self.heading)
        first = QFormLayout()
        for name, field in (
            (self.tr("Type"), self.type),
            (self.tr("Id"), self.id),
            (self.tr("Name"), self.name),
            (self.tr("Priority, 1 is asked first"), self.priority),
            ("", self.primary),
            ("", self.enabled),
        ):
            first.addRow(name, field)
        self._special = QFormLayout()
        limits = QFormLayout()
        for name, figure in (
            (self.tr("New ones a second"), self.per_s),
            (self.tr("An hour, at most"), self.per_hour),
            (self.tr("A day, at most"), self.per_day),
            (self.tr("Budget a month"), self.budget),
            (self.tr("Cost a minute"), self.per_minute),
            (self.tr("Cost a call"), self.per_call),
            (self.tr("Cost a text"), self.per_text),
        ):
            limits.addRow(name, figure)
        for form in (first, self._special, limits):
            form.setHorizontalSpacing(SPACE[3])
            form.setVerticalSpacing(SPACE[0])
            form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(first)
        column.addWidget(plain_label(self.tr("ACCOUNT"), "section", self))
        column.addLayout(self._special)
        column.addWidget(plain_label(self.tr("LIMITS AND COST"), "section", self))
        column.addLayout(limits)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.drop)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)

    def allow(self, can_change: bool) -> None:
        """Whether who is here may keep or remove providers."""
        self._can_change = can_change
        self.keep.setVisible(can_change)
        self.drop.setVisible(can_change and self.drop.isVisible())

    def show_new(self) -> None:
        """For a provider that is not set up yet."""
        self._config = None
        self.heading.setText(self.tr("New provider"))
        self.keep.setText(self.tr("Add"))
        self.drop.hide()
        self.type.setCurrentIndex(self.type.findData(ProviderType.TWILIO_VOICE))
        self.type.setEnabled(True)
        self.id.setEnabled(True)
        self.id.clear()
        self.name.clear()
        self.enabled.setChecked(True)
        self.primary.setChecked(False)
        self.priority.setValue(1)
        self._on_type()

    def show_config(self, config: ProviderConfig) -> None:
        """For a provider as it is kept."""
        self._config = config
        self.heading.setText(config.name)
        self.keep.setText(self.tr("Save"))
        self.drop.setVisible(self._can_change and config.type is not ProviderType.SIMULATED)
        self.type.setCurrentIndex(self.type.findData(config.type))
        self.type.setEnabled(False)
        self.id.setText(config.id)
        self.id.setEnabled(False)
        self.name.setText(config.name)
        self.enabled.setChecked(config.enabled)
        self.primary.setChecked(config.primary)
        self.priority.setValue(config.priority)
        self._show_limits(config.limits)
        self._show_special(config.type)

    def _show_limits(self, limits: Limits) -> None:
        self.per_s.setValue(limits.per_s)
        self.per_hour.setValue(limits.per_hour)
        self.per_day.setValue(limits.per_day)
        self.budget.setValue(limits.monthly_budget)
        self.per_minute.setValue(limits.per_minute)
        self.per_call.setValue(limits.per_call)
        self.per_text.setValue(limits.per_text)

    @Slot()
    def _on_type(self) -> None:
        kind = self.type.currentData()
        voice = CallKind.VOICE in _KINDS[kind]
        self._show_limits(VOICE_LIMITS if voice else TEXT_LIMITS)
        self._show_special(kind)

    def _show_special(self, kind: ProviderType) -> None:
        while self._special.rowCount():
            self._special.removeRow(0)
        self._fields, self._secrets = {}, {}
        names = self._option_names()
        config = self._config
        for option in _OPTIONS[kind]:
            field = QLineEdit(config.options.get(option, "") if config is not None else "")
            self._special.addRow(names[option], field)
            self._fields[option] = field
        for secret in _SECRETS[kind]:
            field = QLineEdit()
            field.setEchoMode(QLineEdit.EchoMode.Password)
            kept = config is not None and secret in config.secrets
            field.setPlaceholderText(
                self.tr("kept; type to replace it") if kept else self.tr("not entered yet")
            )
            self._special.addRow(names[secret], field)
            self._secrets[secret] = field
        if not self._special.rowCount():
            words = self.tr("It needs no account: nothing leaves this computer.")
            self._special.addRow(plain_label(words, "secondary", wraps=True))

    def _option_names(self) -> dict[str, str]:
        return {
            "account": self.tr("Account id"),
            "from": self.tr("Number that calls"),
            "messaging_service": self.tr("Messaging service (instead of a number)"),
            "space": self.tr("Space, before .signalwire.com"),
            "base_url": self.tr("Or address of another service"),
            "auth_token": self.tr("Token (write-only)"),
            "signing_key": self.tr("Signing key (write-only)"),
        }

    def _read(self) -> ProviderConfig:
        kind = self.type.currentData()
        known = self._config
        typed = {name: field.text().strip() for name, field in self._fields.items()}
        options = {**(known.options if known is not None else {}), **typed}
        return ProviderConfig(
            id=self.id.text().strip(),
            type=kind,
            name=self.name.text().strip() or self._words.provider_type(kind),
            kinds=known.kinds if known is not None else _KINDS[kind],
            enabled=self.enabled.isChecked(),
            primary=self.primary.isChecked(),
            priority=self.priority.value(),
            limits=Limits(
                per_s=self.per_s.value(),
                per_hour=self.per_hour.value(),
                per_day=self.per_day.value(),
                monthly_budget=self.budget.value(),
                per_minute=self.per_minute.value(),
                per_call=self.per_call.value(),
                per_text=self.per_text.value(),
            ),
            options={name: value for name, value in options.items() if value},
            secrets=known.secrets if known is not None else (),
        )

    @Slot()
    def _on_keep(self) -> None:
        typed = {name: field.text() for name, field in self._secrets.items() if field.text()}
        self._model.keep(self._read(), typed)
        for field in self._secrets.values():
            field.clear()

    @Slot()
    def _on_drop(self) -> None:
        if self._config is not None:
            self._model.drop(self._config.id)
            self.show_new()
