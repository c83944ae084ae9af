"""Which alerts the queue shows; a value that can be kept under a name."""

from collections.abc import Callable
from typing import Any

import msgspec

from engine.model.alert import Alert
from engine.model.kinds import Severity
from ui.alerts.ordering import Ordering
from ui.vocabulary.said import title


class Filter(msgspec.Struct, frozen=True, omit_defaults=True):
    """All conditions must hold; an empty one always does.

    Attributes:
        packs: beginnings of detection ids, e.g. `location`.
        site, detection: ids.
        only_mine, only_unassigned: by assignee.
        words: all must occur in what the row says.
    """

    severities: frozenset[Severity] = frozenset()
    packs: frozenset[str] = frozenset()
    site: str = ""
    detection: str = ""
    only_mine: bool = False
    only_unassigned: bool = False
    words: str = ""

    def test(self, me: str, names: Callable[[str], str]) -> Callable[[Alert], bool]:
        """A function that says whether an alert passes; made once for many alerts."""
        words = self.words.casefold().split()
        conditions: tuple[tuple[object, Callable[[Alert], bool]], ...] = (
            (self.severities, lambda alert: alert.severity in self.severities),
            (
                self.packs,
                lambda alert: any(pack_of(each) in self.packs for each in alert.detections),
            ),
            (self.site, lambda alert: alert.site == self.site),
            (self.detection, lambda alert: self.detection in alert.detections),
            (self.only_mine, lambda alert: alert.assignee == me),
            (self.only_unassigned, lambda alert: alert.assignee is None),
            (words, lambda alert: _says(alert, words, names)),
        )
        tests = [test for wanted, test in conditions if wanted]
        if len(tests) == 1:
            return tests[0]
        return lambda alert: all(test(alert) for test in tests)


ALL = Filter()


class View(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a saved view keeps."""

    filter: Filter = ALL
    order: Ordering = Ordering.URGENT


def read_view(kept: Any) -> View:
    """A view from the preferences; those of the first version kept the filter alone.

    Raises:
        msgspec.ValidationError: it is neither.
    """
    if isinstance(kept, dict) and not kept.keys() <= {"filter", "order"}:
        return View(msgspec.convert(kept, Filter))
    return msgspec.convert(kept, View)


def pack_of(detection: str) -> str:
    """`location` of `location.left_post`."""
    return detection.partition(".")[0]


def _says(alert: Alert, words: list[str], names: Callable[[str], str]) -> bool:
    where = names(alert.site) if alert.site else ""
    # In the window's language, and as the engine wrote it.
    called = f"{title(alert.title)} {alert.title}"
    text = f"{alert.label} {called} {names(alert.subject)} {where} {alert.reason}".casefold()
    return all(word in text for word in words)
