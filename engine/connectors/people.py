"""Which person a device, badge or account of another system stands for."""

from collections.abc import Mapping

from engine.directory.index import Directory
from engine.errors import BadInput


class Badges:
    """Looks people up by the names other systems give them.

    A name is looked for in the mapping that the administrator keeps, then among people's ids,
    then among their codes.
    """

    def __init__(self, directory: Directory, mapping: Mapping[str, str] | None = None) -> None:
        self._directory = directory
        self._mapping = dict(mapping or {})
        self._codes: dict[str, str] = {}
        self._known = -1

    def person(self, name: str) -> str:
        """The person's id.

        Raises:
            BadInput: nobody is known by that name; says how to mend.
        """
        mapped = self._mapping.get(name)
        if mapped is not None:
            return mapped
        people = self._directory.people
        if name in people:
            return name
        if len(people) != self._known:
            self._codes = {each.code: each.id for each in people.values()}
            self._known = len(people)
        found = self._codes.get(name)
        if found is None:
            raise BadInput(
                f"nobody in the directory has the id or code {name!r}; add the person, or map "
                "the name under [connectors.badges] of the configuration"
            )
        return found
