"""What has to hold before anything is dialled; the first that does not is one plain sentence."""

from datetime import datetime, timedelta

from engine.ivr.choosing import Providers, together
from engine.ivr.ledger import Ledger, month_of
from engine.ivr.planning import Plan, is_given_out
from engine.ivr.simulated import SIMULATED
from engine.model.call_providers import CallRules
from engine.model.calls import CallKind, Consent


def standing_refusal(
    plan: Plan,
    consent: Consent | None,
    ledger: Ledger,
    providers: Providers,
    rules: CallRules,
    now: datetime,
    waiting: int = 0,
) -> str:
    """Why this person may not be reached now, by whatever provider; empty where they may.

    Args:
        waiting: calls to the same person that wait for their turn.
    """
    if plan.trouble:
        return plan.trouble
    if plan.provider is None:
        kind = "calls" if plan.kind is CallKind.VOICE else f"{plan.kind.value} messages"
        return f"No provider is set up for {kind}; set one up under Providers."
    return (
        _consent(plan, consent, rules)
        or _liveness(plan, rules)
        or _rate(plan, ledger, rules, now, waiting)
        or over_budget(plan.cost, ledger, providers, rules, now, exempt=plan.exempt)
    )


def provider_refusal(plan: Plan, providers: Providers, now: datetime) -> str:
    """Why none of the providers may be asked now; empty where one may."""
    refusals = []
    for config in providers.candidates(plan.kind, plan.wanted_provider):
        why = providers.refusal(config, plan.cost, now, exempt=plan.exempt)
        if not why:
            return ""
        refusals.append(why)
    return f"{together(refusals)}."


def warnings(
    plan: Plan,
    consent: Consent | None,
    ledger: Ledger,
    providers: Providers,
    rules: CallRules,
    now: datetime,
) -> list[str]:
    """What is worth knowing before the call, a sentence each."""
    told = []
    simulated = plan.provider is not None and plan.provider.id == SIMULATED.id
    if simulated:
        told.append("Simulated: nobody's phone rings.")
        if plan.person is not None and rules.needs_consent and not (consent and consent.calls):
            told.append(
                f"{plan.person.name} has no consent to calls on file; a real call would be refused."
            )
    elif plan.number and not is_given_out(plan.number):
        told.append("No such number is given out in its country; look it up again.")
    if plan.kind is CallKind.VOICE and not simulated and not rules.operator_number:
        told.append(
            "Nobody can be joined to a call for help: set the operator's phone under Rules."
        )
    if plan.unspoken:
        told.append(
            f"Providers have no voice for {plan.unspoken!r}; it is spoken in "
            f"{plan.script.language!r} instead."
        )
    spent = ledger.spent(month_of(now), without=without(providers))
    if rules.monthly_budget and spent >= rules.warn_share * rules.monthly_budget:
        share = spent / rules.monthly_budget
        told.append(
            f"{share:.0%} of this month's budget is spent ({spent:,.2f} of "
            f"{rules.monthly_budget:,.2f} {rules.currency})."
        )
    return told


def over_budget(
    cost: float,
    ledger: Ledger,
    providers: Providers,
    rules: CallRules,
    now: datetime,
    *,
    exempt: bool,
) -> str:
    """Why the month's budget does not allow it; critical alerts are never stopped by money."""
    spent = ledger.spent(month_of(now), without=without(providers))
    if exempt or spent + cost <= rules.monthly_budget:
        return ""
    return (
        f"This month's budget of {rules.monthly_budget:,.2f} {rules.currency} is used up "
        f"({spent:,.2f} spent); only critical alerts are called about until it is raised."
    )


def without(providers: Providers) -> str:
    """The provider whose money is not real: the simulated one, once a real one is set up."""
    return SIMULATED.id if providers.has_real else ""


def _consent(plan: Plan, consent: Consent | None, rules: CallRules) -> str:
    if plan.person is None or plan.provider is None or plan.provider.id == SIMULATED.id:
        return ""
    if consent is not None and consent.calls is False:
        return f"{plan.person.name} has refused to be called."
    if rules.needs_consent and (consent is None or not consent.calls):
        return f"{plan.person.name} has no consent to calls on file; record it first."
    return ""


def _liveness(plan: Plan, rules: CallRules) -> str:
    if not plan.liveness:
        return ""
    if plan.site is None:
        return "Presence can only be proved at a site, and this call has none."
    if plan.site.id not in rules.site_codes:
        return f"{plan.site.name} has no code on show; set one under Calls, Rules."
    return ""


def _rate(plan: Plan, ledger: Ledger, rules: CallRules, now: datetime, waiting: int) -> str:
    if plan.person is None or plan.kind is not CallKind.VOICE:
        return ""
    called = ledger.of_person(plan.person.id, now) + waiting
    if called < rules.calls_per_guard_hour:
        return ""
    return (
        f"{plan.person.name} has been called {called} times within the hour; the limit is "
        f"{rules.calls_per_guard_hour}."
    )


def quiet_refusal(plan: Plan, rules: CallRules, local: datetime, *, on_shift: bool) -> str:
    """Why an automatic call has to wait for the morning; people on shift are always called."""
    if not rules.quiet_from or not rules.quiet_until or on_shift or plan.exempt:
        return ""
    clock = f"{local:%H:%M}"
    begins, ends = rules.quiet_from, rules.quiet_until
    quiet = begins <= clock < ends if begins <= ends else clock >= begins or clock < ends
    if not quiet:
        return ""
    return f"Quiet hours until {ends}: people off shift are not called automatically."


#: An automatic call that could not go out within this is pointless.
STALE = timedelta(minutes=30)
