"""Public data through the connectors' readers and all rules: what fires, how often, how fast.

`python -m noc_console.benchmarks.public_data FOLDER [--json]`; FOLDER holds, whichever are there,
`retail/uci_online_retail`, `retail/completejourney`, `network/zeek_wrccdc`, `network/zat_samples`.
Times are of the processor.

The data names no staff. Each shop gets five made-up cashiers, among whom the sales are divided by
their number, so that rules that compare colleagues have some; each address on our side of a network
gets a made-up person.
"""

import gzip
import json
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec

from engine.clock import WallClock
from engine.connectors.formats import FileSettings, Making, reader
from engine.connectors.log_files import open_log
from engine.connectors.log_reading import take
from engine.connectors.whose import Whose
from engine.detect.settings import Settings
from engine.detections.catalogue import CATALOGUE
from engine.directory.devices import Devices
from engine.directory.index import Directory
from engine.model.directory import DirectoryContent
from engine.model.envelope import Envelope
from engine.model.finding import Finding
from engine.model.kinds import Severity
from engine.pipeline.accept import Door
from engine.pipeline.line import Line

CASHIERS = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Source:
    """One data set: its files below the folder, and how they are read."""

    name: str
    files: tuple[str, ...]
    settings: FileSettings


SOURCES = (
    Source(
        "UCI Online Retail",
        ("retail/uci_online_retail/*.csv.gz",),
        FileSettings(format="uci-retail", site="online", timezone="Europe/London"),
    ),
    Source(
        "Complete Journey",
        ("retail/completejourney/transactions*.csv",),
        FileSettings(format="complete-journey", timezone="America/New_York"),
    ),
    Source(
        "Zeek, WRCCDC 2018",
        ("network/zeek_wrccdc/*.log.gz",),
        FileSettings(format="zeek", site="office"),
    ),
    Source(
        "Zeek, zat samples",
        ("network/zat_samples/data/*.log*", "network/zat_samples/data/json/*"),
        FileSettings(format="zeek", site="office"),
    ),
)


@dataclass(slots=True)
class Mapped:
    """A data set as events, and the count of its rows: they add up."""

    events: list[Envelope]
    rows: int = 0
    used: int = 0
    left_out: int = 0
    refused: int = 0
    broken: int = 0
    took_s: float = 0.0


def mapped(folder: Path, source: Source) -> Mapped:
    """Everything a source holds, in order of time; a record that comes twice counts once."""
    found = Mapped([])
    door, seen = Door(), set()
    for path in sorted(each for pattern in source.files for each in folder.glob(pattern)):
        whose = Whose(Directory(DirectoryContent()), Devices())
        reading = reader(Making(source.settings, whose, WallClock()), path.name)
        began = time.process_time()
        said = take(reading, _lines(path, found))
        for count, read in getattr(reading, "finish", list)():
            if isinstance(read, str):
                said.left_out[read] += count
                said.used -= count
            else:
                said.events += [msgspec.json.encode(each) for each in read]
        for raw in said.events:
            event = door.open(_staffed(raw))
            if event.ref not in seen:
                seen.add(event.ref)
                found.events.append(event)
        found.took_s += time.process_time() - began
        found.used += said.used
        found.left_out += sum(said.left_out.values())
        found.refused += len(said.refused)
    found.rows = found.used + found.left_out + found.refused
    found.events.sort(key=lambda each: (each.occurred_at, each.id))
    return found


def _lines(path: Path, found: Mapped) -> Iterator[tuple[bytes, str, str]]:
    with open_log(str(path)) as file:
        try:
            for number, line in enumerate(file, 1):
                yield line.rstrip(b"\r\n"), f"{path.name}:{number}", f"{path.name}:{number}"
        except (EOFError, zlib.error, gzip.BadGzipFile):
            found.broken += 1


def _staffed(raw: bytes) -> bytes:
    """A sale or refund with one of the made-up cashiers."""
    event: dict[str, Any] = msgspec.json.decode(raw)
    if str(event["type"]).startswith("pos."):
        cashier = crc32(str(event["transaction"]).encode()) % CASHIERS + 1
        event["staff"] = f"{event['site']}-{cashier}"
    return msgspec.json.encode(event)


def directory_of(events: list[Envelope]) -> Directory:
    """Shops with their cashiers, offices with whoever is at an address."""
    sites: dict[str, None] = {}
    people: dict[str, dict[str, Any]] = {}
    for event in events:
        site = str(getattr(event, "site", None) or "")
        ip, staff = getattr(event, "device_ip", None), getattr(event, "staff", None)
        sites[site] = None
        if staff or ip:
            key = staff or f"at-{ip}"
            entry = {"id": key, "code": key, "name": key, "role": "sales", "home_site": site}
            people.setdefault(key, {**entry, "usual_ips": [ip] if ip else []})
    told = {
        "sites": [
            {
                "id": each,
                "name": each,
                "kind": "store",
                "timezone": "UTC",
                "location": {"lat": 0, "lon": 0},
                "opening_hours": [["00:00", "24:00"]] * 7,
            }
            for each in sites
            if each
        ],
        "people": list(people.values()),
    }
    return Directory(msgspec.convert(told, DirectoryContent))


def judged(events: list[Envelope]) -> tuple[list[Finding], float]:
    """What all rules find in them, and how long it took, seconds."""
    directory = directory_of(events)
    line = Line(
        CATALOGUE,
        directory,
        Settings(CATALOGUE),
        watching_since=events[0].occurred_at,
        ordered=True,
    )
    began = time.process_time()
    said = [each for event in events for each in line.take(event)]
    said += line.advance(events[-1].occurred_at + _DAY)
    took = time.process_time() - began
    unique = {each.id: each for each in said if isinstance(each, Finding) and not each.shadow}
    return list(unique.values()), took


def figures(folder: Path, source: Source) -> dict[str, Any] | None:
    """The table of one data set; None where it is not there."""
    found = mapped(folder, source)
    if not found.events:
        return None
    findings, took_s = judged(found.events)
    weeks = _site_weeks(found.events)
    grave = [each for each in findings if each.severity.rank <= Severity.HIGH.rank]
    fires = Counter(each.detection for each in findings)
    return {
        "name": source.name,
        "rows": found.rows,
        "used, left out, refused": f"{found.used:,}, {found.left_out:,}, {found.refused:,}",
        "files that break off": found.broken,
        "events": len(found.events),
        "rows a second, mapped": round(found.rows / found.took_s),
        "events a second, all rules": round(len(found.events) / took_s),
        "site weeks": round(weeks, 1),
        "high or above, a site and week": round(len(grave) / weeks, 3),
        **{
            f"  {name}": f"{count:,} ({100 * count / len(found.events):.2f} % of events)"
            for name, count in fires.most_common()
        },
    }


def _site_weeks(events: list[Envelope]) -> float:
    """Days on which a site told anything, as weeks."""
    days = {(getattr(each, "site", None), each.occurred_at.date()) for each in events}
    return len(days) / 7


def main(words: list[str]) -> None:
    """Prints a table for each data set."""
    folder = Path(words[0])
    for source in SOURCES:
        told = figures(folder, source)
        if told is None:
            sys.stdout.write(f"{source.name}: not in {folder}\n")
        elif "--json" in words:
            sys.stdout.write(json.dumps(told) + "\n")
        else:
            sys.stdout.write(f"{told.pop('name')}\n")
            for key, value in told.items():
                shown = f"{value:,}" if isinstance(value, int) else value
                sys.stdout.write(f"    {key:42}{shown}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
