"""The configuration file: each table where it belongs, misspelt keys named."""

from pathlib import Path

import pytest

from engine.errors import ConfigError
from noc_console.config import Configuration, read
from ui.map.settings import MapSettings


def written(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "config.toml").write_text(text)
    return folder


def test_without_a_file_everything_is_as_shipped(tmp_path: Path) -> None:
    assert read(tmp_path) == Configuration()
    assert not read(tmp_path).map.tiles_online


def test_the_maps_table(tmp_path: Path) -> None:
    folder = written(tmp_path, '[map]\ntiles = "city.mbtiles"\ntiles_online = true\n')
    assert read(folder).map == MapSettings(tiles="city.mbtiles", tiles_online=True)


def test_a_misspelt_key_is_named_with_the_nearest(tmp_path: Path) -> None:
    folder = written(tmp_path, '[map]\ntile = "city.mbtiles"\n')
    with pytest.raises(ConfigError, match="did you mean `tiles`"):
        read(folder)
