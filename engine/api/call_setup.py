"""What calls need: providers, rules, scripts, consent; and what they cost."""

from typing import Annotated

import msgspec
from litestar import get, post
from msgspec import Meta
from msgspec.structs import replace

from engine.api.access import SEEN, WHOLE, Principal, needs, nothing_of
from engine.api.alerts import seen_alert
from engine.api.app import Extension
from engine.api.calls import HANDLERS as CALL_HANDLERS
from engine.errors import NotFound
from engine.ivr import scripts as scripting
from engine.ivr.desk import CallDesk
from engine.ivr.setup import Setup
from engine.model.call_providers import (
    CallCosts,
    CallRules,
    ProviderChange,
    ProviderPage,
    ProviderTest,
)
from engine.model.call_scripts import Script, ScriptCheck, ScriptPage, ScriptSample
from engine.model.calls import CallQuestion, Consent
from engine.model.sight import Sight

#: The same for all.
_SET_UP = needs("alert.view", scope=nothing_of("how calls are set up, for all alike"))


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """A script's version."""

    version: Annotated[int, Meta(ge=1)]


class SampleWanted(msgspec.Struct, frozen=True, kw_only=True):
    """A script, and the alert whose values are to be filled in; empty: made-up ones."""

    script: Script
    alert: str = ""


class Digits(msgspec.Struct, frozen=True, kw_only=True):
    """A duress digit; empty: none."""

    digits: Annotated[str, Meta(max_length=8)]


@get("/v1/calls/providers", opt=_SET_UP)
async def list_providers(call_desk: CallDesk) -> ProviderPage:
    """All providers by priority, how each does, and what it lacks."""
    return call_desk.providers.page(call_desk.now)


@post("/v1/calls/providers", status_code=200, opt=needs("provider.manage", scope=WHOLE))
async def keep_provider(
    call_setup: Setup,
    principal: Principal,
    data: ProviderChange,
) -> ProviderPage:
    """Adds or changes a provider; its credentials go to the vault."""
    return await call_setup.keep_provider(data, principal.name, principal.origin)


@post(
    "/v1/calls/providers/{provider_id:str}/drop",
    status_code=200,
    opt=needs("provider.manage", scope=WHOLE),
)
async def drop_provider(
    call_setup: Setup,
    principal: Principal,
    provider_id: str,
) -> ProviderPage:
    """Removes a provider and its credentials."""
    return await call_setup.drop_provider(provider_id, principal.name, principal.origin)


@post(
    "/v1/calls/providers/{provider_id:str}/test",
    status_code=200,
    opt=needs("provider.manage", scope=WHOLE),
)
async def check_provider(call_setup: Setup, provider_id: str) -> ProviderTest:
    """Asks a provider for something harmless."""
    return await call_setup.test(provider_id)


@get("/v1/calls/rules", opt=needs("alert.view", scope=SEEN))
async def show_rules(call_desk: CallDesk, sight: Sight) -> CallRules:
    """When calls are placed and what they may cost; codes of sites in sight."""
    rules = call_desk.rules.shown
    codes = {site: code for site, code in rules.site_codes.items() if sight.site(site)}
    return replace(rules, site_codes=codes)


@post("/v1/calls/rules", status_code=200, opt=needs("provider.manage", scope=WHOLE))
async def change_rules(
    call_setup: Setup,
    principal: Principal,
    data: CallRules,
) -> CallRules:
    """Changes them; they hold from the next call on."""
    return await call_setup.change_rules(data, principal.name, principal.origin)


@get("/v1/calls/scripts", opt=_SET_UP)
async def list_scripts(call_desk: CallDesk) -> ScriptPage:
    """Every script's active and newest version."""
    return call_desk.scripts.page()


@get("/v1/calls/scripts/{script_id:str}", opt=_SET_UP)
async def show_script(call_desk: CallDesk, script_id: str, version: int = 0) -> Script:
    """One version; 0: the newest."""
    return call_desk.scripts.get(script_id, version)


@post("/v1/calls/scripts/check", status_code=200, opt=_SET_UP)
async def check_script(data: Script) -> ScriptCheck:
    """What keeps it from being activated."""
    return ScriptCheck(problems=tuple(scripting.problems(data)))


@post("/v1/calls/scripts/sample", status_code=200, opt=needs("alert.view", scope=SEEN))
async def sample_script(call_desk: CallDesk, sight: Sight, data: SampleWanted) -> ScriptSample:
    """As it would be spoken."""
    if not data.alert:
        return scripting.sample(data.script)
    await seen_alert(call_desk.engine, sight, data.alert)
    plan = await call_desk.planner.plan(CallQuestion(alert=data.alert), call_desk.rules.now)
    return scripting.sample(data.script, plan.values)


@post(
    "/v1/calls/scripts", status_code=200, opt=needs("script.edit", audit="script.save", scope=WHOLE)
)
async def save_script(call_setup: Setup, principal: Principal, data: Script) -> Script:
    """Keeps a draft as a new version."""
    return await call_setup.save_script(data, principal.name)


@post(
    "/v1/calls/scripts/{script_id:str}/approve",
    status_code=200,
    opt=needs("script.approve", audit="script.approve", scope=WHOLE),
)
async def approve_script(
    call_setup: Setup, principal: Principal, script_id: str, data: Version
) -> Script:
    """Approves a draft; not by the one who saved it."""
    return await call_setup.approve_script(script_id, data.version, principal.name)


@post(
    "/v1/calls/scripts/{script_id:str}/activate",
    status_code=200,
    opt=needs("script.approve", audit="script.activate", scope=WHOLE),
)
async def activate_script(call_setup: Setup, script_id: str, data: Version) -> Script:
    """Uses an approved version from the next call on."""
    return await call_setup.activate_script(script_id, data.version)


@get("/v1/calls/costs", opt=needs("cost.view", scope=SEEN))
async def show_costs(call_setup: Setup, sight: Sight, month: str = "") -> CallCosts:
    """A month's money and what it brought, of calls in sight."""
    return await call_setup.costs(month, sight)


@get("/v1/calls/consent/{person_id:str}", opt=needs("alert.view", scope=SEEN))
async def show_consent(call_desk: CallDesk, sight: Sight, person_id: str) -> Consent:
    """What a person agreed to."""
    _refuse_unseen(sight, person_id)
    return call_desk.consents.shown(person_id)


@post("/v1/calls/consent", status_code=200, opt=needs("call.manage", scope=SEEN))
async def set_consent(
    call_desk: CallDesk, principal: Principal, sight: Sight, data: Consent
) -> Consent:
    """Puts a person's consent on file."""
    _refuse_unseen(sight, data.person)
    kept = await call_desk.consents.give([data], principal.name, principal.origin)
    return kept[0]


@post("/v1/calls/consents", status_code=200, opt=needs("call.manage", scope=SEEN))
async def set_consents(
    call_desk: CallDesk,
    principal: Principal,
    sight: Sight,
    data: Annotated[tuple[Consent, ...], Meta(max_length=20_000)],
) -> list[Consent]:
    """Puts several people's consent on file, all or none."""
    for each in data:
        _refuse_unseen(sight, each.person)
    return await call_desk.consents.give(data, principal.name, principal.origin)


@post(
    "/v1/calls/consent/{person_id:str}/duress",
    status_code=200,
    opt=needs("call.manage", scope=SEEN),
)
async def set_duress(
    call_desk: CallDesk,
    principal: Principal,
    sight: Sight,
    person_id: str,
    data: Digits,
) -> Consent:
    """Sets a person's duress digit; it is never shown again."""
    _refuse_unseen(sight, person_id)
    await call_desk.consents.set_duress(person_id, data.digits, principal.name, principal.origin)
    return call_desk.consents.shown(person_id)


def _refuse_unseen(sight: Sight, person: str) -> None:
    if not sight.person(person):
        raise NotFound(f"nobody in the directory has the id {person!r}")


_HANDLERS = (
    list_providers,
    keep_provider,
    drop_provider,
    check_provider,
    show_rules,
    change_rules,
    list_scripts,
    show_script,
    check_script,
    sample_script,
    save_script,
    approve_script,
    activate_script,
    show_costs,
    show_consent,
    set_consent,
    set_consents,
    set_duress,
)


def extension(desk: CallDesk, setup: Setup) -> Extension:
    """What an engine with calls answers."""
    return Extension((*CALL_HANDLERS, *_HANDLERS), {"call_desk": desk, "call_setup": setup})
