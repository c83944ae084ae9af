"""Tables to take away, as the console asks."""

from engine.client import EngineClient
from engine.model.tables import TableName, TableWanted


async def table(client: EngineClient, name: TableName, wanted: TableWanted) -> bytes:
    """The file, as a workbook or as CSV."""
    return await client.fetch(f"/v1/tables/{name}", wanted)
