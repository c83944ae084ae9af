"""Who agreed to be called and recorded, and whose digit says that they are forced."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from sqlalchemy import Connection

from engine.errors import BadInput, NotFound
from engine.live.engine import Engine
from engine.model.audit import AuditEntry
from engine.model.calls import Consent
from engine.model.directory import Person
from engine.store import call_settings
from engine.store.audit import note
from engine.vault import Vault

_ABOUT = "calls.duress"
#: Keys that mean something to everybody.
_TAKEN = ("1", "2", "3")


class Consents:
    """Belongs to the event loop."""

    def __init__(
        self, engine: Engine, vault: Vault, known: Sequence[Consent], sealed: Mapping[str, bytes]
    ) -> None:
        self._engine = engine
        self._vault = vault
        self._known = {each.person: each for each in known}
        self._sealed = dict(sealed)

    def erase(self, person: str) -> None:
        """Forgets somebody; the store has by now."""
        self._known.pop(person, None)
        self._sealed.pop(person, None)

    def of(self, person: Person | None) -> Consent | None:
        """What somebody agreed to; None: nothing is on file."""
        return self._known.get(person.id) if person else None

    def shown(self, person: str) -> Consent:
        """What is on file, also where that is nothing."""
        return self._known.get(person, Consent(person=person, calls=None, recording=None))

    def duress_of(self, person: str | None, tenant: str) -> str:
        """The digit, or empty."""
        sealed = self._sealed.get(person or "")
        return self._vault.open(tenant, sealed, _ABOUT) if sealed else ""

    def lend_duress(self, person: str, digits: str) -> None:
        """A made-up guard's digit, for as long as the engine runs."""
        known = self._engine.directory.people.get(person)
        tenant = known.tenant if known else "default"
        self._sealed.setdefault(person, self._vault.seal(tenant, digits, _ABOUT))

    async def give(self, given: Sequence[Consent], who: str, origin: str) -> list[Consent]:
        """Puts consents on file.

        Raises:
            NotFound: somebody is not in the directory; nothing was kept.
        """
        people = self._engine.directory.people
        for each in given:
            if each.person not in people:
                raise NotFound(f"there is nobody {each.person!r} in the directory")
        at = self._engine.clock.now()
        kept = [replace(each, by=who, at=at) for each in given]

        def write(connection: Connection) -> None:
            for each in kept:
                before = self._known.get(each.person)
                call_settings.keep_consent(connection, each, at)
                note(
                    connection,
                    AuditEntry(
                        at=at,
                        who=who,
                        what="consent.set",
                        subject=each.person,
                        why=each.where,
                        before=_words(before),
                        after=_words(each),
                        origin=origin,
                    ),
                )

        await self._engine.writer.do(write)
        self._known.update((each.person, each) for each in kept)
        return kept

    async def set_duress(self, person: str, digits: str, who: str, origin: str) -> None:
        """Sets somebody's digit of duress; empty takes it away.

        Raises:
            BadInput: not a single free digit.
            NotFound: nobody of that id.
        """
        known = self._engine.directory.people.get(person)
        if known is None:
            raise NotFound(f"there is nobody {person!r} in the directory")
        if digits and (len(digits) != 1 or not digits.isdigit() or digits in _TAKEN):
            raise BadInput("a duress digit is one digit other than 1, 2 and 3")
        sealed = self._vault.seal(known.tenant, digits, _ABOUT) if digits else None
        entry = AuditEntry(
            at=self._engine.clock.now(),
            who=who,
            what="duress.set",
            subject=person,
            before="set" if person in self._sealed else "none",
            after="set" if digits else "none",
            origin=origin,
        )

        def write(connection: Connection) -> None:
            call_settings.keep_duress(connection, person, sealed)
            note(connection, entry)

        await self._engine.writer.do(write)
        if sealed is None:
            self._sealed.pop(person, None)
        else:
            self._sealed[person] = sealed


def _words(given: Consent | None) -> str:
    if given is None:
        return "nothing on file"
    words = {True: "yes", False: "no", None: "not asked"}
    return f"calls {words[given.calls]}, recording {words[given.recording]}"
