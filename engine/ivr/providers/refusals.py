"""What a provider's error codes mean, in plain words, and what is to be done about each."""

from dataclasses import dataclass
from enum import StrEnum


class Remedy(StrEnum):
    """Who can mend a refusal."""

    CONFIG = "config"  # The account or its settings: nothing is asked again before somebody looks.
    DATA = "data"  # This number or text: another provider would refuse it as well.
    LATER = "later"  # Nobody: it may work in a while.
    NEVER = "never"  # The person said no.


@dataclass(frozen=True, slots=True)
class Refusal:
    """A code explained."""

    sentence: str
    remedy: Remedy


_CONFIG, _DATA, _LATER, _NEVER = Remedy.CONFIG, Remedy.DATA, Remedy.LATER, Remedy.NEVER

#: By Twilio's codes, which compatible services use for the same things.
_REFUSALS = {
    10001: Refusal("the account is not active; see the provider's own pages", _CONFIG),
    20003: Refusal("the account or its token is wrong; set the credentials again", _CONFIG),
    20005: Refusal("the account is not active; see the provider's own pages", _CONFIG),
    20404: Refusal("the provider knows no such account or call", _CONFIG),
    20429: Refusal("too many requests at once; it is tried again later", _LATER),
    21201: Refusal("the request named no number to call", _DATA),
    21205: Refusal("the public address of the callbacks is not a valid URL", _CONFIG),
    21210: Refusal("the sender's number is not verified for this account", _CONFIG),
    21211: Refusal("the number is not a valid phone number; correct it in the directory", _DATA),
    21212: Refusal("the sender's number is not valid; correct the option `from`", _CONFIG),
    21214: Refusal("the number cannot be reached", _DATA),
    21215: Refusal(
        "the account may not call this country; allow it in the provider's geographic permissions",
        _CONFIG,
    ),
    21216: Refusal("the provider does not call this number: it is on its list", _DATA),
    21217: Refusal("the number is not a valid phone number; correct it in the directory", _DATA),
    21219: Refusal("a trial account calls only numbers that were verified with it", _CONFIG),
    21262: Refusal("machine detection is on without an address for its result", _CONFIG),
    21408: Refusal("the account may not send texts to this country", _CONFIG),
    21606: Refusal("the sender's number cannot send texts; choose another in `from`", _CONFIG),
    21608: Refusal("a trial account writes only to numbers that were verified with it", _CONFIG),
    21610: Refusal("this person replied STOP and is not written to again", _NEVER),
    21612: Refusal("texts cannot go from this sender to this number", _DATA),
    21614: Refusal("this number cannot receive texts; it is called instead", _DATA),
    30003: Refusal("the handset could not be reached", _LATER),
    30004: Refusal("the recipient or the network blocks the sender", _DATA),
    30005: Refusal("the number is unknown or no longer in service", _DATA),
    30006: Refusal("this is a landline or a network that takes no texts", _DATA),
    30007: Refusal("the network filtered the text; in India check its DLT registration", _CONFIG),
    30008: Refusal("the network gave no reason", _LATER),
    63016: Refusal("WhatsApp takes free text only within a day of the person's message", _CONFIG),
}
_BY_STATUS = {
    401: Refusal("the account or its token is wrong; set the credentials again", _CONFIG),
    403: Refusal("the account may not do this", _CONFIG),
    404: Refusal("the provider knows no such account or call", _CONFIG),
    429: Refusal("too many requests at once; it is tried again later", _LATER),
}
_UNKNOWN = Refusal("the provider refused the request", _DATA)


def refusal_of(code: int | None, status: int = 0) -> Refusal:
    """The meaning of a code; of the HTTP status where the code says nothing more."""
    found = _REFUSALS.get(code or 0) or _BY_STATUS.get(status)
    if found is None and status >= 500:
        return Refusal("the provider had a failure of its own", _LATER)
    return found or _UNKNOWN
