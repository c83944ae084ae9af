"""The room passes on what the engine tells, in turns with the window."""

import asyncio
import time
from collections.abc import AsyncGenerator
from datetime import timedelta

from PySide6.QtWidgets import QApplication

from engine.address import Address
from engine.errors import SourceUnavailable
from engine.model.answers import AlertDetail, AlertPage, Sites
from engine.model.news import AlertChanged, News, PersonSeen
from engine.model.place import Location
from tests.ui import nested
from tests.ui.alerts.test_queue_model import NOW, alert
from tests.until import until
from ui.room import Room

#: As many as an engine sends that plays a recording at full speed, within a few seconds.
MANY = 20_000


class Told:
    """An engine whose news are all there already."""

    def __init__(self, news: list[News]) -> None:
        self._news = news
        self.asked: list[str] = []

    async def names(self) -> dict[str, str]:
        return {}

    async def alerts(self, limit: int, after: int | None = None) -> AlertPage:
        return AlertPage(alerts=(), total=0, news_number=0, epoch="e")

    async def sites(self) -> Sites:
        return Sites(sites=(), status=())

    async def places(self) -> list[PersonSeen]:
        return []

    async def alert(self, alert_id: str) -> AlertDetail:
        self.asked.append(alert_id)
        await asyncio.sleep(0)
        subject = alert(int(alert_id), 50, id=alert_id, subject_kind="site")
        return AlertDetail(alert=subject, findings=(), history=(), related=(), playbook=())

    async def news(self, after: int, epoch: str) -> AsyncGenerator[News, None]:
        for each in self._news:
            yield each


async def nobody() -> Address:
    raise SourceUnavailable("no engine is running here")


def seen(number: int) -> PersonSeen:
    at = NOW + timedelta(seconds=number)
    return PersonSeen(person=f"G{number % 200}", location=Location(18.5, 73.8), at=at)


def test_a_flood_of_news_leaves_the_window_its_turns(qapp: QApplication) -> None:
    news: list[News] = [seen(number) for number in range(MANY)]
    news += [AlertChanged(alert=alert(number, 50)) for number in range(300)]
    room = Room(nobody, "asha", qapp)
    told = Told(news)
    moved: dict[str, PersonSeen] = {}
    times, alerts, turns = [], [], []
    room.people_moved.connect(lambda people: moved.update((each.person, each) for each in people))
    room.people_moved.connect(lambda _: times.append(1))
    room.alert_changed.connect(alerts.append)

    async def story() -> None:
        listening = asyncio.ensure_future(room._listen(told))

        async def beat() -> None:
            while not listening.done():
                turns.append(len(alerts))
                await asyncio.sleep(0)

        await asyncio.gather(listening, beat())
        latest = {each.at for each in news[MANY - 200 : MANY]}
        await until(lambda: {each.at for each in moved.values()} == latest)

    began = time.monotonic()
    nested.run(story())
    lasted = time.monotonic() - began
    assert len(turns) > 2
    assert len(alerts) == 300
    assert len(moved) == 200
    # Told together, ten times a second, however long a busy machine takes.
    assert len(times) <= 10 * lasted + 2


def test_whoever_runs_through_the_queue_asks_for_the_last_alert(qapp: QApplication) -> None:
    room = Room(nobody, "asha", qapp)
    told = Told([])
    room._client = told
    details: list[AlertDetail] = []
    room.detail_arrived.connect(lambda detail, _track: details.append(detail))

    async def story() -> None:
        for number in range(50):
            room.ask_detail(str(number))
        await until(lambda: bool(details))

    nested.run(story())
    assert [each.alert.id for each in details] == ["49"]
    assert told.asked == ["49"]


def test_a_question_that_waits_when_another_engine_is_followed_is_dropped(
    qapp: QApplication,
) -> None:
    room = Room(nobody, "asha", qapp)
    told = Told([])
    room._client = told

    async def story() -> None:
        room.start()
        room.ask_detail("1")
        await asyncio.sleep(0)
        room.ask_detail("2")
        room._client = told
        room.follow(None)
        for _ in range(20):
            await asyncio.sleep(0)
        room._client = None
        await room.stop()

    nested.run(story())
    assert "" not in told.asked
