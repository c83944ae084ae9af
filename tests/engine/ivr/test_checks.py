"""What keeps a call from being dialled is said in a sentence before; what an answer asks for is
done."""

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from engine.errors import BadInput, Conflict
from engine.ivr.simulated import Acts
from engine.model.alert import AlertState
from engine.model.calls import CallQuestion, Consent, Meaning
from engine.model.directory import DirectoryContent
from engine.model.kinds import Severity
from tests.engine.ivr.exchange import Exchange
from tests.engine.ivr.night import Night, night


async def refusal(run: Night, **question: str) -> str:
    return (await run.desk.preview(CallQuestion(**question))).refusal


def test_nobody_is_called_without_consent_or_number(tmp_path: Path) -> None:
    async def story() -> None:
        exchange = Exchange()
        async with night(tmp_path, exchange) as run:
            assert await refusal(run, person="G1") == ""
            no = Consent(person="G1", calls=False, recording=None)
            await run.desk.consents.give([no], "asha", "")
            assert "refused to be called" in await refusal(run, person="G1")
            with pytest.raises(Conflict, match="refused to be called"):
                await run.desk.place(CallQuestion(person="G1"), "asha")
            person = replace(run.engine.directory.people["G2"], phone=None)
            run.engine.directory.put(DirectoryContent(people=(person,)))
            assert "no phone number" in await refusal(run, person="G2")
            assert "country code" in await refusal(run, number="abc")
            with pytest.raises(BadInput, match="exactly one"):
                await run.desk.preview(CallQuestion())
            # An automatic call that may not be placed says so on its alert.
            alert = await run.alert("G1")
            await run.go_on(2)
            assert exchange.dialled == []
            assert run.now(alert).version > alert.version

    asyncio.run(story())


def test_the_fourth_call_within_the_hour_waits(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            run.acts("G1", Acts.CONFIRMS)
            for _ in range(3):
                await run.desk.place(CallQuestion(person="G1"), "asha")
                await run.go_on(60, step=2)
            assert "the limit is 3" in await refusal(run, person="G1")
            assert await refusal(run, person="G2") == ""
            await run.go_on(3_600, step=600)
            assert await refusal(run, person="G1") == ""

    asyncio.run(story())


def test_the_budget_warns_then_stops_all_but_the_critical(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            run.desk.rules.now = replace(run.desk.rules.now, monthly_budget=3.0, automatic=False)
            run.acts("G1", Acts.CONFIRMS)
            await run.desk.place(CallQuestion(person="G1"), "asha")
            await run.go_on(60, step=2)
            preview = await run.desk.preview(CallQuestion(person="G2"))
            assert "budget of 3.00 INR is used up" in preview.refusal
            assert any("83%" in each for each in preview.warnings)
            high = await run.alert("G2", "f2")
            critical = await run.alert("G3", "f3", Severity.CRITICAL)
            assert "budget" in await refusal(run, alert=high.id)
            assert await refusal(run, alert=critical.id) == ""

    asyncio.run(story())


def test_the_language_is_the_persons_then_the_sites_then_english(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            alert = await run.alert("G1", confidence=0.5)
            person = replace(run.engine.directory.people["G1"], language="ta-IN")
            run.engine.directory.put(DirectoryContent(people=(person,)))
            preview = await run.desk.preview(CallQuestion(alert=alert.id))
            assert (preview.language, preview.script) == ("ta", "inactivity.ta")
            run.engine.directory.put(DirectoryContent(people=(replace(person, language=None),)))
            codes = {"PUNE": "mr"}
            run.desk.rules.now = replace(run.desk.rules.now, site_languages=codes)
            assert (await run.desk.preview(CallQuestion(alert=alert.id))).language == "mr"
            run.desk.rules.now = replace(run.desk.rules.now, site_languages={})
            preview = await run.desk.preview(CallQuestion(alert=alert.id))
            assert preview.language == "en"
            assert person.name in preview.text
            # Silent for at least the shorter of its two signals.
            assert "45 min" in preview.text

    asyncio.run(story())


def test_only_what_the_rules_name_is_called_about(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            off = ("location.gps_spoofing",)
            run.desk.rules.now = replace(run.desk.rules.now, off_detections=off)
            await run.alert("G1", "f1", confidence=0.79)
            await run.alert("G2", "f2", severity=Severity.MEDIUM)
            await run.alert("G3", "f3", detection="location.gps_spoofing")
            await run.go_on(3)
            assert await run.calls() == []
            run.desk.rules.now = replace(run.desk.rules.now, off_detections=(), training=False)
            await run.alert("G3", "f4")
            await run.go_on(3)
            # Nobody real could be called, and a made-up guard settles no real alert.
            assert await run.calls() == []

    asyncio.run(story())


@pytest.mark.parametrize(
    ("acts", "meaning", "state", "severity", "kind"),
    [
        (Acts.ASSISTS, Meaning.ASSISTANCE, AlertState.ESCALATED, Severity.CRITICAL, None),
        (Acts.ESCALATES, Meaning.ESCALATE, AlertState.ESCALATED, Severity.HIGH, None),
        (Acts.DURESS, Meaning.DURESS, AlertState.ESCALATED, Severity.CRITICAL, "call.duress"),
        (Acts.FUMBLES, Meaning.CONFIRMED, AlertState.RESOLVED, Severity.HIGH, None),
    ],
)
def test_each_answer_does_what_it_says(
    tmp_path: Path,
    acts: Acts,
    meaning: Meaning,
    state: AlertState,
    severity: Severity,
    kind: str | None,
) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            run.acts("G1", acts, duress="9")
            await run.desk.consents.set_duress("G1", "9", "asha", "")
            alert = await run.alert()
            await run.go_on(90)
            (call,) = await run.calls()
            assert call.answer is meaning
            assert (run.now(alert).state, run.now(alert).severity) == (state, severity)
            others = [
                each
                for each in run.engine.desk.open.by_id.values()
                if each.detections[0].startswith("call.")
            ]
            assert [each.detections[0] for each in others] == ([kind] if kind else [])
            assert all(each.severity is Severity.CRITICAL for each in others)

    asyncio.run(story())


def test_a_guard_called_without_an_alert_can_still_ask_for_help(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            run.acts("G2", Acts.ASSISTS)
            await run.desk.place(CallQuestion(person="G2"), "asha")
            await run.go_on(90)
            (alert,) = run.engine.desk.open.by_id.values()
            assert alert.title == "Guard asks for help"
            assert (alert.severity, alert.subject) == (Severity.CRITICAL, "G2")

    asyncio.run(story())


def test_presence_is_asked_for_by_the_sites_code(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            alert = await run.alert(confidence=0.5)
            asked = CallQuestion(alert=alert.id, liveness=True)
            assert "no code on show" in (await run.desk.preview(asked)).refusal
            codes = {"PUNE": "4821"}
            run.desk.rules.now = replace(run.desk.rules.now, site_codes=codes)
            run.acts("G1", Acts.CONFIRMS)
            await run.desk.place(asked, "asha")
            await run.go_on(90)
            (call,) = await run.calls()
            assert [each.meaning for each in call.responses] == [
                Meaning.CONFIRMED,
                Meaning.PRESENT,
            ]
            assert run.now(alert).state is AlertState.RESOLVED

    asyncio.run(story())
