"""Events of shops: staff log-ins, tills, gift cards, safes, stock."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from engine.model.envelope import Envelope
from engine.model.kinds import Amount, Id, Text

#: Money in the store's currency; negative for returned lines.
Money = Annotated[float, Meta(ge=-1e12, le=1e12)]
Percent = Annotated[float, Meta(ge=0, le=100)]


class Item(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """One line of a transaction; quantity is negative for a returned line."""

    sku: Id
    qty: Money
    unit_price: Money
    discount_pct: Percent | None = None
    scanned: bool | None = None


class Payment(msgspec.Struct, frozen=True, gc=False):
    """One means of payment and its part of the total."""

    method: Literal["cash", "card", "gift_card", "store_credit", "other"]
    amount: Money


Items = Annotated[tuple[Item, ...], Meta(max_length=10_000)]


class StaffLogin(Envelope, frozen=True, kw_only=True, tag="staff.login"):
    """Somebody logged in, or tried to; `credentials_of` is whose login was used."""

    person: Id
    site: Id
    success: bool
    device: Id | None = None
    ip: Id | None = None
    credentials_of: Id | None = None


class PosSale(Envelope, frozen=True, kw_only=True, tag="pos.sale"):
    """A sale at a register."""

    transaction: Id
    site: Id
    register: Id
    staff: Id
    items: Items
    total: Money
    payments: Annotated[tuple[Payment, ...], Meta(max_length=1_000)]
    customer: Id | None = None
    approved_by: Id | None = None
    receipt: bool | None = None
    discount_reason: Text | None = None
    discount_code: Text | None = None


class PosVoid(Envelope, frozen=True, kw_only=True, tag="pos.void"):
    """A sale, or part of one, taken back before it was closed."""

    transaction: Id
    site: Id
    register: Id
    staff: Id
    amount: Money
    original: Id | None = None
    items: Items | None = None
    approved_by: Id | None = None


class PosRefund(Envelope, frozen=True, kw_only=True, tag="pos.refund"):
    """Money given back for an earlier sale."""

    transaction: Id
    site: Id
    register: Id
    staff: Id
    amount: Money
    original: Id | None = None
    original_total: Money | None = None
    original_staff: Id | None = None
    items: Items | None = None
    customer: Id | None = None
    receipt: bool | None = None
    approved_by: Id | None = None


class PosGiftCard(Envelope, frozen=True, kw_only=True, tag="pos.gift_card"):
    """A gift card loaded or spent."""

    card: Id
    action: Literal["load", "redeem"]
    amount: Amount
    site: Id
    register: Id
    staff: Id
    customer: Id | None = None


class AccessOpened(Envelope, frozen=True, kw_only=True, tag="access.opened"):
    """A safe, drawer or room was opened."""

    site: Id
    what: Literal["safe", "cash_drawer", "stockroom", "restricted"]
    person: Id | None = None
    authorised: bool | None = None


class InventoryDiscrepancy(Envelope, frozen=True, kw_only=True, tag="inventory.discrepancy"):
    """Stock counted against stock expected, in units."""

    site: Id
    sku: Id
    expected: Money
    counted: Money
