"""Scripts checked for everything that would go wrong on the line."""

from pathlib import Path

import msgspec

from engine.client import EngineClient
from engine.errors import BadInput, NocError
from engine.ivr.provider import Choice, Prompt
from engine.ivr.twiml import MOST_INLINE, spoken
from engine.model.call_scripts import Script, ScriptPage, ScriptState
from engine.remote.calls import check_script, sample_script, scripts
from noc_console.ingesting import attached

#: Of a text message over ten parts; providers refuse longer ones.
_MOST_TEXT = 1_600
#: The longest address of callbacks that occurs.
_ADDRESS = "https://" + "x" * 200


def read(path: Path) -> list[Script]:
    """The scripts of a file: one, or a list.

    Raises:
        BadInput: names the file and the place.
    """
    try:
        raw = path.read_bytes()
        if raw.lstrip()[:1] == b"[":
            return msgspec.json.decode(raw, type=list[Script])
        return [msgspec.json.decode(raw, type=Script)]
    except OSError as unreadable:
        raise BadInput(f"{path}: {unreadable.strerror}") from unreadable
    except msgspec.MsgspecError as broken:
        raise BadInput(f"{path}: {broken}") from broken


async def checked(drafts: list[Script]) -> tuple[dict[str, list[str]], int]:
    """Problems by script, and how many were checked; the engine's own where no drafts are given."""
    async with attached() as client:
        page = await scripts(client)
        known = drafts or [each for each in page.scripts if each.state is not ScriptState.RETIRED]
        found = {f"{each.id} {each.version}": await _problems(client, each) for each in known}
    if not drafts:
        found["languages"] = _missing(page)
    return {name: problems for name, problems in found.items() if problems}, len(known)


async def _problems(client: EngineClient, script: Script) -> list[str]:
    found = list((await check_script(client, script)).problems)
    try:
        sample = await sample_script(client, script)
    except NocError:
        return found
    choices = tuple(Choice(each.key, each.phrases) for each in script.answers)
    told = spoken(Prompt(script.language, sample.lines[:3], choices), _ADDRESS)
    if len(told) > MOST_INLINE:
        found.append(
            f"the opening is {len(told):,} characters long as instructions; providers take "
            f"{MOST_INLINE:,}: shorten it or its phrases"
        )
    if len(sample.sms) > _MOST_TEXT:
        found.append(f"the text has {len(sample.sms):,} characters; providers take {_MOST_TEXT:,}")
    return found


def _missing(page: ScriptPage) -> list[str]:
    active = {
        (each.kind, each.language) for each in page.scripts if each.state is ScriptState.ACTIVE
    }
    return [
        f"{kind.id} has no active script in {language}"
        for kind in page.kinds
        for language in page.languages
        if (kind.id, language) not in active
    ]
