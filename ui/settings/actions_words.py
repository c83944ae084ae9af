"""What is done about an alert, as one sentence."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from engine.model.settings import Value
from ui.words import span_of_minutes


class ActionWords(QObject):
    """Says what a set of values comes to."""

    def sentence(self, values: Mapping[str, Value]) -> str:
        """`Opens the site's cameras at once, …`, then how long people have.

        Args:
            values: option to value, of one severity; what is missing is left out.
        """
        done = self._done(values)
        if not done:
            first = self.tr("Nothing is done by itself; it waits in the queue.")
        else:
            first = ", ".join(done) + "."
        return f"{first[0].upper()}{first[1:]} {self._deadlines(values)}".strip()

    def _done(self, values: Mapping[str, Value]) -> list[str]:
        flags = (
            (
                "mail_and_webhook",
                self.tr("tells supervisor and on-call manager by mail and webhook"),
            ),
            (
                "propose_suspension",
                self.tr("proposes to suspend a shop's staff, for two to confirm"),
            ),
            ("sound", self.tr("sounds at this console")),
            ("notice", self.tr("shows a desktop notice")),
        )
        first = (self._cameras(values), self._call(values), self._texts(values))
        return [each for each in first if each] + [
            words for name, words in flags if values.get(name)
        ]

    def _cameras(self, values: Mapping[str, Value]) -> str:
        return {
            (True, True): self.tr("opens the place's cameras and holds their clips as evidence"),
            (True, False): self.tr("opens the place's cameras at once"),
            (False, True): self.tr("holds clips of the alert as evidence"),
        }.get((bool(values.get("bring_up_cameras")), bool(values.get("hold_clips"))), "")

    def _call(self, values: Mapping[str, Value]) -> str:
        if not values.get("place_call"):
            return ""
        sure = float(values.get("call_from", 0.0))
        words = self.tr("calls by itself when sure by at least {sure:.0%}")
        return words.format(sure=sure) if sure else self.tr("calls by itself")

    def _texts(self, values: Mapping[str, Value]) -> str:
        return {
            (True, True): self.tr("texts the manager in charge and security"),
            (True, False): self.tr("texts the manager in charge"),
            (False, True): self.tr("texts security"),
        }.get((bool(values.get("text_manager")), bool(values.get("text_security"))), "")

    def _deadlines(self, values: Mapping[str, Value]) -> str:
        if "acknowledge_minutes" not in values or "resolve_minutes" not in values:
            return ""
        return self.tr(
            "Goes to the next in the chain when nobody has acknowledged it within {first} or "
            "resolved it within {second}."
        ).format(
            first=span_of_minutes(float(values["acknowledge_minutes"])),
            second=span_of_minutes(float(values["resolve_minutes"])),
        )
