"""Values that the vault has sealed by itself, inside of rows: sealed anew with its newest keys."""

from collections.abc import Callable
from typing import Any

import msgspec

from engine.errors import BadInput
from engine.store.resealing import Row
from engine.vault import Vault

#: Tables without sealed columns of their own that hold such values.
HOLDERS = ("users", "call_settings")
#: What of the directory is sealed within an entry; see `engine.store.directory`.
_PERSONAL = ("phone", "email", "address")
_MARK = "sealed:"

#: Of an opened row (column, content), what changes; the vault has the newest keys.
Inner = Callable[[Vault, Row], Row]


def _calls(vault: Vault, row: Row) -> Row:
    changed: Row = {}
    for name, about in (("number", "calls.number"), ("code", "calls.code")):
        if row[name]:
            changed[name] = vault.renewed(row["tenant"], row[name], about)
    if row["number"]:
        number = vault.open(row["tenant"], row["number"], "calls.number")
        changed["fingerprint"] = vault.fingerprint(row["tenant"], number)
    return changed


def _of_any_tenant(name: str, about: str) -> Inner:
    def again(vault: Vault, row: Row) -> Row:
        for tenant in vault.tenants:
            try:
                return {name: vault.renewed(tenant, row[name], about)}
            except BadInput:
                continue
        raise BadInput("no tenant's key opens it")

    return again


def _callback(vault: Vault, row: Row) -> Row:
    return {"body": vault.renewed("default", row["body"], "calls.callback")} if row["body"] else {}


def _user(vault: Vault, row: Row) -> Row:
    if not row["totp"]:
        return {}
    return {"totp": vault.renewed("users", bytes(row["totp"]), f"totp:{row['name']}")}


def _call_setting(vault: Vault, row: Row) -> Row:
    if row["key"] != "rules":
        return {}
    rules: dict[str, Any] = msgspec.json.decode(row["value"])
    kept = rules.get("operator_number") or ""
    if not kept:
        return {}
    new = vault.renewed("default", bytes.fromhex(kept), "calls.operator_number")
    return {"value": msgspec.json.encode({**rules, "operator_number": new.hex()})}


def _entry(vault: Vault, row: Row) -> Row:
    """An entry of the directory; how somebody is reached stands in its id as a fingerprint."""
    if row["kind"] not in ("people", "contacts"):
        return {}
    entry: dict[str, Any] = msgspec.json.decode(row["body"])
    tenant, told = entry.get("tenant", "default"), {}
    for name in _PERSONAL:
        value = entry.get(name) or ""
        if value.startswith(_MARK):
            kept = bytes.fromhex(value.removeprefix(_MARK))
            told[name] = vault.open(tenant, kept, f"directory.{name}")
            entry[name] = _MARK + vault.renewed(tenant, kept, f"directory.{name}").hex()
    changed: Row = {"body": msgspec.json.encode(entry)}
    if row["kind"] == "contacts":
        reached = f"{told.get('email', '')}|{told.get('phone', '')}"
        changed["id"] = f"{entry['person']}|{vault.fingerprint('default', reached)}"
    return changed


#: By table.
INNER: dict[str, Inner] = {
    "calls": _calls,
    "call_recordings": _of_any_tenant("content", "calls.recording"),
    "call_duress": _of_any_tenant("digits", "calls.duress"),
    "call_callbacks": _callback,
    "call_settings": _call_setting,
    "directory": _entry,
    "users": _user,
}
