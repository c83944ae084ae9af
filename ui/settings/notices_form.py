"""Whom alerts are told outside the console, as a form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.model.notices import (
    Audience,
    MailServer,
    NoticePage,
    NoticeSettings,
    NoticeWanted,
    Security,
)
from ui.plain import plain_label
from ui.theme import RAIL_PX, SPACE


class NoticesForm(QScrollArea):
    """What is typed stays until it is saved; secrets are never shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: NoticeSettings | None = None
        self._content = QWidget(self)
        self._content.setObjectName("pane")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(SPACE[3], SPACE[1], SPACE[3], SPACE[2])
        self._column.setSpacing(SPACE[1])
        self._build_mail()
        self._build_levels()
        self._build_more()
        self._column.addStretch(1)
        self.setWidget(self._content)

    def _build_mail(self) -> None:
        form = self._form(self.tr("MAIL SERVER"))
        self.host = self._line(form, self.tr("Server"), "mail.example.org")
        self.port = QSpinBox(self._content)
        self.port.setRange(1, 65_535)
        self.port.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._row(form, self.tr("Port"), self.port)
        self.security = QComboBox(self._content)
        for security, words in (
            (Security.STARTTLS, "STARTTLS"),
            (Security.TLS, "TLS"),
            (Security.NONE, self.tr("none, only within the house")),
        ):
            self.security.addItem(words, security)
        self._row(form, self.tr("Encryption"), self.security)
        self.user = self._line(form, self.tr("User"), "")
        self.password = self._secret(form, self.tr("Password"))
        self.sends_as = self._line(form, self.tr("Sender"), "control-room@example.org")

    def _build_levels(self) -> None:
        several = self.tr("addresses, with commas between")
        form = self._form(self.tr("SUPERVISOR"))
        self.supervisor_mail = self._line(form, self.tr("Mail to"), several)
        self.supervisor_hook = self._line(form, self.tr("Webhook"), "https://…")
        form = self._form(self.tr("ON-CALL MANAGER"))
        self.manager_mail = self._line(form, self.tr("Mail to"), several)
        self.manager_hook = self._line(form, self.tr("Webhook"), "https://…")
        form = self._form(self.tr("WEBHOOKS"))
        self.secret = self._secret(form, self.tr("Signed with"))

    def _build_more(self) -> None:
        self._column.addWidget(plain_label(self.tr("WHAT IS TOLD"), "section", self._content))
        self._column.addWidget(
            plain_label(
                self.tr(
                    "Both are told when an alert is handed to them; of which new ones at once "
                    "is set by severity, under Actions."
                ),
                "secondary",
                self._content,
                wraps=True,
            )
        )
        self.with_reason = QCheckBox(
            self.tr("Say why, with names; else number, title and site only"), self._content
        )
        self._column.addWidget(self.with_reason)

    def _form(self, title: str) -> QFormLayout:
        self._column.addWidget(plain_label(title, "section", self._content))
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE[2])
        form.setVerticalSpacing(SPACE[0])
        self._column.addLayout(form)
        return form

    def _line(self, form: QFormLayout, name: str, hint: str) -> QLineEdit:
        line = QLineEdit(self._content)
        line.setPlaceholderText(hint)
        self._row(form, name, line)
        return line

    def _row(self, form: QFormLayout, name: str, entry: QWidget) -> None:
        """All forms begin at the same distance from the edge."""
        label = plain_label(name, "", self._content)
        label.setMinimumWidth(RAIL_PX * 2)
        entry.setAccessibleName(name)
        form.addRow(label, entry)

    def _secret(self, form: QFormLayout, name: str) -> QLineEdit:
        line = self._line(form, name, "")
        line.setEchoMode(QLineEdit.EchoMode.Password)
        return line

    def show_page(self, page: NoticePage) -> None:
        """What holds; what is typed and not saved stays."""
        for line, is_set in ((self.password, page.has_password), (self.secret, page.has_secret)):
            line.setPlaceholderText(
                self.tr("kept; type to replace it") if is_set else self.tr("not set")
            )
        if page.settings == self._shown:
            return
        self._shown = told = page.settings
        self.host.setText(told.mail.host)
        self.port.setValue(told.mail.port)
        self.security.setCurrentIndex(self.security.findData(told.mail.security))
        self.user.setText(told.mail.user)
        self.sends_as.setText(told.mail.sender)
        self.supervisor_mail.setText(", ".join(told.supervisor.emails))
        self.supervisor_hook.setText(told.supervisor.webhook)
        self.manager_mail.setText(", ".join(told.manager.emails))
        self.manager_hook.setText(told.manager.webhook)
        self.with_reason.setChecked(told.with_reason)

    def forget_secrets(self) -> None:
        """They are in the vault now."""
        self.password.clear()
        self.secret.clear()

    @property
    def wanted(self) -> NoticeWanted:
        """What is entered; secrets that were not typed stay as they are."""
        settings = NoticeSettings(
            mail=MailServer(
                host=self.host.text().strip(),
                port=self.port.value(),
                security=Security(self.security.currentData()),
                user=self.user.text().strip(),
                sender=self.sends_as.text().strip(),
            ),
            supervisor=_audience(self.supervisor_mail, self.supervisor_hook),
            manager=_audience(self.manager_mail, self.manager_hook),
            with_reason=self.with_reason.isChecked(),
        )
        return NoticeWanted(
            settings=settings,
            password=self.password.text() or None,
            secret=self.secret.text() or None,
        )


def _audience(emails: QLineEdit, hook: QLineEdit) -> Audience:
    named = (each.strip() for each in emails.text().replace(";", ",").split(","))
    return Audience(emails=tuple(each for each in named if each), webhook=hook.text().strip())
