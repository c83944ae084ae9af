"""The bar at the top: the state of the room at a glance."""

from collections import Counter
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from engine.model.alert import Alert, AlertState
from engine.model.kinds import Severity
from engine.model.news import Pulse
from ui.icons import icon
from ui.plain import plain_label
from ui.theme import BAR_PX, SPACE, TITLE_PX, Theme, tabular
from ui.vocabulary import said
from ui.words import countdown

#: Counts, calls, feeds, engine and a clock; and Qt's own largest width, pixels.
_LEAST_PX, _ANY_PX = 1000, 16_777_215


class TopBar(QWidget):
    """Counts by severity, the next deadline, what plays, load, feeds, engine, clocks, user."""

    severity_chosen = Signal(object)
    alert_chosen = Signal(str)
    feeds_chosen = Signal()
    mute_requested = Signal()
    calls_chosen = Signal()
    budget_chosen = Signal()

    def __init__(self, theme: Theme, user: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(BAR_PX)
        self._theme = theme
        #: The window's own banner says what is replayed.
        self.replaying = False
        self._due = ""
        self._counts = {severity: self._button() for severity in Severity if severity != "info"}
        self._next, self._feeds, self._sound = self._button(), self._button(), self._button()
        self.calls, self.budget, self.approvals = self._button(), self._button(), self._button()
        self.budget.hide()
        self.approvals.hide()
        self._banner, self._engine, self._load = (
            plain_label(parent=self),
            plain_label(parent=self),
            plain_label(parent=self),
        )
        self._clock, self._utc = plain_label(parent=self), plain_label(parent=self)
        self._user = plain_label(parent=self)
        self._banner.setObjectName("banner")
        self._banner.hide()
        self._user.setText(user)
        self._user.setObjectName("secondary")
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.count([], datetime.now(UTC))
        # Nothing is known yet, which is not nothing.
        for severity, button in self._counts.items():
            button.setText(f"{theme.severities[severity.value].shape} –")

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE[1], 0, SPACE[3], 0)
        layout.setSpacing(SPACE[1])
        for widget in (*self._counts.values(), self._next, self._banner):
            layout.addWidget(widget)
        layout.addStretch(1)
        for each in (
            *(self.approvals, self.calls, self.budget, self._load, self._feeds),
            *(self._engine, self._sound, self._clock, self._utc, self._user),
        ):
            layout.addWidget(each)
            layout.addSpacing(SPACE[1])

    def minimumSizeHint(self) -> QSize:
        """What is always in sight; the rest gives way in a narrow window."""
        return QSize(_LEAST_PX, BAR_PX)

    def event(self, event: QEvent) -> bool:
        """Other words or another width: what is missed least makes room for the rest."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._make_room()
        return super().event(event)

    def _make_room(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        shy = [e for e in (self._utc, self._load, self._next, self._user) if not e.isHidden()]
        away = [each for each in shy if each.maximumWidth() == 0]
        over = layout.minimumSize().width() - self.width()
        over += sum(each.minimumSizeHint().width() for each in away)
        for each in shy:
            each.setMaximumWidth(0 if over > 0 else _ANY_PX)
            if over > 0:
                over -= each.minimumSizeHint().width()

    def _connect(self) -> None:
        for severity, button in self._counts.items():
            button.clicked.connect(
                lambda _on=False, chosen=severity: self.severity_chosen.emit(chosen)
            )
        self._next.clicked.connect(lambda: self.alert_chosen.emit(self._due))
        self._feeds.clicked.connect(self.feeds_chosen)
        self._sound.clicked.connect(self.mute_requested)
        self.calls.clicked.connect(self.calls_chosen)
        self.budget.clicked.connect(self.budget_chosen)

    def set_user(self, name: str) -> None:
        """Somebody else sits here now."""
        self._user.setText(name)

    def set_theme(self, theme: Theme) -> None:
        """Another theme."""
        self._theme = theme
        for severity, button in self._counts.items():
            colour = theme.severities[severity.value].colour
            button.setStyleSheet(f"QToolButton {{ color: {colour}; font-size: {TITLE_PX}px; }}")
        self.show_muted(self._sound.isChecked())

    def show_muted(self, muted: bool) -> None:
        """Whether alerts are heard."""
        self._sound.setChecked(muted)
        self._sound.setIcon(icon("volume-x" if muted else "volume-2", self._theme))
        self._sound.setToolTip(self.tr("Sound is off") if muted else self.tr("Sound is on"))

    def count(self, alerts: list[Alert], now: datetime) -> None:
        """Counts of all open alerts, whatever the queue's filter; the deadline that comes next."""
        counts = Counter(each.severity for each in alerts)
        for severity, button in self._counts.items():
            shape = self._theme.severities[severity.value].shape
            button.setText(f"{shape} {counts[severity]:,}")
            button.setToolTip(
                self.tr("{0} open alerts: {1}").format(said.severity(severity), counts[severity])
            )
        waiting = (each for each in alerts if each.state is AlertState.NEW and each.acknowledge_by)
        due = min(waiting, key=_acknowledge_by, default=None)
        self._next.setVisible(due is not None)
        if due is not None:
            self._due = due.id
            self._next.setText(self.tr("next {0}  {1}").format(due.label, countdown(due, now)))
            self._next.setToolTip(
                self.tr("The deadline that comes next: {0}").format(said.title(due.title))
            )

    def pulse(self, pulse: Pulse, zone: tzinfo | None, place: str = "") -> None:
        """The engine's second; `place`: where it answers, when it is a shared room's."""
        healthy = sum(not each.silent for each in pulse.feeds)
        shape = "●" if healthy == len(pulse.feeds) else "◆"
        self._feeds.setText(self.tr("{0} feeds {1}/{2}").format(shape, healthy, len(pulse.feeds)))
        ok = pulse.store_ok
        words = self.tr("engine ok") if ok else self.tr("◆ store fails")
        self._engine.setText(f"{words}  {place}" if place else words)
        self._show_clock(pulse.event_now, zone)
        playing = pulse.play_speed is not None and not self.replaying
        self._banner.setVisible(playing)
        if playing:
            pace = f"×{pulse.play_speed:g}" if pulse.play_speed else self.tr("is over")
            self._banner.setText(f"DEMO  {pulse.play_name}  {pace}")

    def show_calls(self, live: int, waiting: int, *, paused: bool) -> None:
        """How many people are being reached, and how many wait for their turn."""
        words = self.tr("calls {0}").format(live)
        if waiting:
            words += f" +{waiting}"
        self.calls.setText(f"◆ {words}" if paused else words)
        tip = self.tr("{0} calls under way, {1} waiting").format(live, waiting)
        if paused:
            tip += self.tr("; automatic calls are paused")
        self.calls.setToolTip(tip)
        self.calls.setIcon(icon("phone-call" if live else "phone", self._theme))

    def show_budget(self, share: float | None, warns_at: float, sentence: str) -> None:
        """Which share of the month's budget for calls is spent; None: not known."""
        self.budget.setVisible(share is not None)
        if share is not None:
            shape = "▲ " if share >= 1 else "◆ " if share >= warns_at else ""
            words = (
                self.tr("{0}budget under 1%") if 0 < share < 0.005 else self.tr("{0}budget {1:.0%}")
            )
            self.budget.setText(words.format(shape, share))
            self.budget.setToolTip(sentence)

    def show_approvals(self, waiting: int) -> None:
        """How many proposals wait for whoever sits here; nothing is shown while none does."""
        self.approvals.setVisible(waiting > 0)
        self.approvals.setText(self.tr("◆ approvals {0}").format(waiting))
        self.approvals.setToolTip(
            self.tr("Proposed by others, waiting for you: {0}").format(waiting)
        )

    def show_load(self, per_hour: float) -> None:
        """Alerts presented per operator and hour; up to 6 is healthy, above 12 is overload."""
        shape = "●" if per_hour <= 6 else "◆" if per_hour <= 12 else "▲"
        self._load.setText(self.tr("{0} load {1:.0f}/h").format(shape, per_hour))
        self._load.setToolTip(self.tr("Alerts per operator and hour: healthy up to 6, at most 12"))

    def lost(self) -> None:
        """No pulse any more: the last state is not to be taken for the present one."""
        self._engine.setText(self.tr("▲ engine lost"))

    def _show_clock(self, now: datetime, zone: tzinfo | None) -> None:
        self._utc.setText(f"{now.astimezone(UTC):%H:%M:%S} UTC")
        self._clock.setVisible(zone is not None)
        if zone is not None:
            local = now.astimezone(zone)
            self._clock.setText(f"{local:%H:%M:%S} {local.tzname()}")

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setObjectName("flat")
        button.setFont(tabular(button.font()))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button


def _acknowledge_by(alert: Alert) -> datetime:
    assert alert.acknowledge_by is not None
    return alert.acknowledge_by
