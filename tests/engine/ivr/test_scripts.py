"""Scripts: what is shipped can be spoken; what cannot be spoken cannot be used."""

from datetime import UTC, datetime
from itertools import product

import pytest
from msgspec.structs import replace

from engine.detections.catalogue import CATALOGUE
from engine.errors import BadInput, Conflict
from engine.ivr.phrases import meant
from engine.ivr.scripts import KINDS, LANGUAGES, ScriptBook, kind_of, problems, sample, shipped
from engine.model.call_scripts import ScriptState
from engine.model.calls import Meaning

NOW = datetime(2026, 3, 2, tzinfo=UTC)
#: Letters by which a text shows that it is in its language and not in another one's.
SCRIPT = {
    "hi": "\u0900-\u097f",
    "mr": "\u0900-\u097f",
    "bn": "\u0980-\u09ff",
    "pa": "\u0a00-\u0a7f",
    "gu": "\u0a80-\u0aff",
    "ta": "\u0b80-\u0bff",
    "te": "\u0c00-\u0c7f",
    "kn": "\u0c80-\u0cff",
    "ml": "\u0d00-\u0d7f",
    "ur": "\u0600-\u06ff",
    "ar": "\u0600-\u06ff",
    "zh": "\u4e00-\u9fff",
}


def test_every_kind_is_there_in_every_language_and_can_be_used() -> None:
    made = shipped()
    assert len(LANGUAGES) == 15
    for kind, language in product(KINDS, LANGUAGES):
        script = made[f"{kind.id}.{language}"]
        assert problems(script) == [], script.id
        assert "{site_name}" in script.opening


@pytest.mark.parametrize("language", SCRIPT)
def test_each_language_is_written_in_its_own_letters(language: str) -> None:
    first, last = SCRIPT[language].split("-")
    for kind in KINDS:
        script = shipped()[f"{kind.id}.{language}"]
        lines = (script.opening, script.question, script.wrong, script.confirmed, script.text)
        for line in lines:
            assert sum(first <= each <= last for each in line) > len(line) / 4, (script.id, line)
    other = {each.opening for key, each in shipped().items() if not key.endswith(f".{language}")}
    assert shipped()[f"generic.{language}"].opening not in other


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_mean_one_thing_each(language: str) -> None:
    answers = shipped()[f"generic.{language}"].answers
    for answer in answers:
        for phrase in answer.phrases:
            assert meant(phrase, answers) is answer.meaning, (language, phrase)


def test_words_within_other_words_mean_nothing() -> None:
    answers = shipped()["generic.en"].answers
    assert meant("the yesterday shift", answers) is Meaning.WRONG
    assert meant("Yes, it is all well", answers) is Meaning.CONFIRMED
    assert meant("yes but I need help", answers) is Meaning.ASSISTANCE
    assert meant("no problem", answers) is Meaning.CONFIRMED
    assert meant("", answers) is Meaning.WRONG


def test_every_detection_has_a_kind() -> None:
    kinds = {each.meta.id: kind_of(each.meta.id) for each in CATALOGUE}
    assert kinds["activity.guard_inactivity"] == "inactivity"
    assert kinds["attendance.wrong_person"] == "person"
    assert kinds["attendance.unauthorised_site"] == "site"
    assert kinds["location.gps_spoofing"] == "position"
    assert kinds["compliance.tour_overdue"] == "task"
    assert kinds["fraud.score"] == "generic"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Hello {guard}", "{guard}, which nobody fills in"),
        ("Hello {guard_name.__class__}", "which nobody fills in"),
        ("Hello {guard_name!r}", "which nobody fills in"),
        ("Hello {guard_name:>9999999}", "which nobody fills in"),
        ("Hello {guard_name", "brace without its partner"),
        ("   ", "is empty"),
    ],
)
def test_what_cannot_be_spoken_is_never_activated(line: str, says: str) -> None:
    book = ScriptBook()
    bad = replace(shipped()["generic.en"], opening=line)
    assert any(says in each for each in problems(bad))
    draft = book.drafted(bad, "asha", NOW)
    book.put(draft)
    with pytest.raises(BadInput):
        book.approved("generic.en", draft.version, "ravi", NOW)
    assert book.active("generic", ["en"]).version == 1


def test_a_draft_is_approved_by_somebody_else_then_takes_over() -> None:
    book = ScriptBook()
    draft = book.drafted(replace(shipped()["generic.en"], wrong="Once more."), "asha", NOW)
    book.put(draft)
    with pytest.raises(Conflict, match="somebody else"):
        book.approved("generic.en", 2, "asha", NOW)
    with pytest.raises(Conflict, match="approved first"):
        book.activated("generic.en", 2)
    book.put(book.approved("generic.en", 2, "ravi", NOW))
    for each in book.activated("generic.en", 2):
        book.put(each)
    assert book.active("generic", ["en-IN"]).wrong == "Once more."
    assert book.get("generic.en", 1).state is ScriptState.RETIRED
    assert book.active("generic", ["xx", "hi"]).language == "hi"
    assert book.active("generic", ["xx"]).language == "en"


def test_a_sample_is_filled_in() -> None:
    told = sample(shipped()["inactivity.en"], {"guard_name": "Ravi"})
    assert "Ravi" in told.lines[1]
    assert "{" not in "".join((*told.lines, told.sms))
