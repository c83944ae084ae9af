"""Which recording belongs to what happened at a till, when the till's clock is another one."""

from datetime import UTC, datetime, timedelta

from engine.model.cameras_clips import ActivatedCamera, Activation, Focus
from ui.cameras.moments import nearest

AT = datetime(2026, 3, 6, 13, 44, tzinfo=UTC)
WALL = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def brought_up(name: str, after_s: float, camera: str = "C6", clip: str = "clip") -> Activation:
    shown = ActivatedCamera(
        camera=camera, site="R1", name=camera, role="register", focus=Focus(), clip=clip
    )
    return Activation(
        id=name,
        at=WALL,
        event_at=AT + timedelta(seconds=after_s),
        rule="till-fraud",
        title="Till",
        reason="",
        tier=None,
        site="R1",
        cameras=(shown,),
    )


def test_the_nearest_that_recorded_this_camera_counts_within_three_minutes() -> None:
    said = [
        brought_up("later", 170),
        brought_up("near", -20),
        brought_up("other camera", 0, camera="C1"),
        brought_up("not recorded", 0, clip=""),
    ]
    found = nearest(said, "C6", AT)
    assert found is not None
    assert found.id == "near"
    assert nearest([brought_up("too late", 181)], "C6", AT) is None
    assert nearest([], "C6", AT) is None
