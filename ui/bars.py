"""The bar at the top and the line at the bottom: the state of the room at a glance."""

from collections import Counter
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from engine.model.alert import Alert
from engine.model.news import Pulse
from ui.theme import BAR_PX, SPACE, Theme, tabular


class TopBar(QWidget):
    """Counts by severity, what is playing, feeds, clocks."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(BAR_PX)
        self._theme = theme
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE[3], 0, SPACE[3], 0)
        layout.setSpacing(SPACE[3])
        self._counts: dict[str, QLabel] = {}
        for name, severity in theme.severities.items():
            if name == "info":
                continue
            label = _label(self)
            label.setStyleSheet(f"color: {severity.colour}; font-size: 16px;")
            label.setToolTip(f"open alerts: {name}")
            self._counts[name] = label
            layout.addWidget(label)
        self._banner = _label(self)
        self._banner.setObjectName("banner")
        self._banner.hide()
        layout.addWidget(self._banner)
        layout.addStretch(1)
        self._feeds, self._engine, self._clock = _label(self), _label(self), _label(self)
        for label in (self._feeds, self._engine, self._clock):
            layout.addWidget(label)
        self.count([])

    def count(self, alerts: list[Alert]) -> None:
        """Counts of what the queue shows."""
        counts = Counter(each.severity.value for each in alerts)
        for name, label in self._counts.items():
            label.setText(f"{self._theme.severities[name].shape} {counts[name]}")

    def pulse(self, pulse: Pulse, zone: tzinfo | None) -> None:
        """The engine's second."""
        healthy = sum(not each.silent for each in pulse.feeds)
        self._feeds.setText(f"feeds {healthy}/{len(pulse.feeds)}")
        self._engine.setText("engine " + ("ok" if pulse.store_ok else "store fails"))
        self._show_clock(pulse.event_now, zone)
        playing = pulse.play_speed is not None
        self._banner.setVisible(playing)
        if playing:
            self._banner.setText(f"DEMO  {pulse.play_name}  ×{pulse.play_speed:g}")

    def lost(self) -> None:
        """No pulse any more: the last state is not to be taken for the present one."""
        self._engine.setText("engine lost")

    def _show_clock(self, now: datetime, zone: tzinfo | None) -> None:
        utc = f"{now.astimezone(UTC):%H:%M:%S} UTC"
        if zone is None:
            self._clock.setText(utc)
            return
        local = now.astimezone(zone)
        self._clock.setText(f"{local:%H:%M:%S} {local.tzname()}   {utc}")


class StatusLine(QWidget):
    """How much is shown, how fast the engine is, what was just done or refused."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[0], SPACE[3], SPACE[0])
        self._counts, self._said = _label(self), _label(self)
        self._keys = _label(self)
        self._keys.setText("J/K move · A acknowledge · S shelve · E escalate · R resolve · M map")
        for label in (self._counts, self._keys):
            label.setObjectName("secondary")
        layout.addWidget(self._counts)
        layout.addWidget(self._said, 1)
        layout.addWidget(self._keys)

    def show_counts(self, shown: int, shelved: int, pulse: Pulse | None) -> None:
        """What the queue shows and keeps back."""
        words = f"{shown:,} shown · shelved {shelved:,}"
        if pulse is not None:
            words += f" · {pulse.events:,} events · engine {pulse.examine_ms[2]:.2f} ms"
            words += " · flood" if pulse.flood else ""
        self._counts.setText(words)

    def say(self, words: str) -> None:
        """One sentence about the last thing that was done or refused."""
        self._said.setText(words)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(tabular(label.font()))
    return label
