"""`noc-console ingest`: files into the store."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Registers the command."""
    app.command("ingest")(ingest)


def ingest(
    files: Annotated[list[Path], typer.Argument(help="NDJSON, recordings, CSV, logs, exports.")],
    source: Annotated[str, typer.Option(help="For events that do not name theirs.")] = "",
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            help="auto, events, recording, csv; zeek, suricata, syslog, unbound, pihole, netflow "
            "(pcap), mail; deputy, lightspeed, uci-retail, complete-journey.",
        ),
    ] = "auto",
    set_: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            help="For logs and exports: site=ID, networks=192.168.1.0/24:ID, sites=OUTLET:ID, "
            "timezone=ZONE.",
        ),
    ] = None,
    mapping: Annotated[
        Path | None, typer.Option(help="TOML mapping of the columns, for csv.")
    ] = None,
    live: Annotated[
        bool, typer.Option("--live", help="Judge deadlines by the present, not by the file.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Counts as JSON.")] = False,
) -> None:
    """Puts events into the store, through the running engine or one started for it; whatever is
    refused is kept with its reason, and the counts add up."""
    from noc_console.ingesting import take_files

    asyncio.run(
        take_files(
            files,
            source=source,
            form=format_,
            mapping=mapping,
            told=set_ or [],
            live=live,
            as_json=as_json,
        )
    )
