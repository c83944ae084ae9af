"""Which activations come to front, beside what is looked at already."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from engine.model.cameras_clips import ActivatedCamera, Activation
from engine.model.cameras_rules import Tier
from ui.cameras.following import Following

NOW = datetime(2026, 3, 6, 14, 0, tzinfo=UTC)


class Book(QObject):
    changed = Signal()
    cameras = {"C1": None, "C2": None}


class Grid(QObject):
    changed = Signal()
    shown: tuple[str, ...] = ()

    def put_all(self, cameras: list[str]) -> None:
        self.shown = tuple(cameras)

    def tile_of(self, _camera: str) -> None:
        return None


class Sights(QObject):
    changed = Signal(str)


def activation(camera: str, tier: Tier | None) -> Activation:
    return Activation(
        id=f"a-{camera}",
        at=NOW,
        event_at=NOW,
        rule="r",
        title="Discount",
        reason="at R1",
        tier=tier,
        site="S1",
        alert="another",
        cameras=(ActivatedCamera(camera=camera, site="S1", name=camera, role="register"),),
    )


@pytest.fixture
def grid(qapp: QApplication) -> Grid:
    assert qapp
    return Grid()


def test_an_empty_grid_shows_whatever_comes_up_first_and_keeps_it(grid: Grid) -> None:
    following = Following(Book(), Sights(), grid, grid)  # type: ignore[arg-type]
    assert following.show_activation(activation("C1", Tier.STANDARD))
    assert grid.shown == ("C1",)
    assert not following.show_activation(activation("C2", Tier.STANDARD))
    assert grid.shown == ("C1",)


@pytest.mark.parametrize("tier", [Tier.INSTANT, None])
def test_what_is_urgent_or_asked_for_by_hand_comes_to_front(grid: Grid, tier: Tier | None) -> None:
    following = Following(Book(), Sights(), grid, grid)  # type: ignore[arg-type]
    following.show_activation(activation("C1", Tier.STANDARD))
    assert following.show_activation(activation("C2", tier))
    assert grid.shown == ("C2",)
