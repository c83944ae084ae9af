"""Nobody whom the directory knows is named in a log, whatever way the log was written."""

import subprocess
import sys
from pathlib import Path

import pytest

from engine.live.discretion import Names
from engine.model.directory import Person

RAVI = Person(
    id="G1",
    code="G1",
    role="guard",
    name="रवि पाटिल",
    phone="+919820012345",
    email="ravi@example.org",
    address="12 O'Neill Lane, Pune",
)
ANA = Person(id="G2", code="G2", role="guard", name="Ana Vanishing", phone="+910000001")


@pytest.mark.parametrize(
    "text",
    [
        "no such user ana vanishing",
        "GET /x?name=Ana+VANISHING",
        "GET /x?name=Ana%20Vanishing&of=12%20O%27Neill%20Lane%2C%20Pune",
        "KeyError: 'Ana_Vanishing'",
        "path /tmp/ana-vanishing.csv",
        r'{"name": "\u0930\u0935\u093f \u092a\u093e\u091f\u093f\u0932"}',
        "GET /x?name=%E0%A4%B0%E0%A4%B5%E0%A4%BF%20%E0%A4%AA%E0%A4%BE%E0%A4%9F%E0%A4%BF%E0%A4%B2",
        "at 12 O'Neill Lane, Pune and RAVI@EXAMPLE.ORG",
        "To=%2B919820012345, 910000001",
    ],
)
def test_whatever_way_it_is_written(text: str) -> None:
    shown = Names([RAVI, ANA]).hide(text).casefold()
    for word in ("vanishing", "neill", "u0930", "e0%a4", "रवि", "ravi@", "9820012345", "910000001"):
        assert word not in shown


def test_words_that_only_begin_so_stay() -> None:
    text = "ana asked at lane 12, Pune; vanishing point of 12 cameras"
    assert Names([RAVI, ANA]).hide(text) == text


_CRASHES = """
import asyncio, gc, logging, sys, threading
from engine.directory.index import Directory
from engine.live import discretion
from engine.model.directory import DirectoryContent, Person
from noc_console.logs import to_stderr

to_stderr(logging.DEBUG)
ana = Person(id="G2", code="G2", role="guard", name="Ana Vanishing", address="7 Vanishing Lane")
discretion.keep(Directory(DirectoryContent(people=(ana,))))
why = f"{ana.name} of {ana.address}, a.v@example.org, +91 98200 12345"


class Kept:
    def __del__(self):
        raise ValueError(why)


def fail():
    try:
        raise KeyError(why)
    except KeyError as before:
        raise RuntimeError(why.upper()) from before


async def forgotten():
    task = asyncio.create_task(asyncio.to_thread(fail))
    await asyncio.wait([task])
    del task
    gc.collect()


Kept()
thread = threading.Thread(target=fail, name=ana.name)
thread.start()
thread.join()
asyncio.run(forgotten())
logging.getLogger("x").debug("looked", extra={"for": why, "list": [why]}, stack_info=True)
fail()
"""


def test_a_crash_names_nobody(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _CRASHES],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    for said in (
        "ended by an error",
        "a thread ended by an error",
        "an error that nobody can take",
        "never retrieved",
        "looked",
    ):
        assert said in run.stderr
    shown = run.stderr.casefold()
    assert [each for each in ("vanishing", "example.org", "98200") if each in shown] == []
