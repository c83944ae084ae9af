"""The top of a person's page: who it is, what is held against them, which day is shown."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from engine.model.pages import PersonProfile
from ui.people.clock import moment
from ui.people.elided import ElidedLabel
from ui.plain import plain_label
from ui.theme import SPACE, Theme

#: Of a reason; more would push the page away.
_MOST_LETTERS = 300
#: Of a manager's name on the button.
_MOST_OF_NAME = 24
#: From here a history score is called so; the steps of the fraud rules.
_HELD = ((0.8, "critical"), (0.6, "high"), (0.4, "medium"), (0.2, "low"))


class PersonHead(QWidget):
    """Three lines of plain text that never push the pane wider."""

    manager_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._profile: PersonProfile | None = None
        self._name = ElidedLabel(self, "title")
        self._facts = ElidedLabel(self, "secondary")
        self._manager = QToolButton(self)
        self._manager.setToolTip(self.tr("Show the page of whom this person reports to"))
        self._held = plain_label("", "", self, wraps=True)
        self._locked = plain_label("", "", self, wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        first = QHBoxLayout()
        first.addWidget(self._name, 1)
        first.addWidget(self._manager)
        self._third = QHBoxLayout()
        self._third.addWidget(self._held, 1)
        layout.addLayout(first)
        layout.addWidget(self._facts)
        layout.addLayout(self._third)
        layout.addWidget(self._locked)
        self._manager.clicked.connect(self._on_manager_clicked)

    def add(self, widget: QWidget) -> None:
        """Something at the right end of the third line."""
        self._third.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def set_theme(self, theme: Theme) -> None:
        """Recolours."""
        self._theme = theme
        if self._profile is not None:
            self.show_profile(self._profile)

    def show_profile(self, profile: PersonProfile) -> None:
        """Fills the lines."""
        self._profile = profile
        person = profile.person
        self._name.say(f"{person.name}   {person.code}")
        self._facts.say(" · ".join(self._said(profile)))
        self._show_manager(profile)
        self._show_held(profile)
        locked = profile.lockout
        self._locked.setVisible(locked is not None)
        if locked is not None:
            colour = self._theme.severities["critical"].colour
            self._locked.setStyleSheet(f"color: {colour};")
            self._locked.setText(
                self.tr("▲ The login is locked since {0}: {1}").format(
                    moment(locked.locked_at, profile.timezone),
                    _shortened(locked.reason),
                )
            )

    def _said(self, profile: PersonProfile) -> list[str]:
        person = profile.person
        facts = [person.role]
        facts.append(
            self.tr("phone {0}").format(person.phone) if person.phone else self.tr("no phone known")
        )
        if person.home_site:
            home = profile.names.get(person.home_site, person.home_site)
            facts.append(self.tr("at home at {0}").format(home))
        if person.language:
            facts.append(self.tr("speaks {0}").format(person.language))
        return facts

    def _show_manager(self, profile: PersonProfile) -> None:
        manager = profile.person.manager
        self._manager.setVisible(manager is not None)
        name = " ".join(profile.names.get(manager or "", manager or "").split())
        short = name if len(name) <= _MOST_OF_NAME else f"{name[:_MOST_OF_NAME]}…"
        # A single ampersand would be taken for a key.
        self._manager.setText(self.tr("Reports to {0}").format(short.replace("&", "&&")))
        self._manager.setAccessibleName(self.tr("Reports to {0}").format(name))

    @Slot()
    def _on_manager_clicked(self) -> None:
        if self._profile is not None and self._profile.person.manager:
            self.manager_chosen.emit(self._profile.person.manager)

    def _show_held(self, profile: PersonProfile) -> None:
        score = profile.history_score
        colour = self._theme.secondary
        if score is None:
            words = self.tr("Fraud history: unknown, the rules have not heard of this person yet")
        else:
            level = next((word for limit, word in _HELD if score >= limit), "")
            look = self._theme.severities[level] if level else None
            mark = f"{look.shape} {look.word} " if look else ""
            colour = look.colour if look else colour
            words = self.tr("Fraud history {0}{1} of 1, over 30 days").format(mark, f"{score:.2f}")
        standing = sum(each.is_open for each in profile.alerts)
        words += " · " + self.tr("open alerts: {0}").format(standing)
        self._held.setStyleSheet(f"color: {colour};")
        self._held.setText(words)


def _shortened(words: str) -> str:
    return words if len(words) <= _MOST_LETTERS else f"{words[:_MOST_LETTERS]} …"
