"""Lightspeed Retail (X-Series): sales, products, users, registers, gift cards.

Wire facts: bearer token; every list has a `version` that only grows, `after=<version>` brings what
changed since, until a page is empty; at most `300 × registers + 50` requests in five minutes, then
429 with `Retry-After` as a date; access tokens last a day and are renewed with a refresh token that
changes each time. Gift cards are the exception: newest first, `before=<id>`, no versions, so their
list is read whole each time.

Webhooks are a form with the field `payload`, of interface 1.0's shape, signed with the client's
secret in `X-Signature: signature=<hex>, algorithm=HMAC-SHA256`. How they are signed is not in the
published description, and hooks made by hand are not signed at all; so a signature that is there
must be right, and the path of the hook is a secret of its own.
"""

import hmac
import re
from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

import msgspec

from engine.clock import Clock
from engine.connectors.contract import Delivery, Secrets
from engine.connectors.lightspeed_events import SOURCE, GiftPayment, Till
from engine.connectors.lightspeed_sales import instant, sale_of
from engine.connectors.tokens import RenewalPlan
from engine.connectors.vendor import Vendor, encode, records, refuse, take
from engine.connectors.whose import Whose
from engine.errors import AccessRefused, BadInput, ConfigError
from engine.model.directory import DirectoryContent, Person, Product, Register

_PAGE = 200


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One retailer.

    Attributes:
        domain_prefix: the first word of the shop's address.
        version: of the interface: a date such as `2026-07`, or `2.0`.
        client_id: for renewing tokens; empty with a personal token.
        sites: outlets (id or name) to sites; an outlet that is called like a site needs none.
        registers: register ids to what they are called here.
        history_days: how old a sale may be when the connector first reads.
        gift_cards_every_s: their list is read whole each time.
        signature_needed: refuse webhooks that are not signed.
        base_url: another address than the retailer's own, for tests and gateways.
    """

    name: str = SOURCE
    domain_prefix: str = ""
    version: str = "2026-07"
    client_id: str = ""
    sites: dict[str, str] = {}
    registers: dict[str, str] = {}
    history_days: float = 31.0
    every_s: float = 30.0
    gift_cards_every_s: float = 900.0
    per_minute: float = 60.0
    signature_needed: bool = False
    base_url: str = ""
    proxy: str = ""


class _Cursor(msgspec.Struct):
    """`sales`: version; `gifts_at`: up to when gift cards were read."""

    sales: int = 0
    gifts_at: str = ""
    gift_payments: list[GiftPayment] = []


class Lightspeed(Vendor):
    """One retailer's data, asked for and received; belongs to the event loop.

    Raises:
        ConfigError: no retailer is named, or the address is not safe.
    """

    def __init__(self, settings: Settings, secrets: Secrets, whose: Whose, clock: Clock) -> None:
        if not settings.base_url and not re.fullmatch(r"[a-z0-9-]+", settings.domain_prefix):
            raise ConfigError(
                f"{settings.name}: domain_prefix {settings.domain_prefix!r:.40}: give the first "
                "word of the shop's address, for example `myshop`"
            )
        self._settings = settings
        self._whose = whose
        base = settings.base_url or f"https://{settings.domain_prefix}.retail.lightspeed.app"
        plan = None
        if settings.client_id:
            url = f"{base.rstrip('/')}/api/1.0/token"
            plan = RenewalPlan(url=url, client_id=settings.client_id)
        super().__init__(settings, base, plan, secrets, clock)
        self.till = Till(whose, settings.sites, settings.registers, settings.name)
        self._versions: dict[str, int] = {}
        self._gifts_due = clock.now()

    async def test(self) -> str:
        """Asks for the outlets and registers, and says which are mapped."""
        outlets, _ = await self._page("outlets", 0)
        registers, _ = await self._page("registers", 0)
        open_ends = []
        for each in outlets:
            name = str(each.get("name", ""))
            try:
                self._whose.site(self._settings.sites, str(each.get("id")), name)
            except BadInput:
                open_ends.append(name or str(each.get("id")))
        says = f"{len(outlets)} outlets, {len(registers)} registers."
        if open_ends:
            says += f" Not mapped to a site yet: {', '.join(open_ends[:5])}."
        return says

    async def deliveries(self, cursor: str) -> AsyncIterator[Delivery]:
        """Master data first, because sales name it; then sales, then gift cards."""
        held = msgspec.json.decode(cursor, type=_Cursor) if cursor else _Cursor()
        self.till.gift_payments = self.till.gift_payments or held.gift_payments
        async for delivery in self._master_data():
            delivery.cursor = self._cursor(held)
            yield delivery
        while True:
            rows, newest = await self._page("sales", held.sales)
            if not rows:
                break
            delivery = await self._sales(rows, first=not cursor)
            held.sales = max(newest, held.sales + 1)
            delivery.cursor = self._cursor(held)
            yield delivery
        if self._clock.now() >= self._gifts_due:
            async for delivery in self._gift_cards(held):
                yield delivery

    def _cursor(self, held: _Cursor) -> str:
        held.gift_payments = self.till.gift_payments
        return encode(held).decode()

    async def _page(self, what: str, after: int) -> tuple[list[dict[str, Any]], int]:
        """One page and the newest version in it."""
        answer = await self._api.get(
            f"api/{self._settings.version}/{what}", {"after": after, "page_size": _PAGE}
        )
        rows = records(
            answer.get("data") if isinstance(answer, dict) else None,
            f"{self._settings.name}: /{what} has no list `data` any more: the interface has "
            "changed; look for a newer version of this program, or set `version`",
        )
        version = answer.get("version")
        newest = version.get("max") if isinstance(version, dict) else None
        return rows, int(newest) if isinstance(newest, int | float) else after

    async def _master_data(self) -> AsyncIterator[Delivery]:
        """What changed among outlets, registers, payment types, users and products."""
        for what, read in (
            ("outlets", self._outlet),
            ("registers", self._register),
            ("payment_types", self._payment_type),
            ("users", self._user),
            ("products", self._product),
        ):
            while True:
                after = self._versions.get(what, 0)
                rows, newest = await self._page(what, after)
                if not rows:
                    break
                delivery = Delivery()
                known = DirectoryContent()
                for row in rows:
                    try:
                        known = read(row, known)
                        delivery.used += 1
                    except (KeyError, TypeError, ValueError, AttributeError) as odd:
                        reason = f"{what}: its shape has changed: {odd!r:.80}"
                        where = f"{what} {row.get('id')}"
                        refuse(delivery, row, reason, where)
                delivery.directory = known if known != DirectoryContent() else None
                self._versions[what] = max(newest, after + 1)
                yield delivery

    def _outlet(self, row: dict[str, Any], known: DirectoryContent) -> DirectoryContent:
        self.till.outlets[str(row["id"])] = str(row["name"])
        return known

    def _register(self, row: dict[str, Any], known: DirectoryContent) -> DirectoryContent:
        key, name, outlet = str(row["id"]), str(row["name"]), str(row.get("outlet_id") or "")
        self.till.tills[key] = (name, outlet)
        try:
            added = Register(id=self.till.register(key), site=self.till.site(outlet), name=name)
        except BadInput:
            return known  # Its sales say that the outlet is not mapped.
        return msgspec.structs.replace(known, registers=(*known.registers, added))

    def _payment_type(self, row: dict[str, Any], known: DirectoryContent) -> DirectoryContent:
        self.till.payment_types[str(row["id"])] = str(row["name"])
        return known

    def _user(self, row: dict[str, Any], known: DirectoryContent) -> DirectoryContent:
        """Only people whom the directory does not know by another id are added."""
        user, name = str(row["id"]), str(row.get("display_name") or row["username"])
        mail = str(row.get("email") or "")
        self.till.users[user] = (name, mail)
        person = self._whose.account(SOURCE, user, self._clock.now(), name, mail)
        if person != f"{SOURCE}-{user}":
            return known
        rules = row.get("rules") or {}
        limit = (rules.get("sale.line_item_discount.manage") or {}).get("max_discount")
        added = Person(
            id=person,
            code=str(row.get("username") or user),
            name=name,
            role=str(row.get("account_type") or "sales"),
            email=mail or None,
            permissions=tuple(str(each) for each in row.get("permissions") or ()),
            discount_limit_pct=float(limit) if limit is not None else None,
        )
        return msgspec.structs.replace(known, people=(*known.people, added))

    def _product(self, row: dict[str, Any], known: DirectoryContent) -> DirectoryContent:
        sku = str(row.get("sku") or row["id"])
        self.till.products[str(row["id"])] = sku
        price = row.get("price_including_tax") or row.get("price_excluding_tax")
        kind = row.get("product_category") or row.get("type") or {}
        added = Product(
            sku=sku,
            name=str(row["name"]),
            category=str(kind.get("name")) if isinstance(kind, dict) and kind.get("name") else None,
            price=float(price) if price is not None else None,
        )
        return msgspec.structs.replace(known, products=(*known.products, added))

    async def _sales(self, rows: list[dict[str, Any]], *, first: bool) -> Delivery:
        delivery = Delivery()
        for row in rows:
            where = f"sale {row.get('id')}"
            try:
                sale = sale_of(row)
                if first and sale.at < self._oldest:
                    delivery.left_out["older than the history wanted"] += 1
                    continue
                if sale.original and not self.till.remembers(sale.original):
                    await self._original(sale.original)
                take(delivery, self.till.events(sale))
            except BadInput as why:
                refuse(delivery, row, str(why), where)
        return delivery

    async def _original(self, sale_id: str) -> None:
        """Looks up what is being refunded; a refund is told without, where that is not there."""
        if not re.fullmatch(r"[\w-]+", sale_id):
            return
        try:
            answer = await self._api.get(f"api/{self._settings.version}/sales/{sale_id}")
            self.till.remember(sale_of(answer["data"]))
        except (ConfigError, AccessRefused, BadInput, KeyError, TypeError):
            return

    async def _gift_cards(self, held: _Cursor) -> AsyncIterator[Delivery]:
        now = self._clock.now()
        since = self._oldest
        if held.gifts_at:
            # A day's overlap: a payment may be settled late, and what comes twice is one event.
            since = max(since, instant(held.gifts_at) - timedelta(days=1))
        before = ""
        while True:
            params: dict[str, Any] = {"page_size": 1000, **({"before": before} if before else {})}
            answer = await self._api.get(f"api/{self._settings.version}/gift_cards", params)
            cards = answer.get("data") if isinstance(answer, dict) else None
            if not isinstance(cards, list):
                raise BadInput(f"{self._settings.name}: /gift_cards has no list `data` any more")
            delivery = Delivery()
            for card in cards:
                self._gift_card(delivery, card, since)
            last = str(cards[-1].get("id")) if cards and isinstance(cards[-1], dict) else ""
            if not last or last == before:
                held.gifts_at = now.isoformat()
                self._gifts_due = now + timedelta(seconds=self._settings.gift_cards_every_s)
            delivery.cursor = self._cursor(held)
            yield delivery
            if self._gifts_due > now:
                return
            before = last

    def _gift_card(self, delivery: Delivery, card: Any, since: datetime) -> None:
        try:
            made = self.till.gift_card(card, since)
        except BadInput as why:
            name = card.get("id") if isinstance(card, dict) else ""
            refuse(delivery, card, str(why), f"gift card {name}")
            return
        take(delivery, made or "gift card without news")

    async def hook(self, headers: Mapping[str, str], body: bytes) -> Delivery:
        """A webhook; see the module for how it is signed."""
        given = headers.get("x-signature", "")
        self._check_signature(given, "client_secret", body, lambda right: _proves(given, right))
        try:
            form = parse_qs(body.decode(), max_num_fields=50)
            payload = msgspec.json.decode(form["payload"][0], type=dict[str, Any])
        except (KeyError, ValueError, RecursionError) as broken:
            raise BadInput(f"a webhook without a readable `payload`: {broken!r:.80}") from broken
        kind = form.get("type", [""])[0]
        delivery = Delivery()
        if "register_sale_products" not in payload and kind not in ("", "sale.update"):
            delivery.left_out[f"webhook {kind:.40}"] += 1
            return delivery
        try:
            sale = sale_of(payload)
            if sale.is_return and not self.till.remembers(sale.original):
                # What was sold is looked up when the sale is asked for, which is at once.
                delivery.left_out["return announced by webhook"] += 1
            elif not self.till.users:
                delivery.left_out["webhook before the first round"] += 1
            else:
                take(delivery, self.till.events(sale))
        except BadInput as why:
            refuse(delivery, payload, str(why), f"webhook sale {payload.get('id')}")
        return delivery


def _proves(header: str, right: bytes) -> bool:
    """Whether a signature's fields say this digest."""
    fields = dict(re.findall(r"(\w+)=([\w-]+)", header))
    is_known = fields.get("algorithm", "HMAC-SHA256").upper() == "HMAC-SHA256"
    return is_known and hmac.compare_digest(fields.get("signature", ""), right.hex())
