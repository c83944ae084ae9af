"""What measures are called, their values with units, and what their sides mean, in words."""

from PySide6.QtCore import QObject

from engine.model.pages import Metric

_CLOCK = 1440


class MetricWords(QObject):
    """In the operator's language."""

    def headings(self) -> tuple[str, str, str, str]:
        """Of measure, value, bar and range."""
        return self.tr("Measure"), self.tr("Day"), self.tr("Range"), self.tr("Usual")

    def name(self, metric: Metric) -> str:
        """What a measure is called; a new one of a newer engine by its own name."""
        return self._names().get(metric.name, metric.name.replace("_", " "))

    def _names(self) -> dict[str, str]:
        return {
            "punches": self.tr("Punches"),
            "first_in": self.tr("First punch in"),
            "last_out": self.tr("Last punch out"),
            "lateness": self.tr("Late against the roster"),
            "hours_worked": self.tr("Time on post"),
            "breaks": self.tr("Breaks"),
            "break_minutes": self.tr("Time in breaks"),
            "rest_hours": self.tr("Rest before the day"),
            "sites_worked": self.tr("Sites worked at"),
            "devices": self.tr("Devices punched on"),
            "fixes": self.tr("Position fixes"),
            "inside_share": self.tr("Fixes inside the fence"),
            "accuracy": self.tr("Mean accuracy"),
            "moved_km": self.tr("Distance moved"),
            "top_speed": self.tr("Highest speed"),
            "longest_silence": self.tr("Longest silence on post"),
            "phone_per_hour": self.tr("Phone activity per hour"),
            "tasks_done": self.tr("Tasks done"),
            "tasks_overdue": self.tr("Tasks overdue"),
            "task_start": self.tr("Time to start a task"),
            "checkpoints_per_tour": self.tr("Checkpoints per tour"),
            "tour_coverage": self.tr("Tour coverage"),
            "tour_pace": self.tr("Time between checkpoints"),
            "confidence": self.tr("Biometric confidence"),
            "weak_share": self.tr("Weak or failed checks"),
            "findings": self.tr("Findings"),
        }

    def value(self, metric: Metric, value: float | None) -> str:
        """A value with its unit; `unknown` where nothing is known."""
        if value is None:
            return self.tr("unknown")
        if metric.unit in ("clock", "hours"):
            return self._of_time(metric.unit, value)
        if metric.unit == "share":
            return f"{value * 100:.0f} %"
        pattern = {
            "minutes": self.tr("{0} min"),
            "metres": self.tr("{0} m"),
            "km": self.tr("{0} km"),
            "km/h": self.tr("{0} km/h"),
        }.get(metric.unit, "{0}")
        is_whole = metric.unit in ("minutes", "metres") or value == round(value)
        return pattern.format(f"{value:.0f}" if is_whole else f"{value:.1f}")

    def _of_time(self, unit: str, value: float) -> str:
        if unit == "clock":
            minutes = round(value) % _CLOCK
            return f"{minutes // 60:02}:{minutes % 60:02}"
        minutes = round(value * 60)
        return self.tr("{0} h").format(f"{minutes // 60}:{minutes % 60:02}")

    def usual(self, metric: Metric) -> str:
        """The usual range; a dash where there is none."""
        if metric.low is None or metric.high is None:
            return "–"
        low, high = self._ends(metric, metric.low, metric.high)
        return low if low == high else self.tr("{0} to {1}").format(low, high)

    def _ends(self, metric: Metric, low: float, high: float) -> tuple[str, str]:
        """Counts come whole: a range of 1.5 to 2.5 is 2."""
        if metric.unit == "count" and metric.name != "checkpoints_per_tour":
            whole = -(-low // 1), high // 1
            if whole[0] <= whole[1]:
                low, high = whole
        return self.value(metric, low), self.value(metric, high)

    def verdict(self, metric: Metric) -> str:
        """How today compares, and how rare that is; or why that cannot be said."""
        if metric.today is None:
            return self.tr("not known")
        if metric.side is None:
            return self.tr("no range yet, {0} of 10 days").format(metric.days)
        if metric.side == 0:
            return self.tr("usual")
        rare = self.tr("as far on {0} of {1} days").format(metric.as_far, metric.days)
        if metric.unit == "clock":
            side = self.tr("later than usual") if metric.side > 0 else self.tr("earlier than usual")
        else:
            side = self.tr("above usual") if metric.side > 0 else self.tr("below usual")
        return f"{side}, {rare}"
