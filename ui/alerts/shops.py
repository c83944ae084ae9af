"""Which findings are about the staff of shops, and where their evidence can be read."""

from engine.model.alert import Alert
from engine.model.finding import Finding

#: Packs of detections that give points to a person's day in a shop.
_SHOP = ("staff", "pos", "network", "camera", "retail", "ring")


def is_about_shop(alert: Alert) -> bool:
    """Whether any of its detections gives points to a person's day in a shop."""
    return any(_is_of_shop(each) for each in alert.detections)


def has_day(finding: Finding) -> bool:
    """Whether it stands on a person's day in a shop."""
    return _is_of_shop(finding.detection) and bool(finding.site)


def transaction_of(finding: Finding) -> tuple[str, str] | None:
    """The transaction that it rests on: what the till called it, and its event (`source:id`)."""
    number = finding.evidence.get("transaction")
    if not _is_of_shop(finding.detection) or not isinstance(number, str) or not finding.events:
        return None
    # What a rule found something in is told last; what it compares that with comes before.
    return number, finding.events[-1]


def _is_of_shop(detection: str) -> bool:
    return detection.partition(".")[0] in _SHOP
