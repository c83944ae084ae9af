"""What is known of one person, without a widget."""

import asyncio
from collections.abc import Awaitable, Callable

from PySide6.QtWidgets import QApplication

from engine.errors import SourceUnavailable
from tests.ui.people.world import FakeClient, alert
from ui.people.file import PersonFile
from ui.subject_model import Loading, SubjectModel


def following(
    work: Callable[[PersonFile, FakeClient], Awaitable[None]], *, lost: bool = False
) -> None:
    async def run() -> None:
        client = FakeClient()
        file = PersonFile(lambda: None if lost else client)  # type: ignore[arg-type, return-value]
        await work(file, client)
        await file.stop()

    asyncio.run(run())


async def answered(file: SubjectModel) -> None:
    while file._tasks:
        await asyncio.gather(*file._tasks)


def test_asks_for_the_profile_the_day_and_the_measures(qapp: QApplication) -> None:
    async def work(file: PersonFile, client: FakeClient) -> None:
        file.show_key("G1")
        assert file.loading is Loading.UNDER_WAY
        await answered(file)
        assert file.loading is Loading.ARRIVED
        assert file.profile is not None
        assert file.day is not None
        assert file.metrics is not None
        assert [path for path, _ in client.asked] == [
            "/v1/people/G1/profile",
            "/v1/people/G1/day",
            "/v1/people/G1/metrics",
        ]

    following(work)


def test_an_answer_about_somebody_chosen_before_is_dropped(qapp: QApplication) -> None:
    async def work(file: PersonFile, client: FakeClient) -> None:
        file.show_key("G1")
        client.before_answer = lambda path: file.show_key("G2") if "G1/day" in path else None
        await answered(file)
        assert file.key == "G2"
        assert sum("G1" in path for path, _ in client.asked) == 2
        assert file.profile is not None

    following(work)


def test_goes_back_and_on_by_days_and_not_beyond_today(qapp: QApplication) -> None:
    async def work(file: PersonFile, client: FakeClient) -> None:
        file.show_key("G1")
        await answered(file)
        file.step_day(-1)
        await answered(file)
        assert file.day is not None
        assert file.day.date == file.date == "2026-03-02"
        for _ in range(2):
            file.step_day(1)
            await answered(file)
        assert file.date == ""
        assert file.day.date == "2026-03-03"

    following(work)


def test_failure_keeps_what_is_shown_and_says_why(qapp: QApplication) -> None:
    async def work(file: PersonFile, client: FakeClient) -> None:
        file.show_key("G1")
        await answered(file)
        client.failing = SourceUnavailable("the engine does not answer")
        file.refresh()
        await answered(file)
        assert file.loading is Loading.FAILED
        assert file.error == "the engine does not answer"
        assert file.profile is not None

    following(work)


def test_says_when_there_is_no_engine(qapp: QApplication) -> None:
    async def work(file: PersonFile, client: FakeClient) -> None:
        file.show_key("G1")
        await answered(file)
        assert file.loading is Loading.FAILED
        assert file.error
        assert not client.asked

    following(work, lost=True)


def test_an_alert_about_the_person_and_the_engines_return_ask_anew(qapp: QApplication) -> None:
    async def work(file: PersonFile, client: FakeClient) -> None:
        file.show_key("G1")
        await answered(file)
        file.hear_alert(alert())
        await answered(file)
        # Not the measures: they look back a month, and hardly move.
        assert len(client.asked) == 5
        file.set_stale("Engine lost")
        file.hear_alert(alert())
        assert not file._tasks
        file.set_stale("")
        await answered(file)
        assert len(client.asked) == 8
        file.step_day(-1)
        await answered(file)
        file.hear_alert(alert())
        assert not file._tasks

    following(work)


def test_what_nobody_looks_at_is_not_asked_again(qapp: QApplication) -> None:
    async def work(file: PersonFile, client: FakeClient) -> None:
        file.show_key("G1")
        await answered(file)
        file.set_watched(False)
        file.refresh_today()
        assert not file._tasks
        file.set_watched(True)
        await answered(file)
        assert len(client.asked) == 5

    following(work)


def test_measures_are_asked_again_now_and_then(qapp: QApplication) -> None:
    async def work(file: PersonFile, client: FakeClient) -> None:
        file.show_key("G1")
        await answered(file)
        for _ in range(PersonFile.MEASURED_EVERY):
            file.refresh_today()
            await answered(file)
        assert sum(path.endswith("metrics") for path, _ in client.asked) == 2

    following(work)
