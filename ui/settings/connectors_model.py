"""The view-model of the connectors page: sources, what they are told, whose devices are."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.connectors import (
    ConnectorKind,
    ConnectorPage,
    ConnectorStatus,
    ConnectorWanted,
    Device,
    DevicePage,
)
from engine.remote import connectors as remote
from ui.engine_model import EngineTasks, FindClient


class ConnectorsModel(EngineTasks):
    """Asks while the page is seen; every order says what came of it.

    Args:
        client: the client of the engine that is connected now; None while there is none.

    Signals: `said` carries a sentence and whether it is good news; `saved` the connector's name.
    """

    page_changed = Signal()
    devices_changed = Signal()
    busy_changed = Signal()
    said = Signal(str, bool)
    saved = Signal(str)
    went_stale = Signal(str)

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self._asking = False
        self.page: ConnectorPage | None = None
        self.devices: DevicePage | None = None
        self.people: dict[str, str] = {}
        self.busy = ""
        self.error = ""
        self.stale = ""

    def connector(self, name: str) -> ConnectorStatus | None:
        """A connector by its name."""
        rows = self.page.connectors if self.page else ()
        return next((each for each in rows if each.name == name), None)

    def kind(self, name: str) -> ConnectorKind | None:
        """A kind by its name."""
        kinds = self.page.kinds if self.page else ()
        return next((each for each in kinds if each.kind == name), None)

    def load(self) -> None:
        """Asks for everything anew, unless an answer is still awaited."""
        if not self._asking:
            self._spawn(self._load())

    def set_stale(self, words: str) -> None:
        """The engine is lost, or back (empty)."""
        self.stale = words
        self.went_stale.emit(words)
        if not words:
            self.load()

    def try_one(self, wanted: ConnectorWanted) -> None:
        """Tries a connector with what is entered; nothing is kept."""

        async def work(client: EngineClient) -> None:
            tried = await remote.try_wanted(client, wanted)
            self.said.emit(f"{tried.says} ({tried.took_ms:,.0f} ms)", tried.ok)

        self._order(self.tr("Trying {name} …").format(name=wanted.name), work)

    def try_kept(self, name: str) -> None:
        """Tries a connector of the configuration."""

        async def work(client: EngineClient) -> None:
            tried = await remote.try_connector(client, name)
            self.said.emit(f"{tried.says} ({tried.took_ms:,.0f} ms)", tried.ok)

        self._order(self.tr("Trying {name} …").format(name=name), work)

    def save(self, wanted: ConnectorWanted) -> None:
        """Adds or changes a connector."""

        async def work(client: EngineClient) -> None:
            await remote.put_connector(client, wanted)
            self.said.emit(
                self.tr("Saved; {name} works with it now.").format(name=wanted.name), True
            )
            self.saved.emit(wanted.name)

        self._order(self.tr("Saving …"), work)

    def pause(self, name: str, *, paused: bool) -> None:
        """Lets a connector rest or go on."""

        async def work(client: EngineClient) -> None:
            await remote.pause_connector(client, name, paused=paused)
            words = self.tr("{name} rests.") if paused else self.tr("{name} goes on.")
            self.said.emit(words.format(name=name), True)

        self._order("", work)

    def wake(self, name: str) -> None:
        """Asks a source at once."""

        async def work(client: EngineClient) -> None:
            await remote.wake_connector(client, name)
            self.said.emit(self.tr("{name} is asked now.").format(name=name), True)

        self._order("", work)

    def read_again(self, name: str) -> None:
        """Reads a source from its beginning."""

        async def work(client: EngineClient) -> None:
            await remote.read_again(client, name)
            words = self.tr(
                "{name} is read from its beginning; what is known is not counted twice."
            )
            self.said.emit(words.format(name=name), True)

        self._order("", work)

    def remove(self, name: str) -> None:
        """Ends a connector; its events stay."""

        async def work(client: EngineClient) -> None:
            await remote.remove_connector(client, name)
            self.said.emit(self.tr("{name} is removed; its events stay.").format(name=name), True)
            self.saved.emit("")

        self._order("", work)

    def assign(self, device: Device) -> None:
        """Says whose a device is."""

        async def work(client: EngineClient) -> None:
            self.devices = await remote.assign_device(client, device)
            words = self.tr("{key} is {person}'s from {since} on.")
            since = f"{device.since.astimezone():%d %b %Y %H:%M}"
            person = self.people.get(device.person, device.person)
            self.said.emit(words.format(key=device.key, person=person, since=since), True)
            self.devices_changed.emit()

        self._order("", work)

    def end(self, device: Device, at: datetime) -> None:
        """Ends an assignment."""

        async def work(client: EngineClient) -> None:
            self.devices = await remote.end_device(client, device.kind, device.key, at)
            words = self.tr("{key} is nobody's from now on; earlier events keep their person.")
            self.said.emit(words.format(key=device.key), True)
            self.devices_changed.emit()

        self._order("", work)

    async def _load(self) -> None:
        client = self._client()
        if client is None:
            return
        self._asking = True
        try:
            self.page = await remote.connectors(client)
            self.devices = await remote.devices(client)
            self.people = await client.names()
            self.error = ""
        except NocError as failed:
            self.error = str(failed)
        finally:
            self._asking = False
        self.page_changed.emit()
        self.devices_changed.emit()

    def _order(self, busy: str, work: Callable[[EngineClient], Awaitable[None]]) -> None:
        self._spawn(self._ordered(busy, work))

    async def _ordered(self, busy: str, work: Callable[[EngineClient], Awaitable[None]]) -> None:
        client = self._client()
        if client is None:
            self.said.emit(self.tr("The engine is lost; nothing was changed."), False)
            return
        self.busy = busy
        self.busy_changed.emit()
        try:
            await work(client)
        except NocError as refused:
            self.said.emit(str(refused), False)
        self.busy = ""
        self.busy_changed.emit()
        await self._load()
