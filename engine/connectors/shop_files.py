"""Sales from files: what Lightspeed answered, kept; two public data sets of shops.

The data sets name no cashiers and no tills, so all of a shop is one till and one member of staff;
they serve to see how rules behave on real trade.
"""

import csv
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from engine.connectors.lightspeed_events import Till
from engine.connectors.lightspeed_sales import sale_of
from engine.connectors.log_reading import Finished, Read, text_of
from engine.connectors.whose import Whose
from engine.errors import BadInput


class LightspeedReader:
    """Sales, one in JSON a line."""

    state = ""

    def __init__(self, whose: Whose, sites: Mapping[str, str], site: str, source: str) -> None:
        self._till = Till(whose, _Everywhere(sites, site) if site else sites, {}, source)

    def read(self, line: bytes, place: str) -> Read:
        """See `Reader.read`."""
        if not line.strip():
            return ""
        try:
            row = msgspec.json.decode(line, type=dict[str, Any])
        except (msgspec.MsgspecError, RecursionError) as broken:
            raise BadInput(f"no sale in JSON: {broken}") from broken
        return self._till.events(sale_of(row))


class _Everywhere(dict[str, str]):
    """A mapping that sends what it does not know to one site."""

    def __init__(self, known: Mapping[str, str], site: str) -> None:
        super().__init__(known)
        self._site = site

    def get(self, key: str, default: Any = None) -> Any:
        """The site of a shop."""
        return super().get(key, self._site)


class _Baskets:
    """Rows of a CSV file that belong together, told when the file has been read."""

    state = ""
    columns: tuple[str, ...] = ()
    key = ""

    def __init__(self, site: str, zone: ZoneInfo, source: str) -> None:
        self._site = site
        self._zone = zone
        self._source = source
        self._names: list[str] = []
        self._baskets: dict[str, list[dict[str, str]]] = {}

    def read(self, line: bytes, place: str) -> Read:
        """See `Reader.read`; the events come with `finish`."""
        text = text_of(line)
        if not text.strip():
            return ""
        try:
            cells = next(csv.reader([text]), [])
        except csv.Error as broken:
            raise BadInput(f"no row of CSV: {broken}") from broken
        if not self._names:
            missing = [name for name in self.columns if name not in cells]
            if missing:
                raise BadInput(f"the heading lacks {', '.join(missing)}")
            self._names = cells
            return ""
        if len(cells) != len(self._names):
            raise BadInput(f"{len(cells)} cells where the heading names {len(self._names)}")
        row = dict(zip(self._names, cells, strict=True))
        self.check(row)
        self._baskets.setdefault(row[self.key], []).append(row)
        return []

    def finish(self) -> list[Finished]:
        """Every basket as an event."""
        made: list[Finished] = [
            (len(rows), self.event(key, rows)) for key, rows in self._baskets.items()
        ]
        self._baskets = {}
        return made

    def check(self, row: dict[str, str]) -> None:
        """
        Raises:
            ValueError: a cell cannot be read.
        """

    def event(self, key: str, rows: list[dict[str, str]]) -> Read:
        """The event of a basket."""
        raise NotImplementedError

    def _at(self, text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=self._zone)

    def _head(self, key: str, site: str) -> dict[str, Any]:
        return {
            "source": self._source,
            "transaction": key,
            "site": site,
            "register": f"{site}-till",
            "staff": f"{site}-staff",
        }


class OnlineRetailReader(_Baskets):
    """UCI Online Retail: invoices; those beginning with C are cancellations, with A are entries
    of the books."""

    columns = ("InvoiceNo", "StockCode", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID")
    key = "InvoiceNo"

    def check(self, row: dict[str, str]) -> None:
        """Numbers and time."""
        float(row["Quantity"]), float(row["UnitPrice"]), self._at(row["InvoiceDate"])

    def event(self, key: str, rows: list[dict[str, str]]) -> Read:
        """A sale, a refund, or why it is neither."""
        if key.startswith("A") or all(float(row["UnitPrice"]) <= 0 for row in rows):
            return "entry of the books, no sale"
        back = key.startswith("C")
        items = [
            {
                "sku": row["StockCode"],
                "qty": -float(row["Quantity"]) if back else float(row["Quantity"]),
                "unit_price": float(row["UnitPrice"]),
            }
            for row in rows
        ]
        total = round(sum(each["qty"] * each["unit_price"] for each in items), 2)  # type: ignore[operator]
        event: dict[str, Any] = {
            "type": "pos.refund" if back else "pos.sale",
            "id": key,
            "occurred_at": self._at(rows[0]["InvoiceDate"]),
            **self._head(key, self._site or "online"),
            "items": items,
        }
        if rows[0]["CustomerID"]:
            event["customer"] = rows[0]["CustomerID"].removesuffix(".0")
        if back:
            event["amount"] = total
        else:
            event["total"] = total
            event["payments"] = [{"method": "other", "amount": total}]
        return [event]


class JourneyReader(_Baskets):
    """Complete Journey: baskets with what the shop and coupons took off."""

    columns = (
        "household_id",
        "store_id",
        "basket_id",
        "product_id",
        "quantity",
        "sales_value",
        "retail_disc",
        "coupon_disc",
        "transaction_timestamp",
    )
    key = "basket_id"

    def check(self, row: dict[str, str]) -> None:
        """Numbers and time."""
        for name in ("quantity", "sales_value", "retail_disc", "coupon_disc"):
            float(row[name])
        self._at(row["transaction_timestamp"])

    def event(self, key: str, rows: list[dict[str, str]]) -> Read:
        """A sale."""
        items = []
        total = 0.0
        for row in rows:
            paid, quantity = float(row["sales_value"]), float(row["quantity"])
            off = abs(float(row["retail_disc"])) + abs(float(row["coupon_disc"]))
            full = paid + off
            units = quantity or 1.0
            item: dict[str, Any] = {
                "sku": row["product_id"],
                "qty": units,
                "unit_price": round(full / units, 4),
            }
            if off and full > 0:
                item["discount_pct"] = round(min(off / full, 1.0) * 100, 2)
            items.append(item)
            total += paid
        number = key.removesuffix(".0")
        return [
            {
                "type": "pos.sale",
                "id": number,
                "occurred_at": self._at(rows[0]["transaction_timestamp"]),
                **self._head(number, self._site or f"store-{rows[0]['store_id']}"),
                "items": items,
                "total": round(total, 2),
                "payments": [{"method": "other", "amount": round(total, 2)}],
                "customer": rows[0]["household_id"],
            }
        ]
