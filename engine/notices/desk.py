"""The notices of a running engine: noted, kept, sent, tried again, written into the history."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import httpx
from msgspec.structs import replace

from engine.alerts.rules import CHAIN
from engine.errors import BadInput, NocError
from engine.model.alert import Alert, AlertEntry, Changes
from engine.model.notices import (
    Delivery,
    Notice,
    NoticePage,
    NoticeSecrets,
    NoticeSettings,
    NoticeTest,
    NoticeTried,
    NoticeWanted,
    Way,
)
from engine.notices import sending
from engine.notices.deciding import audience, notices_of
from engine.notices.sending import NotSent, Said
from engine.store import notices as stored
from engine.store import queries
from engine.store.record import Conclusions

if TYPE_CHECKING:
    from engine.live.engine import Engine
    from engine.vault import Vault

logger = logging.getLogger(__name__)

PASSWORD, SECRET = "notices.mail_password", "notices.webhook_secret"
#: After the first failure, and then twice as long each time, up to the longest.
_FIRST, _LONGEST = timedelta(seconds=30), timedelta(minutes=30)
#: What could not be told for so long helps nobody any more.
_GIVE_UP = timedelta(hours=24)
#: After a start, entries of this long ago are looked at for what was not noted any more.
_LOOK_BACK = timedelta(hours=1)
_LOOK_S = 1.0
_AT_A_TIME = 4


class NoticeDesk:
    """Belongs to the event loop. A notice is on disk before it is sent, and tried until it is
    taken, refused for good, or a day old. Nothing else ever waits for it.

    Args:
        is_mute: while a recording plays nobody is told, whatever is configured.
    """

    def __init__(self, engine: Engine, vault: Vault, *, is_mute: bool = False) -> None:
        self._engine = engine
        self._vault = vault
        self._is_mute = is_mute
        self.settings = NoticeSettings()
        self._set_at: datetime | None = None
        self._fresh: list[Notice] = []
        self._http: httpx.AsyncClient | None = None
        engine.watchers.append(self.watch)
        engine.remembering.append(lambda: self._fresh)

    def watch(self, said: Conclusions) -> None:
        """Takes note of what is to be told; see `Engine.watchers`."""
        if self._is_mute or self._set_at is None:
            return
        alerts = {each.id: each for each in said.alerts}
        now = self._engine.clock.now()
        for entry in said.entries:
            alert = alerts.get(entry.alert)
            if alert is not None:
                self._fresh += self._noted(alert, entry, now)

    async def run(self) -> None:
        """Sends for ever; a failing store or network is waited for."""
        await self.begin()
        while True:
            try:
                await self.look()
            except NocError as failed:
                logger.error("notices wait", extra={"why": str(failed)})
            await asyncio.sleep(_LOOK_S)

    async def begin(self) -> None:
        """Reads the settings, and finds what a crash has kept from being noted."""
        self.settings, self._set_at = await self._engine.ask(stored.standing)
        if self._set_at is None or self._is_mute:
            return
        now = self._engine.clock.now()
        since = max(self._set_at, now - _LOOK_BACK)
        known = await self._engine.ask(lambda connection: stored.known(connection, since))
        entries = await self._engine.ask(
            lambda connection: queries.entries_between(connection, since, now)
        )
        for entry in entries:
            alert = await self._alert(entry.alert)
            if alert is not None:
                found = self._noted(alert, entry, now)
                self._fresh += [each for each in found if each.id not in known]

    def _noted(self, alert: Alert, entry: AlertEntry, now: datetime) -> Iterator[Notice]:
        engine = self._engine
        site = engine.directory.sites.get(alert.site or "")
        acts = engine.thresholds.actions(alert.severity, site)
        return notices_of(alert, entry, self.settings, acts, now)

    async def look(self) -> None:
        """Keeps what is new and sends what is due, a few at a time."""
        fresh, self._fresh = self._fresh, []
        if fresh:
            try:
                await self._engine.writer.do(stored.keep, fresh)
            except NocError:
                self._fresh = fresh + self._fresh
                raise
        if self._set_at is None or self._is_mute:
            return
        now = self._engine.clock.now()
        due = [each for each in await self._engine.ask(stored.waiting) if each.next_at <= now]
        for start in range(0, len(due), _AT_A_TIME):
            await asyncio.gather(*(self._send(each) for each in due[start : start + _AT_A_TIME]))

    async def _send(self, notice: Notice) -> None:
        alert = await self._alert(notice.alert)
        now = self._engine.clock.now()
        tried = replace(notice, tries=notice.tries + 1)
        try:
            if alert is None:
                raise NotSent("the alert is gone", for_good=True)
            await self._go(self.settings, notice.way, notice.level, self._said(notice, alert), None)
        except NotSent as failed:
            done = failed.for_good or now - notice.at >= _GIVE_UP
            pause = min(_FIRST * 2 ** min(notice.tries, 10), _LONGEST)
            tried = replace(
                tried,
                error=str(failed),
                next_at=now + pause,
                state=Delivery.GIVEN_UP if done else Delivery.WAITING,
                done_at=now if done else None,
            )
        else:
            tried = replace(tried, state=Delivery.SENT, error="", done_at=self._engine.clock.now())
        await self._engine.writer.do(stored.keep, [tried])
        if tried.state is not Delivery.WAITING and alert is not None:
            await self._write_down(tried)

    async def _go(
        self,
        settings: NoticeSettings,
        way: Way,
        level: int,
        said: Said,
        secrets: NoticeSecrets | None,
    ) -> None:
        whom = audience(settings, level)
        if way is Way.MAIL:
            if not settings.mail.host or not whom.emails:
                raise NotSent("nobody is named for it any more", for_good=True)
            given = secrets.password if secrets else None
            password = self._vault.get(PASSWORD) if given is None else given
            await sending.mail(settings.mail, password or "", whom.emails, said)
            return
        if not whom.webhook:
            raise NotSent("no webhook is named for it any more", for_good=True)
        given = secrets.secret if secrets else None
        secret = self._vault.get(SECRET) if given is None else given
        if self._http is None:
            self._http = httpx.AsyncClient(trust_env=False)
        await sending.post(self._http, whom.webhook, secret or "", said)

    def _said(self, notice: Notice, alert: Alert) -> Said:
        site = self._engine.directory.sites.get(alert.site or "")
        where = site.name if site else ""
        whom = CHAIN[notice.level]
        reason = alert.reason if self.settings.with_reason else ""
        facts: dict[str, object] = {
            "alert": alert.label,
            "title": alert.title,
            "severity": alert.severity.value,
            "state": alert.state.value,
            "site": where,
            "reason": reason,
            "why": notice.why if self.settings.with_reason else "",
            "told": whom,
            "occurred_at": alert.occurred_at,
            "resolve_by": alert.resolve_by,
        }
        lines = [
            f"{alert.label}  {alert.severity.value.upper()}  {alert.title}",
            *([f"Site: {where}"] if where else []),
            *([reason] if reason else []),
            f"What has happened: {notice.why}" if self.settings.with_reason else "",
            f"Since {alert.occurred_at:%Y-%m-%d %H:%M:%S} UTC; told to the {whom}.",
        ]
        subject = f"[{alert.severity.value}] {alert.label} {alert.title}"
        text = "\n".join(each for each in lines if each)
        return Said(notice.id, " ".join(subject.split()), text, facts)

    async def _write_down(self, notice: Notice) -> None:
        """Each step stands in the alert's history."""
        way = "mail" if notice.way is Way.MAIL else "webhook"
        whom = CHAIN[notice.level]
        detail = f"The {whom} was told by {way}."
        if notice.state is Delivery.GIVEN_UP:
            detail = f"The {whom} could not be told by {way}: {notice.error}."
        async with self._engine.round:
            alert = await self._alert(notice.alert)
            if alert is None:
                return
            entry = AlertEntry(
                alert=alert.id,
                at=self._engine.clock.now(),
                who="engine",
                # One entry for each version, action and way: it stands in the action's name.
                action=f"told {whom} by {way}",
                detail=detail,
                version=notice.version,
            )
            await self._engine.conclude((), changes=Changes(alerts=(alert,), entries=(entry,)))

    async def _alert(self, alert_id: str) -> Alert | None:
        at_hand = self._engine.desk.open.by_id.get(alert_id)
        if at_hand is not None:
            return at_hand
        return await self._engine.ask(lambda connection: queries.alert(connection, alert_id))

    async def page(self) -> NoticePage:
        """The settings and the newest notices."""
        settings, _ = await self._engine.ask(stored.standing)
        newest = await self._engine.ask(stored.newest)
        return NoticePage(
            settings=settings,
            has_password=self._vault.get(PASSWORD) is not None,
            has_secret=self._vault.get(SECRET) is not None,
            waiting=await self._engine.ask(stored.count_waiting),
            newest=tuple(newest),
        )

    async def change(self, wanted: NoticeWanted, who: str) -> NoticePage:
        """Keeps settings; they hold for what is told from now on.

        Raises:
            BadInput: nothing was changed; says what is wrong.
        """
        sending.check(wanted.settings)
        for name, value in ((PASSWORD, wanted.password), (SECRET, wanted.secret)):
            if value:
                await asyncio.to_thread(self._vault.put, name, value)
            elif value is not None:
                await asyncio.to_thread(self._vault.forget, name)
        now = self._engine.clock.now()
        await self._engine.writer.do(stored.keep_settings, wanted.settings, who, now)
        self.settings, self._set_at = wanted.settings, now
        return await self.page()

    async def test(self, wanted: NoticeTest) -> NoticeTried:
        """Sends a test with what is entered; nothing is kept."""
        try:
            sending.check(wanted.settings)
        except BadInput as refused:
            return NoticeTried(ok=False, says=str(refused))
        now = self._engine.clock.now()
        said = Said(
            f"test:{now.isoformat()}",
            "Test of the control room's notices",
            "This is a test. Alerts that are handed on will be told this way.",
            {"test": True, "told": CHAIN[wanted.level]},
        )
        try:
            await self._go(wanted.settings, wanted.way, wanted.level, said, wanted)
        except NotSent as failed:
            return NoticeTried(ok=False, says=str(failed))
        return NoticeTried(ok=True, says="It was taken.")

    async def stop(self) -> None:
        """What was noted and not kept yet is kept."""
        if self._fresh:
            with suppress(NocError):
                await self._engine.writer.do(stored.keep, self._fresh)
        if self._http is not None:
            await self._http.aclose()
