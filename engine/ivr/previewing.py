"""What an operator is shown before a call: words, number, cost, and why it cannot be placed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.ivr import checks, dialogue
from engine.ivr.book import new_call
from engine.ivr.planning import Plan
from engine.ivr.simulated import SIMULATED
from engine.model.calls import CallKind, CallPreview

if TYPE_CHECKING:
    from engine.ivr.desk import CallDesk


def preview_of(desk: CallDesk, plan: Plan) -> CallPreview:
    """What would happen now; changes nothing."""
    rules, now = desk.rules.now, desk.now
    consent = desk.consents.of(plan.person)
    script, provider = plan.script, plan.provider
    told = checks.warnings(plan, consent, desk.ledger, desk.providers, rules, now)
    records = desk.records(plan)
    blank = new_call(plan, "", now, records=records, currency=rules.currency, simulated=False)
    talk = dialogue.Talk(script)
    is_voice = plan.kind is CallKind.VOICE
    text = " ".join(dialogue.opening(blank, talk).say) if is_voice else script.text
    return CallPreview(
        refusal=desk.refusal(plan) or checks.provider_refusal(plan, desk.providers, now),
        kind=plan.kind,
        person=blank.person,
        site=blank.site,
        alert=blank.alert,
        name=plan.name,
        number=blank.number,
        language=script.language,
        script=script.id,
        script_version=script.version,
        text=text,
        replies={each.key: each.meaning.value for each in script.answers},
        provider=provider.id if provider else "",
        provider_name=provider.name if provider else "",
        is_simulated=provider is not None and provider.id == SIMULATED.id,
        cost_estimated=plan.cost,
        currency=rules.currency,
        records=records,
        expected_at=desk.scheduler.expected(desk.waiting(), now, plan.urgency),
        warnings=tuple(told),
    )
