"""Plays a recording from any second; the multimedia library is loaded with the first sound."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from ui.calls.recording import Recording

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink

#: The place is told so often while it plays, milliseconds.
_TICK_MS = 40
_UNHEARD = ("offscreen", "minimal")


class Output(Protocol):
    """Where sound comes out."""

    def start(self, pcm: bytes, rate_hz: int) -> bool:
        """Plays 16-bit mono samples; False: there is nothing to hear them with."""
        ...

    def played_s(self) -> float:
        """Seconds heard since `start`."""
        ...

    def stop(self) -> None:
        """Silence."""
        ...


class Speaker(QObject):
    """The computer's own sound output."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sink: QAudioSink | None = None
        self._buffer: QBuffer | None = None

    def start(self, pcm: bytes, rate_hz: int) -> bool:
        """Plays; False where the computer has no sound device."""
        if QGuiApplication.platformName() in _UNHEARD:
            return False
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices

        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            return False
        self.stop()
        wanted = QAudioFormat()
        wanted.setSampleRate(rate_hz)
        wanted.setChannelCount(1)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pcm))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(device, wanted, self)
        self._sink.start(self._buffer)
        return True

    def played_s(self) -> float:
        """Seconds heard since `start`."""
        return self._sink.processedUSecs() / 1e6 if self._sink is not None else 0.0

    def stop(self) -> None:
        """Silence."""
        if self._sink is not None:
            self._sink.stop()
            self._sink.deleteLater()
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._sink = self._buffer = None


class Player(QObject):
    """One recording, and where in it we are.

    Signals: `moved` the place in seconds; `changed` whether it plays; `failed` why nothing is
    heard.
    """

    moved = Signal(float)
    changed = Signal(bool)
    failed = Signal(str)

    def __init__(
        self, parent: QObject | None = None, output: Callable[[], Output] | None = None
    ) -> None:
        super().__init__(parent)
        self._make = output or (lambda: Speaker(self))
        self._output: Output | None = None
        self._began_s = 0.0
        self.recording: Recording | None = None
        self.place_s = 0.0
        self.is_playing = False
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._on_tick)

    def load(self, recording: Recording | None) -> None:
        """Another recording, at its beginning; None for none."""
        self.pause()
        self.recording = recording
        self._move(0.0)

    @Slot()
    def toggle(self) -> None:
        """Plays on, or pauses; at the end it begins again."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def play(self) -> None:
        """Plays from where we are."""
        recording = self.recording
        if recording is None:
            return
        if self.place_s >= recording.length_s - 0.01:
            self.place_s = 0.0
        self._output = self._output or self._make()
        first = int(self.place_s * recording.rate_hz)
        if not self._output.start(recording.samples[first:].tobytes(), recording.rate_hz):
            self.failed.emit(self.tr("This computer has no sound output; nothing can be heard."))
            return
        self._began_s = self.place_s
        self._set_playing(True)

    @Slot()
    def pause(self) -> None:
        """Stops where we are."""
        if self.is_playing:
            self._set_playing(False)
        if self._output is not None:
            self._output.stop()

    def seek(self, place_s: float) -> None:
        """Goes somewhere else, and plays on there if it played."""
        if self.recording is None:
            return
        was_playing = self.is_playing
        self.pause()
        self._move(min(max(place_s, 0.0), self.recording.length_s))
        if was_playing:
            self.play()

    @Slot()
    def _on_tick(self) -> None:
        if self.recording is None or self._output is None:
            return
        place = self._began_s + self._output.played_s()
        self._move(min(place, self.recording.length_s))
        if place >= self.recording.length_s:
            self.pause()

    def _set_playing(self, playing: bool) -> None:
        self.is_playing = playing
        if playing:
            self._tick.start()
        else:
            self._tick.stop()
        self.changed.emit(playing)

    def _move(self, place_s: float) -> None:
        self.place_s = place_s
        self.moved.emit(place_s)
