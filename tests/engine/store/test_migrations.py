"""A database of the first version gets the tables of this one and keeps what it holds."""

from pathlib import Path

from sqlalchemy import insert, inspect, text

from engine.detect.actions import ROWS
from engine.detect.changing import usable
from engine.store import call_settings, journal, settings
from engine.store.database import Database
from engine.store.journal import NewEvent
from engine.store.schema import notice_settings
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


def test_what_was_set_for_calls_and_notices_is_set_by_severity_now(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'noc-console.db'}")
    database.migrate()
    with database.begin() as connection:
        call_settings.keep(connection, "rules", b'{"min_severity": "high"}', "asha", at(0))
        rules = b'{"min_severity": "critical", "min_confidence": 0.9}'
        call_settings.keep(connection, "rules", rules, "asha", at(1))
        told = {"at": at(0), "who": "asha", "body": b'{"at_once": ["critical", "high"]}'}
        connection.execute(insert(notice_settings).values(**told))
        connection.execute(text("UPDATE alembic_version SET version_num = '0015'"))
    database.migrate()
    with database.begin() as connection:
        standing = settings.standing(connection)
    assert {each.detection: each.options for each in standing} == {
        "actions.critical": {"call_from": 0.9},
        "actions.high": {"place_call": False, "mail_and_webhook": True},
    }
    assert len(usable(ROWS, standing)) == 2
    database.close()
