"""The settings of one connector as a form, made from what its kind says of its fields."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.model.connectors import (
    ConnectorField,
    ConnectorKind,
    ConnectorStatus,
    ConnectorWanted,
)
from ui.find_box import FindBox
from ui.plain import plain_label, plain_tip
from ui.theme import ROW_PX, SPACE

#: Settings of this name are a site of ours.
_SITE = "site"
Entry = QLineEdit | QCheckBox | QComboBox | QPlainTextEdit


class ConnectorForm(QScrollArea):
    """Filled with a connector, or empty for a new one; what is typed stays until it is saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.kind: ConnectorKind | None = None
        self.status: ConnectorStatus | None = None
        self.name = QLineEdit()
        self.entries: dict[str, Entry] = {}
        self.secrets: dict[str, QLineEdit] = {}
        self.says = plain_label("", "secondary", None, wraps=True)
        #: Names of our sites by id.
        self.sites: Mapping[str, str] = {}

    def show_nothing(self, words: str) -> None:
        """Only a sentence."""
        self.kind = self.status = None
        self.entries, self.secrets = {}, {}
        content = _Content(self)
        label = plain_label(words, "secondary", content, wraps=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        content.column.addWidget(label, 1)
        self.setWidget(content)

    def show_connector(self, kind: ConnectorKind, status: ConnectorStatus | None) -> None:
        """A connector, or a new one of a kind."""
        self.kind, self.status = kind, status
        content = _Content(self)
        content.column.addWidget(plain_label(kind.title, "title", content))
        content.column.addWidget(plain_label(kind.says, "secondary", content, wraps=True))
        self._add_fields(content, kind, status)
        self._add_secrets(content, kind, status)
        self.says = plain_label("", "secondary", content, wraps=True)
        self.says.setMinimumHeight(ROW_PX)
        if status is not None and status.hook:
            content.column.addWidget(plain_label(self.tr("WEBHOOKS"), "section", content))
            hook = plain_label(status.hook, "", content, wraps=True)
            hook.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            hook.setToolTip(self.tr("The path that the other side sends to; keep it secret"))
            content.column.addWidget(hook)
        content.column.addStretch(1)
        content.column.addWidget(self.says)
        self.setWidget(content)
        fixed = status is not None and status.fixed
        for entry in (*self.entries.values(), *self.secrets.values()):
            entry.setEnabled(not fixed)
        self.name.setReadOnly(status is not None)

    def _add_fields(
        self, content: "_Content", kind: ConnectorKind, status: ConnectorStatus | None
    ) -> None:
        held = status.settings if status is not None else {}
        form = content.form()
        self.name = QLineEdit(content)
        self.name.setText(status.name if status is not None else "")
        self.name.setPlaceholderText(self.tr("small letters, such as north-shop"))
        form.addRow(content.label(self.tr("Name"), needed=True), self.name)
        self.entries = {}
        for field in kind.fields:
            entry = self._entry(content, field, held.get(field.name, field.default))
            entry.setToolTip(plain_tip(field.says))
            entry.setAccessibleName(_words(field.name))
            entry.installEventFilter(self)
            self.entries[field.name] = entry
            form.addRow(content.label(_words(field.name), needed=field.needed), entry)

    def _entry(self, content: QWidget, field: ConnectorField, value: Any) -> Entry:
        if field.choices:
            box = QComboBox(content)
            box.addItems(list(field.choices))
            box.setCurrentText(str(value))
            return box
        if field.form == "flag":
            flag = QCheckBox(content)
            flag.setChecked(bool(value))
            return flag
        if field.form in ("list", "table"):
            lines = QPlainTextEdit(content)
            lines.setTabChangesFocus(True)
            lines.setFixedHeight(ROW_PX * 3)
            shown = (
                [f"{key} = {each}" for key, each in value.items()]
                if isinstance(value, dict)
                else [str(each) for each in value]
            )
            lines.setPlainText("\n".join(shown))
            lines.setPlaceholderText(
                self.tr("one a line: theirs = ours")
                if field.form == "table"
                else self.tr("one a line")
            )
            return lines
        if field.name == _SITE:
            find = FindBox(self.tr("Find a site by name or id"), content)
            find.offer(self.sites)
            find.show_key(str(value))
            return find
        line = QLineEdit(content)
        line.setText(f"{value:g}" if field.form == "number" else str(value))
        return line

    def _add_secrets(
        self, content: "_Content", kind: ConnectorKind, status: ConnectorStatus | None
    ) -> None:
        self.secrets = {}
        if not kind.secrets:
            return
        content.column.addWidget(plain_label(self.tr("SECRETS"), "section", content))
        form = content.form()
        held = status.has_secrets if status is not None else ()
        for name in kind.secrets:
            line = QLineEdit(content)
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.setAccessibleName(_words(name))
            line.setPlaceholderText(
                self.tr("kept; type to replace it") if name in held else self.tr("not set")
            )
            self.secrets[name] = line
            form.addRow(content.label(_words(name)), line)

    def wanted(self) -> ConnectorWanted:
        """What is entered.

        Raises:
            ValueError: a sentence says which field and why.
        """
        assert self.kind is not None
        name = self.name.text().strip()
        if not name or not all(each.isalnum() or each in "-_" for each in name):
            raise ValueError(self.tr("Give the connector a name of small letters and figures."))
        values = {field.name: self._value(field) for field in self.kind.fields}
        for field in self.kind.fields:
            if field.needed and not values[field.name] and not values.get("base_url"):
                raise ValueError(
                    self.tr("{field} is needed: {says}").format(
                        field=_words(field.name), says=field.says
                    )
                )
        settings = {
            field.name: values[field.name]
            for field in self.kind.fields
            if values[field.name] != field.default and (values[field.name] or field.default)
        }
        secrets = {key: line.text() for key, line in self.secrets.items() if line.text()}
        return ConnectorWanted(
            name=name.lower(), kind=self.kind.kind, settings=settings, secrets=secrets
        )

    def _value(self, field: ConnectorField) -> Any:
        entry = self.entries[field.name]
        if isinstance(entry, QCheckBox):
            return entry.isChecked()
        if isinstance(entry, QComboBox):
            return entry.currentText()
        if isinstance(entry, QPlainTextEdit):
            lines = [each.strip() for each in entry.toPlainText().splitlines() if each.strip()]
            return lines if field.form == "list" else self._table(field, lines)
        if isinstance(entry, FindBox):
            return entry.key
        text = entry.text().strip()
        if field.form != "number":
            return text
        try:
            number = float(text)
        except ValueError:
            raise ValueError(
                self.tr("{field}: {text} is no number.").format(
                    field=_words(field.name), text=text or "–"
                )
            ) from None
        return int(number) if number.is_integer() and isinstance(field.default, int) else number

    def _table(self, field: ConnectorField, lines: list[str]) -> dict[str, str]:
        table = {}
        for line in lines:
            key, equals, value = line.partition("=")
            if not equals or not key.strip() or not value.strip():
                raise ValueError(
                    self.tr("{field}: write {line} as theirs = ours.").format(
                        field=_words(field.name), line=line
                    )
                )
            table[key.strip()] = value.strip()
        return table

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field that has the keyboard says what it is for."""
        if event.type() == QEvent.Type.FocusIn and self.kind is not None:
            for field in self.kind.fields:
                if self.entries.get(field.name) is watched:
                    self.says.setText(field.says)
        return super().eventFilter(watched, event)


class _Content(QWidget):
    """What the form holds at the moment; made anew for each connector."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        self.column.setSpacing(SPACE[1])

    def form(self) -> QFormLayout:
        """A part of the form with labels."""
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE[3])
        form.setVerticalSpacing(SPACE[0])
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(form)
        return form

    def label(self, words: str, *, needed: bool = False) -> QWidget:
        """A label; what is needed has a mark."""
        return plain_label(f"{words} *" if needed else words, "", self)


def _words(name: str) -> str:
    """A field's name as words.

    >>> _words("gift_cards_every_s")
    'Gift cards every (s)'
    """
    words = f"{name[:-2]} (s)" if name.endswith("_s") else name
    return words.replace("_", " ").capitalize()
