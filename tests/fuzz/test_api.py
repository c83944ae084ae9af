"""Every operation of the described interface, asked as everybody, with what fits and what does not.

The answers must be of the described form, refusals of the project's own, and nothing may fail
inside the engine. The short form asks little, the long one (`make fuzz`) much.
"""

import asyncio
import contextlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from litestar import Litestar
from schemathesis.core.failures import FailureGroup
from schemathesis.generation import GenerationMode
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from engine.model.access import Role
from engine.model.directory import DirectoryContent
from tests.engine.api.test_api import mocked
from tests.engine.api.test_permissions import Caller, sessions, with_app
from tests.engine.scene import world
from tests.until import until

#: Of the framework's next major version; every route declares its arguments that way.
pytestmark = pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning")

#: Who may do most.
MOST = (Role.ADMINISTRATOR, False)
CHECKS = [status_code_conformance, content_type_conformance, response_schema_conformance]
#: They end the session, or change what it takes to begin one: asked after all others.
LAST = ("/v1/users/", "/v1/me/", "/v1/log-", "/v1/confirm")
#: Texts may be anything, so that where there are only texts nothing can be wrong.
TYPED = re.compile(r'"(integer|number|boolean|enum|format|date-time)"')
#: It waits for devices to answer; asked in the long form only.
SLOW = ("/v1/cameras/discover",)
#: Names that exist, so that questions find something.
KNOWN = {"person_id": "G1", "site_id": "PUNE", "of": "guards", "name": "operator"}


@dataclass
class Asked:
    """What came of it."""

    codes: Counter[int] = field(default_factory=Counter)
    wrong: dict[str, str] = field(default_factory=dict)


class Fuzz:
    """Asks one engine."""

    def __init__(self, url: str, tokens: dict[Caller, str], asked: Asked) -> None:
        self.url = url
        self.tokens = tokens
        self.session = requests.Session()
        self.session.trust_env = False
        self.asked = asked

    def all(self, described: dict[str, Any], examples: int) -> None:
        """So many requests that fit as everybody, and that do not as who may do most.

        With one each a single one of those who may do less asks, another for each operation.
        """
        # Else wrong tokens would be among what does not fit, and nothing behind them be reached.
        del described["security"]
        schema = schemathesis.openapi.from_dict(described)
        operations = [each.ok() for each in schema.get_all_operations()]
        assert len(operations) > 150
        less = cycle(each for each in self.tokens if each != MOST)
        for operation in sorted(operations, key=lambda each: each.path.startswith(LAST)):
            if examples == 1 and operation.path in SLOW:
                continue
            everybody = (next(less), MOST) if examples == 1 else tuple(self.tokens)
            self.one(operation, GenerationMode.POSITIVE, everybody, examples)
            raw = described["paths"][operation.path][operation.method]
            if "requestBody" in raw or TYPED.search(json.dumps(raw.get("parameters", ""))):
                self.one(operation, GenerationMode.NEGATIVE, (MOST,), examples)

    def one(
        self,
        operation: APIOperation,
        mode: GenerationMode,
        roles: tuple[Caller, ...],
        examples: int,
    ) -> None:
        @given(operation.as_strategy(mode), st.booleans())
        @settings(
            max_examples=examples,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        )
        def ask(case: schemathesis.Case, is_known: bool) -> None:
            if is_known or examples == 1:
                for name in KNOWN.keys() & case.path_parameters.keys():
                    case.path_parameters[name] = KNOWN[name]
            for role in roles:
                self.as_one(case, role)

        ask()

    def as_one(self, case: schemathesis.Case, role: Caller) -> None:
        headers = {"Authorization": f"Bearer {self.tokens[role]}"}
        said = case.call(self.url, session=self.session, headers=headers, timeout=60)
        self.asked.codes[said.status_code] += 1
        where = f"{case.operation.label} {said.status_code}"
        sent = f"as {role}: {said.request.url} {said.request.body!r:.400}"
        if said.status_code >= 500 and not is_elsewhere(said):
            self.asked.wrong[where] = f"{sent}: {said.text:.400}"
            return
        if said.status_code in (401, 403):
            # By far the most, and always the same.
            assert said.json().keys() == {"error", "kind"}, said.text
            return
        try:
            case.validate_response(said, checks=CHECKS)
        except FailureGroup as failed:
            self.asked.wrong[f"{where} {failed.exceptions[0]!r:.200}"] = f"{sent}: {failed.message}"


def is_elsewhere(said: Any) -> bool:
    """Another system did not answer, and the engine says so."""
    return said.status_code == 503 and said.json()["kind"] == "SourceUnavailable"


@contextlib.contextmanager
def on_this_machine() -> Iterator[None]:
    """Made-up addresses are tried by the engine: none beyond this machine is reached."""
    holds = [True]

    def look(event: str, told: tuple[Any, ...]) -> None:
        if not holds[0] or event not in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
            return
        address = told[1] if event != "socket.getaddrinfo" else told
        host = address[0] if isinstance(address, tuple) else ""
        if host not in (None, "", "localhost", "::1") and not str(host).startswith("127."):
            raise OSError(f"{host} is not on this machine")

    sys.addaudithook(look)
    try:
        yield
    finally:
        holds[0] = False


async def a_busy_place(http: httpx.AsyncClient, bearer: dict[str, str]) -> str:
    """People, sites and events, so that answers have something in them; returns an alert's id."""
    known = world()
    content = DirectoryContent(
        sites=tuple(known.sites.values()), people=tuple(known.people.values())
    )
    await http.post("/v1/directory", content=msgspec.json.encode(content), headers=bearer)
    events = b"\n".join([*map(mocked, range(5)), b"no event"])
    said = await http.post("/v1/events", content=events, headers=bearer)
    assert said.json()["accepted"] == 5, said.text
    found: list[str] = []

    async def is_there() -> bool:
        page = (await http.get("/v1/alerts", headers=bearer)).json()
        found.extend(each["id"] for each in page["alerts"])
        return bool(found)

    await until(is_there)
    return found[0]


def fuzz(folder: Path, examples: int) -> Asked:
    asked = Asked()

    async def work(_app: Litestar, url: str, token: str) -> None:
        async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=60) as http:
            tokens = await sessions(http, token)
            bearer = {"Authorization": f"Bearer {tokens[MOST]}"}
            described = (await http.get("/openapi/openapi.json", headers=bearer)).json()
            KNOWN["alert_id"] = await a_busy_place(http, bearer)
        asking = Fuzz(url, tokens, asked)
        await asyncio.to_thread(asking.all, described, examples)

    with on_this_machine():
        with_app(folder, work)
    said = "\n".join(f"{where}\n  {what:.3000}" for where, what in asked.wrong.items())
    assert not asked.wrong, said
    return asked


@pytest.mark.timeout(600)
def test_every_operation_answers_as_described(data_dir: Path) -> None:
    asked = fuzz(data_dir, 1)
    assert asked.codes.total() > 400
    assert asked.codes.keys() >= {200, 400, 401, 403, 404}


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_every_operation_answers_as_described_for_long(data_dir: Path) -> None:
    assert fuzz(data_dir, 100).codes.total() > 80_000
