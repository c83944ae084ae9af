"""Verification calls of an engine, asked and ordered through its client.

Permissions: `call.place` (preview, place, hang up, take over), `call.manage` (pause, consent,
duress), `call.review`, `phone.reveal`, `recording.listen`, `provider.manage` (providers, rules),
`script.edit`, `script.approve`, `cost.view`, `hold.set`, `erase.confirm` (by two people).
"""

from datetime import datetime
from typing import Any

from engine.client import EngineClient
from engine.model.approvals import Approval
from engine.model.call_detail import CallDetail
from engine.model.call_providers import (
    CallCosts,
    CallReach,
    CallRules,
    ProviderChange,
    ProviderPage,
    ProviderTest,
    SpokenText,
)
from engine.model.call_scripts import Script, ScriptCheck, ScriptPage, ScriptSample
from engine.model.calls import (
    Call,
    CallDeletion,
    CallPage,
    CallPreview,
    CallQuestion,
    CallQueue,
    Consent,
    Listening,
    RevealedNumber,
)


async def preview_call(client: EngineClient, question: CallQuestion) -> CallPreview:
    """What would happen, or why it cannot."""
    return await client.post("/v1/calls/preview", CallPreview, question)


async def place_call(client: EngineClient, question: CallQuestion) -> Call:
    """Queues a call; refused with the sentence that the preview shows."""
    return await client.post("/v1/calls", Call, question)


async def list_calls(
    client: EngineClient,
    *,
    show: str = "all",
    person: str = "",
    site: str = "",
    alert: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
    unreviewed: bool = False,
    automatic: bool | None = None,
    answer: str = "",
    limit: int = 200,
    offset: int = 0,
) -> CallPage:
    """Calls, newest first.

    Args:
        show: all, active, over, or one state.
        automatic: only those placed by the engine, or only those placed by somebody.
        answer: a meaning, or `none`: those that brought no answer.
    """
    params: dict[str, Any] = {"show": show, "limit": limit, "offset": offset}
    params.update(_filled(person=person, site=site, alert=alert, answer=answer))
    if since is not None:
        params["since"] = since.isoformat()
    if until is not None:
        params["until"] = until.isoformat()
    if unreviewed:
        params["unreviewed"] = "true"
    if automatic is not None:
        params["automatic"] = str(automatic).lower()
    return await client.get("/v1/calls", CallPage, **params)


async def show_call(client: EngineClient, call_id: str) -> CallDetail:
    """One call with the other attempts of its verification."""
    return await client.get(f"/v1/calls/{call_id}", CallDetail)


async def hang_up(client: EngineClient, call_id: str) -> Call:
    """Ends a call, or takes it out of the queue."""
    return await client.post(f"/v1/calls/{call_id}/hang-up", Call, {})


async def take_over(client: EngineClient, call_id: str, number: str = "") -> Call:
    """Joins the operator to the running call; `number` where to ring, empty: as set up."""
    return await client.post(f"/v1/calls/{call_id}/take-over", Call, {"number": number})


async def review_call(client: EngineClient, call_id: str, verdict: str, note: str = "") -> Call:
    """Marks the outcome `right` or `wrong`."""
    return await client.post(
        f"/v1/calls/{call_id}/review", Call, {"verdict": verdict, "note": note}
    )


async def hold_call(client: EngineClient, call_id: str, held: bool, reason: str) -> Call:
    """Puts a call's recording under legal hold, or proposes to lift it; two people lift one."""
    return await client.post(f"/v1/calls/{call_id}/hold", Call, {"held": held, "reason": reason})


async def erase_call(client: EngineClient, call_id: str, reason: str) -> Approval:
    """Proposes to delete what was said on a call; the second person who asks confirms it."""
    return await client.post(f"/v1/calls/{call_id}/erase", Approval, {"reason": reason})


async def reveal_number(client: EngineClient, call_id: str, reason: str) -> RevealedNumber:
    """The number in clear; audited."""
    return await client.post(f"/v1/calls/{call_id}/reveal", RevealedNumber, {"reason": reason})


async def recording(client: EngineClient, call_id: str, reason: str = "") -> Listening:
    """The recording; audited."""
    return await client.post(f"/v1/calls/{call_id}/listen", Listening, {"reason": reason})


async def last_deletion(client: EngineClient) -> CallDeletion:
    """What retention deleted last."""
    return await client.get("/v1/calls/retention", CallDeletion)


async def delete_outworn(client: EngineClient) -> CallDeletion:
    """Deletes now what has no more time left."""
    return await client.post("/v1/calls/retention", CallDeletion, {})


async def call_queue(client: EngineClient) -> CallQueue:
    """What waits to be dialled and when its turn comes."""
    return await client.get("/v1/calls/queue", CallQueue)


async def pause_calls(client: EngineClient) -> CallQueue:
    """Automatic calls wait; those of operators still go out."""
    return await client.post("/v1/calls/queue/pause", CallQueue, {})


async def resume_calls(client: EngineClient) -> CallQueue:
    """Automatic calls go on."""
    return await client.post("/v1/calls/queue/resume", CallQueue, {})


async def providers(client: EngineClient) -> ProviderPage:
    """All providers by priority."""
    return await client.get("/v1/calls/providers", ProviderPage)


async def keep_provider(client: EngineClient, change: ProviderChange) -> ProviderPage:
    """Adds or changes a provider."""
    return await client.post("/v1/calls/providers", ProviderPage, change)


async def drop_provider(client: EngineClient, provider_id: str) -> ProviderPage:
    """Removes a provider and its credentials."""
    return await client.post(f"/v1/calls/providers/{provider_id}/drop", ProviderPage, {})


async def check_provider(client: EngineClient, provider_id: str) -> ProviderTest:
    """Asks a provider for something harmless."""
    return await client.post(f"/v1/calls/providers/{provider_id}/test", ProviderTest, {})


async def call_rules(client: EngineClient) -> CallRules:
    """When calls are placed and what they may cost."""
    return await client.get("/v1/calls/rules", CallRules)


async def change_rules(client: EngineClient, rules: CallRules) -> CallRules:
    """Changes them; they hold from the next call on."""
    return await client.post("/v1/calls/rules", CallRules, rules)


async def scripts(client: EngineClient) -> ScriptPage:
    """Every script's active and newest version."""
    return await client.get("/v1/calls/scripts", ScriptPage)


async def script(client: EngineClient, script_id: str, version: int = 0) -> Script:
    """One version; 0: the newest."""
    return await client.get(f"/v1/calls/scripts/{script_id}", Script, version=version)


async def check_script(client: EngineClient, draft: Script) -> ScriptCheck:
    """What keeps it from being activated."""
    return await client.post("/v1/calls/scripts/check", ScriptCheck, draft)


async def sample_script(client: EngineClient, draft: Script, alert: str = "") -> ScriptSample:
    """As it would be spoken."""
    return await client.post(
        "/v1/calls/scripts/sample", ScriptSample, {"script": draft, "alert": alert}
    )


async def save_script(client: EngineClient, draft: Script) -> Script:
    """Keeps a draft as a new version."""
    return await client.post("/v1/calls/scripts", Script, draft)


async def approve_script(client: EngineClient, script_id: str, version: int) -> Script:
    """Approves a draft; not by the one who saved it."""
    return await client.post(f"/v1/calls/scripts/{script_id}/approve", Script, {"version": version})


async def activate_script(client: EngineClient, script_id: str, version: int) -> Script:
    """Uses an approved version from the next call on."""
    return await client.post(
        f"/v1/calls/scripts/{script_id}/activate", Script, {"version": version}
    )


async def costs(client: EngineClient, month: str = "") -> CallCosts:
    """A month's money and what it brought; empty: this month."""
    return await client.get("/v1/calls/costs", CallCosts, **_filled(month=month))


async def consent(client: EngineClient, person: str) -> Consent:
    """What a person agreed to."""
    return await client.get(f"/v1/calls/consent/{person}", Consent)


async def set_consent(client: EngineClient, given: Consent) -> Consent:
    """Puts a person's consent on file."""
    return await client.post("/v1/calls/consent", Consent, given)


async def set_consents(client: EngineClient, given: list[Consent]) -> list[Consent]:
    """Puts several people's consent on file, all or none."""
    return await client.post("/v1/calls/consents", list[Consent], given)


async def set_duress(client: EngineClient, person: str, digits: str) -> Consent:
    """Sets a person's duress digit; empty: none. It is never shown again."""
    return await client.post(f"/v1/calls/consent/{person}/duress", Consent, {"digits": digits})


async def reach(client: EngineClient) -> CallReach:
    """Whether providers reach the engine, and what to do if not."""
    return await client.get("/v1/calls/reach", CallReach)


async def set_relay_token(client: EngineClient, token: str) -> CallReach:
    """Sets the token with which the engine dials in at its relay; empty: none."""
    return await client.post("/v1/calls/relay/token", CallReach, {"token": token})


async def speak(client: EngineClient, text: str, language: str) -> SpokenText:
    """The text as sound, read by the engine's machine; takes up to seconds.

    Raises:
        BadInput, ConfigError, SourceUnavailable: the sentence says what is missing.
    """
    body = {"text": text, "language": language}
    return await client.post("/v1/calls/speak", SpokenText, body)


def _filled(**words: str) -> dict[str, Any]:
    return {key: value for key, value in words.items() if value}
