"""What connectors are given in tests: a door that keeps, a vault in memory, people."""

from collections.abc import Sequence
from typing import Any

import msgspec

from engine.connectors.contract import Refused
from engine.connectors.whose import Whose
from engine.directory.devices import Devices
from engine.errors import StorageFailed
from engine.model.directory import DirectoryContent, Person, Product, Register
from engine.model.intake import Receipt
from tests.engine.scene import world


class OpenDoor:
    """Tells events apart by (source, id) as the engine does; can be told to fail."""

    def __init__(self) -> None:
        self.by_id: dict[tuple[str, str], dict[str, Any]] = {}
        self.refusals: list[Refused] = []
        self.people: list[Person] = []
        self.products: list[Product] = []
        self.registers: list[Register] = []
        self.failures = 0

    @property
    def all(self) -> list[dict[str, Any]]:
        return list(self.by_id.values())

    async def ingest(
        self, lines: list[bytes], *, source: str, where: str = "", history: bool | None = None
    ) -> Receipt:
        if self.failures:
            self.failures -= 1
            raise StorageFailed("the disk is full")
        before = len(self.by_id)
        for line in lines:
            event = msgspec.json.decode(line)
            self.by_id.setdefault((event["source"], event["id"]), event)
        accepted = len(self.by_id) - before
        return Receipt(accepted=accepted, duplicates=len(lines) - accepted)

    async def refuse(self, refused: Sequence[Refused], *, source: str, again: bool = False) -> None:
        self.refusals += [each for each in refused if not again or each not in self.refusals]

    async def know(self, content: DirectoryContent) -> None:
        self.people += [each for each in content.people if each not in self.people]
        self.products += [each for each in content.products if each not in self.products]
        self.registers += [each for each in content.registers if each not in self.registers]


class KeptSecrets:
    """A vault that keeps in memory, as a file would, what it is given."""

    def __init__(self, secrets: dict[str, str], name: str = "lightspeed") -> None:
        self.kept = {f"connector.{name}.{key}": value for key, value in secrets.items()}

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def put(self, name: str, secret: str) -> None:
        self.kept[name] = secret


def whose_of(*people: Person) -> Whose:
    """People and sites of the scene, no device assigned."""
    directory = world()
    directory.put(DirectoryContent(people=people))
    return Whose(directory, Devices())
