"""Costs, scripts and providers as an engine tells them, and a client that answers so."""

from datetime import timedelta
from typing import Any

from engine.errors import NocError, NotFound
from engine.model.call_detail import CallDetail
from engine.model.call_providers import (
    TEXT_LIMITS,
    VOICE_LIMITS,
    CallCosts,
    CallReach,
    CallRules,
    ProviderConfig,
    ProviderHealth,
    ProviderPage,
    ProviderRow,
    ProviderTest,
    ProviderType,
    Savings,
    Spent,
    SpokenText,
    Targets,
)
from engine.model.call_scripts import (
    ExpectedAnswer,
    Script,
    ScriptCheck,
    ScriptKind,
    ScriptPage,
    ScriptSample,
    ScriptState,
)
from engine.model.calls import (
    Call,
    CallKind,
    CallPage,
    CallQueue,
    Listening,
    Meaning,
    RevealedNumber,
)
from tests.ui.calls.samples import NOW, ago, preview, sound


def script(kind: str, language: str, **more: Any) -> Script:
    """A shipped script."""
    known: dict[str, Any] = {
        "id": f"{kind}.{language}",
        "kind": kind,
        "language": language,
        "version": 1,
        "state": ScriptState.ACTIVE,
        "recorded": "This call is recorded.",
        "opening": "Hello {guard_name}, this is the control room about {site_name}.",
        "question": "Press 1 if all is well, 2 for help, 3 to report.",
        "wrong": "That was not understood.",
        "confirmed": "Thank you.",
        "assisted": "Help is on its way.",
        "escalated": "The supervisor is told.",
        "goodbye": "Goodbye.",
        "text": "{guard_name}: reply {code} if all is well at {site_name}.",
        "liveness": "Key the code shown at {site_name}.",
        "answers": (
            ExpectedAnswer(key="1", meaning=Meaning.CONFIRMED, phrases=("all well", "fine")),
            ExpectedAnswer(key="2", meaning=Meaning.ASSISTANCE, phrases=("help",)),
            ExpectedAnswer(key="3", meaning=Meaning.ESCALATE, phrases=("report", "fraud")),
        ),
    }
    return Script(**{**known, **more})


def script_page() -> ScriptPage:
    """Three kinds in a few languages."""
    kinds = (
        ScriptKind(id="inactivity", title="Inactivity", detections=("activity.guard_inactivity",)),
        ScriptKind(id="left_post", title="Left post", detections=("location.left_post",)),
        ScriptKind(id="no_show", title="No-show", detections=("attendance.no_show",)),
    )
    languages = (
        *("en", "hi", "ta", "te", "kn", "ml", "mr", "bn"),
        *("gu", "pa", "ur", "es", "fr", "ar", "zh"),
    )
    scripts = [script(kind.id, language) for kind in kinds for language in languages[:13]]
    draft = script("left_post", "hi", version=2, state=ScriptState.DRAFT, saved_by="asha")
    return ScriptPage(
        kinds=kinds,
        languages=languages,
        variables=("guard_name", "site_name", "duration"),
        scripts=(*scripts, draft),
    )


def costs(spent: float = 4_120.5) -> CallCosts:
    """A month at four fifths of its budget."""
    rows = (
        Spent(
            key="simulated",
            name="Simulated phone",
            calls=412,
            texts=38,
            answered=351,
            minutes=402.5,
            estimated=12.5,
            settled=1_006.0,
        ),
        Spent(
            key="main",
            name="Twilio Voice",
            calls=1_204,
            texts=0,
            answered=1_011,
            minutes=1_180.0,
            estimated=55.0,
            settled=3_047.0,
        ),
    )
    return CallCosts(
        month="2026-03",
        currency="INR",
        budget=5_000.0,
        spent=spent,
        forecast=spent * 1.15,
        state="warning",
        sentence="82 % of the month's budget is spent; at 100 % only assistance is still called.",
        by_provider=rows,
        by_site=tuple(
            Spent(
                key=f"S{number}",
                name=f"Pune {number}",
                calls=90 - number,
                texts=number,
                answered=80 - number,
                minutes=81.5,
                estimated=2.5,
                settled=203.0,
            )
            for number in range(1, 9)
        ),
        by_day={f"2026-03-{day:02}": spent / 24 * (0.6 + day % 3 * 0.4) for day in range(1, 25)},
        savings=Savings(
            verifications=1_310,
            verified=1_105,
            false_alarms=968,
            minutes_each=12.0,
            minutes_saved=11_616.0,
            cost=spent,
            cost_each=3.15,
        ),
        targets=Targets(
            answer_rate=0.86, reply_rate=0.93, median_s=9.4, right_share=0.97, reviewed=212
        ),
    )


def provider_page() -> ProviderPage:
    """One that simulates, one that fails, one that is not complete."""
    simulated = ProviderConfig(
        id="simulated",
        type=ProviderType.SIMULATED,
        name="Simulated phone",
        kinds=(CallKind.VOICE, CallKind.SMS),
        priority=9,
    )
    main = ProviderConfig(
        id="main",
        type=ProviderType.TWILIO_VOICE,
        name="Twilio Voice",
        kinds=(CallKind.VOICE,),
        primary=True,
        options={"account": "AC0001", "from": "+14155550100"},
        secrets=("auth_token",),
        limits=VOICE_LIMITS,
    )
    texts = ProviderConfig(
        id="texts",
        type=ProviderType.TWILIO_SMS,
        name="Twilio SMS",
        kinds=(CallKind.SMS,),
        limits=TEXT_LIMITS,
    )
    return ProviderPage(
        providers=(
            ProviderRow(
                config=main,
                health=ProviderHealth(
                    success=0.82,
                    requests=50,
                    last_error="21211: the number is not valid",
                    last_error_at=ago(90),
                    is_open=True,
                    open_until=NOW + timedelta(seconds=45),
                    used_hour=31,
                    used_day=120,
                    spent_month=3_102.0,
                ),
                is_simulated=False,
                can_record=True,
                can_hear_keys=False,
            ),
            ProviderRow(
                config=texts,
                health=ProviderHealth(),
                is_simulated=False,
                can_record=False,
                can_hear_keys=True,
                missing="The credential auth_token is missing.",
            ),
            ProviderRow(
                config=simulated,
                health=ProviderHealth(success=1.0, requests=12, used_hour=3, used_day=12),
                is_simulated=True,
                can_record=True,
                can_hear_keys=True,
            ),
        ),
        notice="No public address and no relay: keys do not arrive, only how calls ended.",
    )


class Answers:
    """Stands for `EngineClient`: answers what it is given, remembers what it is sent.

    Attributes:
        given: answer by path; an error is raised.
        sent: path and body of every order.
    """

    def __init__(self, *calls: Call) -> None:
        queue = CallQueue(
            is_paused=False,
            paused_by="",
            paused_at=None,
            waiting=(),
            following=(),
            calls_per_s=1.0,
        )
        page = script_page()
        self.sent: list[tuple[str, Any]] = []
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.given: dict[str, Any] = {
            "/v1/calls": CallPage(calls=calls, total=len(calls)),
            "/v1/calls/queue": queue,
            "/v1/calls/preview": preview(),
            "/v1/calls/costs": costs(),
            "/v1/calls/scripts": page,
            "/v1/calls/scripts/check": ScriptCheck(problems=()),
            "/v1/calls/scripts/sample": ScriptSample(
                language="en",
                lines=("Hello Ravi Patil, this is the control room about Pune 12.", "Press 1 …"),
                sms="Ravi Patil: reply 4711 if all is well at Pune 12.",
            ),
            "/v1/calls/providers": provider_page(),
            "/v1/calls/rules": CallRules(),
            "/v1/calls/reach": CallReach(
                public_url="",
                has_relay=True,
                is_open=False,
                since=None,
                sentence="The relay does not answer; keys arrive when it does.",
            ),
            "/v1/calls/speak": SpokenText(
                media_type="audio/wav", content=sound(3.0), duration_s=3.0
            ),
        }
        for each in calls:
            self.given[f"/v1/calls/{each.id}"] = CallDetail(
                call=each, attempts=(each,), spoken=("नमस्ते रवि पाटिल।", "1 दबाएँ।")
            )
            self.given[f"/v1/calls/{each.id}/listen"] = Listening(
                media_type="audio/wav", content=sound(), peaks=()
            )
            self.given[f"/v1/calls/{each.id}/reveal"] = RevealedNumber(number="+919800004821")
        self.given["/v1/calls/providers/main/test"] = ProviderTest(
            ok=True, detail="The account answers.", took_ms=212.0
        )

    async def get(self, path: str, _kind: type[Any], **params: Any) -> Any:
        self.asked.append((path, params))
        return self._answer(path)

    async def post(self, path: str, _kind: type[Any], body: Any) -> Any:
        self.sent.append((path, body))
        if path == "/v1/calls":
            return self._answer("placed")
        return self._answer(path)

    def _answer(self, path: str) -> Any:
        found = self.given.get(path, NotFound(f"{path} is not known here"))
        if isinstance(found, NocError):
            raise found
        return found
