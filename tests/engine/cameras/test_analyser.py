"""What the analyser sees in pictures, made up and real, and what it does not see in still ones."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import av
import numpy as np

from engine.cameras.analyser import Analyser, Seen, covered
from engine.cameras.analysis_worker import FPS, small
from engine.cameras.tampering import TamperGuard
from engine.model.cameras_live import Zone

EVERYWHERE = Zone(id="all", points=((0, 0), (1, 0), (1, 1), (0, 1)), dwell_s=6)
RANDOM = np.random.default_rng(1)
GROUND = (np.indices((90, 160)).sum(axis=0) * 7 % 90 + 60).astype(np.float32)


def seen_by(analyser: Analyser | TamperGuard, pictures: Iterable[np.ndarray]) -> list[Seen]:
    return [
        seen
        for number, picture in enumerate(pictures)
        for seen in analyser.look(np.clip(picture, 0, 255).astype(np.uint8), number / FPS)
    ]


def still(seconds: float, noise: float = 4.0) -> Iterator[np.ndarray]:
    """A camera's picture of nothing, with its noise."""
    for _ in range(round(seconds * FPS)):
        yield GROUND + RANDOM.normal(0, noise, GROUND.shape)


def with_somebody(seconds: float, left: int, step: float = 0.0) -> Iterator[np.ndarray]:
    for number, picture in enumerate(still(seconds)):
        at = round(left + number * step) % 140
        picture[30:70, at : at + 15] = 220
        yield picture


def test_a_still_picture_with_noise_is_nothing() -> None:
    assert seen_by(Analyser((EVERYWHERE,)), still(300)) == []
    assert seen_by(TamperGuard(), still(300)) == []


def test_a_change_of_light_is_nobody() -> None:
    lamp = [*still(20), *(each * 0.6 for each in still(20)), *(each * 1.2 for each in still(20))]
    assert seen_by(Analyser((EVERYWHERE,)), lamp) == []


def test_somebody_who_walks_is_one_motion_where_they_are() -> None:
    walk = [*still(10), *with_somebody(10, 20, 2), *still(10), *with_somebody(5, 20, 2)]
    first, second = [each for each in seen_by(Analyser(), walk) if each.label == "motion"]
    assert first.box is not None
    assert 0.1 < first.box[0] < 0.35
    assert second.label == "motion"


def test_somebody_who_stays_in_a_zone_is_a_dwell_once_and_elsewhere_none() -> None:
    zone = Zone(id="till", points=((0.5, 0), (1, 0), (1, 1), (0.5, 1)), dwell_s=8)
    stays = [*still(10), *with_somebody(60, 110)]
    found = [each for each in seen_by(Analyser((zone,)), stays) if each.label == "dwell"]
    assert [each.zone for each in found] == ["till"]
    elsewhere = [*still(10), *with_somebody(60, 20)]
    assert seen_by(Analyser((zone,)), elsewhere) == []


def test_what_is_to_be_ignored_is_ignored() -> None:
    street = Zone(id="s", kind="ignore", points=((0, 0), (1, 0), (1, 1), (0, 1)))
    assert seen_by(Analyser((street,)), [*still(10), *with_somebody(20, 20, 2)]) == []


def test_a_zone_covers_the_blocks_whose_middle_lies_in_it() -> None:
    half = Zone(id="h", points=((0, 0), (0.5, 0), (0.5, 1), (0, 1)))
    mask = covered(half, 10, 20)
    assert mask[:, :10].all()
    assert not mask[:, 10:].any()


def blurred(picture: np.ndarray) -> np.ndarray:
    kernel = np.ones(9) / 9
    across = np.apply_along_axis(lambda row: np.convolve(row, kernel, "same"), 1, picture)
    return np.apply_along_axis(lambda row: np.convolve(row, kernel, "same"), 0, across)


def kinds(pictures: Iterable[np.ndarray]) -> list[tuple[str, bool]]:
    return [(each.zone, each.began) for each in seen_by(TamperGuard(), pictures)]


def room(seed: int) -> np.ndarray:
    """Furniture: blocks of another brightness."""
    made = np.full((90, 160), 90.0)
    random = np.random.default_rng(seed)
    for _ in range(14):
        top, left = random.integers(0, 70), random.integers(0, 130)
        made[top : top + 20, left : left + 30] = random.integers(30, 220)
    return made


def shot(of: np.ndarray, seconds: float) -> Iterator[np.ndarray]:
    for _ in range(round(seconds * FPS)):
        yield of + RANDOM.normal(0, 2, of.shape)


def test_a_covered_a_blurred_and_a_turned_camera_are_told_and_their_end() -> None:
    plain = room(1)
    hand = np.full_like(plain, 12.0)
    before, after = list(shot(plain, 20)), list(shot(plain, 10))
    assert kinds([*before, *shot(hand, 10), *after]) == [("covered", True), ("covered", False)]
    assert kinds([*before, *(blurred(each) for each in shot(plain, 10)), *after]) == [
        ("defocused", True),
        ("defocused", False),
    ]
    assert kinds([*before, *shot(room(2), 10), *after]) == [("moved", True), ("moved", False)]


def test_a_hand_that_passes_and_dusk_are_no_tampering() -> None:
    plain = room(1)
    passing = [*shot(plain, 20), *shot(np.full_like(plain, 12.0), 2), *shot(plain, 20)]
    assert kinds(passing) == []
    dusk = [each * (1 - 0.8 * n / 5_400) for n, each in enumerate(shot(plain, 1_800))]
    assert kinds(dusk) == []


def real(path: Path, until_s: float = 1e9) -> Iterator[tuple[np.ndarray, float]]:
    with av.open(str(path)) as container:
        due = 0.0
        for frame in container.decode(container.streams.video[0]):
            if frame.time is None or frame.time < due:
                continue
            if frame.time > until_s:
                return
            due = frame.time + 1 / FPS - 0.01
            yield small(frame), frame.time


def looked(path: Path, until_s: float = 1e9) -> list[tuple[float, Seen]]:
    analyser, guard = Analyser((EVERYWHERE,)), TamperGuard()
    return [
        (at, seen)
        for picture, at in real(path, until_s)
        for seen in (*analyser.look(picture, at), *guard.look(picture, at))
    ]


def test_people_who_really_walk_are_seen_and_nothing_is_taken_for_tampering(given: Path) -> None:
    for name in ("opencv_vtest/vtest.avi", "intel_samples/one-by-one-person-detection.mp4"):
        found = looked(given / "data" / "video" / name, 40)
        labels = [each.label for _, each in found]
        assert "motion" in labels, name
        assert "dwell" in labels, name
        assert "tampered" not in labels, name


def test_a_real_room_before_anybody_comes_is_nothing(given: Path) -> None:
    path = given / "data" / "video" / "intel_samples" / "one-by-one-person-detection.mp4"
    assert looked(path, 5.5) == []
