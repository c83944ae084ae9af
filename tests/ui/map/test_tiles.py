"""Customers' base maps: read as their formats say, refused with a reason."""

import sqlite3
from itertools import pairwise
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings, strategies

from tests.ui.map.tile_files import picture, whole_earth, write_mbtiles, write_pmtiles
from ui.map.online import OnlineTiles
from ui.map.pmtiles import PMTiles, tile_number
from ui.map.tiles import Fault, TilesRefused, open_file, plain_attribution
from ui.map.words import fault_words

RED, BLUE = picture(200, 0, 0, 8), picture(0, 0, 200, 8)
EARTH = {**whole_earth(RED, 3), (3, 5, 2): BLUE, (3, 0, 7): BLUE}
SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def refusal(path: Path) -> Fault:
    with pytest.raises(TilesRefused) as refused:
        open_file(path)
    return refused.value.fault


def test_mbtiles_give_each_tile_in_its_place(tmp_path: Path) -> None:
    source = open_file(write_mbtiles(tmp_path / "a map?#%.mbtiles", EARTH, format="png"))
    assert source.tile(3, 5, 2) == BLUE
    assert source.tile(3, 0, 7) == BLUE
    assert source.tile(3, 5, 5) == RED
    assert source.tile(4, 0, 0) is None
    source.close()


def test_mbtiles_say_what_they_cover(tmp_path: Path) -> None:
    said = {"minzoom": "2", "bounds": "72,15,81,22", "attribution": "<a href=x>© Survey</a>"}
    source = open_file(write_mbtiles(tmp_path / "m.mbtiles", EARTH, **said))
    assert source.coverage.min_zoom == 2
    assert source.coverage.max_zoom == 3  # not said, so it is looked up
    assert source.coverage.bounds == (72.0, 15.0, 81.0, 22.0)
    assert source.coverage.attribution == "© Survey"
    source.close()


@pytest.mark.parametrize("bounds", ["", "1,2,3", "a,b,c,d", "10,0,-10,5", "nan,0,1,1", "0,0,inf,1"])
def test_bounds_that_are_none_mean_the_whole_earth(tmp_path: Path, bounds: str) -> None:
    source = open_file(write_mbtiles(tmp_path / "m.mbtiles", EARTH, bounds=bounds))
    assert source.coverage.bounds is None
    source.close()


def test_mbtiles_are_never_written_to(tmp_path: Path) -> None:
    path = write_mbtiles(tmp_path / "m.mbtiles", EARTH)
    before = path.read_bytes()
    source = open_file(path)
    source.tile(0, 0, 0)
    source.close()
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["m.mbtiles"]


def test_a_file_whose_questions_never_end_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "slow.mbtiles"
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE metadata (name text, value text)")
        file.execute(
            "CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
            "SELECT i zoom_level, 0 tile_column, 0 tile_row, NULL tile_data FROM n WHERE i < 0"
        )
    file.close()
    assert refusal(path) is Fault.BROKEN


@pytest.mark.parametrize("packed", [1, 2])
@pytest.mark.parametrize("leaf_size", [None, 2])
def test_pmtiles_give_each_tile_in_its_place(
    tmp_path: Path, packed: int, leaf_size: int | None
) -> None:
    path = write_pmtiles(
        tmp_path / "m.pmtiles", EARTH, packed=packed, leaf_size=leaf_size, attribution="© A"
    )
    source = open_file(path)
    assert all(source.tile(*place) == content for place, content in EARTH.items())
    assert source.tile(4, 3, 3) is None
    assert source.tile(3, 8, 0) is None
    assert (source.coverage.max_zoom, source.coverage.attribution) == (3, "© A")
    source.close()


@given(strategies.integers(0, 20), strategies.data())
def test_each_tile_has_its_own_number(zoom: int, data: strategies.DataObject) -> None:
    inside = strategies.integers(0, (1 << zoom) - 1)
    one = data.draw(strategies.tuples(inside, inside))
    other = data.draw(strategies.tuples(inside, inside))
    smaller = ((1 << 2 * zoom) - 1) // 3
    assert smaller <= tile_number(zoom, *one) < smaller + 4**zoom
    assert (tile_number(zoom, *one) == tile_number(zoom, *other)) == (one == other)


def test_neighbours_on_the_curve_are_neighbours_on_the_map() -> None:
    places = {tile_number(5, x, y): (x, y) for x in range(32) for y in range(32)}
    way = [places[number] for number in sorted(places)]
    steps = {abs(a - c) + abs(b - d) for (a, b), (c, d) in pairwise(way)}
    assert steps == {1}


def test_reasons_for_a_refusal(tmp_path: Path) -> None:
    (tmp_path / "text.mbtiles").write_text("this is no map")
    (tmp_path / "half.pmtiles").write_bytes(b"PMTiles\x03 and no more")
    with sqlite3.connect(tmp_path / "other.mbtiles") as file:
        file.execute("CREATE TABLE people (name text)")
    file.close()
    vector = {(0, 0, 0): b"\x1f\x8b\x08 a vector tile"}
    assert refusal(tmp_path / "gone.mbtiles") is Fault.MISSING
    assert refusal(tmp_path) is Fault.MISSING
    assert refusal(tmp_path / "text.mbtiles") is Fault.UNKNOWN_KIND
    assert refusal(tmp_path / "half.pmtiles") is Fault.BROKEN
    assert refusal(tmp_path / "other.mbtiles") is Fault.BROKEN
    assert refusal(write_mbtiles(tmp_path / "e.mbtiles", {})) is Fault.BROKEN
    assert refusal(write_mbtiles(tmp_path / "v.mbtiles", vector, format="pbf")) is Fault.VECTOR
    assert refusal(write_mbtiles(tmp_path / "w.mbtiles", vector)) is Fault.VECTOR
    assert refusal(write_pmtiles(tmp_path / "v.pmtiles", EARTH, kind=1)) is Fault.VECTOR
    assert refusal(write_pmtiles(tmp_path / "z.pmtiles", EARTH, packed=4)) is Fault.COMPRESSION


@pytest.mark.parametrize("fault", list(Fault))
def test_each_reason_is_a_sentence_that_names_the_file_and_what_stays(fault: Fault) -> None:
    words = fault_words(fault, "city.mbtiles")
    assert words.endswith("The shipped map stays.")
    assert "city.mbtiles" in words or fault is Fault.NOT_ALLOWED


@SHARED
@given(strategies.data())
def test_a_damaged_file_is_refused_or_has_gaps_and_nothing_worse(
    tmp_path: Path, data: strategies.DataObject
) -> None:
    path = tmp_path / "m.pmtiles"
    if not path.exists():
        write_pmtiles(path, EARTH, packed=1, leaf_size=2)
        (tmp_path / "whole").write_bytes(path.read_bytes())
    content = bytearray((tmp_path / "whole").read_bytes())
    for _ in range(data.draw(strategies.integers(1, 4))):
        at = data.draw(strategies.integers(7, len(content) - 1))
        content[at] = data.draw(strategies.integers(0, 255))
    path.write_bytes(content[: data.draw(strategies.integers(0, len(content)))])
    try:
        source = PMTiles(path)
    except TilesRefused:
        return
    for place in EARTH:
        source.tile(*place)
    source.close()


def test_attributions_are_cut_and_without_markup() -> None:
    hostile = "<img src=x onerror=alert(1)><script>hit()</script>&lt;b&gt;" + "x" * 10_000
    assert plain_attribution(hostile).startswith("hit()<b>xxx")
    assert len(plain_attribution(hostile)) == 200


class Server:
    """Answers by path, and remembers what was asked."""

    def __init__(self, status: int = 200, content: bytes = RED) -> None:
        self.asked: list[str] = []
        self._answer = status, content

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(str(request.url))
        status, content = self._answer
        return httpx.Response(status, content=content, headers={"Location": "/elsewhere"})

    def tiles(self, address: str = "https://maps.example/{z}/{x}/{y}.png") -> OnlineTiles:
        return OnlineTiles(address, is_allowed=True, transport=httpx.MockTransport(self))


def test_no_server_is_asked_unless_the_configuration_allows_it() -> None:
    with pytest.raises(TilesRefused) as refused:
        OnlineTiles("https://maps.example/{z}/{x}/{y}.png", is_allowed=False)
    assert refused.value.fault is Fault.NOT_ALLOWED


def test_a_server_is_asked_for_the_tile() -> None:
    server = Server()
    tiles = server.tiles()
    assert tiles.tile(3, 5, 2) == RED
    assert tiles.tile(3, 8, 2) is None
    assert server.asked == ["https://maps.example/3/5/2.png"]
    tiles.close()


@pytest.mark.parametrize(("status", "content"), [(404, RED), (302, RED), (200, b"x" * 5_000_000)])
def test_what_is_no_tile_is_left_out(status: int, content: bytes) -> None:
    server = Server(status, content)
    tiles = server.tiles()
    assert tiles.tile(0, 0, 0) is None
    assert len(server.asked) == 1  # a redirect is not followed
    tiles.close()


def test_a_server_that_does_not_answer_leaves_a_gap() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    address = "http://127.0.0.1:9/{z}/{x}/{y}"
    tiles = OnlineTiles(address, is_allowed=True, transport=httpx.MockTransport(refuse))
    assert tiles.tile(0, 0, 0) is None
    tiles.close()


@pytest.mark.parametrize(
    "address",
    ["file:///etc/{z}/{x}/{y}", "https://maps.example/", "https:///{z}/{x}/{y}", "{z}{x}{y}", "x"],
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(TilesRefused) as refused:
        OnlineTiles(address, is_allowed=True)
    assert refused.value.fault is Fault.ADDRESS
