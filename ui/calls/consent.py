"""Whether somebody agreed to be called and recorded; and their duress digit, never shown."""

from PySide6.QtCore import QObject

from engine.client import EngineClient
from engine.model.calls import Consent
from engine.remote import calls as remote
from ui.engine_model import EngineModel, FindClient


class ConsentModel(EngineModel):
    """One person's consent.

    Attributes:
        person: whose; empty: nobody's.
        consent: as it stands; None before the answer.
    """

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.person = ""
        self.consent: Consent | None = None

    def show_person(self, person: str) -> None:
        """Asks about somebody else; empty: nobody."""
        if person != self.person:
            self.person, self.consent = person, None
            self.changed.emit()
            self.refresh()

    def refresh(self) -> None:
        """Asks again."""
        person = self.person
        if not person:
            return

        async def ask(client: EngineClient) -> None:
            found = await remote.consent(client, person)
            if person == self.person:
                self.consent = found

        self._ask(ask)

    def put(self, calls: bool | None, recording: bool | None, where: str) -> None:
        """Puts a decision of the person on file."""
        given = Consent(person=self.person, calls=calls, recording=recording, where=where)

        async def order(client: EngineClient) -> None:
            self.consent = await remote.set_consent(client, given)
            self.said.emit(self.tr("The consent is on file."))
            self.changed.emit()

        self._do(order)

    def put_duress(self, digits: str) -> None:
        """Sets the digit that calls for help in silence; empty: none."""
        person = self.person

        async def order(client: EngineClient) -> None:
            self.consent = await remote.set_duress(client, person, digits)
            self.said.emit(self.tr("The duress digit is kept; it is never shown."))
            self.changed.emit()

        self._do(order)
