"""Lines of a log to events, with every line accounted for."""

import hashlib
import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any, Protocol

import msgspec

from engine.connectors.contract import Delivery, Refused
from engine.errors import BadInput

#: What a line becomes: events, or why it is none. An empty reason is a line that says nothing
#: (blank, comment, heading) and is not counted.
Read = list[dict[str, Any]] | str

#: What is said at the end of a file, and for how many of the records that were read.
Finished = tuple[int, Read]

_encode = msgspec.json.Encoder().encode
#: The longest line taken, bytes; longer ones are refused whole.
LONGEST_LINE = 1024 * 1024


class Reader(Protocol):
    """Reads the lines of one file in their order."""

    def read(self, line: bytes, place: str) -> Read:
        """One line without its end.

        Args:
            place: where the line stands in its file, the same whenever it is read; with the
                line itself it makes ids for formats whose records have none.

        Raises:
            BadInput: it cannot be read.
        """
        ...

    @property
    def state(self) -> str:
        """What a reader must know to go on in the middle of the file."""
        ...


#: Makes a reader: the file's name, its source, the state in which reading stopped.
ReaderMaker = Callable[[str, str], Reader]


def take(reader: Reader, lines: Iterable[tuple[bytes, str, str]]) -> Delivery:
    """Reads lines.

    Args:
        lines: each with its place and where it stands, for refusals.
    """
    delivery = Delivery()
    for line, place, where in lines:
        try:
            read = reader.read(line, place)
        except BadInput as why:
            delivery.refused.append(Refused(line, str(why), where))
            continue
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as odd:
            reason = f"not in the shape it should have: {odd!r:.120}"
            delivery.refused.append(Refused(line, reason, where))
            continue
        if isinstance(read, str):
            if read:
                delivery.left_out[read] += 1
            continue
        delivery.used += 1
        delivery.events += [_encode(each) for each in read]
    return delivery


def digest(line: bytes) -> str:
    """A short name of a line's content."""
    return hashlib.blake2b(line, digest_size=8).hexdigest()


def text_of(line: bytes) -> str:
    """The line as text; bytes that are none are shown as such."""
    return line.decode("utf-8", errors="backslashreplace")


def whole(value: Any) -> int:
    """A count of bytes or the like; what is not there is 0.

    Raises:
        ValueError: negative or no number.
    """
    if value is None or value == "":
        return 0
    number = int(float(value)) if not isinstance(value, int) else value
    if number < 0:
        raise ValueError(f"{value!r:.40} is negative")
    return number


def epoch(value: Any) -> datetime:
    """Seconds since 1970, or ISO 8601, also with an offset without colon.

    Raises:
        BadInput: no time.
    """
    try:
        return datetime.fromtimestamp(float(value), UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        pass
    words = str(value).strip().replace("Z", "+00:00")
    words = re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", words)
    try:
        at = datetime.fromisoformat(words)
    except ValueError:
        raise BadInput(f"{value!r:.40} is no time") from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
