"""Writes down what the catalogue says, so that translators see it: the window knows no rules."""

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import fields

from engine.detect.contract import Evidence
from engine.detect.options import MODE_OPTION, ROLLOUT_OPTION, words_of
from engine.detections.catalogue import CATALOGUE
from engine.model.alert import VALIDATION_SENTENCES
from ui.vocabulary.said import measure_words

FOLDER = Path(__file__).parents[1] / "ui" / "vocabulary"
_ABOUT = {
    "titles": "What alerts are called",
    "steps": "What to look at, step by step",
    "levels": "What the levels of validation mean",
    "measures": "What evidence is called",
    "options": "What options are called",
    "packs": "What groups of detections are called",
}


def texts() -> dict[str, list[str]]:
    """All texts of the catalogue by kind, in alphabetical order."""
    measures = {each.name for kind in _kinds(Evidence) for each in fields(kind)}
    # A score's parts are named like the weights they have; those of silence like its signals.
    options = {each.name for detection in CATALOGUE for each in fields(type(detection.params))}
    parts = {each.removeprefix("weight_") for each in options if each.startswith("weight_")}
    found = {
        "titles": {each.meta.title for each in CATALOGUE},
        "steps": {step for each in CATALOGUE for step in each.meta.checks},
        "levels": set(VALIDATION_SENTENCES),
        "measures": {measure_words(each) for each in measures | parts},
        "options": {words_of(each) for each in options}
        | {each.words for each in (MODE_OPTION, ROLLOUT_OPTION)},
        "packs": {each.meta.pack for each in CATALOGUE},
    }
    return {kind: sorted(said) for kind, said in found.items()}


def _kinds(kind: type[Evidence]) -> Iterable[type[Evidence]]:
    for each in kind.__subclasses__():
        if each.__module__.startswith("engine."):
            yield each
            yield from _kinds(each)


def module(kind: str, said: Iterable[str]) -> str:
    """The file for one kind of texts."""
    lines = [f'    QT_TRANSLATE_NOOP("{kind.title()}", {_quoted(each)}),' for each in said]
    body = "\n".join(f"{line}{'  # noqa: E501' * (len(line) > 100)}" for line in lines)
    return (
        f'"""{_ABOUT[kind]}; written by `installer.translate`."""\n\n'
        "from PySide6.QtCore import QT_TRANSLATE_NOOP\n\n"
        f"# fmt: off\n{kind.upper()}: tuple[object, ...] = (\n{body}\n)\n"
    )


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def write() -> None:
    """Writes every file anew."""
    for kind, said in texts().items():
        (FOLDER / f"{kind}.py").write_text(module(kind, said), "utf-8")
