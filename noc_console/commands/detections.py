"""`noc-console detections`: the catalogue, its documentation, a scaffold for a new one."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Registers the commands."""
    group = typer.Typer(help="The catalogue of detections.", no_args_is_help=True)
    group.command("list")(list_all)
    group.command("show")(show)
    group.command("new")(new)
    app.add_typer(group, name="detections")


def list_all(
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Every detection, in the order in which it runs."""
    import msgspec

    from engine.detections.catalogue import CATALOGUE

    rows = [
        {
            "id": each.meta.id,
            "title": each.meta.title,
            "severity": each.meta.severity.value,
            "confidence": each.meta.confidence,
            "scope": each.scope.value,
            "options": msgspec.to_builtins(each.params),
        }
        for each in CATALOGUE
    ]
    if as_json:
        sys.stdout.write(json.dumps(rows, indent=1) + "\n")
        return
    for row in rows:
        sys.stdout.write(
            f"{row['id']:34}{row['severity']:10}{row['confidence']:<6}{row['title']}\n"
        )


def show(detection: Annotated[str, typer.Argument(help="Its id.")]) -> None:
    """What a detection sees, why it matters, when it is wrong, its options, its playbook."""
    from engine.errors import NotFound
    from noc_console.catalogue_page import page

    text = page(detection)
    if text is None:
        raise NotFound(f"no detection is called {detection!r}; see `noc-console detections list`")
    sys.stdout.write(text)


def new(
    detection: Annotated[str, typer.Argument(help="pack.name, for example location.hovering.")],
    root: Annotated[Path, typer.Option(help="The checkout.")] = Path(),
) -> None:
    """Writes the file and the test of a new detection, and says what is left to do."""
    from noc_console.scaffold import scaffold

    for path in scaffold(detection, root):
        sys.stdout.write(f"written: {path}\n")
    sys.stdout.write(
        "now: describe it, write the rule and its test, then add it to CATALOGUE in "
        "engine/detections/catalogue.py\n"
    )
