"""Reads instructions as a provider does: verbs in order, refused whole where one is not known."""

from xml.etree import ElementTree

#: Verbs that this peer follows, and what may stand inside.
_NESTS = {
    "Say": (),
    "Play": (),
    "Pause": (),
    "Gather": ("Say", "Play", "Pause"),
    "Redirect": (),
    "Hangup": (),
    "Record": (),
    "Dial": ("Number", "Conference", "Sip"),
    "Reject": (),
}
_INPUTS = ({"dtmf"}, {"speech"}, {"dtmf", "speech"})
#: Languages that Gather takes but Say does not, and the other way round, of those in use here.
_NOT_SAID = ("ur-IN", "pa-guru-IN")
_NOT_GATHERED = ("pa-IN",)


class Unreadable(Exception):
    """The provider would end the call with an application error (12100)."""


def verbs(document: bytes) -> list[ElementTree.Element]:
    """The verbs of a document.

    Raises:
        Unreadable: not a document that a provider follows.
    """
    try:
        root = ElementTree.fromstring(document)
    except ElementTree.ParseError as broken:
        raise Unreadable(f"not XML: {broken}") from broken
    if root.tag != "Response":
        raise Unreadable(f"<{root.tag}> instead of <Response>")
    for verb in root:
        _check(verb)
    return list(root)


def _check(verb: ElementTree.Element) -> None:
    if verb.tag not in _NESTS:
        raise Unreadable(f"there is no <{verb.tag}>")
    for inner in verb:
        if inner.tag not in _NESTS[verb.tag]:
            raise Unreadable(f"<{inner.tag}> in <{verb.tag}>")
    for said in verb.iter("Say"):
        _check_say(said)
    if verb.tag == "Gather":
        _check_gather(verb)


def _check_gather(verb: ElementTree.Element) -> None:
    if set(verb.get("input", "dtmf").split()) not in _INPUTS:
        raise Unreadable(f"input={verb.get('input')!r}")
    if verb.get("language") in _NOT_GATHERED:
        raise Unreadable(f"Gather does not know {verb.get('language')}")


def _check_say(verb: ElementTree.Element) -> None:
    if verb.get("language") in _NOT_SAID:
        raise Unreadable(f"Say does not know {verb.get('language')}")
    if not (verb.text or "").strip():
        raise Unreadable("Say without words")
