"""What keeps a call from being dialled is said in a sentence before; what an answer asks for is
done."""

import asyncio
import re
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from engine.errors import BadInput, Conflict
from engine.ivr.scripts import LANGUAGES
from engine.ivr.simulated_guards import Acts, Guard
from engine.model.alert import AlertState
from engine.model.calls import CallQuestion, Consent, Meaning
from engine.model.directory import DirectoryContent
from engine.model.kinds import Severity
from engine.store import queries
from tests.engine.ivr.exchange import Exchange
from tests.engine.ivr.night import NUMBERS, Night, night


async def refusal(run: Night, **question: str) -> str:
    return (await run.desk.preview(CallQuestion(**question))).refusal


def test_nobody_is_called_without_consent_or_number(tmp_path: Path) -> None:
    async def story() -> None:
        exchange = Exchange()
        async with night(tmp_path, exchange) as run:
            assert await refusal(run, person="G1") == ""
            told = " ".join((await run.desk.preview(CallQuestion(person="G1"))).warnings)
            assert "No such number is given out" in told
            assert "set the operator's phone" in told
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


def test_a_providers_limits_of_the_hour_and_the_day_are_said(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path, Exchange()) as run:
            main = run.desk.providers.config("main")
            for limits, words in (
                (replace(main.limits, per_hour=2), "limit of 2 an hour"),
                (replace(main.limits, per_day=2), "limit of 2 a day"),
            ):
                run.desk.providers.put(replace(main, limits=limits))
                for person in ("G1", "G2"):
                    if "limit" not in await refusal(run, person=person):
                        await run.desk.place(CallQuestion(person=person), "asha")
                        await run.go_on(2)
                assert words in await refusal(run, person="G3")
            # The next hour frees the hour's limit, not the day's.
            run.clock.advance(timedelta(hours=1))
            assert "limit of 2 a day" in await refusal(run, person="G3")
            run.clock.advance(timedelta(hours=23))
            assert await refusal(run, person="G3") == ""

    asyncio.run(story())


@pytest.mark.parametrize(
    ("hours", "is_called"),
    [(("00:00", "23:59"), False), (("20:00", "06:00"), False), (("06:00", "20:00"), True)],
)
def test_people_off_shift_are_not_called_by_themselves_in_quiet_hours(
    tmp_path: Path, hours: tuple[str, str], is_called: bool
) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            rules = replace(run.desk.rules.now, quiet_from=hours[0], quiet_until=hours[1])
            run.desk.rules.now = rules
            local = run.clock.now().astimezone(run.engine.directory.zone("PUNE"))
            assert local.hour >= 20 or local.hour < 6, "the scene plays at night"
            assert run.engine.directory.shift_of("G2", run.clock.now()) is None
            high = await run.alert("G2", "f2")
            await run.go_on(2)
            assert bool(await run.calls()) is is_called
            if is_called:
                return
            notes = await run.engine.ask(lambda each: queries.history_of(each, high.id))
            assert f"Quiet hours until {hours[1]}" in notes[-1].detail
            # Somebody may call all the same, and what is critical does not wait.
            assert await refusal(run, alert=high.id) == ""
            await run.alert("G3", "f3", Severity.CRITICAL)
            await run.go_on(2)
            assert [each.person for each in await run.calls()] == ["G3"]

    asyncio.run(story())


@pytest.mark.parametrize(
    ("acts", "trigger", "words"),
    [
        (Acts.VOICEMAIL, "voicemail", "A machine picked up"),
        (Acts.FUMBLES, "wrong_input", "gave no answer that could be understood"),
    ],
)
def test_a_script_may_have_the_supervisor_told_at_once(
    tmp_path: Path, acts: Acts, trigger: str, words: str
) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            # Asked once only, so that a wrong key is no answer at all.
            run.desk.rules.now = replace(run.desk.rules.now, repeats=0)
            script = run.desk.scripts.get("inactivity.en")
            run.acts("G1", acts)
            first = await run.alert("G1", "f1")
            await run.go_on(60, step=2)
            assert run.now(first).state is AlertState.NEW, "it would be called again"
            script = replace(script, escalates_on=(*script.escalates_on, trigger))
            run.desk.scripts.put(script)
            run.phone.cast[NUMBERS["G2"]] = Guard(acts)
            second = await run.alert("G2", "f2")
            await run.go_on(60, step=2)
            assert run.now(second).state is AlertState.ESCALATED
            notes = await run.engine.ask(lambda each: queries.history_of(each, second.id))
            assert any(words in each.detail for each in notes)
            calls = [each for each in await run.calls() if each.person == "G2"]
            assert len(calls) == 1

    asyncio.run(story())


def test_who_and_where_nobody_knows_leaves_no_gap_in_what_is_said(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            preview = await run.desk.preview(CallQuestion(number="+910000000009"))
            assert preview.text.startswith(
                "This call is recorded. Hello, this is the control room, calling about your site."
            )
            for language in LANGUAGES:
                free = CallQuestion(number="+910000000009", language=language)
                text = (await run.desk.preview(free)).text
                assert not re.search(r"\s[,،，]|[,،，]\s*[,،，]|  |\{", text), text

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
