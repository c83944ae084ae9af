"""Log files while they are written, renamed, packed, cut off: each line once."""

import asyncio
import gzip
import json
import os
import random
from pathlib import Path
from typing import Any

import pytest

from engine.clock import WallClock
from engine.connectors.cursors import Cursors
from engine.connectors.log_files import LogFiles
from engine.connectors.log_reading import LONGEST_LINE
from engine.connectors.pulling import Puller, Standing
from engine.connectors.traffic import Traffic
from engine.connectors.whose import Premises
from engine.connectors.zeek import ZeekReader
from engine.errors import ConfigError
from engine.model.connectors import ConnectorState
from tests.engine.connectors.doors import OpenDoor, whose_of
from tests.engine.connectors.test_zeek import CONN, HEAD, TS


def row(number: int) -> str:
    return f"{TS + number:.6f}\tC{number}\t192.168.1.5\t1\t9.9.9.9\t443\ttcp\t-\n"


def head(opened: int) -> str:
    return HEAD.format("conn") + f"#open\t{opened}\n#fields\t" + "\t".join(CONN) + "\n"


class Followed:
    """A folder that is followed; every look is by a connector started anew, as after kill -9."""

    def __init__(self, tmp_path: Path) -> None:
        self.logs = tmp_path / "logs"
        self.logs.mkdir()
        self.door = OpenDoor()
        self.cursors = Cursors(tmp_path / "cursors")
        self.standing = Standing(WallClock())
        self.files = self.made()

    def made(self) -> LogFiles:
        traffic = Traffic(whose_of(), Premises(site="PUNE"), "zeek")
        return LogFiles(
            "zeek",
            (str(self.logs / "*.log"), str(self.logs / "*.gz")),
            lambda name, state: ZeekReader(traffic, name, state),
        )

    def look(self, *, again: bool = True, rounds: int = 2) -> set[str]:
        """Looks twice, since packed files are taken at the second look."""

        async def work() -> None:
            if again:
                self.files = self.made()
            puller = Puller("zeek", "zeek", self.files, self.door, self.cursors, self.standing, 1.0)
            for _ in range(rounds):
                await puller.turn()

        asyncio.run(work())
        return self.seen

    @property
    def seen(self) -> set[str]:
        return {each["id"].split("-")[1] for each in self.door.all}

    @property
    def log(self) -> Path:
        return self.logs / "conn.log"

    def write(self, text: str, mode: str = "a") -> None:
        with self.log.open(mode) as file:
            file.write(text)


def test_a_line_counts_once_its_end_is_written(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    followed.write(head(1) + row(1) + row(2)[:20])
    assert followed.look() == {"C1"}
    followed.write(row(2)[20:] + row(3))
    assert followed.look() == {"C1", "C2", "C3"}
    assert followed.standing.counts.records == 3
    assert not followed.door.refusals


def test_a_file_that_is_renamed_is_read_to_its_end_and_not_again(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    followed.write(head(1) + "".join(row(number) for number in range(50)))
    followed.look()
    followed.write(row(50))
    followed.log.rename(followed.logs / "conn.1.log")
    followed.write(head(2) + row(51), "w")
    assert len(followed.look()) == 52
    assert followed.standing.counts.records == 52


def test_a_file_that_was_packed_is_known_again(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    followed.write(head(1) + "".join(row(number) for number in range(50)))
    followed.look()
    followed.write(row(50))
    (followed.logs / "conn.1.log.gz").write_bytes(gzip.compress(followed.log.read_bytes()))
    followed.write(head(2) + row(51), "w")
    assert len(followed.look()) == 52
    assert followed.standing.counts.records == 52


def test_a_file_emptied_in_place_begins_anew(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    followed.write(head(1) + row(1) + row(2))
    followed.look()
    followed.log.write_text(head(2) + row(3))
    assert followed.look() == {"C1", "C2", "C3"}


def test_a_broken_packed_file_gives_what_is_in_it_and_says_so_once(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    chance = random.Random(1)
    rows = [row(number).replace("C", f"C{chance.random()}x") for number in range(3_000)]
    packed = gzip.compress((head(1) + "".join(rows)).encode())
    (followed.logs / "a.log.gz").write_bytes(packed[: len(packed) // 2])
    (followed.logs / "b.log.gz").write_bytes(b"not packed at all")
    (followed.logs / "c.log.gz").write_bytes(b"")
    followed.look()
    followed.look()
    assert 500 < len(followed.door.all) < 3_000
    assert sorted(each.where.split(":")[0] for each in followed.door.refusals) == [
        "a.log.gz", "b.log.gz",
    ]  # fmt: skip
    assert all("breaks off" in each.reason for each in followed.door.refusals)


def test_a_line_without_end_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    followed.write(head(1) + row(1) + "x" * (2 * LONGEST_LINE + 7) + "\n" + row(2))
    assert followed.look() == {"C1", "C2"}
    (refused,) = followed.door.refusals
    assert "longer" in refused.reason


def test_the_last_line_of_a_file_that_rests_counts(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    followed.write(head(1) + row(1) + row(2).rstrip("\n"))
    os.utime(followed.log, (1_000, 1_000))
    assert followed.look() == {"C1", "C2"}


def test_a_store_that_fails_loses_nothing(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    followed.write(head(1) + "".join(row(number) for number in range(2_500)))
    followed.door.failures = 2
    followed.look(rounds=1)
    assert followed.standing.state is ConnectorState.FAILING
    followed.look(rounds=3)
    assert len(followed.seen) == 2_500


@pytest.mark.parametrize("seed", range(3))
def test_whatever_happens_to_the_files_each_line_counts_once(tmp_path: Path, seed: int) -> None:
    """Writes of any size, rotation by name, copy and packing, restarts, a store that fails."""
    chance = random.Random(seed)
    followed = Followed(tmp_path)
    written = generation = 0
    followed.write(head(0))
    for _ in range(60):
        text = ""
        for _ in range(chance.randint(0, 8)):
            text += row(written)
            written += 1
        cut = chance.randint(0, len(text))
        followed.write(text[:cut])
        if chance.random() < 0.5:
            followed.door.failures = chance.choice([0, 0, 1])
            followed.look(again=chance.random() < 0.5, rounds=chance.randint(1, 2))
        followed.write(text[cut:])
        happens = chance.random()
        if happens < 0.3:
            generation += 1
            old = followed.logs / f"conn.{generation}.log"
            if happens < 0.1:
                followed.log.rename(old)
            elif happens < 0.2:
                old.write_bytes(followed.log.read_bytes())
            else:
                Path(f"{old}.gz").write_bytes(gzip.compress(followed.log.read_bytes()))
            followed.write(head(generation), "w")
    followed.door.failures = 0
    followed.look(rounds=3)
    assert followed.seen == {f"C{number}" for number in range(written)}
    assert not followed.door.refusals


def test_a_test_says_what_is_there(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    with pytest.raises(ConfigError, match="no file matches"):
        asyncio.run(followed.files.test())
    followed.write(head(1))
    assert "1 files" in asyncio.run(followed.files.test())


def test_the_cursor_is_small_and_readable(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    followed.write(head(1) + row(1))
    followed.look()
    held: dict[str, Any] = json.loads(followed.cursors.read("zeek"))
    (mark,) = held["files"]
    assert mark["offset"] == followed.log.stat().st_size
    assert mark["lines"] == 8
