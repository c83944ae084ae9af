"""From a question to a call: whom, on which number, in which language, with which words."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import phonenumbers

from engine.detect.words import duration
from engine.errors import BadInput, NotFound
from engine.ivr.choosing import Providers, estimated
from engine.ivr.in_charge import in_charge, suspects
from engine.ivr.scripts import ScriptBook, filled, kind_of
from engine.ivr.voices import is_spoken
from engine.live.engine import Engine
from engine.model.alert import Alert
from engine.model.call_providers import CallRules, ProviderConfig
from engine.model.call_scripts import Script
from engine.model.calls import CallKind, CallQuestion
from engine.model.directory import Person, Site
from engine.model.finding import Finding
from engine.model.kinds import Severity, SubjectKind
from engine.store import queries

#: Facts of evidence that say how long something has lasted, in minutes.
_LASTED = (
    *("silent_minutes", "waited_minutes", "late_minutes", "span_minutes", "outside_minutes"),
    *("early_minutes", "short_minutes"),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """A call that could be placed; what keeps it from that is `engine.ivr.checks`' to say.

    Attributes:
        number: E.164, or empty where there is none; never in a log or an answer.
        trouble: why there is nobody to call, a sentence; empty where there is.
        script: with its variables, `values`, filled in.
        provider: the first to be asked; None where there is none.
        exempt: budgets do not stop it: somebody may be in danger.
        unspoken: the person's language where providers do not speak it, else empty.
    """

    kind: CallKind
    person: Person | None
    site: Site | None
    alert: Alert | None
    number: str = field(repr=False)
    trouble: str
    name: str
    script: Script = field(repr=False)
    values: dict[str, str] = field(repr=False)
    provider: ProviderConfig | None
    wanted_provider: str
    reason: str
    urgency: int
    exempt: bool
    liveness: bool
    follow_up: bool
    tenant: str
    unspoken: str

    @property
    def cost(self) -> float:
        """Estimated, in the tenant's currency."""
        return estimated(self.provider, self.kind) if self.provider else 0.0


class Planner:
    """Makes plans; asks the directory, the roster and the store, changes nothing."""

    def __init__(self, engine: Engine, providers: Providers, scripts: ScriptBook) -> None:
        self._engine = engine
        self._providers = providers
        self._scripts = scripts

    async def plan(self, question: CallQuestion, rules: CallRules) -> Plan:
        """What a question comes to now.

        Raises:
            BadInput, NotFound: it names nothing or too much, or something unknown.
        """
        named = [question.alert, question.person, question.site, question.number]
        if sum(each is not None for each in named) != 1:
            raise BadInput("name exactly one of alert, person, site or number to call")
        alert, findings = await self._alert(question.alert)
        now = self._engine.event_clock.now()
        person, site = self._whom(question, alert, now)
        number, trouble = self._number(question, person, site, rules)
        kind = kind_of(alert.detections[0]) if alert else "generic"
        languages = self._languages(question, person, site, rules)
        unspoken = ""
        if question.kind is CallKind.VOICE:
            # Such as Urdu, which is written and heard but which providers have no voice for.
            unspoken = next((each for each in languages if not is_spoken(each)), "")
            languages = [each for each in languages if is_spoken(each)]
        script = self._script(question.script or kind, languages)
        name = person.name if person else (site.name if site else "this number")
        candidates = self._providers.candidates(question.kind, question.provider)
        values = {
            "guard_name": person.name if person else "",
            "site_name": site.name if site else "",
            "duration": duration(_lasted(alert, findings, now)),
        }
        return Plan(
            kind=question.kind,
            person=person,
            site=site,
            alert=alert,
            number=number,
            trouble=trouble,
            name=name,
            script=filled(script, values),
            values=values,
            provider=candidates[0] if candidates else None,
            wanted_provider=question.provider,
            reason=question.reason or (alert.title if alert else ""),
            urgency=alert.priority if alert else 50,
            exempt=alert is not None and alert.severity is Severity.CRITICAL,
            liveness=question.liveness,
            follow_up=question.follow_up and alert is not None,
            unspoken=unspoken,
            tenant=person.tenant if person else (site.tenant if site else "default"),
        )

    async def _alert(self, alert_id: str | None) -> tuple[Alert | None, list[Finding]]:
        if alert_id is None:
            return None, []

        def ask() -> tuple[Alert | None, list[Finding]]:
            with self._engine.database.begin() as connection:
                return (
                    queries.alert(connection, alert_id),
                    queries.findings_of(connection, alert_id),
                )

        kept, findings = await asyncio.to_thread(ask)
        alert = self._engine.desk.open.by_id.get(alert_id, kept)
        if alert is None:
            raise NotFound(f"there is no alert {alert_id}")
        return alert, findings

    def _whom(
        self, question: CallQuestion, alert: Alert | None, now: datetime
    ) -> tuple[Person | None, Site | None]:
        directory = self._engine.directory
        person_id = question.person
        site_id = question.site
        if alert is not None:
            site_id = alert.site
            if suspects(alert):
                return in_charge(alert, directory, now), directory.sites.get(site_id or "")
            if alert.subject_kind is SubjectKind.PERSON:
                person_id = alert.subject
        site = directory.sites.get(site_id or "")
        if question.site and site is None:
            raise NotFound(f"there is no site {question.site!r} in the directory")
        person = directory.people.get(person_id or "")
        if question.person and person is None:
            raise NotFound(f"there is nobody {question.person!r} in the directory")
        if person is None and person_id is None and site is not None:
            person = self._on_duty(site, now)
        if person is not None and site is None:
            shift = directory.shift_of(person.id, now)
            site = directory.sites.get(shift.site if shift else person.home_site or "")
        return person, site

    def _on_duty(self, site: Site, now: datetime) -> Person | None:
        """Whoever has the shift at a site and a number to be reached on."""
        people = self._engine.directory.people
        shifts = self._engine.directory.roster.at_site(site.id, now, timedelta(minutes=15))
        there = [people[each.person] for each in shifts if each.person in people]
        return next((each for each in there if each.phone), there[0] if there else None)

    @staticmethod
    def _number(
        question: CallQuestion, person: Person | None, site: Site | None, rules: CallRules
    ) -> tuple[str, str]:
        given = question.number
        if given is None:
            if person is None:
                where = f"at {site.name} now" if site else "behind this alert"
                return "", f"Nobody with a number is known {where}."
            if not person.phone:
                return "", f"{person.name} has no phone number in the directory."
            given = person.phone
        try:
            return e164(given, rules.country), ""
        except BadInput as wrong:
            return "", str(wrong)

    @staticmethod
    def _languages(
        question: CallQuestion, person: Person | None, site: Site | None, rules: CallRules
    ) -> list[str]:
        spoken = rules.site_languages.get(site.id, "") if site else ""
        told = (question.language, person.language if person else None, spoken)
        return [each for each in told if each]

    def _script(self, wanted: str, languages: list[str]) -> Script:
        if "." in wanted:
            return self._scripts.get(wanted)
        return self._scripts.active(wanted, languages)


def e164(given: str, country: str) -> str:
    """A number as every provider takes it.

    Raises:
        BadInput: says why nobody can be reached on it, without saying the number.

    >>> e164("098200 12345", "IN")
    '+919820012345'
    """
    try:
        number = phonenumbers.parse(given, country)
    except phonenumbers.NumberParseException as wrong:
        raise BadInput(
            "The number cannot be read as a phone number; write it with its country code, "
            "like +91 …"
        ) from wrong
    if not phonenumbers.is_possible_number(number):
        raise BadInput("The number is too short or too long for its country; look it up again.")
    if phonenumbers.number_type(number) is phonenumbers.PhoneNumberType.PREMIUM_RATE:
        raise BadInput("The number is at a premium rate; such numbers are not called.")
    if given.strip().startswith("+"):
        # As written: formatting would take zeros away that stand after the country code.
        return "+" + "".join(each for each in given if each.isdigit())
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def is_given_out(number: str) -> bool:
    """Whether an E.164 number lies in a range that its country gives out.

    >>> is_given_out("+919820012345"), is_given_out("+919820012")
    (True, False)
    """
    return phonenumbers.is_valid_number(phonenumbers.parse(number))


def mask(number: str) -> str:
    """A number as it is shown and kept.

    >>> mask("+919820012345")
    '****2345'
    """
    return f"****{number[-4:]}" if number else ""


def _lasted(alert: Alert | None, findings: list[Finding], now: datetime) -> timedelta:
    if alert is None:
        return timedelta(minutes=1)
    since = max(timedelta(), now - alert.last_at)
    before = max((_minutes(each.evidence) for each in findings[-1:]), default=0.0)
    return max(timedelta(minutes=1), since + timedelta(minutes=before))


def _minutes(evidence: dict[str, Any]) -> float:
    for name in _LASTED:
        value = evidence.get(name)
        if isinstance(value, dict):
            # Silent by several signals: all of them for at least the shortest.
            value = min(value.values(), default=0.0)
        if isinstance(value, int | float):
            return float(value)
    return 0.0
