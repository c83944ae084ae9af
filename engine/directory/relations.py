"""Who shares a name, mail or postal address or telephone with whom: staff and their contacts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from engine.model.directory import Contact, Person

_SPACES = re.compile(r"[\s,.;]+")
_DIALLED = re.compile(r"[\d\s()+./-]+")
#: Shorter numbers are customer numbers or extensions, not telephones.
_DIGITS = 7
#: What is compared of a telephone: without country code or trunk zero, which one of two leaves out.
_COMPARED = 9


class Tie(msgspec.Struct, frozen=True):
    """One way in which a value belongs to somebody on the staff.

    Attributes:
        person: the member of staff; `via`: `self` for their own, else the relation of the contact.
        attribute: email, phone, address or name.
    """

    person: str
    attribute: str
    via: str


def plain(value: str) -> str:
    """A value as it is compared: lower case, single spaces, telephones as their last nine digits.

    >>> plain(" Chen.Family@Mail.example "), plain("+64 21 555-0101"), plain("12 Main St.,  Napier")
    ('chen.family@mail.example', '215550101', '12 main st napier')
    """
    text = value.strip().lower()
    if _DIALLED.fullmatch(text):
        digits = "".join(each for each in text if each.isdigit())
        if len(digits) >= _DIGITS:
            return digits[-_COMPARED:]
    return text if "@" in text else _SPACES.sub(" ", text).strip()


class Relations:
    """Values of staff and of their known contacts, each to whom it belongs."""

    def __init__(self) -> None:
        self._ties: defaultdict[str, dict[Tie, None]] = defaultdict(dict)
        self._values: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._addresses: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self.domains: set[str] = set()

    def put(self, people: Iterable[Person], contacts: Iterable[Contact]) -> None:
        """Adds people and contacts; what somebody was known by before goes on to count."""
        for person in people:
            for attribute in ("email", "phone", "address", "name"):
                self._add(person.id, attribute, getattr(person, attribute), "self")
            if person.email and "@" in person.email:
                self.domains.add(person.email.rpartition("@")[2].lower())
            for ip in person.usual_ips:
                self._addresses[person.home_site or "", ip].add(person.id)
        for contact in contacts:
            for attribute in ("email", "phone", "address"):
                value = getattr(contact, attribute)
                self._add(contact.person, attribute, value, contact.relation or "contact")

    def forget(self, person: str) -> None:
        """What somebody and their contacts were known by."""
        self._values.pop(person, None)
        for ties in self._ties.values():
            for tie in [each for each in ties if each.person == person]:
                del ties[tie]
        for people in self._addresses.values():
            people.discard(person)

    def _add(self, person: str, attribute: str, value: str | None, via: str) -> None:
        if value and value.strip():
            key = plain(value)
            self._ties[key][Tie(person, attribute, via)] = None
            if via != "self":
                self._values[person][key] = None

    def of(self, value: str | None) -> tuple[Tie, ...]:
        """To whom a customer's id, mail address, telephone or name belongs."""
        return tuple(self._ties.get(plain(value), ())) if value else ()

    def tie(self, value: str | None, person: str) -> Tie | None:
        """How a value belongs to one member of staff; None where it does not."""
        return next((each for each in self.of(value) if each.person == person), None)

    def contacts_of(self, person: str) -> Iterator[str]:
        """The plain values of a person's contacts outside."""
        yield from self._values.get(person, ())

    def person_at(self, site: str | None, address: str) -> str | None:
        """Whose usual network address that is at the site; None where several share it."""
        people = self._addresses.get((site or "", address), ())
        return next(iter(people)) if len(people) == 1 else None
