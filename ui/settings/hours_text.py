"""Opening hours as somebody types them: `8-18`, `08:30 – 24:00`, `22-3`; nothing is closed."""

import re

_TIME = r"(\d{1,2})(?:[:.]?(\d{2}))?"
_SPAN = re.compile(rf"{_TIME}\s*(?:-|–|—|to)\s*{_TIME}")


def read_hours(words: str) -> tuple[str, str] | None:
    """Opening and closing; None: closed. Whether they can be is the engine's to say.

    Raises:
        ValueError: it is neither.

    >>> read_hours("8-18"), read_hours("0830 – 24"), read_hours(" ")
    (('08:00', '18:00'), ('08:30', '24:00'), None)
    """
    words = words.strip().casefold()
    if not words:
        return None
    found = _SPAN.fullmatch(words)
    if found is None:
        raise ValueError(words)
    opens, opens_past, closes, closes_past = found.groups()
    return _clock(opens, opens_past), _clock(closes, closes_past)


def _clock(hours: str, minutes: str | None) -> str:
    return f"{int(hours):02}:{minutes or '00'}"


def hours_text(pair: tuple[str, str] | None) -> str:
    """As they stand in a field.

    >>> hours_text(("08:00", "18:00")), hours_text(None)
    ('08:00 – 18:00', '')
    """
    return "" if pair is None else f"{pair[0]} – {pair[1]}"
