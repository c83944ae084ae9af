"""People's names, numbers and addresses come in from every other system, and each goes wrong."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import msgspec

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.call_providers import ProviderChange, ProviderConfig, ProviderType
from engine.model.calls import CallKind, CallQuestion, Consent
from engine.model.connectors import ConnectorWanted
from engine.model.directory import Person
from engine.model.notices import Audience, MailServer, NoticeSettings, NoticeTest, NoticeWanted, Way
from engine.remote import calls, connectors, notices
from tests.peers.answering import Answer, Asked, Peer, serving
from tests.peers.deputy import DeputyPeer
from tests.peers.lightspeed import LightspeedPeer
from tests.until import until


class SpeakingPeer(Peer):
    """Refuses everything and says about whom, as providers of calls do."""

    def __init__(self, people: list[Person]) -> None:
        super().__init__()
        self._people = people

    def answer(self, asked: Asked) -> Answer:
        each = self._people[len(self.asked) % len(self._people)]
        said = f"The 'To' number {each.phone} of {each.name}, {each.address}, is not valid"
        return Answer(400, {"code": 21211, "message": said, "status": 400, "more_info": each.email})


async def sources(client: EngineClient, people: list[Person]) -> None:
    """Each way in, with good records, broken ones and errors of the other side in them."""
    start = datetime.now(UTC) - timedelta(hours=2)
    deputy, till, phone = DeputyPeer(start), LightspeedPeer(start), SpeakingPeer(people)
    for number, each in enumerate(people):
        _employ(deputy, till, number, each)
    with serving(deputy), serving(till), serving(phone):
        await _pulled(client, deputy, till)
        await _read(client, people)
        await _sent(client, people)
        await _called(client, phone, people)
        await _told(client, people)


def _employ(deputy: DeputyPeer, till: LightspeedPeer, number: int, each: Person) -> None:
    deputy.put(
        "Employee", 100 + number, FirstName=each.name, LastName=each.name, DisplayName=each.name,
        Company=1, Active=True, Role=50, ContactObject={"Email1": each.email, "Phone1": each.phone},
    )  # fmt: skip
    # Half of the rows cannot be what they say.
    more: dict[str, Any] = {"Comment": f"{each.name} {each.address}"}
    deputy.clock_in(number, number, employee=100 + number, **more)
    if number % 2:
        deputy.put("Timesheet", number, StartTime=each.name, Employee=each.phone)
    till.sell(number, note=f"{each.name} {each.phone}", user_id=each.email)
    if number % 2:
        till.sell(1_000 + number, total_price=each.name, sale_date=each.address)


async def _pulled(client: EngineClient, deputy: DeputyPeer, till: LightspeedPeer) -> None:
    secrets = {"token": "access-0", "refresh_token": "refresh-0", "client_secret": "hush-hush"}
    quick = {"client_id": "us", "every_s": 1.0, "per_minute": 1e6}
    for name, kind, peer, more in (
        ("roster", "deputy", deputy, {"sites": {"1": "PUNE"}}),
        ("shop", "lightspeed", till, {"sites": {"o1": "PUNE"}}),
    ):
        settings = {"base_url": peer.url, **quick, **more}
        wanted = ConnectorWanted(name=name, kind=kind, settings=settings, secrets=secrets)
        await connectors.put_connector(client, wanted)

    async def looked() -> bool:
        page = await connectors.connectors(client)
        return all(each.counts.records > 0 for each in page.connectors)

    await until(looked)
    said = {"error": deputy.rows["Employee"][100], "of": deputy.rows["Employee"][101]}
    for peer in (deputy, till):
        peer.faults.plan = [Answer(500, said), Answer(200, str(said).encode()), Answer(422, said)]
        for _ in range(3):
            with suppress(NocError):
                await connectors.try_connector(client, "roster" if peer is deputy else "shop")
    for name in ("roster", "shop"):
        await connectors.pause_connector(client, name, paused=True)


async def _read(client: EngineClient, people: list[Person]) -> None:
    lines = {
        "syslog": "<34>Oct 11 22:14:15 {name} postfix/smtp[1]: A1: to=<{email}>, {address}",
        "zeek": '{{"ts":"{name}","uid":"{phone}","id.orig_h":"{address}"}}',
        "suricata": '{{"event_type":"flow","timestamp":"{name}","src_ip":"{address}"}}',
        "unbound": "[1700000000] unbound[1:0] info: {name} {address} A IN {phone}",
        "pihole": "Oct 11 22:14:15 dnsmasq[1]: query[A] {name} from {address}",
        "netflow": "{name}{phone}{address}",
    }
    for form, text in lines.items():
        with suppress(NocError):
            begun = await connectors.begin_file(client, f"{people[0].name}.log", {"format": form})
            told = [text.format(**_words(each)) for each in people]
            await connectors.send_lines(client, begun.id, "\n".join(told).encode(), history=True)
            await connectors.end_file(client, begun.id, broken=people[1].name)


def _words(each: Person) -> dict[str, Any]:
    return {name: getattr(each, name) for name in ("name", "phone", "email", "address")}


async def _sent(client: EngineClient, people: list[Person]) -> None:
    """Devices and webhooks, with wrong secrets and broken bodies."""
    address = client.address
    bearer = {"Authorization": f"Bearer {address.token}"}
    async with httpx.AsyncClient(base_url=address.url, headers=bearer) as web:
        for each in people[:5]:
            body = msgspec.json.encode({"_type": "location", "tid": each.name, "lat": each.phone})
            for path in ("owntracks", "traccar", "osmand"):
                await web.post(f"/v1/positions/{path}", content=body, headers={"X-Limit-U": "x"})
                await web.get(f"/v1/positions/{path}", params={"id": each.phone, "lat": each.name})
            for path in ("/v1/hooks/shop/wrong", f"/v1/hooks/{each.id}/x", "/hooks/twilio/main"):
                await web.post(path, data=_words(each))
            await web.post("/v1/devices", content=body)
            await web.get("/v1/people", params={"search": each.name, "limit": each.phone})


async def _called(client: EngineClient, phone: SpeakingPeer, people: list[Person]) -> None:
    config = ProviderConfig(
        id="main",
        type=ProviderType.TWILIO_VOICE,
        name="Main",
        kinds=(CallKind.VOICE,),
        options={"account": f"AC{'0' * 32}", "from": "+15005550006", "base_url": phone.url},
    )
    change = ProviderChange(config=config, credentials={"auth_token": "0" * 32})
    await calls.keep_provider(client, change)
    for each in people[:3]:
        await calls.set_consent(client, Consent(person=each.id, calls=True, recording=False))
        with suppress(NocError):
            await calls.place_call(client, CallQuestion(person=each.id))
    with suppress(NocError):
        await calls.check_provider(client, "main")

    async def refused() -> bool:
        return any("/Calls" in each.path for each in phone.asked)

    await until(refused)


async def _told(client: EngineClient, people: list[Person]) -> None:
    """Notices by mail to a server that is not there, and a test of it."""
    whom = Audience(emails=tuple(each.email or "" for each in people[:5]))
    settings = NoticeSettings(
        mail=MailServer(host="127.0.0.1", port=9, sender=people[0].email or ""),
        supervisor=whom,
        manager=whom,
    )
    with suppress(NocError):
        await notices.try_notice(client, NoticeTest(settings=settings, way=Way.MAIL, level=1))
    await notices.change_notices(client, NoticeWanted(settings=settings))
