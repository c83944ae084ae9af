"""How a name, a number or an address may be written in a text: patterns that find each way."""

import html
import json
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import quote

import phonenumbers

#: A telephone number as people write it.
_NUMBER = re.compile(r"\+?[0-9][0-9 ().\-/]{6,}")
#: Between the words of a name, and between the digits of a number.
_SPACE, _SIGN = r"(?:\s|%20|\+|&nbsp;|\\u00a0)+", r"(?:[ ().\-/]|%20){0,2}"
#: Before a number with its country.
_ABROAD = r"(?:\+|%2B|00|\\u002b)?"
#: No digits of a longer number or of a fraction are one.
_ALONE, _ENDED = r"(?<![0-9])(?<![0-9]\.)", r"(?!\.?[0-9])"


def written(value: str) -> Iterator[str]:
    """Patterns, to be searched without regard to case, for each way in which a value is written."""
    value = value.strip()
    if _NUMBER.fullmatch(value):
        yield from _numbers(value)
        return
    forms = (value, unicodedata.normalize("NFC", value), unicodedata.normalize("NFD", value))
    for form in dict.fromkeys(forms):
        for text in dict.fromkeys((form, json.dumps(form)[1:-1], html.escape(form), quote(form))):
            # An escaped text begins with no letter of the word itself.
            words = [re.escape(each) for each in re.split(r"\s+|%20", text)]
            yield rf"(?<!\w){_SPACE.join(words)}(?!\w)"


def _numbers(value: str) -> Iterator[str]:
    digits = re.sub(r"\D", "", value)
    yield rf"{_ALONE}{_ABROAD}{_SIGN.join(digits)}{_ENDED}"
    try:
        known = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        return
    home = phonenumbers.national_significant_number(known)
    yield rf"{_ALONE}0?{_SIGN.join(home)}{_ENDED}"
