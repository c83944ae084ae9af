"""The call desk made from what the store knows, and what keeps it running."""

import asyncio
import logging
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from engine.errors import BadInput, StorageFailed
from engine.ivr.choosing import Providers
from engine.ivr.consents import Consents
from engine.ivr.desk import CallDesk
from engine.ivr.ledger import Ledger
from engine.ivr.makers import MAKERS, Maker
from engine.ivr.planning import e164
from engine.ivr.reach import Reach
from engine.ivr.rules import Rules
from engine.ivr.scripts import ScriptBook
from engine.ivr.simulated_guards import Acts, Guard
from engine.live.engine import Engine
from engine.model.call_providers import CallRules, ProviderType
from engine.store import call_settings
from engine.vault import Vault

logger = logging.getLogger(__name__)

#: How often the desk looks at the clock, wall seconds; callbacks and orders wake it at once.
_LOOK_S = 0.2


class Cast(msgspec.Struct, frozen=True, kw_only=True):
    """How a recording's made-up guard behaves."""

    acts: Acts
    duress: str = ""


class Staging(msgspec.Struct, frozen=True, kw_only=True):
    """`config.calls` of `recording.json`: the calls of a demonstration.

    Attributes:
        rules: for as long as it plays, instead of those that are kept.
        phones: person to how they behave; the others are left to chance.
    """

    rules: CallRules = CallRules(training=True)
    phones: dict[str, Cast] = {}


class _EventClock:
    """The engine's event clock, also after it has become another one."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def now(self) -> datetime:
        """Event time, UTC."""
        return self._engine.event_clock.now()


def build(
    engine: Engine,
    vault: Vault,
    *,
    reach: Reach | None = None,
    plays: bool = False,
    makers: Mapping[ProviderType, Maker] = MAKERS,
    kind: type[CallDesk] = CallDesk,
) -> CallDesk:
    """The desk with what the store knows.

    Args:
        kind: of desk; a replay has its own.
        reach: whether providers reach this engine; None: they do not.
        plays: a recording plays: nobody's phone may ring.
    """
    opened = reach or Reach()

    def ask(connection: Connection) -> CallDesk:
        standing = call_settings.standing(connection)
        ledger = Ledger()
        clock = _EventClock(engine)
        providers = Providers(vault, clock, ledger, opened, only_simulated=plays, makers=makers)
        rules = Rules(engine, vault, standing)
        scripts = ScriptBook(call_settings.scripts(connection))
        consents = Consents(
            engine, vault, call_settings.consents(connection), call_settings.duress(connection)
        )
        desk = kind(engine, vault, ledger, providers, scripts, consents, rules)
        for config in rules.providers:
            providers.put(config)
        desk.book.load(connection, engine.event_clock.now())
        return desk

    with engine.database.begin() as connection:
        return ask(connection)


def stage(desk: CallDesk, told: Any) -> None:
    """Sets the desk up for a recording that plays.

    Args:
        told: `config.calls` of the recording; None: nobody is called by himself.

    Raises:
        BadInput: another shape.
    """
    if told is None:
        desk.rules.now = replace(desk.rules.now, automatic=False, training=True)
        return
    try:
        staging = msgspec.convert(told, Staging)
    except msgspec.ValidationError as broken:
        raise BadInput(f"recording.json: config.calls: {broken}") from broken
    desk.rules.now = staging.rules
    for person_id, part in staging.phones.items():
        person = desk.engine.directory.people.get(person_id)
        if person is not None and person.phone:
            number = e164(person.phone, desk.rules.now.country)
            desk.providers.phone.cast[number] = Guard(part.acts, part.duress)
        if part.duress:
            desk.consents.lend_duress(person_id, part.duress)


async def look(desk: CallDesk) -> None:
    """Ticks whenever something has happened, and a few times a second; for ever."""
    while True:
        # Before the tick: what happens during it wakes the next one at once.
        desk.woken.clear()
        try:
            await desk.tick()
        except StorageFailed as failed:
            logger.error("store failed during a tick", extra={"why": str(failed)})
        try:
            async with asyncio.timeout(_LOOK_S):
                await desk.woken.wait()
        except TimeoutError:
            continue
