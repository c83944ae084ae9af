"""The files a new detection begins with."""

import re
from pathlib import Path
from string import Template

from engine.errors import BadInput, Conflict

_NAME = re.compile(r"[a-z][a-z_]*\.[a-z][a-z0-9_]*")

_DETECTION = Template('''"""One sentence: what it finds.

Sees:
    Which events.
Matters because:
    Why somebody should look.
Wrong when:
    The harmless look-alike.
Source:
    Where the rule and its limits come from.
"""

from engine.detect.contract import (
    Answers,
    Context,
    Detection,
    Evidence,
    Found,
    Meta,
    Params,
    Scope,
    State,
)
from engine.detect.units import Minutes
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.kinds import Severity

META = Meta(
    id="$id",
    title="$title",
    severity=Severity.MEDIUM,
    confidence=0.5,
    #: With whose findings on the same subject it makes one alert, such as "presence".
    related="$pack",
    checks=("What to look at first",),
)


class Limits(Params, frozen=True):
    """Thresholds, each with its unit and its reason."""

    #: Replace by a real one.
    example_minutes: Minutes = 15.0


class Measured(Evidence, frozen=True):
    """What was measured; the reason may say nothing else."""

    person: str
    site: str


def detect(event: Punch, state: State, params: Limits, context: Context) -> Answers:
    """When it fires."""
    return None


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return f"{names.person_name(found.person)} at {names.site_name(found.site)}."


def found(event: Punch) -> Found:
    """How a finding is made; fold this into `detect`."""
    measured = Measured(person=event.person, site=event.site)
    return Found(measured, at=event.occurred_at, refs=(event.ref,), site=event.site)


DETECTION = Detection(
    meta=META, scope=Scope.PERSON, on={Punch: detect}, explain=explain, params=Limits()
)
''')

_TEST = Template('''"""$title."""

from engine.detections.$pack import $name


def test_has_a_sentence_for_every_finding() -> None:
    assert $name.DETECTION.meta.id == "$id"
    assert $name.DETECTION.on
''')


def scaffold(detection: str, root: Path) -> list[Path]:
    """Writes both files.

    Raises:
        BadInput: the id has another form, or `root` is no checkout.
        Conflict: a file is there already.
    """
    if not _NAME.fullmatch(detection):
        raise BadInput(
            f"{detection!r}: an id is pack.name in small letters, like location.hovering"
        )
    pack, _, name = detection.partition(".")
    folder = root / "engine" / "detections"
    if not folder.is_dir():
        raise BadInput(f"{root.resolve()}: not a checkout of this project; give --root")
    values = {
        "id": detection,
        "pack": pack,
        "name": name,
        "title": name.replace("_", " ").capitalize(),
    }
    code, test = (
        folder / pack / f"{name}.py",
        root / f"tests/engine/detections/{pack}/test_{name}.py",
    )
    for path in (code, test):
        if path.exists():
            raise Conflict(f"{path} is there already")
    package = folder / pack / "__init__.py"
    for path, text in (
        (code, _DETECTION.substitute(values)),
        (test, _TEST.substitute(values)),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    if not package.exists():
        package.write_text(f'"""Detections of the pack {pack}."""\n', "utf-8")
    return [code, test]
