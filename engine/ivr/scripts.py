"""Scripts: those shipped, those people wrote, which one is spoken, and what keeps one from use."""

import string
import tomllib
from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib.resources import files
from typing import Any

from msgspec.structs import replace

from engine.errors import BadInput, Conflict, NotFound
from engine.ivr.unnamed import named, tidy
from engine.model.call_scripts import (
    ALWAYS,
    TRIGGERS,
    ExpectedAnswer,
    Script,
    ScriptKind,
    ScriptPage,
    ScriptSample,
    ScriptState,
)
from engine.model.calls import Meaning

LANGUAGES = (
    "en",
    "hi",
    "ta",
    "te",
    "kn",
    "ml",
    "mr",
    "bn",
    "gu",
    "pa",
    "ur",
    "es",
    "fr",
    "ar",
    "zh",
)
#: What a text may have filled in.
VARIABLES = ("guard_name", "site_name", "duration")
#: Only in the text message: its one-time code.
TEXT_VARIABLES = (*VARIABLES, "code")
KINDS = (
    ScriptKind(id="inactivity", title="Inactive guard", detections=("activity.",)),
    ScriptKind(
        id="person", title="Wrong person", detections=("attendance.wrong_person", "biometric.")
    ),
    ScriptKind(
        id="site",
        title="Wrong site or shift",
        detections=("attendance.", "compliance.site_understaffed"),
    ),
    ScriptKind(id="position", title="Position", detections=("location.",)),
    ScriptKind(id="task", title="Task or tour", detections=("compliance.",)),
    ScriptKind(id="generic", title="Anything else", detections=("",)),
)
_KEYS = {Meaning.CONFIRMED: "1", Meaning.ASSISTANCE: "2", Meaning.ESCALATE: "3"}
_SPOKEN = (
    *("recorded", "opening", "question", "wrong", "confirmed", "assisted", "escalated"),
    *("goodbye", "liveness"),
)
_SAMPLE = {
    "guard_name": "Asha Patil",
    "site_name": "Pune Depot 1",
    "duration": "45 min",
    "code": "4821",
}


def kind_of(detection: str) -> str:
    """The kind of script for a detection: the one that names it most exactly."""
    found = max(
        (
            (len(prefix), kind.id)
            for kind in KINDS
            for prefix in kind.detections
            if detection.startswith(prefix)
        ),
    )
    return found[1]


def shipped() -> dict[str, Script]:
    """The scripts that come with the program, by id."""
    folder = files("resources").joinpath("call_scripts")
    made: dict[str, Script] = {}
    for language in LANGUAGES:
        told = tomllib.loads(folder.joinpath(f"{language}.toml").read_text("utf-8"))
        for kind in KINDS:
            script = _shipped(told, kind.id, language)
            made[script.id] = script
    return made


def _shipped(told: Mapping[str, Any], kind: str, language: str) -> Script:
    own = told[kind]
    answers = tuple(
        ExpectedAnswer(key=key, meaning=meaning, phrases=tuple(told["phrases"][meaning.value]))
        for meaning, key in _KEYS.items()
    )
    lines = {name: told[name] for name in _SPOKEN if name in told}
    return Script(
        id=f"{kind}.{language}",
        kind=kind,
        language=language,
        version=1,
        state=ScriptState.ACTIVE,
        answers=answers,
        opening=own["opening"],
        text=f"{own['text']} {told['reply']}",
        **lines,
    )


def problems(script: Script) -> list[str]:
    """What keeps it from being activated, a sentence each."""
    found = []
    if script.kind not in {each.id for each in KINDS}:
        found.append(f"there is no kind of script “{script.kind}”")
    if script.id != f"{script.kind}.{script.language}":
        found.append(f"the id has to be {script.kind}.{script.language}")
    for name in (*_SPOKEN, "text"):
        line = getattr(script, name)
        if not line.strip():
            found.append(f"“{name}” is empty; say something there")
        allowed = TEXT_VARIABLES if name == "text" else VARIABLES
        found += [f"“{name}” {each}" for each in _wrong_variables(line, allowed)]
    if "{code}" not in script.text:
        found.append("“text” needs {code}: without the one-time code a reply proves nothing")
    found += _wrong_answers(script)
    found += [
        f"there is no trigger “{each}” of escalation; there are {', '.join(TRIGGERS)}"
        for each in script.escalates_on
        if each not in TRIGGERS
    ]
    found += [
        f"“{each}” is missing in what calls the supervisor; it always does"
        for each in ALWAYS
        if each not in script.escalates_on
    ]
    return found


def _wrong_variables(line: str, allowed: Sequence[str]) -> list[str]:
    try:
        names = [
            f"{name}{'!' + how if how else ''}{':' + form if form else ''}"
            for _, name, form, how in string.Formatter().parse(line)
            if name is not None
        ]
    except ValueError:
        return ["has a brace without its partner; write {{ or }} for a brace itself"]
    return [
        f"uses {{{each}}}, which nobody fills in; there are "
        + ", ".join(f"{{{name}}}" for name in allowed)
        for each in names
        if each not in allowed
    ]


def _wrong_answers(script: Script) -> list[str]:
    keys = [each.key for each in script.answers]
    found = []
    if len(set(keys)) != len(keys):
        found.append("two answers have the same key")
    meanings = {each.meaning for each in script.answers}
    for needed in _KEYS:
        if needed not in meanings:
            found.append(f"no key means “{needed.value}”")
    if meanings - _KEYS.keys():
        found.append("a key can only mean confirmed, assistance or escalate")
    return found


def filled(script: Script, values: Mapping[str, str]) -> Script:
    """The script with its variables filled in."""
    known = named(values, script.language)
    lines = {name: tidy(getattr(script, name).format(**known)) for name in _SPOKEN}
    text = tidy(script.text.format(**{"code": "{code}", **known}))
    return replace(script, text=text, **lines)


def sample(script: Script, values: Mapping[str, str] | None = None) -> ScriptSample:
    """As it would be spoken.

    Raises:
        BadInput: its variables are not in order.
    """
    wrong = [each for each in problems(script) if "fills in" in each or "brace" in each]
    if wrong:
        raise BadInput(f"script {script.id}: {wrong[0]}")
    spoken = filled(script, {**_SAMPLE, **(values or {})})
    lines = tuple(getattr(spoken, name) for name in _SPOKEN)
    return ScriptSample(language=script.language, lines=lines, sms=spoken.text)


class ScriptBook:
    """All versions of all scripts. Belongs to the event loop; storing is the caller's.

    Args:
        written: versions that people saved, any order.
    """

    def __init__(self, written: Sequence[Script] = ()) -> None:
        self._versions: dict[str, dict[int, Script]] = {
            key: {script.version: script} for key, script in shipped().items()
        }
        for script in written:
            self.put(script)

    def put(self, script: Script) -> None:
        """A new version, or a known one in another state."""
        self._versions.setdefault(script.id, {})[script.version] = script

    def get(self, script_id: str, version: int = 0) -> Script:
        """One version; 0: the newest.

        Raises:
            NotFound.
        """
        versions = self._versions.get(script_id, {})
        found = versions.get(version or max(versions, default=0))
        if found is None:
            raise NotFound(f"there is no script {script_id} version {version or 1}")
        return found

    def active(self, kind: str, languages: Sequence[str]) -> Script:
        """The active script of a kind in the first language that has one, English at last."""
        for language in (*languages, "en"):
            for name in (language, language.split("-")[0]):
                for script in self._versions.get(f"{kind}.{name}", {}).values():
                    if script.state is ScriptState.ACTIVE:
                        return script
        if kind == "generic":
            raise NotFound("there is no active script in English; activate one")
        return self.active("generic", languages)

    def page(self) -> ScriptPage:
        """Active and newest versions."""
        shown = []
        for versions in self._versions.values():
            newest = max(versions)
            shown += [
                each
                for each in versions.values()
                if each.version == newest or each.state is ScriptState.ACTIVE
            ]
        return ScriptPage(
            kinds=KINDS,
            languages=LANGUAGES,
            variables=TEXT_VARIABLES,
            scripts=tuple(sorted(shown, key=lambda each: (each.id, each.version))),
        )

    def drafted(self, draft: Script, who: str, now: datetime) -> Script:
        """The draft as its next version."""
        newest = max(self._versions.get(draft.id, {}), default=0)
        return replace(
            draft,
            version=newest + 1,
            state=ScriptState.DRAFT,
            saved_by=who,
            saved_at=now,
            approved_by="",
            approved_at=None,
        )

    def approved(self, script_id: str, version: int, who: str, now: datetime) -> Script:
        """The draft as approved.

        Raises:
            Conflict: it is no draft, or `who` saved it.
            BadInput: something in it keeps it from use.
        """
        script = self.get(script_id, version)
        if script.state is not ScriptState.DRAFT:
            raise Conflict(f"{script_id} version {version} is {script.state}, not a draft")
        if script.saved_by == who:
            raise Conflict(
                f"{who} saved version {version} of {script_id}; somebody else has to approve it"
            )
        _refuse_problems(script)
        return replace(script, state=ScriptState.APPROVED, approved_by=who, approved_at=now)

    def activated(self, script_id: str, version: int) -> list[Script]:
        """The version as active, after those that it takes the place of.

        Raises:
            Conflict: it was not approved.
            BadInput: something in it keeps it from use.
        """
        script = self.get(script_id, version)
        if script.state is ScriptState.DRAFT:
            raise Conflict(f"{script_id} version {version} has to be approved first")
        _refuse_problems(script)
        others = [
            replace(each, state=ScriptState.RETIRED)
            for each in self._versions[script_id].values()
            if each.state is ScriptState.ACTIVE and each.version != version
        ]
        return [*others, replace(script, state=ScriptState.ACTIVE)]


def _refuse_problems(script: Script) -> None:
    found = problems(script)
    if found:
        raise BadInput(f"script {script.id} version {script.version}: {found[0]}")
