"""How long what is kept: rules by kind and country, clamped to what the law there allows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from engine.directory.countries import country_of
from engine.directory.index import Directory
from engine.model.privacy import RetentionRule


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that is kept.

    Attributes:
        days: where nobody has set anything.
        purpose: why it is kept, for those whom it is about.
    """

    id: str
    title: str
    days: int
    purpose: str


#: In the order in which people see them.
KINDS = (
    Kind(
        "positions",
        "Raw positions",
        90,
        "Where guards on duty were, to see that posts are manned and that help can find them.",
    ),
    Kind(
        "events",
        "Other events",
        730,
        "Punches, checks, tasks, sales and network use, from which the rules conclude.",
    ),
    Kind(
        "alerts",
        "Alerts, findings and checks",
        730,
        "What the rules concluded and what people did about it, to settle disputes.",
    ),
    Kind(
        "call_recordings",
        "Recordings and words of calls",
        90,
        "What was said in verification calls, as proof of an answer; only with consent.",
    ),
    Kind(
        "video",
        "Recorded video",
        30,
        "Pictures of sites around an alert, to see what happened.",
    ),
    Kind(
        "refused",
        "Refused inputs",
        90,
        "What could not be read, until somebody has mended the source.",
    ),
    Kind(
        "audit",
        "Audit log",
        2_557,
        "Who looked at what and decided what, to hold those who watch to account.",
    ),
)
BY_ID = {each.id: each for each in KINDS}
#: Limits that are shipped; whoever answers for the site checks and changes them.
SHIPPED = (
    RetentionRule(
        kind="audit",
        country="IN",
        days=2_557,
        at_least=365,
        source="DPDP Rules 2025, rule 6(1)(e) and 8(3): logs for at least one year, from May 2027",
    ),
    RetentionRule(
        kind="video",
        country="NZ",
        days=30,
        at_most=60,
        source="Privacy Act 2020, IPP 9: no longer than needed; Privacy Commissioner on CCTV",
    ),
)


@dataclass(frozen=True, slots=True)
class Span:
    """For how long a kind is kept at some sites.

    Attributes:
        sites: those; of the rest: those that it does not concern.
    """

    country: str
    days: int
    sites: frozenset[str]
    is_rest: bool


class Retaining:
    """The rules in force. Belongs to the event loop.

    Attributes:
        own: what other settings say of a kind where no rule was set here, days.
    """

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._rules = {(each.kind, each.country): each for each in SHIPPED}
        self.own: dict[str, int] = {}

    def set(self, rules: Mapping[tuple[str, str], RetentionRule]) -> None:
        """What people have set, over what is shipped."""
        shipped = {(each.kind, each.country): each for each in SHIPPED}
        self._rules = {**shipped, **rules}

    def rules(self) -> tuple[RetentionRule, ...]:
        """Every rule in force, with what is wrong with it."""
        plain = [
            RetentionRule(kind=each.id, days=self.own.get(each.id, each.days))
            for each in KINDS
            if (each.id, "") not in self._rules
        ]
        order = list(BY_ID)
        return tuple(
            replace(each, conflict=conflict(each))
            for each in sorted(
                (*plain, *self._rules.values()),
                key=lambda rule: (order.index(rule.kind), rule.country),
            )
        )

    def days(self, kind: str, site: str | None) -> int:
        """For how long something of a site is kept."""
        country = self.country(site)
        rule = self._rules.get((kind, country)) or self._rules.get((kind, ""))
        return clamped(rule) if rule else self.own.get(kind, BY_ID[kind].days)

    def spans(self, kind: str) -> tuple[Span, ...]:
        """The rules of a kind with their sites; the last is for the rest."""
        countries = [country for each, country in self._rules if each == kind and country]
        spans = []
        for country in sorted(countries):
            mine = frozenset(key for key in self._directory.sites if self.country(key) == country)
            if mine:
                spans.append(Span(country, clamped(self._rules[kind, country]), mine, False))
        others = frozenset[str]().union(*(each.sites for each in spans))
        return (*spans, Span("", self.days(kind, None), others, True))

    def country(self, site: str | None) -> str:
        """Where a site is, by its time zone."""
        found = self._directory.sites.get(site or "")
        return country_of(found.timezone) if found else ""

    def countries(self) -> tuple[str, ...]:
        """Those of the sites that are known."""
        found = {self.country(each) for each in self._directory.sites}
        return tuple(sorted(found - {""}))

    def people_at(self, sites: Iterable[str]) -> frozenset[str]:
        """Whose home site is among them."""
        wanted = frozenset(sites)
        return frozenset(
            each.id for each in self._directory.people.values() if each.home_site in wanted
        )


def clamped(rule: RetentionRule) -> int:
    """The days that hold: never less than the law's minimum, else never more than its maximum."""
    days = rule.days if rule.at_most is None else min(rule.days, rule.at_most)
    return days if rule.at_least is None else max(days, rule.at_least)


def conflict(rule: RetentionRule) -> str:
    """What is wrong with a rule, and what holds instead; empty: nothing."""
    where = f" for {rule.country}" if rule.country else ""
    if rule.at_least and rule.at_most and rule.at_least > rule.at_most:
        return (
            f"the limits contradict each other: at least {rule.at_least} days and at most "
            f"{rule.at_most}; {rule.at_least} days hold until somebody mends them"
        )
    if rule.at_least and rule.days < rule.at_least:
        return f"{rule.days} days are too few{where}; {rule.at_least} hold"
    if rule.at_most and rule.days > rule.at_most:
        return f"{rule.days} days are too many{where}; {rule.at_most} hold"
    return ""
