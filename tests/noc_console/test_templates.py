"""The shipped templates are read by the program that ships them."""

from pathlib import Path

import pytest

from engine.connectors.csv_punches import punches, read_mapping
from engine.connectors.directory_files import COLUMNS, read
from engine.pipeline.accept import accept_lines
from tests.engine.scene import BASE

FOLDER = Path(__file__).parents[2] / "resources" / "templates"


@pytest.mark.parametrize("name", COLUMNS)
def test_each_list(name: str) -> None:
    assert len(getattr(read(FOLDER / f"{name}.csv"), name)) == 1


def test_the_mapping_of_punches() -> None:
    mapping = read_mapping(FOLDER / "punches-mapping.toml")
    rows = (
        b"Employee,Branch,Punch Time,In/Out,Terminal\n"
        b"G1,S1,02-03-2026 19:01:00,IN,T1\n"
        b"G1,S1,yesterday,OUT,T1\n"
    )
    made = list(punches(rows, mapping, "march.csv"))
    accepted, refused = accept_lines(made, source="csv", where="march.csv", now=BASE)
    assert [event.direction for event, _ in accepted] == ["in"]
    assert "datetime" in refused[0].reason
