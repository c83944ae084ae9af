"""No command takes a secret as an argument, and no configuration holds one in clear."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import typer

from engine.errors import ConfigError
from noc_console.config import Configuration, engine_settings, read
from noc_console.main import app

#: Words by which a secret goes.
SECRET = re.compile(r"pass(word|phrase|wd)?|secret|token|credential|api_?key|auth_|(^|_)pin$", re.I)
#: It takes names, and asks for what belongs to them.
NAMES_ONE = {("call provider set", "credential")}
#: Keys whose values are `env:NAME`, and keys of public things.
BY_NAME = {"connectors.intake_token", "connectors.feeds.token"}


def commands(group: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    inside = getattr(group, "commands", None)
    if inside is not None:
        for each, inner in inside.items():
            yield from commands(inner, f"{name} {each}".strip())
    else:
        yield name, group


def test_no_command_takes_a_secret_as_an_argument() -> None:
    found = list(commands(typer.main.get_command(app)))
    assert len(found) > 20
    taken = [
        (name, str(parameter.name))
        for name, command in found
        for parameter in command.params
        if SECRET.search(str(parameter.name)) and not getattr(parameter, "is_flag", False)
    ]
    assert [each for each in taken if each not in NAMES_ONE] == []


def keys(table: msgspec.inspect.StructType, before: str = "") -> Iterator[str]:
    """Every key of a table, with those of the tables in it."""
    for field in table.fields:
        name = f"{before}{field.encode_name}"
        yield name
        for inner in structs(field.type):
            yield from keys(inner, f"{name}.")


def structs(kind: Any) -> Iterator[msgspec.inspect.StructType]:
    if isinstance(kind, msgspec.inspect.StructType):
        yield kind
    for name in ("item_type", "value_type"):
        if hasattr(kind, name):
            yield from structs(getattr(kind, name))
    for name in ("types", "item_types"):
        for each in getattr(kind, name, ()):
            yield from structs(each)


def test_every_key_for_a_secret_only_names_it() -> None:
    (whole,) = structs(msgspec.inspect.type_info(Configuration))
    known = list(keys(whole))
    assert len(known) > 60
    secret = {each for each in known if SECRET.search(each.rsplit(".", 1)[-1])}
    assert secret == BY_NAME, "a secret belongs into the vault, or is named as env:NAME"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ('[connectors]\nintake_token = "tracker-secret"', "secret in clear"),
        ('[[connectors.feeds]]\nurl = "wss://x"\nsource = "s"\ntoken = "t"', "secret in clear"),
        ('[connectors]\nintake_token = "env:NOC_NOWHERE"', "NOC_NOWHERE, and is not"),
        ('[engine]\nstore = "postgresql://noc:secret@db/noc"', "a password must not stand there"),
    ],
)
def test_a_secret_in_clear_is_refused_without_repeating_it(
    data_dir: Path, told: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NOC_STORE", raising=False)
    data_dir.mkdir()
    (data_dir / "config.toml").write_text(told)
    with pytest.raises(ConfigError, match=words) as refused:
        engine_settings(data_dir)
    assert "tracker-secret" not in str(refused.value)
    assert ":secret" not in str(refused.value)


def test_a_secret_comes_from_the_environment(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data_dir.mkdir()
    (data_dir / "config.toml").write_text('[connectors]\nintake_token = "env:NOC_A_TOKEN"')
    monkeypatch.setenv("NOC_A_TOKEN", "tracker-secret")
    assert read(data_dir).connectors.intake_token == "tracker-" + "secret"
