"""What an engine's line rests on besides the journal; a stand-by asks whether it has changed."""

from typing import NamedTuple

from sqlalchemy import Connection, func, select

from engine.store import settings
from engine.store.key_table import erased_people, person_keys
from engine.store.schema import directory


class Basis(NamedTuple):
    """Equal only while nothing was changed.

    Attributes:
        keys: how many people have one; more of them change nothing that was told.
    """

    settings: int
    directory: tuple[object, ...]
    erased: tuple[object, ...]
    keys: int

    def is_of(self, other: "Basis") -> bool:
        """Whether what was told on the other one still holds."""
        return self[:3] == other[:3]


def basis(connection: Connection) -> Basis:
    """As it is now; a few cheap questions."""
    of_directory = select(
        func.count(), func.max(directory.c.since), func.max(directory.c.until)
    ).select_from(directory)
    of_erased = select(func.count(), func.max(erased_people.c.at)).select_from(erased_people)
    return Basis(
        settings.version(connection),
        tuple(connection.execute(of_directory).one()),
        tuple(connection.execute(of_erased).one()),
        int(connection.execute(select(func.count()).select_from(person_keys)).scalar_one()),
    )
