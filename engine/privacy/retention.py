"""Deletes what is over its time, says what that was, and changes the rules."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from engine.errors import NotFound
from engine.live.engine import Engine
from engine.live.hourly import hourly
from engine.live.retaining import BY_ID, KINDS, Span
from engine.model.audit import AuditEntry
from engine.model.privacy import (
    DeletionReport,
    RetentionChange,
    RetentionPage,
    RetentionRule,
)
from engine.store import archive, audit
from engine.store import privacy as store
from engine.store import retention as old
from engine.store.retention import Where

#: A day of which nothing is left to go.
_NEVER = datetime.max.replace(tzinfo=UTC)


class Retention:
    """Belongs to the event loop.

    Args:
        folder: the data folder.
    """

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine = engine
        self._folder = folder
        #: Archived days that were gone through, with what was true then, and up to which limit
        #: nothing more of them goes.
        self._settled: dict[tuple[str, str, str, frozenset[str]], datetime] = {}

    async def load(self) -> None:
        """The rules that people have set."""
        self._engine.retaining.set(await self._engine.ask(store.rules))

    async def run(self) -> None:
        """Once an hour, for ever; a failing store is waited for."""
        await self.load()
        await hourly("deletion", partial(self.round_of, "engine"))

    async def page(self) -> RetentionPage:
        """Everything about it."""
        retaining = self._engine.retaining

        def ask(connection: Connection) -> RetentionPage:
            return RetentionPage(
                kinds={each.id: each.title for each in KINDS},
                purposes={each.id: each.purpose for each in KINDS},
                rules=retaining.rules(),
                reports=tuple(store.reports(connection)),
                holds=tuple(store.holds(connection, all_of_them=True)),
                erasures=tuple(store.all_erasures(connection)),
                countries=retaining.countries(),
            )

        return await self._engine.ask(ask)

    async def change(self, wanted: RetentionChange, who: str, origin: str = "") -> RetentionPage:
        """Another rule; it holds from the next round on. A rule that breaks a limit is kept and
        shown, and the limit holds.

        Raises:
            NotFound: there is no such kind.
        """
        if wanted.kind not in BY_ID:
            raise NotFound(f"there is no kind {wanted.kind}; there are {', '.join(BY_ID)}")
        rule = None
        if wanted.days is not None:
            rule = RetentionRule(
                kind=wanted.kind,
                country=wanted.country,
                days=wanted.days,
                at_least=wanted.at_least,
                at_most=wanted.at_most,
                source=wanted.source,
            )
        retaining, now = self._engine.retaining, self._engine.clock.now()
        same = (wanted.kind, wanted.country)
        before = next((r for r in retaining.rules() if (r.kind, r.country) == same), None)
        entry = AuditEntry(
            at=now,
            who=who,
            what="retention.change",
            subject=" ".join(same).strip(),
            why=wanted.reason,
            before=_words(before),
            after=_words(rule),
            origin=origin,
        )

        def write(connection: Connection) -> None:
            store.keep_rule(connection, wanted.kind, wanted.country, rule, who, now)
            audit.note(connection, entry)

        await self._engine.writer.do(write)
        await self.load()
        return await self.page()

    async def round_of(self, who: str) -> list[DeletionReport]:
        """Deletes everything that is over its time; each kind's report is kept and audited."""
        held = frozenset(each.person for each in await self._engine.ask(store.holds))
        reports = []
        for kind in ("positions", "events", "alerts", "refused", "audit"):
            for span in self._engine.retaining.spans(kind):
                report = await self._span(kind, span, held, who)
                if report.deleted or report.held:
                    await self._keep(report)
                    reports.append(report)
        return reports

    async def _span(self, kind: str, span: Span, held: frozenset[str], who: str) -> DeletionReport:
        now = self._engine.clock.now()
        before = now - timedelta(days=span.days)
        people = self._engine.retaining.people_at(span.sites)
        where = Where(span.sites, people, span.is_rest)
        kept = 0
        if kind in ("positions", "events"):
            gone = await self._all(
                partial(old.delete_events, kind=kind, before=before, where=where, held=held)
            )
            gone += await self._archived(kind, span, where, before, held)
            kept = await self._engine.ask(
                partial(old.held_events, kind=kind, before=before, where=where, held=held)
            )
        elif kind == "alerts":
            gone = await self._all(
                partial(old.delete_alerts, before=before, where=where, held=held)
            )
            if span.is_rest:
                gone += await self._all(partial(old.delete_loose, before=before, held=held))
            kept = await self._engine.ask(
                partial(old.held_alerts, before=before, where=where, held=held)
            )
        elif kind == "refused":
            gone = await self._all(partial(old.delete_refused, before=before))
        else:
            gone = await self._all(partial(old.erase_audit_words, before=before, held=held))
        return DeletionReport(
            at=now,
            who=who,
            kind=kind,
            country=span.country,
            before=before,
            deleted=gone,
            held=kept,
        )

    async def _all(self, some: Callable[[Connection], int]) -> int:
        """Piece by piece, so that events never wait long."""
        total = 0
        while gone := await self._engine.writer.do(some):
            total += gone
        return total

    async def _archived(
        self, kind: str, span: Span, where: Where, before: datetime, held: frozenset[str]
    ) -> int:
        def change(young: list[datetime], row: dict[str, Any]) -> dict[str, Any] | None:
            is_kind = (row["kind"] in old.POSITIONS) == (kind == "positions")
            mine = row["site"] in where.sites or (
                row["site"] is None and row["person"] in where.people
            )
            goes = is_kind and mine is not where.is_rest and row["occurred_at"] < before
            if goes and row["received_at"] >= before:
                young.append(row["received_at"])
                return row
            return None if goes and row["person"] not in held else row

        total, folder = 0, self._folder / "archive"
        # The day of the limit, too: only some of it goes, and it is looked at again.
        until = f"{before + timedelta(days=1):%Y-%m-%d}"
        for day in await self._engine.ask(partial(archive.days, before=until)):
            mark = (kind, span.country, day, held | where.sites)
            settled = self._settled.get(mark)
            if settled is None or before > settled:
                young: list[datetime] = []
                going = partial(change, young)
                total += await self._engine.writer.do(archive.rewrite, folder, day, going)
                if day < f"{before:%Y-%m-%d}":
                    self._settled[mark] = min(young, default=_NEVER)
        return total

    async def _keep(self, report: DeletionReport) -> None:
        entry = AuditEntry(
            at=report.at,
            who=report.who,
            what="retention.delete",
            subject=f"{report.kind} {report.country}".strip(),
            why=f"older than {report.before:%Y-%m-%d %H:%M} UTC",
            after=f"{report.deleted} deleted; {report.held} on hold",
        )

        def write(connection: Connection) -> None:
            store.report(connection, report)
            audit.note(connection, entry)

        await self._engine.writer.do(write)


def _words(rule: RetentionRule | None) -> str:
    if rule is None:
        return "as elsewhere"
    limits = [f"at least {rule.at_least}"] if rule.at_least else []
    limits += [f"at most {rule.at_most}"] if rule.at_most else []
    return ", ".join((f"{rule.days} days", *limits))
