"""What is wrong with calling itself, told as findings: providers that fail, budgets that end.

What stands is known again after a restart: from the alerts that are open, and from the findings
that the store holds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from engine.detect.contract import Detection
from engine.detections.system import budget_exceeded, provider_unhealthy
from engine.detections.system.budget_exceeded import ALL, STOPPED, WARNED, Budget, Episode
from engine.detections.system.provider_unhealthy import Condition
from engine.ivr.checks import without
from engine.ivr.choosing import estimated
from engine.ivr.ledger import month_of
from engine.ivr.simulated import SIMULATED
from engine.model.call_providers import ProviderConfig
from engine.model.finding import Finding, Verdict
from engine.model.kinds import Mode
from engine.store import queries

if TYPE_CHECKING:
    from engine.ivr.desk import CallDesk


class SelfCheck:
    """Belongs to the event loop."""

    def __init__(self, desk: CallDesk) -> None:
        self._desk = desk
        self._failing: set[str] | None = None
        self._budgets: set[Episode] = set()
        #: Ends that were told: who made room afterwards needs no warning of the same month.
        self._stopped: set[Episode] = set()

    async def look(self, now: datetime) -> None:
        """Judges providers and budgets, and has what is new concluded."""
        desk = self._desk
        if not desk.acts_on_alerts():
            return  # Nobody real can be called: there is nothing that could fail.
        if self._failing is None:
            self._failing, self._budgets = await self._standing()
        verdicts: list[Verdict] = []
        if self._is_on(provider_unhealthy.DETECTION):
            verdicts += provider_unhealthy.judge(self._conditions(now), now, self._failing)
        if self._is_on(budget_exceeded.DETECTION):
            verdicts += await self._of_budgets(now)
        if verdicts:
            async with desk.engine.round:
                await desk.engine.conclude(verdicts)

    def _is_on(self, detection: Detection) -> bool:
        settings = self._desk.engine.line.examiner.settings
        return settings.at(detection, "default", None).mode is Mode.ON

    async def _standing(self) -> tuple[set[str], set[Episode]]:
        """What the open alerts were made for and has not ended."""
        engine = self._desk.engine
        kinds = (provider_unhealthy.META.id, budget_exceeded.META.id)
        alerts = [
            each.id
            for each in engine.desk.open.by_id.values()
            if each.is_open and not each.ended and any(kind in each.detections for kind in kinds)
        ]

        def ask(connection: Connection) -> list[Finding]:
            return [found for each in alerts for found in queries.findings_of(connection, each)]

        found = await engine.ask(ask) if alerts else []
        return (
            {each.subject for each in found if each.detection == kinds[0]},
            {(each.subject, each.episode) for each in found if each.detection == kinds[1]},
        )

    def _conditions(self, now: datetime) -> list[Condition]:
        providers = self._desk.providers
        made = []
        for config in _used(self._desk):
            health = providers.health(config.id)
            failures, error = health.failures
            others = {
                other.name
                for kind in config.kinds
                for other in providers.candidates(kind)
                if other.id != config.id and providers.health(other.id).is_usable(now)
            }
            made.append(
                Condition(
                    id=config.id,
                    name=config.name,
                    failing_since=health.failing_since,
                    is_proved=health.is_proved,
                    failures=failures,
                    last_error=error,
                    instead=tuple(sorted(others)),
                )
            )
        return made

    async def _of_budgets(self, now: datetime) -> list[Verdict]:
        budgets = self._month(now)
        cleared = budget_exceeded.ended(budgets, self._budgets, now)
        self._stopped |= {each for each in self._budgets if each[1].endswith(STOPPED)}
        self._budgets -= cleared.keys()
        new = {}
        for finding in (budget_exceeded.reached(each, now) for each in budgets):
            if finding is None or (finding.subject, finding.episode) in self._budgets:
                continue
            end = finding.episode.replace(WARNED, STOPPED)
            if end == finding.episode or (finding.subject, end) not in self._stopped:
                new[finding.id] = finding
        # Told once a month for each limit: also where its alert was closed before a restart.
        told = await self._desk.engine.ask(_known(list(new))) if new else set()
        self._budgets |= {(each.subject, each.episode) for each in new.values()}
        return [*cleared.values(), *(each for key, each in new.items() if key not in told)]

    def _month(self, now: datetime) -> list[Budget]:
        desk = self._desk
        rules, month = desk.rules.now, month_of(now)
        unreal = without(desk.providers)
        whole = Budget(
            key=ALL,
            name="all calls",
            month=month,
            spent=desk.ledger.spent(month, without=unreal),
            limit=rules.monthly_budget,
            next_cost=desk.providers.next_cost(),
            warn_share=rules.warn_share,
            currency=rules.currency,
        )
        return [
            whole,
            *(
                Budget(
                    key=config.id,
                    name=config.name,
                    month=month,
                    spent=desk.ledger.spent(month, config.id),
                    limit=config.limits.monthly_budget,
                    next_cost=estimated(config, config.kinds[0]),
                    warn_share=rules.warn_share,
                    currency=rules.currency,
                )
                for config in _used(desk)
            ),
        ]


def _used(desk: CallDesk) -> Sequence[ProviderConfig]:
    """Providers that are asked; the simulated one only while nothing real is set up."""
    unreal = SIMULATED.id if desk.providers.has_real else ""
    return [each for each in desk.providers.configs.values() if each.enabled and each.id != unreal]


def _known(ids: list[str]) -> Callable[[Connection], set[str]]:
    return lambda connection: queries.known_findings(connection, ids)
