"""Sales to somebody whom the seller knows: by mail address, telephone, address or name."""

from collections.abc import Callable
from typing import Any

from engine.detect.contract import Answers, Context, Detection, Meta, Scope, State
from engine.detect.points import Pointed, Scored, told
from engine.directory.index import Directory
from engine.model.retail import PosSale


class ToContact(Scored, frozen=True):
    """The sale, and how the customer is known."""

    transaction: str
    customer: str
    relation: str
    attribute: str


def to_contact(
    meta: Meta,
    params: Pointed,
    evidence: type[ToContact],
    measure: Callable[[PosSale, Any, Context], dict[str, Any]],
    deed: Callable[[Any], str],
) -> Detection:
    """A rule on what is odd about a sale to a known contact.

    Args:
        measure: what `evidence` adds; empty: nothing is odd about the sale.
        deed: for the sentence: `{who} {deed} to {whom}`.
    """

    def detect(event: PosSale, state: State, params: Pointed, context: Context) -> Answers:
        tie = context.directory.relations.tie(event.customer, event.staff)
        if tie is None or event.customer is None:
            return None
        measured = measure(event, params, context)
        if not measured:
            return None
        return told(
            event,
            evidence(
                person=event.staff,
                site=event.site,
                points=params.points,
                transaction=event.transaction,
                customer=event.customer,
                relation=tie.via,
                attribute=tie.attribute,
                **measured,
            ),
        )

    def explain(found: ToContact, names: Directory) -> str:
        whom = "themselves" if found.relation == "self" else f"a known contact ({found.relation})"
        return (
            f"{names.person_name(found.person)} {deed(found)} to {whom} "
            f"at {names.site_name(found.site)}, by the same {found.attribute} (sale "
            f"{found.transaction})."
        )

    return Detection(
        meta=meta,
        scope=Scope.PERSON,
        on={PosSale: detect},
        explain=explain,
        params=params,
        is_idle=lambda state: True,
    )
