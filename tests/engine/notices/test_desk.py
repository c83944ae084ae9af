"""Notices to a real SMTP and a real HTTP peer: sent, tried again, given up, never lost."""

import asyncio
import hashlib
import hmac
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from engine.clock import SimulatedClock
from engine.errors import BadInput
from engine.live import thresholds
from engine.live.engine import Engine
from engine.live.heartbeat import Heartbeat
from engine.model.alert import Outcome
from engine.model.command import Escalate, Resolve
from engine.model.notices import (
    Audience,
    Delivery,
    MailServer,
    Notice,
    NoticeSettings,
    NoticeTest,
    NoticeWanted,
    Security,
    Way,
)
from engine.model.settings import Change, SettingsChange, SettingScope
from engine.notices.desk import NoticeDesk
from engine.store import queries
from engine.vault import Vault
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import PUNE, north, punch
from tests.peers.answering import Answer, Asked, Peer, serving
from tests.peers.mail_server import MailServerPeer, mail_server


class Hook(Peer):
    """Takes what is posted."""

    def answer(self, asked: Asked) -> Answer:
        return Answer(200, {})


@dataclass
class Room:
    engine: Engine
    heart: Heartbeat
    clock: SimulatedClock
    desk: NoticeDesk
    mail: MailServerPeer
    hook: Hook

    def settings(self, **more: Any) -> NoticeSettings:
        told: dict[str, Any] = {
            "mail": MailServer(
                host="127.0.0.1",
                port=self.mail.port,
                security=Security.NONE,
                sender="noc@example.org",
            ),
            "supervisor": Audience(emails=("duty@example.org", "second@example.org")),
            "manager": Audience(webhook=f"{self.hook.url}/alerts"),
        }
        return NoticeSettings(**{**told, **more})

    async def set(self, **more: Any) -> None:
        wanted = NoticeWanted(settings=self.settings(**more), secret="shared word")  # noqa: S106
        await self.desk.change(wanted, "asha")

    async def alert(self) -> str:
        await self.engine.ingest(lines(punch(-2, location=north(PUNE, 900))), source="test")
        await settled(self.engine)
        (alert,) = self.engine.desk.open.by_id.values()
        return alert.id

    async def passes(self, **span: float) -> None:
        """Time passes, and everybody looks."""
        self.clock.advance(timedelta(**span))
        now = self.clock.now()
        async with self.engine.round:
            await self.engine.conclude((), changes=self.engine.desk.tick(now, now))
        await self.desk.look()

    async def said(self, alert: str) -> list[str]:
        entries = await self.engine.ask(lambda each: queries.history_of(each, alert))
        return [each.detail for each in entries if each.action.startswith("told ")]

    async def notices(self) -> tuple[Notice, ...]:
        return (await self.desk.page()).newest


@asynccontextmanager
async def room(folder: Path, mail: MailServerPeer, hook: Hook) -> AsyncIterator[Room]:
    async with running(folder) as (engine, heart, clock):
        desk = NoticeDesk(engine, Vault(folder))
        await desk.begin()
        try:
            yield Room(engine, heart, clock, desk, mail, hook)
        finally:
            await desk.stop()


def story(folder: Path, work: Any) -> None:
    async def run() -> None:
        hook = Hook()
        with mail_server() as mail, serving(hook):
            async with room(folder, mail, hook) as made:
                await work(made)

    asyncio.run(run())


def test_nothing_is_sent_unless_it_is_configured(data_dir: Path) -> None:
    async def work(here: Room) -> None:
        alert = await here.alert()
        await here.engine.command(alert, Escalate(), "asha")
        await here.passes(hours=2)
        assert (here.mail.mails, here.hook.asked, await here.notices()) == ([], [], ())

    story(data_dir, work)


def test_what_nobody_acknowledges_is_told_to_one_after_the_other(data_dir: Path) -> None:
    async def work(here: Room) -> None:
        await here.set()
        alert = await here.alert()
        await here.passes(seconds=1)
        assert here.mail.mails == []
        await here.passes(minutes=4)  # high: three minutes to acknowledge
        (mail,) = here.mail.mails
        assert here.mail.recipients == [["duty@example.org", "second@example.org"]]
        assert mail["Subject"].startswith("[high] A-10001 ")
        assert "nobody acknowledged it in time" in mail.get_content()
        assert here.hook.asked == []
        await here.passes(minutes=4)
        (asked,) = here.hook.asked
        assert (asked.json["alert"], asked.json["told"]) == ("A-10001", "on-call manager")
        digest = hmac.new(b"shared word", asked.body, hashlib.sha256).hexdigest()
        assert asked.headers["x-noc-signature"] == f"sha256={digest}"
        assert await here.said(alert) == [
            "The supervisor was told by mail.",
            "The on-call manager was told by webhook.",
        ]
        assert {each.state for each in await here.notices()} == {Delivery.SENT}

    story(data_dir, work)


def test_what_is_not_taken_is_tried_again_and_given_up_when_refused_for_good(
    data_dir: Path,
) -> None:
    async def work(here: Room) -> None:
        await here.set(manager=Audience())
        alert = await here.alert()
        here.mail.plan = ["451 busy", "451 busy"]
        await here.engine.command(alert, Escalate(), "asha")
        await here.desk.look()
        (waits,) = await here.notices()
        assert (waits.state, waits.tries) == (Delivery.WAITING, 1)
        assert "answers 451 busy" in waits.error
        await here.passes(seconds=29)
        assert len(here.mail.plan) == 1
        await here.passes(seconds=2)
        await here.passes(seconds=61)
        assert len(here.mail.mails) == 1
        assert await here.said(alert) == ["The supervisor was told by mail."]
        here.mail.plan = ["550 no such person"]
        await here.engine.command(
            alert, Resolve(outcome=Outcome.FALSE_POSITIVE, note="wrong fence"), "asha"
        )
        await here.desk.look()
        assert here.mail.plan == []  # the supervisor is told of skipped steps
        assert "could not be told by mail: 127.0.0.1" in (await here.said(alert))[1]
        assert [each.state for each in await here.notices()].count(Delivery.GIVEN_UP) == 1

    story(data_dir, work)


def test_a_critical_alert_is_told_to_both_at_once_and_a_dead_peer_holds_nobody_up(
    data_dir: Path,
) -> None:
    async def work(here: Room) -> None:
        dead = Audience(webhook="http://127.0.0.1:9/nobody")
        await here.set(manager=dead)
        change = Change(detection="actions.high", field="mail_and_webhook", value=True)
        wanted = SettingsChange(scope=SettingScope(site="PUNE"), changes=(change,), reason="new")
        await thresholds.change(here.engine, wanted, "asha")
        here.mail.plan = ["554 refused"]
        alert = await here.alert()
        await here.desk.look()
        by_way = {each.way: each for each in await here.notices()}
        assert by_way[Way.MAIL].state is Delivery.GIVEN_UP
        assert by_way[Way.WEBHOOK].state is Delivery.WAITING
        assert "cannot be reached" in by_way[Way.WEBHOOK].error
        (said,) = await here.said(alert)
        assert "could not be told by mail: 127.0.0.1" in said
        await here.passes(hours=23)
        (waits,) = [each for each in await here.notices() if each.way is Way.WEBHOOK]
        assert waits.state is Delivery.WAITING
        await here.passes(hours=2)
        assert {each.state for each in await here.notices() if "created" in each.id} == {
            Delivery.GIVEN_UP
        }

    story(data_dir, work)


def test_what_a_crash_kept_from_being_noted_is_told_after_the_start(data_dir: Path) -> None:
    async def work(here: Room) -> None:
        await here.set(manager=Audience())
        alert = await here.alert()
        await here.engine.command(alert, Escalate(), "asha")
        here.desk._fresh.clear()  # killed before it was on disk
        again = NoticeDesk(here.engine, Vault(data_dir))
        await again.begin()
        await again.look()
        assert len(here.mail.mails) == 1
        once_more = NoticeDesk(here.engine, Vault(data_dir))
        await once_more.begin()
        await once_more.look()
        assert len(here.mail.mails) == 1

    story(data_dir, work)


def test_while_a_recording_plays_nobody_is_told(data_dir: Path) -> None:
    async def work(here: Room) -> None:
        await here.set()
        mute = NoticeDesk(here.engine, Vault(data_dir), is_mute=True)
        here.engine.watchers.remove(here.desk.watch)
        await mute.begin()
        alert = await here.alert()
        await here.engine.command(alert, Escalate(), "asha")
        await mute.look()
        assert here.mail.mails == []
        assert await here.notices() == ()

    story(data_dir, work)


def test_a_test_sends_what_is_entered_and_keeps_nothing(data_dir: Path) -> None:
    async def work(here: Room) -> None:
        entered = NoticeTest(settings=here.settings(), way=Way.MAIL)
        assert (await here.desk.test(entered)).says == "It was taken."
        assert here.mail.mails[0]["Subject"] == "Test of the control room's notices"
        here.hook.faults.plan = [Answer(401)]
        posted = NoticeTest(settings=here.settings(), way=Way.WEBHOOK, level=2)
        tried = await here.desk.test(posted)
        assert (tried.ok, tried.says) == (False, "127.0.0.1 answers 401")
        assert (await here.desk.page()).settings == NoticeSettings()

    story(data_dir, work)


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"supervisor": Audience(emails=("duty",))}, "'duty' is no mail address"),
        ({"manager": Audience(webhook="ftp://x")}, "write it like https"),
        ({"mail": MailServer()}, "name the mail server"),
        ({"mail": MailServer(host="x", sender="noc")}, "'noc' is no mail address"),
        (
            {"mail": MailServer(host="x", sender="noc@x.org", user="u", security=Security.NONE)},
            "not sent in the clear",
        ),
    ],
)
def test_wrong_settings_are_refused_in_words(
    data_dir: Path, settings: dict[str, Any], says: str
) -> None:
    async def work(here: Room) -> None:
        with pytest.raises(BadInput, match=says):
            await here.set(**settings)
        assert (await here.desk.page()).settings == NoticeSettings()

    story(data_dir, work)
