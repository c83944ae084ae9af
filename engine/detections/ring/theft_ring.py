"""Several people void dear goods and share a contact outside.

Sees:
    Voids of high value of all sites of the tenant, and the contacts of who voided.
Matters because:
    One buyer outside has several hands inside.
Wrong when:
    A couple works in the same shop and shares friends.
Source:
    Detection catalogue, `ring.theft_ring`.

>>> META.severity.value, META.confidence
('critical', 0.8)
"""

from engine.detect.basket import HIGH_THEFT, high_theft_lines
from engine.detect.contract import Answers, Context, Detection, Found, Params, Scope, State
from engine.detect.graph import Edge, graph
from engine.detect.rings import Joined, Sign, node, person_node, refs_of, remember, ring
from engine.detect.units import Count, Days, Names, Sum
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.kinds import Severity
from engine.model.retail import PosVoid

META = ring(
    "ring.theft_ring",
    "Several staff with one contact",
    Severity.CRITICAL,
    0.8,
    "Compare the voids of all of them: same goods, same evening",
    "Speak with nobody before the cameras have been looked at",
)


_TOLD = 40
#: Smaller voids without named goods need not be looked at, whatever the limit of a site.
_LEAST = 20.0


class Limits(Params, frozen=True):
    """What it takes, and what it gives."""

    people: Count = 2
    amount: Sum = 200.0
    within_days: Days = 7.0
    high_theft_categories: Names = HIGH_THEFT


class Signs(State):
    """Of the last days, oldest first; what was told already."""

    signs: list[Sign] = []
    told: list[str] = []


class Measured(Joined, frozen=True):
    """What was measured."""

    contact: str
    amount: float


def detect(event: PosVoid, state: Signs, params: Limits, context: Context) -> Answers:
    """Fires when a contact is shared by so many, and again when another joins them."""
    names = context.directory
    lines = high_theft_lines(event.items, names, params.high_theft_categories)
    contacts = tuple(names.relations.contacts_of(event.staff))
    if not contacts or (abs(event.amount) < params.amount and not lines):
        return None
    amount = round(abs(event.amount), 2)
    words = f"voided {amount:,.2f}"
    for contact in contacts:
        sign = Sign(
            *(event.occurred_at, "void", event.staff, event.site, contact, words, event.ref, amount)
        )
        state.signs = remember(state.signs, sign, params.within_days)
    for contact in contacts:
        same = [each for each in state.signs if each.about == contact]
        people = sorted({each.who for each in same})
        name = " ".join((contact, *people))
        if len(people) >= params.people and name not in state.told:
            state.told = [*state.told[1 - _TOLD :], name]
            return _told(event, same, contact, people, names)
    return None


def _told(
    event: PosVoid, same: list[Sign], contact: str, people: list[str], names: Directory
) -> Answers:
    nodes = [node("contact", contact), *(person_node(each, names) for each in people)]
    nodes += [node("void", each.ref, each.words) for each in same]
    edges = [Edge(f"person {each}", f"contact {contact}", "known contact") for each in people]
    edges += [
        Edge(f"person {each.who}", f"void {each.ref}", each.words, each.ref, each.at)
        for each in same
    ]
    measured = Measured(
        person=event.staff,
        site=event.site,
        people=tuple(people),
        events=len(same),
        graph=graph(nodes, edges),
        contact=contact,
        amount=round(sum(each.amount for each in same), 2),
    )
    return (
        Found(measured, event.occurred_at, refs_of(same), site=event.site, subject=event.staff),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    who = listed([names.person_name(each) for each in found.people])
    return (
        f"{who} voided {found.amount:,.2f} in dear goods within days and share the contact "
        f"{found.contact}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.TENANT,
    on={PosVoid: detect},
    explain=explain,
    params=Limits(),
    state=Signs,
    is_idle=lambda state: not state.signs,
    gates={PosVoid: lambda event: abs(event.amount) >= _LEAST or bool(event.items)},
)
