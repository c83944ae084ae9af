"""One detection's page, made from its code."""

import importlib
import inspect

import msgspec

from engine.detections.catalogue import CATALOGUE


def page(detection_id: str) -> str | None:
    """The page as text; None when there is no such detection."""
    detection = next((each for each in CATALOGUE if each.meta.id == detection_id), None)
    if detection is None:
        return None
    meta = detection.meta
    module = importlib.import_module(detection.explain.__module__)
    lines = [
        f"{meta.id}: {meta.title}",
        f"severity {meta.severity}, confidence {meta.confidence:.2f}, about a {meta.subject}",
        "",
        inspect.getdoc(module) or "",
        "",
        "Options",
    ]
    options = msgspec.to_builtins(detection.params)
    lines += [f"    {name} = {value}" for name, value in options.items()] or ["    none"]
    lines += ["", "Playbook", *(f"    {n}. {each}" for n, each in enumerate(meta.checks, 1)), ""]
    return "\n".join(lines)
