"""The till: one transaction, and the journal of its register on that day."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from engine.client import EngineClient
from engine.model.retail_risk import TillJournal, TransactionView
from engine.remote import retail as remote
from ui.engine_model import FindClient
from ui.retail.watching import Watching


class TillModel(Watching):
    """A transaction by its event, or a register by itself.

    Attributes:
        ref: `source:id` of the transaction shown; empty for none.
        site, register: whose journal is shown; an empty register: all of the site.

    Signals: `moment_chosen` carries site, register and instant of what is looked at.
    """

    moment_chosen = Signal(str, str, object)

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.ref = self.site = self.register = ""
        self.at: datetime | None = None
        self.view: TransactionView | None = None
        self.journal: TillJournal | None = None

    @property
    def is_wanted(self) -> bool:
        """Whether a transaction or a register is chosen."""
        return bool(self.ref or self.site)

    @property
    def has_answer(self) -> bool:
        """Whether there is anything to show."""
        return self.view is not None or self.journal is not None

    def show_transaction(self, ref: str) -> None:
        """A transaction, with the journal of its register."""
        if ref == self.ref:
            return
        self.ref = ref
        known = self.journal is not None and any(each.ref == ref for each in self.journal.entries)
        self.view = None
        if not known:
            self.site = self.register = ""
            self.journal = None
        self._drop()

    def show_register(self, register: str) -> None:
        """Another register of the site, or all (empty)."""
        if register != self.register:
            self.register = register
            self._drop()

    def show_site(self, site: str, at: datetime | None = None) -> None:
        """All tills of a site on the business day of an instant (now unless told)."""
        self.ref, self.site, self.register, self.at = "", site, "", at
        self.view = self.journal = None
        self._drop()

    def forget(self) -> None:
        """Nothing is shown."""
        self.show_site("")

    async def _load(self, client: EngineClient, number: int) -> None:
        view = self.view
        if self.ref and (view is None or view.event.ref != self.ref):
            view = await remote.transaction(client, self.ref)
            if not self._is_newest(number):
                return
            is_new = self.view is None
            self.view = view
            if not self.site or self.journal is None:
                self.site, self.register = view.site, view.event.register
                self.at = view.event.at
            self.changed.emit()
            if is_new:
                self.moment_chosen.emit(view.site, view.event.register, view.event.at)
        journal = await remote.journal(client, self.site, self.register or None, self.at)
        if self._is_newest(number):
            self.journal = journal
