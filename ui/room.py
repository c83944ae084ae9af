"""The control room as the window sees it: one engine, its alerts, sites and people, live.

A view-model without widgets. All of it runs on the event loop of the window's thread.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from engine.address import Address
from engine.client import EngineClient
from engine.errors import NocError, SourceUnavailable
from engine.model.alert import Alert
from engine.model.answers import AlertDetail, TrackPoint
from engine.model.command import Command
from engine.model.directory import Site
from engine.model.kinds import SubjectKind
from engine.model.news import AlertChanged, PersonSeen, Pulse, Reset, SitesChanged

logger = logging.getLogger(__name__)

#: Without a pulse for so long what is shown is called old, seconds; one comes each second.
STALE_S = 2.0
_AGAIN_S = 0.4
#: The track shown with an alert, before and after it.
_TRACK_BEFORE, _TRACK_AFTER = timedelta(hours=2), timedelta(minutes=30)


class Room(QObject):
    """Follows an engine, and does what operators ask.

    Signals carry frozen values. `went_stale` says why in words, empty when all is well again.
    """

    loaded = Signal(list)
    alert_changed = Signal(object)
    sites_loaded = Signal(list, list)
    sites_changed = Signal(list)
    people_moved = Signal(list)
    pulsed = Signal(object)
    went_stale = Signal(str)
    detail_arrived = Signal(object, list)
    command_failed = Signal(str)
    command_done = Signal(object)

    def __init__(
        self, find_engine: Callable[[], Awaitable[Address]], operator: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._find_engine = find_engine
        self._operator = operator
        self._client: EngineClient | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._selected = ""
        self._heard_at = 0.0
        self._stale = ""
        self._names: dict[str, str] = {}
        self._sites: dict[str, Site] = {}

    def name(self, key: str) -> str:
        """What people call a site or person; the id where that is not known (yet)."""
        return self._names.get(key, key)

    def site(self, key: str) -> Site | None:
        """A site by its id."""
        return self._sites.get(key)

    def start(self) -> None:
        """Begins to follow."""
        self._spawn(self._follow())
        self._spawn(self._watch())

    async def stop(self) -> None:
        """Ends everything under way."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._client is not None:
            await self._client.close()

    async def _follow(self) -> None:
        while True:
            try:
                address = await self._find_engine()
                self._client = EngineClient(address, self._operator)
                await self._listen(self._client)
            except SourceUnavailable as lost:
                self._set_stale(f"Engine lost, reconnecting: {lost}")
            except NocError as refused:
                self._set_stale(f"The engine refuses: {refused}")
            finally:
                if self._client is not None:
                    await self._client.close()
                    self._client = None
            await asyncio.sleep(_AGAIN_S)

    async def _listen(self, client: EngineClient) -> None:
        number, epoch = await self._load(client)
        async for news in client.news(number, epoch):
            self._heard_at = time.monotonic()
            self._set_stale("")
            if isinstance(news, Reset):
                await self._load(client)
            elif isinstance(news, AlertChanged):
                self._learn_from(news.alert)
                self.alert_changed.emit(news.alert)
                if news.alert.id == self._selected:
                    self.ask_detail(news.alert.id)
            elif isinstance(news, SitesChanged):
                self.sites_changed.emit([(each.site, each.status) for each in news.sites])
            elif isinstance(news, PersonSeen):
                self.people_moved.emit([news])
            elif isinstance(news, Pulse):
                self.pulsed.emit(news)

    async def _load(self, client: EngineClient) -> tuple[int, str]:
        names = await client.names()
        self._names.update(names)
        page = await client.alerts()
        sites = await client.sites()
        places = await client.places()
        self._names.update((each.id, each.name) for each in sites.sites)
        self._sites = {each.id: each for each in sites.sites}
        self.loaded.emit(list(page.alerts))
        self.sites_loaded.emit(
            list(sites.sites), [(each.site, each.status) for each in sites.status]
        )
        self.people_moved.emit(places)
        self._heard_at = time.monotonic()
        self._set_stale("")
        if self._selected:
            self.ask_detail(self._selected)
        return page.news_number, page.epoch

    async def _watch(self) -> None:
        """Notices an engine that is connected but silent."""
        while True:
            await asyncio.sleep(0.5)
            silent_s = time.monotonic() - self._heard_at
            if self._heard_at and silent_s > STALE_S and not self._stale:
                self._set_stale(f"No news from the engine for {silent_s:.0f} s; this may be old")

    def _set_stale(self, words: str) -> None:
        if words != self._stale:
            self._stale = words
            self.went_stale.emit(words)

    def _learn_from(self, alert: Alert) -> None:
        if alert.subject_kind is SubjectKind.SITE:
            return
        self._names.setdefault(alert.subject, alert.subject)

    def ask_detail(self, alert_id: str) -> None:
        """Asks for an alert and the track of its person; answers with `detail_arrived`."""
        self._selected = alert_id
        self._spawn(self._ask_detail(alert_id))

    async def _ask_detail(self, alert_id: str) -> None:
        client = self._client
        if client is None:
            return
        try:
            detail = await client.alert(alert_id)
            track = await self._track(client, detail)
        except NocError as failed:
            self.command_failed.emit(str(failed))
            return
        if alert_id == self._selected:
            self.detail_arrived.emit(detail, track)

    @staticmethod
    async def _track(client: EngineClient, detail: AlertDetail) -> list[TrackPoint]:
        alert = detail.alert
        if alert.subject_kind is not SubjectKind.PERSON:
            return []
        since, until = alert.occurred_at - _TRACK_BEFORE, alert.last_at + _TRACK_AFTER
        return await client.track(alert.subject, since, until)

    def command(self, alert_id: str, command: Command) -> None:
        """Sends a command; answers with `command_done` or `command_failed`."""
        self._spawn(self._command(alert_id, command))

    async def _command(self, alert_id: str, command: Command) -> None:
        client = self._client
        if client is None:
            self.command_failed.emit("The engine is lost; nothing was changed.")
            return
        try:
            alert = await client.command(alert_id, command)
        except NocError as refused:
            self.command_failed.emit(str(refused))
            return
        self.alert_changed.emit(alert)
        self.command_done.emit(alert)

    def _spawn(self, work: Awaitable[None]) -> None:
        task: asyncio.Task[None] = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
