"""`noc-console privacy`: what is kept about a person, handed out; a person erased by two."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

_USER = typer.Option("--user", help="Who you are; the password is asked for where people log in.")


def add_to(app: typer.Typer) -> None:
    """Registers the commands."""
    group = typer.Typer(help="Rights of the people watched: export, erasure.", no_args_is_help=True)
    group.command("export")(export)
    group.command("erase")(erase)
    group.command("confirm")(confirm)
    app.add_typer(group, name="privacy")


def export(
    person: Annotated[str, typer.Argument(help="The person's id, as on their page.")],
    to: Annotated[
        Path | None,
        typer.Option("--to", help="A new .zip file or folder; kept-about-ID.zip unless told."),
    ] = None,
    user: Annotated[str, _USER] = "",
    as_json: Annotated[bool, typer.Option("--json", help="What was written, as JSON.")] = False,
) -> None:
    """Hands out everything that is kept about somebody: JSON, a page to read, their calls' sound.

    Needs the permission privacy.export, and stands in the audit log.
    """
    import msgspec

    from engine.remote import privacy
    from noc_console.handing_out import hand_out, refuse_taken
    from noc_console.speaking_as import speaking_as

    name = "".join(each if each.isalnum() else "-" for each in person)
    target = to or Path(f"kept-about-{name}.zip")
    refuse_taken(target)

    async def work() -> bytes:
        async with speaking_as(user) as client:
            return await privacy.export(client, person)

    written = hand_out(asyncio.run(work()), target)
    if as_json:
        sys.stdout.write(msgspec.json.encode(written).decode() + "\n")
        return
    for title, count in written.kinds.items():
        sys.stdout.write(f"{count:>12,}  {title}\n")
    sys.stdout.write(f"{len(written.files)} files in {written.path}; only you can read them\n")


def erase(
    person: Annotated[str, typer.Argument(help="The person's id, as on their page.")],
    why: Annotated[
        str, typer.Option("--why", help="Their request, and how you know that it is theirs.")
    ],
    user: Annotated[str, _USER] = "",
    as_json: Annotated[bool, typer.Option("--json", help="The proposal as JSON.")] = False,
) -> None:
    """Proposes to erase everything about somebody; a second person has to confirm it.

    Nothing happens before that. A legal hold, an open alert or a call under way stands against it
    and is named. Both need the permission erase.confirm.
    """
    import msgspec

    from engine.model.approvals import Approval
    from engine.remote import privacy
    from noc_console.speaking_as import speaking_as

    async def work() -> Approval:
        async with speaking_as(user) as client:
            return await privacy.erase(client, person, why)

    asked = asyncio.run(work())
    if as_json:
        sys.stdout.write(msgspec.json.encode(asked).decode() + "\n")
        return
    sys.stdout.write(
        f"Proposed by {asked.proposed_by}; nothing is erased yet. Until "
        f"{asked.expires_at:%Y-%m-%d %H:%M} UTC a second person with the permission\n"
        "erase.confirm can confirm it, in the console under Approvals, or with\n"
        f"  noc-console privacy confirm {asked.id} --user NAME\n"
    )


def confirm(
    proposal: Annotated[str, typer.Argument(help="As `privacy erase` said it.")],
    user: Annotated[str, _USER] = "",
    note: Annotated[str, typer.Option("--note", help="Stands in the audit log.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="What was erased, as JSON.")] = False,
) -> None:
    """Agrees as the second person to an erasure, and waits until it is done to the end."""
    import msgspec

    from engine.model.privacy import Erasure, ErasureState
    from noc_console.erasing import confirm_erasure
    from noc_console.speaking_as import speaking_as

    async def work() -> Erasure:
        async with speaking_as(user) as client:
            return await confirm_erasure(client, proposal, note)

    done = asyncio.run(work())
    if as_json:
        sys.stdout.write(msgspec.json.encode(done).decode() + "\n")
        return
    if done.state is not ErasureState.DONE:
        sys.stdout.write("it goes on by itself; Settings, Retention tells when it is done\n")
        return
    for kind, count in done.counts.items():
        sys.stdout.write(f"{count:>12,}  {kind}\n")
    sys.stdout.write(f"{done.keys} keys destroyed; spoken of as {done.alias!r} from now on\n")
