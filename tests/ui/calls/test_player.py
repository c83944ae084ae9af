"""Playing, pausing and seeking, with an output whose clock the test turns."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.calls.samples import sound
from ui.calls.player import Player
from ui.calls.recording import decode
from ui.calls.waveform import Waveform
from ui.theme import DARK


class Loudspeaker:
    """Hears what is played; time passes when told."""

    def __init__(self) -> None:
        self.heard: list[int] = []
        self.passed_s = 0.0
        self.works = True

    def start(self, pcm: bytes, _rate_hz: int) -> bool:
        self.passed_s = 0.0
        if self.works:
            self.heard.append(len(pcm) // 2)
        return self.works

    def played_s(self) -> float:
        return self.passed_s

    def stop(self) -> None:
        self.passed_s = 0.0


def made(qapp: QApplication) -> tuple[Player, Loudspeaker]:
    speaker = Loudspeaker()
    player = Player(None, lambda: speaker)
    player.load(decode(sound(6.0)))
    return player, speaker


def test_it_plays_from_where_one_sought(qapp: QApplication, qtbot: QtBot) -> None:
    player, speaker = made(qapp)
    player.seek(4.0)
    player.toggle()
    assert player.is_playing
    assert speaker.heard == [2 * 8_000]
    speaker.passed_s = 1.5
    qtbot.waitUntil(lambda: abs(player.place_s - 5.5) < 0.01)
    player.toggle()
    assert not player.is_playing
    assert abs(player.place_s - 5.5) < 0.01


def test_at_the_end_it_stops_and_begins_again(qapp: QApplication, qtbot: QtBot) -> None:
    player, speaker = made(qapp)
    player.seek(5.0)
    player.play()
    speaker.passed_s = 1.2
    qtbot.waitUntil(lambda: not player.is_playing)
    assert player.place_s == player.recording.length_s  # type: ignore[union-attr]
    player.play()
    assert speaker.heard[-1] == 6 * 8_000


def test_without_a_sound_device_it_says_so(qapp: QApplication) -> None:
    player, speaker = made(qapp)
    speaker.works = False
    said: list[str] = []
    player.failed.connect(said.append)
    player.play()
    assert said == ["This computer has no sound output; nothing can be heard."]
    assert not player.is_playing


def test_the_waveform_seeks_by_click_and_by_key(qapp: QApplication, qtbot: QtBot) -> None:
    player, _ = made(qapp)
    wave = Waveform(player, DARK)
    qtbot.addWidget(wave)
    wave.resize(600, 88)
    wave.show()
    qtbot.mouseClick(wave, Qt.MouseButton.LeftButton, pos=wave.rect().center())
    assert abs(player.place_s - 3.0) < 0.05
    qtbot.keyClick(wave, Qt.Key.Key_Right)
    assert abs(player.place_s - 5.0) < 0.05
    qtbot.keyClick(wave, Qt.Key.Key_Right)
    assert player.place_s == 6.0, "not beyond the end"
    qtbot.keyClick(wave, Qt.Key.Key_Home)
    assert player.place_s == 0.0
    qtbot.keyClick(wave, Qt.Key.Key_Space)
    assert player.is_playing
    assert wave.accessibleDescription() == "0:00 / 0:06"


def test_what_was_heard_looks_different(qapp: QApplication, qtbot: QtBot) -> None:
    player, _ = made(qapp)
    wave = Waveform(player, DARK)
    qtbot.addWidget(wave)
    wave.resize(600, 88)
    player.seek(3.0)
    picture = wave.grab().toImage()
    middle = picture.height() * 70 // 176
    left = {picture.pixelColor(x, middle).name() for x in range(20, 280, 3)}
    right = {picture.pixelColor(x, middle).name() for x in range(320, 580, 3)}
    assert DARK.focus in left
    assert DARK.focus not in right
