"""Verification calls as a part of a running engine."""

import asyncio
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection

from engine.api import call_setup as setup_api
from engine.api import calls as calls_api
from engine.api.app import Extension
from engine.api.part import Part
from engine.errors import BadInput, StorageFailed
from engine.ivr.consents import Consents
from engine.ivr.deciding import Decider
from engine.ivr.desk import CallDesk
from engine.ivr.ledger import Ledger
from engine.ivr.makers import MAKERS, Maker
from engine.ivr.planning import e164
from engine.ivr.choosing import Providers
from engine.ivr.rules import Rules
from engine.ivr.scripts import ScriptBook
from engine.ivr.simulated import Acts, Guard
from engine.live.engine import Engine
from engine.model.call_providers import ProviderType
from engine.store import call_settings
from engine.vault import Vault

logger = logging.getLogger(__name__)

#: How often the desk looks at the clock, wall seconds; callbacks and orders wake it at once.
_LOOK_S = 0.2


class Cast(msgspec.Struct, frozen=True, kw_only=True):
    """How a recording's made-up guard behaves; of `config.phones` in `recording.json`."""

    acts: Acts
    duress: str = ""


def build(
    engine: Engine,
    vault: Vault,
    *,
    plays: bool = False,
    makers: Mapping[ProviderType, Maker] = MAKERS,
) -> CallDesk:
    """The desk with what the store knows.

    Args:
        plays: a recording plays: nobody's phone may ring.
    """

    def ask(connection: Connection) -> CallDesk:
        standing = call_settings.standing(connection)
        ledger = Ledger()
        providers = Providers(
            vault, engine.event_clock_now, ledger, only_simulated=plays, makers=makers
        )
        rules = Rules(engine, vault, standing)
        scripts = ScriptBook(call_settings.scripts(connection))
        consents = Consents(
            engine, vault, call_settings.consents(connection), call_settings.duress(connection)
        )
        desk = CallDesk(engine, vault, ledger, providers, scripts, consents, rules)
        for config in rules.providers:
            providers.put(config)
        desk.book.load(connection, engine.event_clock.now())
        return desk

    with engine.database.begin() as connection:
        return ask(connection)


def cast(desk: CallDesk, told: Any) -> None:
    """Gives the guards of a recording their parts.

    Args:
        told: `config.phones`: person to `{"acts": …, "duress": …}`.

    Raises:
        BadInput: another shape.
    """
    try:
        parts = msgspec.convert(told, dict[str, Cast])
    except msgspec.ValidationError as broken:
        raise BadInput(f"recording.json: config.phones: {broken}") from broken
    for person_id, part in parts.items():
        person = desk.engine.directory.people.get(person_id)
        if person is not None and person.phone:
            number = e164(person.phone, desk.rules.now.country)
            desk.providers.phone.cast[number] = Guard(part.acts, part.duress)
        if part.duress:
            desk.consents.lend_duress(person_id, part.duress)


def part(desk: CallDesk, decider: Decider) -> Part:
    """What the runtime runs."""
    extension = Extension(
        (*calls_api.HANDLERS, *setup_api.HANDLERS), {"call_desk": desk}
    )

    async def stop() -> None:
        await desk.dialler.stop()
        await desk.providers.close()

    desk.engine.watchers.append(decider.watch)
    runs = (lambda: look(desk), decider.run, desk.providers.phone.run)
    return Part("calls", extension, runs, stop)


async def look(desk: CallDesk) -> None:
    """Ticks whenever something has happened, and a few times a second; for ever."""
    while True:
        try:
            await desk.tick()
        except StorageFailed as failed:
            logger.error("store failed during a tick", extra={"why": str(failed)})
        desk.woken.clear()
        try:
            async with asyncio.timeout(_LOOK_S):
                await desk.woken.wait()
        except TimeoutError:
            continue


def vault_of(folder: Path, passphrase: str | None) -> Vault:
    """The vault of a data folder."""
    return Vault(folder, passphrase)
