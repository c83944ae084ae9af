"""What of the store goes into a recording that somebody cuts who does not see everything."""

import msgspec

from engine.model.directory import DirectoryContent
from engine.model.sight import Sight


class _Named(msgspec.Struct):
    """What an event names; shops call the person by what they do."""

    site: str | None = None
    person: str | None = None
    staff: str | None = None


_decode = msgspec.json.Decoder(_Named).decode


def sees_event(sight: Sight, raw: bytes) -> bool:
    """Whether an event is in sight; where it names no site, of people who work nowhere else."""
    named = _decode(raw)
    if named.site:
        return sight.site(named.site)
    return (named.person or named.staff) in sight.settled


def seen_directory(content: DirectoryContent, sight: Sight) -> DirectoryContent:
    """The entries of sites and people in sight; products and what else has no place stays."""
    return msgspec.structs.replace(
        content,
        clients=tuple(
            client
            for client in content.clients
            if any(site.client == client.id and sight.site(site.id) for site in content.sites)
        ),
        sites=tuple(each for each in content.sites if sight.site(each.id)),
        people=tuple(each for each in content.people if sight.person(each.id)),
        assignments=tuple(each for each in content.assignments if sight.site(each.site)),
        shifts=tuple(each for each in content.shifts if sight.site(each.site)),
        checkpoints=tuple(each for each in content.checkpoints if sight.site(each.site)),
        cameras=tuple(each for each in content.cameras if sight.site(each.site)),
        contacts=tuple(each for each in content.contacts if sight.person(each.person)),
        registers=tuple(each for each in content.registers if sight.site(each.site)),
        hours=tuple(each for each in content.hours if sight.site(each.site)),
        areas=tuple(each for each in content.areas if sight.site(each.site)),
    )
