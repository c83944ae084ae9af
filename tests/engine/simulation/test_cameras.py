"""Simulated sites have cameras whose films come with the program."""

import io
from pathlib import Path

import av

from engine.cameras.media import Films, media_folder
from engine.recordings.reading import open_recording
from engine.simulation.cameras import cameras_of

SHIPPED = Path(__file__).parents[3] / "resources" / "demo" / "night-shift.nocrec"


def test_every_camera_of_the_demonstration_has_its_site_and_a_film_that_plays(
    tmp_path: Path,
) -> None:
    content = open_recording(SHIPPED).directory
    films = Films(media_folder(SHIPPED, tmp_path), plays=True)
    sites = {each.id for each in content.sites}
    assert {each.site for each in content.cameras} == sites
    names = {(each.url or "").removeprefix("file:") for each in content.cameras}
    for name in names:
        with av.open(io.BytesIO((films.folder_of(name) / name).read_bytes())) as film:
            stream = film.streams.video[0]
            assert (stream.codec_context.width, stream.codec_context.height) == (640, 360)
            assert sum(1 for _ in film.demux(stream)) > 200


def test_a_store_has_a_camera_for_each_register_and_one_for_each_place_that_matters() -> None:
    store = {"id": "S1", "kind": "store", "location": {"lat": 18.5, "lon": 73.8}}
    made = cameras_of([store], ("R1", "R2", "R3"))
    assert len({each["id"] for each in made}) == len(made)
    roles = [each["role"] for each in made]
    assert roles.count("register") == 3
    assert {"entrance", "display", "high_value", "backroom"} <= set(roles)
    assert [each["registers"] for each in made if each["role"] == "register"] == [
        ["R1"],
        ["R2"],
        ["R3"],
    ]


def test_a_film_named_after_a_camera_stands_for_its_stream_while_a_recording_plays(
    tmp_path: Path,
) -> None:
    (tmp_path / "C1.mp4").write_bytes(b"film")
    assert Films(tmp_path, plays=True).of_camera("C1") == tmp_path / "C1.mp4"
    assert Films(tmp_path).of_camera("C1") is None
