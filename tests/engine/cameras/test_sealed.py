"""Clips at rest: unreadable without their key, whole up to a crash, and no change unnoticed."""

from pathlib import Path

import pytest

from engine.cameras import sealed
from engine.errors import BadInput

KEY = bytes(range(32))


def written(path: Path, *parts: bytes, clip: str = "cl-1") -> Path:
    writer = sealed.SealedWriter(path, b"{}", KEY, clip)
    for part in parts:
        writer.put(part)
    writer.close()
    return path


def whole(path: Path, clip: str = "cl-1", **span: int) -> bytes:
    return b"".join(sealed.read(path, KEY, clip, **span))


def test_what_was_written_is_read_and_is_not_on_disk_in_clear(tmp_path: Path) -> None:
    path = written(tmp_path / "a.clip", b"moof" * 1000, b"mdat" * 500)
    assert whole(path) == b"moof" * 1000 + b"mdat" * 500
    assert b"moofmoof" not in path.read_bytes()
    assert sealed.head(path) == b"{}"


def test_any_span_is_read_without_the_rest(tmp_path: Path) -> None:
    parts = [bytes([number]) * 100 for number in range(5)]
    path = written(tmp_path / "a.clip", *parts)
    everything = b"".join(parts)
    for begin, end in ((0, 1), (99, 101), (150, 420), (499, 500), (100, 200), (480, 900)):
        assert whole(path, begin=begin, end=end) == everything[begin:end]


@pytest.mark.parametrize("cut", [1, 5, 20, 100])
def test_a_crash_in_a_piece_loses_that_piece_alone(tmp_path: Path, cut: int) -> None:
    path = written(tmp_path / "a.clip", b"first" * 100, b"second" * 100)
    path.write_bytes(path.read_bytes()[:-cut])
    assert sealed.trim(path) == 500
    assert whole(path) == b"first" * 100


def test_every_changed_byte_of_a_piece_is_noticed(tmp_path: Path) -> None:
    path = written(tmp_path / "a.clip", b"evidence")
    before = bytearray(path.read_bytes())
    start = len(before) - 24
    for at in range(start, len(before)):
        changed = bytearray(before)
        changed[at] ^= 1
        path.write_bytes(changed)
        with pytest.raises(BadInput, match="piece 0 was changed"):
            whole(path)


def test_a_piece_of_another_clip_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.clip", b"evidence", clip="cl-2")
    with pytest.raises(BadInput):
        whole(path, clip="cl-1")


def test_a_file_that_is_no_clip_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.clip"
    path.write_bytes(b"\x00\x00\x00\x18ftypisom")
    with pytest.raises(BadInput, match="not a clip"):
        sealed.pieces(path)
