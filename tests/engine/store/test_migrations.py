"""A database of the first version gets the tables of this one and keeps what it holds."""

from pathlib import Path

from sqlalchemy import inspect, text

from engine.store import journal, settings
from engine.store.database import Database
from engine.store.journal import NewEvent
from tests.engine.scene import at, fix


def test_a_database_of_the_first_version_is_brought_up_to_this_one(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'noc-console.db'}")
    database.migrate()
    event = fix(0)
    with database.begin() as connection:
        journal.append(connection, [NewEvent(event, journal.encoded(event), at(0))], 0)
        connection.execute(text("DROP TABLE setting_changes"))
        connection.execute(text("CREATE TABLE overrides (id INTEGER PRIMARY KEY)"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    database.migrate()
    with database.begin() as connection:
        tables = set(inspect(connection).get_table_names())
        assert "setting_changes" in tables
        assert "overrides" not in tables
        assert settings.standing(connection) == []
        assert journal.last_sequence(connection) == 1
    database.migrate()
    database.close()
