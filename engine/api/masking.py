"""Who people are, kept from those who may not see it: names become ids in every answer and news.

It is done where answers leave the engine, so that no route can forget it: in the fields that are
names, and wherever a name stands in a sentence.
"""

import asyncio
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from types import MappingProxyType
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.serialization import encode_json

from engine.api.access import Access, Principal, whoever_asks
from engine.directory.index import Directory
from engine.errors import NotPermitted
from engine.model.directory import Person

#: Who lacks it sees ids in the place of names.
SEE = "person.see"
HIDDEN = "…"
_WORD = re.compile(r"[^\W_]+")
#: What people have typed or said; there a first name alone is somebody, too.
_TYPED = frozenset(
    {
        *("note", "notes", "why", "before", "after", "comment", "remark", "transcript"),
        *("lift_reason", "hold_reason", "shelve_reason"),
    }
)
_SHORTEST = 3
#: Words of names, folded, and what is said instead.
Near = Mapping[str, str]
_NOBODY: Near = MappingProxyType({})
#: Sets of people whose single names are kept at hand.
_MOST_NEARS = 10_000
#: Answers without words: pictures and sounds have permissions of their own.
_WORDLESS = ("image/", "video/", "audio/")


class Names:
    """What the directory knows of people, found in texts; belongs to no thread."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._whole: defaultdict[str, dict[str, str]] = defaultdict(dict)
        self._parts: dict[str, str] = {}
        self._of: dict[str, set[str]] = {}
        self._at_site: defaultdict[str, set[str]] = defaultdict(set)
        self._nears: dict[frozenset[str], Near] = {}
        for each in people:
            self._learn(each.name, each.id)
            words = {word for word in _WORD.findall(each.name) if len(word) >= _SHORTEST}
            self._of.setdefault(each.id, set()).update(words)
            if each.home_site:
                self._at_site[each.home_site].add(each.id)
            for value in (each.phone, each.email, each.address):
                self._learn(value or "", HIDDEN)
            for part in _WORD.findall(each.name):
                if len(part) >= _SHORTEST and part[0].isupper():
                    self._parts[part] = HIDDEN

    def _learn(self, value: str, alias: str) -> None:
        first = _WORD.search(value)
        if first is None or value == alias:
            return
        known, key = self._whole[first.group().casefold()], value.casefold()
        # Two of the same name: it cannot be told who is meant.
        known[key] = alias if known.get(key, alias) == alias else HIDDEN

    def near(self, row: Mapping[str, Any], beside: Near = _NOBODY) -> Near:
        """Single words that name somebody whom a row is about: itself or at its site.

        Args:
            beside: of the row around this one.
        """
        told = [each for value in row.values() for each in _texts(value)]
        keys = {each for each in told if each in self._of}
        keys |= {key for each in told for key in self._at_site.get(each, ())}
        if not keys:
            return beside
        found = self._near_of(frozenset(keys))
        return {**beside, **found} if beside else found

    def _near_of(self, keys: frozenset[str]) -> Near:
        known = self._nears.get(keys)
        if known is None:
            made: dict[str, str] = {}
            for key in keys:
                for word in self._of[key]:
                    alias = made.setdefault(word.casefold(), key)
                    if alias != key:
                        made[word.casefold()] = HIDDEN
            known = self._nears[keys] = made
            if len(self._nears) > _MOST_NEARS:
                self._nears.clear()
        return known

    def hide(self, text: str, *, is_typed: bool = False, near: Near = _NOBODY) -> str:
        """The text with ids in the place of names, and `…` for other personal words.

        Args:
            is_typed: by people: a first name alone stands for somebody, whoever it is.
            near: single words of the names of those whom it is about, in whatever letters.
        """
        is_sentence = is_typed or " " in text  # a word alone is a kind, a state, an id
        made, done = [], 0
        for word in _WORD.finditer(text):
            if word.start() < done:
                continue
            found = self._at(text, word)
            if found is None and is_sentence:
                alias = near.get(word.group().casefold())
                if alias is None and is_typed and word.group() in self._parts:
                    alias = HIDDEN
                if alias is not None:
                    found = word.start(), word.end(), alias
            if found is not None:
                begin, end, alias = found
                made += [text[done:begin], alias]
                done = end
        return "".join((*made, text[done:])) if made else text

    def _at(self, text: str, word: re.Match[str]) -> tuple[int, int, str] | None:
        """The longest known value whose first word this is: from, to, and what to say instead."""
        known = self._whole.get(word.group().casefold(), {})
        best: tuple[int, int, str] | None = None
        for value, alias in known.items():
            first = _WORD.search(value)
            begin = word.start() - (first.start() if first else 0)
            end = begin + len(value)
            if begin < 0 or text[begin:end].casefold() != value:
                continue
            goes_on = end < len(text) and text[end].isalnum() and value[-1].isalnum()
            if not goes_on and (best is None or end > best[1]):
                best = begin, end, alias
        return best

    def masked(self, value: Any, *, is_typed: bool = False, near: Near = _NOBODY) -> Any:
        """A decoded answer without names; keys stay, they are fields and ids."""
        if isinstance(value, str):
            return self.hide(value, is_typed=is_typed, near=near)
        if isinstance(value, list):
            return [self.masked(each, is_typed=is_typed, near=near) for each in value]
        if isinstance(value, dict):
            near = self.near(value, near)
            return {
                key: self.masked(each, is_typed=is_typed or key in _TYPED, near=near)
                for key, each in value.items()
            }
        return value


def _texts(value: Any) -> tuple[str, ...]:
    """The texts of a value that could be ids."""
    if isinstance(value, str):
        return (value,)
    return tuple(each for each in value if isinstance(each, str)) if type(value) is list else ()


class Masks:
    """The names of one engine, read anew when its directory has grown. Belongs to the loop.

    Names that the directory has had since the start stay known: old reasons still say them.
    """

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._version = -1
        self._people: dict[tuple[str, str], Person] = {}
        self._names = Names(())

    def of(self, principal: Principal) -> Names | None:
        """What is hidden from somebody; None: nothing."""
        if principal.permissions is None or SEE in principal.permissions:
            return None
        if self._version != self._directory.version:
            self._version = self._directory.version
            found = self._directory.people.values()
            self._people.update({(each.id, each.name): each for each in found})
            self._names = Names(self._people.values())
        return self._names


#: Of this request: what is hidden from whoever asks.
_hidden: ContextVar[Names | None] = ContextVar("hidden", default=None)


def before(request: Request[Any, Any, Any]) -> None:
    """Takes down from whom names are kept; the guard has let them in."""
    _hidden.set(None)
    if "permission" in request.route_handler.opt:
        access: Access = request.app.state.access
        masks: Masks = request.app.state.masks
        _hidden.set(masks.of(whoever_asks(request, access)))


def take() -> Names | None:
    """What is hidden from whoever asks, for a route that hides it itself before it writes a file;
    its answer is not looked at again."""
    names = _hidden.get()
    _hidden.set(None)
    return names


async def after(response: Response[Any]) -> Response[Any]:
    """The answer without names, where they are kept from whoever asks.

    Raises:
        NotPermitted: it is a file in which names cannot be hidden.
    """
    names, content = _hidden.get(), response.content
    if names is None or content is None:
        return response
    kind = str(response.media_type or "application/json")
    if kind.startswith(_WORDLESS):
        return response
    if kind.startswith("application/json") and not isinstance(content, bytes | str):
        response.content = await asyncio.to_thread(_masked, names, content)
    elif kind.startswith("text/") and isinstance(content, bytes | str):
        text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
        response.content = await asyncio.to_thread(names.hide, text)
    else:
        raise NotPermitted(
            f"this file may hold people's names, which takes the permission {SEE}; an "
            "administrator can grant a role that has it"
        )
    return response


def _masked(names: Names, content: Any) -> Any:
    return names.masked(msgspec.json.decode(encode_json(content)))


def teller(names: Names, tell: Callable[[bytes], str | None]) -> Callable[[bytes], str | None]:
    """Tells the same news without names."""

    def told(each: bytes) -> str | None:
        said = tell(each)
        if said is None:
            return None
        return msgspec.json.encode(names.masked(msgspec.json.decode(said))).decode()

    return told
