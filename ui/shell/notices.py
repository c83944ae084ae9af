"""New alerts outside the window: sound per severity, a desktop notice, the tray."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from importlib.resources import files

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from engine.model.alert import Alert, AlertState
from engine.model.kinds import Severity
from engine.model.news import Pulse
from ui.icons import icon
from ui.shell.actions import Actions
from ui.shell.preferences import Preferences
from ui.theme import Theme
from ui.vocabulary import said

#: One sound in so many milliseconds at most, the most urgent one; a storm must not howl.
_QUIET_MS = 1_500
#: An alert older than this is not news: it came while nobody was connected.
_FRESH = timedelta(seconds=30)
_MUTED, _SOUNDS, _NOTICES = "sound/muted", "sound/severities", "notices/severities"
_SOUND_DEFAULT = [Severity.CRITICAL.value, Severity.HIGH.value]
_NOTICE_DEFAULT = [Severity.CRITICAL.value]
_UNSEEN = ("offscreen", "minimal")
Play = Callable[[str], None]


class Notices(QObject):
    """Decides what is heard and shown; only for alerts that are new and still free.

    Args:
        play: makes the sound of a severity.
    """

    muted_changed = Signal(bool)
    opened = Signal(str)

    def __init__(
        self, theme: Theme, preferences: Preferences, window: QWidget, play: Play | None = None
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._window = window
        self._play = play or Sounds(self).play
        self._known: set[str] = set()
        self._worst: Severity | None = None
        self._now: Pulse | None = None
        self._last = ""
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._sound_worst)
        self.tray: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._make_tray(theme)

    @property
    def is_muted(self) -> bool:
        """Whether no sound is made."""
        muted: bool = self._preferences.get(_MUTED, False)
        return muted

    def add_actions(self, actions: Actions) -> None:
        """Mute, and which severities are heard; found in the palette."""
        area = self.tr("Sound")
        actions.add(area, "sound.mute", self.tr("Sound on or off"), "Ctrl+M", self.toggle_mute)
        for severity in list(Severity)[:4]:
            words = self.tr("Sound for {0} on or off").format(said.severity(severity))
            toggle = partial(self.toggle_sound, severity.value)
            actions.add(area, f"sound.{severity.value}", words, "", toggle)

    def toggle_sound(self, severity: str) -> None:
        """Whether alerts of a severity are heard; the sound itself says that they are."""
        chosen = set(self.sounds()) ^ {severity}
        self._preferences.put(_SOUNDS, sorted(chosen))
        if severity in chosen and not self.is_muted:
            self._play(severity)

    @Slot()
    def toggle_mute(self) -> None:
        """Sound off or on; notices go on."""
        self._preferences.put(_MUTED, not self.is_muted)
        self.muted_changed.emit(self.is_muted)

    def sounds(self) -> list[str]:
        """Severities that are heard."""
        chosen: list[str] = self._preferences.get(_SOUNDS, _SOUND_DEFAULT)
        return chosen

    def notices(self) -> list[str]:
        """Severities of which the desktop is told."""
        chosen: list[str] = self._preferences.get(_NOTICES, _NOTICE_DEFAULT)
        return chosen

    def toggle_notice(self, severity: str) -> None:
        """Whether the desktop is told of alerts of a severity."""
        self._preferences.put(_NOTICES, sorted(set(self.notices()) ^ {severity}))

    @Slot(list)
    def loaded(self, alerts: list[Alert]) -> None:
        """What is there already is no news."""
        self._known = {each.id for each in alerts}

    @Slot(object)
    def pulsed(self, pulse: Pulse) -> None:
        """The control room's clock."""
        self._now = pulse

    @Slot(object)
    def arrived(self, alert: Alert) -> None:
        """An alert is new or has changed."""
        if alert.id in self._known:
            return
        self._known.add(alert.id)
        if alert.state is not AlertState.NEW or alert.is_shelved or not self._is_fresh(alert):
            return
        if alert.severity.value in self.sounds() and not self.is_muted:
            self._sound(alert.severity)
        if self.tray is not None and alert.severity.value in self.notices():
            self._last = alert.id
            self.tray.showMessage(
                f"{said.severity(alert.severity).upper()}  {said.title(alert.title)}",
                # Desktops on Linux take markup in notes.
                alert.reason.replace("<", "‹"),
            )

    def _is_fresh(self, alert: Alert) -> bool:
        return self._now is None or self._now.now - alert.created_at < _FRESH

    def _sound(self, severity: Severity) -> None:
        if self._quiet.isActive():
            if self._worst is None or severity.rank < self._worst.rank:
                self._worst = severity
            return
        self._play(severity.value)
        self._quiet.start()

    @Slot()
    def _sound_worst(self) -> None:
        if self._worst is not None:
            self._play(self._worst.value)
            self._worst = None
            self._quiet.start()

    def _make_tray(self, theme: Theme) -> None:
        self.tray = QSystemTrayIcon(icon("shield-alert", theme, theme.text), self)
        self.tray.setToolTip("NOC Console")
        menu = QMenu(self._window)
        show = QAction(self.tr("Show the console"), menu)
        show.triggered.connect(self._raise)
        mute = QAction(self.tr("Sound off"), menu)
        mute.setCheckable(True)
        mute.setChecked(self.is_muted)
        mute.triggered.connect(self.toggle_mute)
        self.muted_changed.connect(mute.setChecked)
        menu.addActions([show, mute])
        self.tray.setContextMenu(menu)
        self.tray.messageClicked.connect(self._on_clicked)
        self.tray.show()

    @Slot()
    def _on_clicked(self) -> None:
        self._raise()
        self.opened.emit(self._last)

    @Slot()
    def _raise(self) -> None:
        self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()


class Sounds(QObject):
    """Plays our tones; the multimedia library is loaded with the first one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._effects: dict[str, QObject] = {}

    def play(self, severity: str) -> None:
        """Sounds at once; without a screen or a sound device nothing is heard."""
        if QGuiApplication.platformName() in _UNSEEN:
            return
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

        if QMediaDevices.defaultAudioOutput().isNull():
            return
        effect = self._effects.get(severity)
        if not isinstance(effect, QSoundEffect):
            effect = QSoundEffect(self)
            tone = files("resources").joinpath("sounds", f"{severity}.wav")
            effect.setSource(QUrl.fromLocalFile(str(tone)))
            self._effects[severity] = effect
        effect.play()
