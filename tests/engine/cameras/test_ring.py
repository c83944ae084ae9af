"""What a camera showed last: whole groups, the seconds asked for, bounded memory."""

from engine.cameras.frame import Format, Frame
from engine.cameras.ring import Ring

CODED = Format("h264", 320, 180, b"x", b"")


def frames(count: int, gop: int = 10, size: int = 100, start: int = 0) -> list[Frame]:
    return [
        Frame(bytes(size), number * 100_000, number * 100_000, number % gop == 0)
        for number in range(start, start + count)
    ]


def filled(count: int, keep_s: float = 100.0, keep_bytes: int = 10**9, **kind: int) -> Ring:
    ring = Ring(keep_s, keep_bytes)
    ring.begin(CODED)
    for frame in frames(count, **kind):
        ring.put(frame)
    return ring


def test_the_preroll_begins_at_a_key_picture_and_covers_what_was_asked_for() -> None:
    _, last = filled(200).last(5.0)
    assert last[0].is_key
    assert last[-1].decode_us - last[0].decode_us >= 5_000_000
    assert last[-1].decode_us - last[0].decode_us < 6_100_000


def test_pictures_before_the_first_key_picture_are_left_out() -> None:
    ring = Ring(60, 10**6)
    ring.begin(CODED)
    for frame in frames(25, start=5):
        ring.put(frame)
    _, last = ring.last(60)
    assert last[0].decode_us == 1_000_000


def test_memory_is_bounded_by_time_and_by_size_in_whole_groups() -> None:
    by_time = filled(1_000, keep_s=10.0)
    assert 10.0 <= by_time.span_s <= 11.0
    by_size = filled(1_000, keep_bytes=5_000)
    _, last = by_size.last(1_000)
    assert sum(len(each.data) for each in last) <= 5_000
    assert last[0].is_key


def test_another_format_begins_anew() -> None:
    ring = filled(50)
    ring.begin(Format("h264", 1280, 720, b"y", b""))
    assert ring.last(60)[1] == []


def test_the_same_format_after_a_reconnect_keeps_what_was_before() -> None:
    ring = filled(50)
    ring.begin(Format("h264", 320, 180, b"x", b"other head"))
    assert len(ring.last(60)[1]) == 50


def test_a_listener_gets_the_past_once_and_then_every_picture() -> None:
    ring = filled(30)
    heard: list[Frame] = []
    past = ring.listen(heard.append, 1.0)
    for frame in frames(5, start=30):
        ring.put(frame)
    times = [each.decode_us for each in [*past, *heard]]
    assert times == sorted(set(times))
    assert times[-1] == 3_400_000
    ring.leave(heard.append)


def test_rates_are_those_of_the_stream() -> None:
    fps, kbps = filled(300).rates()
    assert abs(fps - 10) < 0.2
    assert abs(kbps - 8) < 0.2


def test_what_a_camera_showed_before_it_was_away_is_no_preroll() -> None:
    ring = filled(1)
    for frame in frames(3, gop=10, start=600):  # looked at for a moment, then a minute later
        ring.put(frame)
    _, last = ring.last(10.0)
    assert [each.decode_us for each in last] == [60_000_000, 60_100_000, 60_200_000]
    assert len(ring.last(70.0)[1]) == 4
    slow = filled(40, gop=40)
    slow.put(frames(1, start=40)[0])
    assert slow.last(2.0)[1][0].decode_us == 0  # a long group leads up to it
