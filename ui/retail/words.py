"""Levels, sources, actions and their states in words; how levels look."""

from PySide6.QtCore import QCoreApplication

from engine.model.kinds import Severity
from engine.model.retail_risk import ActionKind, ActionState, Component, Level, RetailAction
from ui.theme import Theme
from ui.vocabulary.said import severity

translate = QCoreApplication.translate

#: Below it there is nothing to do; the severities have no name for that.
_SAFE = "✓"


def level_look(level: Level, theme: Theme) -> tuple[str, str, str]:
    """Shape, word and colour: never by colour alone."""
    if level is Level.SAFE:
        return _SAFE, translate("Retail", "SAFE"), theme.healthy
    known = theme.severities[level.value]
    return known.shape, severity(Severity(level.value)).upper(), known.colour


def level_text(level: Level, theme: Theme) -> str:
    """`◆ HIGH`."""
    shape, word, _ = level_look(level, theme)
    return f"{shape} {word}"


def component(of: Component) -> str:
    """One of the four sources."""
    return {
        Component.STAFF: translate("Retail", "Staff"),
        Component.POS: translate("Retail", "Till"),
        Component.NETWORK: translate("Retail", "Network"),
        Component.CAMERA: translate("Retail", "Camera"),
    }[of]


def action_title(kind: ActionKind) -> str:
    """What is to be done."""
    return {
        ActionKind.SUSPEND_ACCESS: translate("Retail", "Suspend the access"),
        ActionKind.OPEN_INVESTIGATION: translate("Retail", "Open a full investigation"),
        ActionKind.CAMERAS_ON: translate("Retail", "Turn the cameras on"),
        ActionKind.PRESERVE_EVIDENCE: translate("Retail", "Preserve the evidence"),
        ActionKind.NOTIFY_MANAGER: translate("Retail", "Notify manager and security"),
        ActionKind.URGENT_REVIEW: translate("Retail", "Review today"),
        ActionKind.WEEKLY_REVIEW: translate("Retail", "Review this week"),
    }[kind]


def action_state(action: RetailAction) -> str:
    """How an action stands."""
    if action.state is ActionState.CONFIRMED_ONCE:
        return translate("Retail", "1 of {0} confirmed").format(action.needs)
    return {
        ActionState.PROPOSED: translate("Retail", "proposed"),
        ActionState.IN_FORCE: translate("Retail", "in force")
        if action.needs > 1
        else translate("Retail", "begun"),
        ActionState.DONE: translate("Retail", "done"),
        ActionState.DECLINED: translate("Retail", "declined"),
        ActionState.LIFTED: translate("Retail", "lifted"),
    }[action.state]


def did(do: str) -> str:
    """What somebody decided."""
    return {
        "confirm": translate("Retail", "confirmed"),
        "decline": translate("Retail", "declined"),
        "done": translate("Retail", "called it done"),
        "lift": translate("Retail", "lifted it"),
    }.get(do, do)


def till_kind(kind: str) -> str:
    """What a till did."""
    return {
        "pos.sale": translate("Retail", "Sale"),
        "pos.void": translate("Retail", "Void"),
        "pos.refund": translate("Retail", "Refund"),
        "pos.gift_card": translate("Retail", "Gift card"),
    }.get(kind, kind)


def paid_with(method: str) -> str:
    """A means of payment."""
    return {
        "cash": translate("Retail", "cash"),
        "card": translate("Retail", "card"),
        "gift_card": translate("Retail", "gift card"),
        "store_credit": translate("Retail", "store credit"),
        "other": translate("Retail", "other"),
    }.get(method, method)


def node_kind(kind: str) -> str:
    """What stands in a ring's picture."""
    return {
        "person": translate("Retail", "person"),
        "customer": translate("Retail", "customer"),
        "contact": translate("Retail", "contact"),
        "device": translate("Retail", "device"),
        "address": translate("Retail", "address"),
        "item": translate("Retail", "item"),
        "site": translate("Retail", "site"),
        "service": translate("Retail", "service"),
    }.get(kind, kind)


def points(value: float) -> str:
    """`+0.25`."""
    return f"+{value:.2f}"


def amount(value: float) -> str:
    """Money in the store's own currency, which no source names."""
    return f"{value:,.2f}"
