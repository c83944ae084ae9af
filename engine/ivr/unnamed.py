"""What a script says where no site is known, and where nobody's name is."""

import re
from collections.abc import Mapping

#: "Your site", as it stands in the sentences of the shipped scripts.
_SITES = {
    "en": "your site",
    "hi": "आपकी साइट",
    "ta": "உங்கள் தளம்",
    "te": "మీ సైట్",
    "kn": "ನಿಮ್ಮ ಸೈಟ್",
    "ml": "നിങ്ങളുടെ സൈറ്റ്",
    "mr": "तुमच्या साइट",
    "bn": "আপনার সাইট",
    "gu": "તમારી સાઇટ",
    "pa": "ਤੁਹਾਡੀ ਸਾਈਟ",
    "ur": "آپ کی سائٹ",
    "es": "su centro",
    "fr": "votre site",
    "ar": "موقعك",
    "zh": "您的岗位",
}
_BEFORE_COMMA = re.compile(r"\s+(?=[,،，.。])")
_COMMAS = re.compile(r"([,،，])(?:\s*[,،，])+")
_SPACES = re.compile(r" {2,}")


def named(values: Mapping[str, str], language: str) -> dict[str, str]:
    """The values with a neutral word for a site that is not known.

    >>> named({"site_name": ""}, "fr-CA")
    {'site_name': 'votre site'}
    """
    site = values.get("site_name", "") or _SITES.get(language.split("-")[0], _SITES["en"])
    return {**values, "site_name": site}


def tidy(line: str) -> str:
    """The line without the gap that a name leaves which nobody knows.

    >>> tidy("Hola, , le llama la sala.")
    'Hola, le llama la sala.'
    >>> tidy("Hello , this is the control room.")
    'Hello, this is the control room.'
    """
    return _SPACES.sub(" ", _COMMAS.sub(r"\1", _BEFORE_COMMA.sub("", line))).strip()
