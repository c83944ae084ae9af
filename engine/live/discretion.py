"""Keeps people out of the log: names, numbers and addresses that the directory knows become `…`.

Whoever writes a log line need not think of it: the filter stands in front of every handler, works
on what will be written, and sees exceptions and extra fields, too.
"""

import json
import logging
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

from engine.directory.index import Directory
from engine.model.directory import Person

HIDDEN = "…"
_WORD = re.compile(r"[^\W_]+")
#: What may stand between two words of a name.
_BETWEEN = r"(?:%[0-9a-f]{2}|[\W_]){1,6}"
#: Telephone numbers and mail addresses of whomever.
_PRIVATE = re.compile(
    r"\+\d[\d\s()-]{7,}\d|(?<![\d.:T-])\d{10,13}(?![\d.:-])|[\w.+-]+@[\w-]+\.[\w.-]+"
)
_ORDINARY = frozenset(vars(logging.makeLogRecord({})))


class Names:
    """Finds what the directory knows of people, quickly; belongs to no thread.

    In any case, with whatever signs stand between its words, escaped as JSON and web addresses are.
    """

    def __init__(self, people: Iterable[Person]) -> None:
        #: What is searched for, in words, by the first of them.
        self._by_first: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        for each in people:
            for value in (each.name, each.phone, each.email, each.address):
                self._add(value or "")
                if value and not value.isascii():
                    self._add(json.dumps(value))

    def _add(self, value: str) -> None:
        words = tuple(_WORD.findall(value.casefold()))
        if len("".join(words)) > 2:
            self._by_first[words[0]].add(words)

    def hide(self, text: str) -> str:
        """The text without them."""
        if "%" in text and not (plain := unquote(text)).isascii():
            text = plain
        known = self._by_first
        said = {word.casefold() for word in _WORD.findall(text)}
        found = {words for first in said if first in known for words in known[first]}
        for words in sorted(found, key=lambda each: -len("".join(each))):
            if said.issuperset(words[1:]) or "%" in text:
                pattern = _BETWEEN.join(map(re.escape, words))
                text = re.sub(rf"\+?{pattern}", HIDDEN, text, flags=re.IGNORECASE)
        return _PRIVATE.sub(HIDDEN, text)


class Discretion(logging.Filter):
    """A filter for every handler; reads the directory anew when it has grown."""

    def __init__(self, directory: Directory) -> None:
        super().__init__()
        self._directory = directory
        self._version = -1
        self._names = Names(())

    def filter(self, record: logging.LogRecord) -> bool:
        """Lets every record through, without people in it."""
        hide = self._hide()
        record.msg, record.args = hide(record.getMessage()), ()
        if record.exc_info:
            shown = logging.Formatter().formatException(record.exc_info)
            record.exc_info, record.error = None, hide(shown)
        if record.stack_info:
            record.stack_info = hide(record.stack_info)
        for name in vars(record).keys() - _ORDINARY:
            setattr(record, name, _plain(getattr(record, name), hide))
        return True

    def _hide(self) -> Any:
        if self._version != self._directory.version:
            self._version = self._directory.version
            self._names = Names(list(self._directory.people.values()))
        return self._names.hide


def _plain(value: Any, hide: Any) -> Any:
    return value if value is None or isinstance(value, bool | int | float) else hide(str(value))


def keep(directory: Directory) -> Discretion:
    """From now on every handler of the program has it."""
    made = Discretion(directory)
    for handler in logging.getLogger().handlers:
        handler.addFilter(made)
    return made
