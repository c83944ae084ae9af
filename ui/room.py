"""The control room as the window sees it: one engine, its alerts, sites and people, live.

A view-model without widgets. All of it runs on the event loop of the window's thread.
"""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from contextlib import aclosing
from datetime import UTC, timedelta, tzinfo
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal, Slot

from engine.address import Address
from engine.client import EngineClient
from engine.errors import NocError, SourceUnavailable
from engine.model.access import Me
from engine.model.alert import Alert
from engine.model.answers import AlertDetail, AlertPage, TrackPoint
from engine.model.command import Command
from engine.model.directory import Site
from engine.model.kinds import SubjectKind
from engine.model.news import (
    AlertChanged,
    CallChanged,
    CallQueueChanged,
    News,
    PersonSeen,
    PresenceChanged,
    Pulse,
    Reset,
    SitesChanged,
)
from ui.access.session import Session
from ui.engine_model import sentence
from ui.people.clock import zone
from ui.presence import Presence

logger = logging.getLogger(__name__)

#: Without a pulse for so long what is shown is called old, seconds; one comes each second.
STALE_S = 2.0
_AGAIN_S = 0.4
#: Alerts read at a time; decoding so many takes a few milliseconds.
_PAGE = 1_000
#: The track shown with an alert, before and after it.
_TRACK_BEFORE, _TRACK_AFTER = timedelta(hours=2), timedelta(minutes=30)
#: News are passed on for so long in one go; then the window paints and hears its user, seconds.
_TURN_S = 0.008
#: People who move are told together, so often, seconds.
_MOVED_EVERY_S = 0.1


class Room(QObject):
    """Follows an engine, and does what operators ask.

    Signals carry frozen values. `went_stale` says why in words, empty when all is well again.
    """

    loaded = Signal(list)
    alert_changed = Signal(object)
    sites_loaded = Signal(list, list)
    sites_changed = Signal(list)
    cameras_loaded = Signal(list)
    people_moved = Signal(list)
    pulsed = Signal(object)
    went_stale = Signal(str)
    detail_arrived = Signal(object, list)
    command_failed = Signal(str)
    command_done = Signal(object)
    names_learned = Signal()
    left = Signal()
    call_changed = Signal(object)
    call_queue_changed = Signal(object)
    #: News of parts that the room does not know itself, as they come.
    told = Signal(object)
    caught_up = Signal()

    def __init__(
        self,
        find_engine: Callable[[], Awaitable[Address]],
        operator: str,
        parent: QObject,
        session: Session | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session or Session(self)
        self.session.began.connect(self._on_session)
        self.session.ended.connect(self._on_session_ended)
        self._find_engine = find_engine
        self._live_engine = find_engine
        self.operator = operator
        self.presence = Presence(self)
        self._client: EngineClient | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        #: Never cancelled: a connection that is closed by halves stays open.
        self._closing: set[asyncio.Future[None]] = set()
        self._selected = ""
        #: Where the engine of a shared control room answers; empty: it is this console's own.
        self.engine_place = ""
        self._heard_at = 0.0
        self._stale: str | None = None
        self._names: dict[str, str] = {}
        self._sites: dict[str, Site] = {}
        #: The wall clock of most sites; UTC while none is known.
        self.home_zone: tzinfo = UTC
        self._moved: dict[str, PersonSeen] = {}
        self._asking = self._asked_again = False

    @property
    def is_live(self) -> bool:
        """The present is followed, not a replay; those have no users."""
        return self._find_engine is self._live_engine

    def name(self, key: str) -> str:
        """What people call a site or person; the id where that is not known (yet)."""
        return self._names.get(key, key)

    def site(self, key: str) -> Site | None:
        """A site by its id."""
        return self._sites.get(key)

    @property
    def names(self) -> dict[str, str]:
        """Names of people and sites by id."""
        return self._names

    @property
    def sites(self) -> dict[str, Site]:
        """Sites by id."""
        return self._sites

    @property
    def client(self) -> EngineClient:
        """The engine that is followed now.

        Raises:
            SourceUnavailable: none is connected.
        """
        if self._client is None:
            raise SourceUnavailable("the engine is not connected")
        return self._client

    def connected(self) -> EngineClient | None:
        """The engine that is followed now; None while there is none."""
        return self._client

    @Slot(object)
    def _on_session(self, me: Me) -> None:
        if me.users:
            self.operator = me.name

    @Slot()
    def _on_session_ended(self) -> None:
        # What is shown was asked for by somebody else: panes ask again once it is over.
        self._set_stale("Nobody is logged in")
        self.reload()

    def start(self) -> None:
        """Begins to follow."""
        self._following = self._spawn(self._follow())
        self._spawn(self._watch())
        self._spawn(self.presence.tell(self.connected, lambda: self._selected))

    def reload(self) -> None:
        """Reads everything anew, after a change that is not told as news."""
        self._following.cancel()
        self._following = self._spawn(self._follow())

    def follow(self, find_engine: Callable[[], Awaitable[Address]] | None) -> None:
        """From now on another engine, such as a replay; None: the live one again."""
        self._find_engine = find_engine or self._live_engine
        self._selected = ""
        self._asked_again = False
        self.left.emit()
        self.reload()

    async def stop(self) -> None:
        """Ends everything under way."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.session.stop()
        await asyncio.gather(*self._closing)

    async def _follow(self) -> None:
        while True:
            client: EngineClient | None = None
            try:
                address = await self._find_engine()
                self.engine_place = "" if address.pid else urlsplit(address.url).netloc
                admitted = self.session.admitted(address) if self.is_live else address
                client = self._client = EngineClient(admitted, self.operator)
                if not self.is_live or await self.session.begin(client):
                    await self._listen(client)
            except SourceUnavailable as lost:
                self._set_stale(f"Engine lost, reconnecting: {lost}")
            except NocError as refused:
                self._set_stale(f"The engine refuses: {refused}")
            finally:
                # Whoever follows another engine meanwhile has a client of its own.
                if client is not None:
                    if self._client is client:
                        self._client = None
                    closing = asyncio.ensure_future(client.close())
                    self._closing.add(closing)
                    closing.add_done_callback(self._closing.discard)
            await asyncio.sleep(_AGAIN_S)

    async def _listen(self, client: EngineClient) -> None:
        number, epoch = await self._load(client)
        turn_ends = time.monotonic() + _TURN_S
        async with aclosing(client.news(number, epoch)) as told:
            async for news in told:
                self._heard_at = time.monotonic()
                self._set_stale("")
                if isinstance(news, Reset):
                    await self._load(client)
                else:
                    self._pass_on(news)
                if time.monotonic() >= turn_ends:
                    # What has arrived already is handed out without a pause otherwise.
                    await asyncio.sleep(0)
                    turn_ends = time.monotonic() + _TURN_S

    def _pass_on(self, news: News) -> None:
        if isinstance(news, AlertChanged):
            self._learn_from(news.alert)
            self.alert_changed.emit(news.alert)
            if news.alert.id == self._selected:
                self.ask_detail(news.alert.id)
        elif isinstance(news, SitesChanged):
            self.sites_changed.emit([(each.site, each.status) for each in news.sites])
        elif isinstance(news, PersonSeen):
            self._note_moved(news)
        elif isinstance(news, PresenceChanged):
            self.presence.hear(news.looking)
        elif isinstance(news, Pulse):
            self.pulsed.emit(news)
        elif isinstance(news, CallChanged | CallQueueChanged):
            self._pass_on_call(news)
        else:
            self.told.emit(news)

    def _pass_on_call(self, news: CallChanged | CallQueueChanged) -> None:
        if isinstance(news, CallChanged):
            self.call_changed.emit(news.call)
        else:
            self.call_queue_changed.emit(news)

    def _note_moved(self, seen: PersonSeen) -> None:
        if not self._moved:
            asyncio.get_running_loop().call_later(_MOVED_EVERY_S, self._tell_moved)
        self._moved[seen.person] = seen

    def _tell_moved(self) -> None:
        moved, self._moved = self._moved, {}
        if moved:
            self.people_moved.emit(list(moved.values()))

    async def _load(self, client: EngineClient) -> tuple[int, str]:
        """Everything at one moment; what shows it takes its turn, part by part."""
        names = await client.names()
        self._names.update(names)
        page = await client.alerts(limit=_PAGE)
        sites = await client.sites()
        places = await client.places()
        self._names.update((each.id, each.name) for each in sites.sites)
        self._sites = {each.id: each for each in sites.sites}
        self.home_zone = _home_zone(sites.sites)
        self.loaded.emit(await self._all_alerts(client, page))
        await asyncio.sleep(0)
        self.sites_loaded.emit(
            list(sites.sites), [(each.site, each.status) for each in sites.status]
        )
        self.cameras_loaded.emit(list(sites.cameras))
        await asyncio.sleep(0)
        self._moved.clear()
        self.people_moved.emit(places)
        self._heard_at = time.monotonic()
        self._set_stale("")
        self.names_learned.emit()
        self.caught_up.emit()
        if self._selected:
            self.ask_detail(self._selected)
        return page.news_number, page.epoch

    async def _all_alerts(self, client: EngineClient, first: AlertPage) -> list[Alert]:
        """The whole queue, in pages, so that reading a long one never holds the window up."""
        if first.total <= len(first.alerts):
            return list(first.alerts)
        self.loaded.emit(list(first.alerts))
        found: list[Alert] = []
        while page := (await client.alerts(limit=_PAGE, after=found[-1].number if found else 0)):
            if not page.alerts:
                break
            found += page.alerts
        return found

    async def _watch(self) -> None:
        """Notices an engine that is connected but silent."""
        while True:
            await asyncio.sleep(0.5)
            silent_s = time.monotonic() - self._heard_at
            if self._heard_at and silent_s > STALE_S and not self._stale:
                self._set_stale(f"No news from the engine for {silent_s:.0f} s; this may be old")

    def others_at(self, alert_id: str) -> tuple[str, ...]:
        """Who else looks at an alert."""
        return self.presence.others_at(alert_id, self.operator)

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
        self._asked_again = True
        if not self._asking:
            self._asking = True
            self._spawn(self._ask_details())

    async def _ask_details(self) -> None:
        """One question at a time: whoever holds a key down asks for the last alert only."""
        try:
            while self._asked_again:
                self._asked_again = False
                await self._ask_detail(self._selected)
        finally:
            self._asking = False

    async def _ask_detail(self, alert_id: str) -> None:
        client = self._client
        if client is None:
            return
        try:
            detail = await client.alert(alert_id)
            track = await self._track(client, detail)
        except NocError as failed:
            # Of an engine that is gone the bar tells; the alert is asked for again then.
            if self._client is client:
                self.command_failed.emit(sentence(str(failed)))
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

    def _spawn(self, work: Awaitable[None]) -> asyncio.Task[None]:
        task: asyncio.Task[None] = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


def _home_zone(sites: Iterable[Site]) -> tzinfo:
    most = Counter(each.timezone for each in sites).most_common(1)
    return zone(most[0][0]) if most else UTC
