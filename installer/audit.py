"""`make audit`: whether what is pinned has known vulnerabilities; fails where it cannot know.

Advisories come from `NOC_ADVISORIES`, a folder or ZIP file of OSV records (JSON, one a file) as the
OSV project publishes for each ecosystem, so that a machine without internet can be audited too; or,
where that is not set, over the network by pip-audit.

Exit status: 0: all were checked and none is known; 1: something is known, or nothing was checked.
"""

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")
#: Advisories older than this say nothing about today.
STALE = timedelta(days=30)
#: The largest record read, bytes; real ones stay under 200 kB.
_LONGEST = 4 * 1024 * 1024
#: Known to be vulnerable since 2014: a source that does not say so knows nothing.
CANARY = ("jinja2", "2.7")
_OPTIONS = (
    *("--disable-pip", "--no-deps", "--strict", "--progress-spinner", "off"),
    *("--format", "json", "--timeout", "15"),
)
_PIN = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)", re.MULTILINE)


@dataclass(frozen=True, order=True)
class Known:
    """One advisory about one pinned version."""

    package: str
    version: str
    advisory: str
    words: str = ""


class NotAudited(Exception):
    """Nobody knows: says why, and what to do."""


def pins(paths: list[Path]) -> set[tuple[str, str]]:
    """Names and versions of lock files, of every platform.

    Raises:
        NotAudited: there are none.
    """
    found = {
        (canonicalize_name(name), version)
        for path in paths
        for name, version in _PIN.findall(path.read_text("utf-8"))
    }
    if not found:
        raise NotAudited(f"no pinned versions in {', '.join(map(str, paths))}")
    return found


def offline(source: Path, wanted: set[tuple[str, str]], now: datetime) -> list[Known]:
    """What a folder or a ZIP file of advisories says.

    Raises:
        NotAudited: none of it can be read, it is old, or does not know what everybody knows.
    """
    versions = {name: version for name, version in (*wanted, CANARY)}
    several: dict[str, list[str]] = {}
    for name, version in (*wanted, CANARY):
        several.setdefault(name, []).append(version)
    newest, found = datetime.min.replace(tzinfo=UTC), []
    for record in _records(source):
        newest = max(newest, _instant(record.get("modified", "")))
        if record.get("withdrawn"):
            continue
        for affected in record.get("affected", ()):
            package = affected.get("package", {})
            name = canonicalize_name(str(package.get("name", "")))
            if package.get("ecosystem") != "PyPI" or name not in versions:
                continue
            found += [
                Known(name, each, str(record.get("id")), str(record.get("summary", ""))[:200])
                for each in several[name]
                if _is_affected(each, affected)
            ]
    if now - newest > STALE:
        raise NotAudited(f"{source}: its newest advisory is of {newest:%Y-%m-%d}; fetch it anew")
    return _without_canary(found, str(source))


def online(wanted: set[tuple[str, str]], folder: Path) -> list[Known]:
    """What pip-audit's sources say.

    Raises:
        NotAudited: they were not reached, or some package was left out.
    """
    lines = sorted(f"{name}=={version}\n" for name, version in wanted)
    told = folder / "pins.txt"
    found: list[Known] = []
    checked: set[tuple[str, str]] = set()
    # One file holds each name once; locks may pin two versions for two platforms.
    for part in (*_apart(lines), ["{}=={}\n".format(*CANARY)]):
        told.write_text("".join(part), "utf-8")
        ran = subprocess.run(
            [sys.executable, "-m", "pip_audit", *_OPTIONS, "-r", str(told)],
            capture_output=True,
            text=True,
            check=False,
            timeout=900,
        )
        try:
            answers = json.loads(ran.stdout)["dependencies"]
        except (ValueError, KeyError) as broken:
            words = (ran.stderr.strip().splitlines() or ["it said nothing"])[-1]
            raise NotAudited(f"no source of advisories was reached ({words[:200]})") from broken
        for each in answers:
            name = canonicalize_name(each["name"])
            if "skip_reason" in each:
                raise NotAudited(f"{name} was not checked: {each['skip_reason']}")
            checked.add((name, each["version"]))
            found += [
                Known(name, each["version"], vuln["id"], vuln.get("description", "")[:200])
                for vuln in each["vulns"]
            ]
    if missing := wanted - checked:
        raise NotAudited(f"{len(missing)} packages were not checked, such as {min(missing)[0]}")
    return _without_canary(found, "the source of advisories")


def _without_canary(found: list[Known], source: str) -> list[Known]:
    if not any((each.package, each.version) == CANARY for each in found):
        raise NotAudited(
            f"{source} knows nothing of {CANARY[0]} {CANARY[1]}, whose holes everybody knows; "
            "it is empty or cut off"
        )
    return sorted({each for each in found if (each.package, each.version) != CANARY})


def _apart(lines: list[str]) -> list[list[str]]:
    parts: list[list[str]] = []
    for line in lines:
        name = line.partition("==")[0]
        free = (part for part in parts if not any(each.startswith(f"{name}==") for each in part))
        part = next(free, None)
        if part is None:
            parts.append(part := [])
        part.append(line)
    return parts


def _records(source: Path) -> Iterator[dict[str, Any]]:
    read = 0
    for name, raw in _files(source):
        try:
            record = json.loads(raw)
        except ValueError as broken:
            raise NotAudited(f"{source}: {name} is no advisory ({broken})") from broken
        read += 1
        yield record
    if not read:
        raise NotAudited(f"{source}: no advisories in it")


def _files(source: Path) -> Iterator[tuple[str, bytes]]:
    if source.is_dir():
        for path in sorted(source.rglob("*.json")):
            yield path.name, path.read_bytes()
        return
    try:
        with zipfile.ZipFile(source) as packed:
            for member in packed.infolist():
                if member.filename.endswith(".json") and member.file_size < _LONGEST:
                    yield member.filename, packed.read(member)
    except (OSError, zipfile.BadZipFile) as broken:
        raise NotAudited(f"{source}: cannot be read ({broken})") from broken


def _is_affected(version: str, affected: dict[str, Any]) -> bool:
    if version in affected.get("versions", ()):
        return True
    return any(
        _is_within(version, told.get("events", ()))
        for told in affected.get("ranges", ())
        if told.get("type") == "ECOSYSTEM"
    )


def _is_within(version: str, events: list[dict[str, str]]) -> bool:
    """Whether the last thing that happened up to this version brought the hole in."""
    here, is_in = Version(version), False
    for event in sorted(events, key=_place):
        ((kind, at),) = event.items()
        if kind == "introduced" and (at == "0" or _version(at) <= here):
            is_in = True
        elif (kind == "fixed" and _version(at) <= here) or (
            kind == "last_affected" and _version(at) < here
        ):
            is_in = False
    return is_in


def _place(event: dict[str, str]) -> Version:
    return _version(next(iter(event.values())))


def _version(text: str) -> Version:
    try:
        return Version(text)
    except InvalidVersion:
        return Version("0")


def _instant(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def main() -> int:
    """Audits the lock files; says what it knows."""
    import tempfile

    told = os.environ.get("NOC_ADVISORIES", "")
    try:
        wanted = pins([ROOT / name for name in LOCKS])
        if told:
            found = offline(Path(told), wanted, datetime.now(UTC))
        else:
            with tempfile.TemporaryDirectory() as folder:
                found = online(wanted, Path(folder))
    except (NotAudited, OSError, subprocess.SubprocessError) as why:
        sys.stderr.write(
            f"NOT AUDITED: {why}\n"
            "Nobody knows whether the dependencies are safe. Run this where the internet is, or "
            "set NOC_ADVISORIES to a folder or ZIP file of OSV records.\n"
        )
        return 1
    for each in found:
        sys.stdout.write(f"{each.package} {each.version}: {each.advisory} {each.words}\n")
    if found:
        sys.stderr.write(f"{len(found)} known vulnerabilities in {len(wanted)} pinned versions\n")
        return 1
    sys.stdout.write(f"{len(wanted)} pinned versions checked, none has a known vulnerability\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
