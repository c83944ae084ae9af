"""Prometheus metrics, computed when asked."""

from collections.abc import Callable, Iterable, Sequence

from litestar import get
from litestar.response import Response
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from engine.api.access import WHOLE, needs
from engine.live.engine import Engine

_TEXT = "text/plain; version=0.0.4"


class Figures:
    """What the parts of an engine add."""

    def __init__(self, parts: Sequence[Callable[[], Iterable[Metric]]] = ()) -> None:
        self.parts = parts


class _Reading(Collector):
    def __init__(self, engine: Engine, figures: Figures) -> None:
        self._engine = engine
        self._figures = figures

    def collect(self) -> Iterable[Metric]:
        """Everything worth a graph; no label holds personal data."""
        engine, meter = self._engine, self._engine.meter
        yield CounterMetricFamily("noc_events", "Events examined", value=meter.events)
        yield CounterMetricFamily("noc_refused", "Inputs refused", value=meter.refused)
        yield CounterMetricFamily("noc_duplicates", "Events sent twice", value=meter.duplicates)
        yield CounterMetricFamily("noc_findings", "Findings made", value=meter.findings)
        yield GaugeMetricFamily("noc_queue", "Batches waiting", value=engine.queue_length)
        yield GaugeMetricFamily("noc_listeners", "Consoles attached", value=engine.hub.listeners)
        yield GaugeMetricFamily("noc_store_ok", "Last write succeeded", value=engine.writer.ok)
        alerts = GaugeMetricFamily("noc_alerts_open", "Open alerts", labels=["severity"])
        counts: dict[str, int] = {}
        for alert in engine.desk.open.by_id.values():
            if alert.is_open:
                counts[alert.severity.value] = counts.get(alert.severity.value, 0) + 1
        for severity, count in counts.items():
            alerts.add_metric([severity], count)
        yield alerts
        examine = GaugeMetricFamily("noc_examine_seconds", "Compute per event", labels=["quantile"])
        for name, value in zip(("0.5", "0.95", "0.99"), meter.percentiles_ms(), strict=True):
            examine.add_metric([name], value / 1000)
        yield examine
        failures = CounterMetricFamily(
            "noc_detection_failures", "Failures of a rule", labels=["detection"]
        )
        for name, count in engine.line.examiner.failures.counts.items():
            failures.add_metric([name], count)
        yield failures
        for part in self._figures.parts:
            yield from part()


@get("/metrics", media_type=_TEXT, opt=needs("health.view", scope=WHOLE))
async def metrics(engine: Engine, figures: Figures) -> Response[bytes]:
    """In the text format of Prometheus."""
    registry = CollectorRegistry()
    registry.register(_Reading(engine, figures))
    return Response(generate_latest(registry), media_type=_TEXT)
