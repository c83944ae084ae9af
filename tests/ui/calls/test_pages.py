"""Costs, scripts, providers, rules and the dialler: loading, filled, refused."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.errors import BadInput, ConfigError, SourceUnavailable
from engine.model.call_providers import CallRules
from engine.model.call_scripts import ScriptCheck, ScriptState
from engine.model.calls import CallQuestion
from tests.ui.calls.answers import Answers, provider_page, script
from tests.ui.calls.samples import NOW, call
from tests.ui.nested import run
from tests.until import until
from ui.calls.book import CallBook
from ui.calls.consent import ConsentModel
from ui.calls.costs import CostsModel
from ui.calls.costs_page import CostsPage
from ui.calls.dialler import Dialler
from ui.calls.money import money
from ui.calls.placing import Placing
from ui.calls.providers import ProvidersModel
from ui.calls.providers_page import ProvidersPage
from ui.calls.rules_page import RulesPage
from ui.calls.scripts import ScriptsModel
from ui.calls.scripts_page import ScriptsPage
from ui.calls.words import CallWords
from ui.theme import DARK, LIGHT


def finder(engine: Answers) -> Any:
    return lambda: engine


def test_the_month_in_figures(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        engine = Answers()
        model = CostsModel(finder(engine))
        page = CostsPage(model, DARK)
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        assert "Asking the engine" in page.empty.text()
        model.refresh()
        await until(lambda: model.costs is not None)
        figures = {name.text(): value.text() for name, value in page.counters}
        assert figures["SPENT"] == "₹4,120.50"
        assert figures["VERIFIED FALSE ALARMS"] == "968"
        assert figures["OPERATOR MINUTES SAVED"] == "11,616"
        assert "82 %" in page.sentence.text()
        assert page.bar.accessibleDescription() == "₹4,120.50 of ₹5,000.00 · ₹879.50 left"
        assert page.bar.colour == DARK.severities["high"].colour
        assert not page.on.isEnabled(), "the future has no costs"
        await until(lambda: page.chart.currentWidget() is not page.chart.empty)
        qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        await until(lambda: ("/v1/calls/costs", {"month": "2026-02"}) in engine.asked)
        page.set_theme(LIGHT)
        await model.stop()

    run(work())


def test_rupees_are_grouped_as_in_india() -> None:
    assert money(12_34_56_789.0, "INR", 0) == "₹12,34,56,789"
    assert money(999, "INR") == "₹999.00"
    assert money(-0.001, "INR") == "₹0.00"


def test_a_script_is_edited_checked_and_saved(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        engine = Answers()
        model = ScriptsModel(finder(engine))
        page = ScriptsPage(model, CallWords(model), DARK)
        qtbot.addWidget(page)
        page.resize(1200, 900)
        page.show()
        model.refresh()
        await until(lambda: model.kept is not None)
        assert page.title.text() == "Inactivity · English"
        assert page.matrix.data(page.matrix.index(1, 1)) == "● 1○", "a draft waits"
        engine.given["/v1/calls/scripts/check"] = ScriptCheck(
            problems=("The opening has an unknown variable: {guard}.",)
        )
        field = page.editor.fields["opening"]
        field.setPlainText("Hello {guard}")
        await until(lambda: bool(model.problems))
        assert page.problems.text() == "▲ The opening has an unknown variable: {guard}."
        marks = field.document().firstBlock().layout().formats()
        assert marks[0].start == 6
        assert marks[0].length == 7
        assert not page.activate.isEnabled()
        qtbot.keyClicks(page.editor.phrases[1], ", bachao")
        assert not page.editor.triggers["no_reply"].isEnabled(), (
            "the supervisor learns of it always"
        )
        page.editor.triggers["voicemail"].click()
        page.table.setCurrentIndex(page.matrix.index(2, 0))
        assert model.kept is not None
        assert model.kept.id == "inactivity.en", "changed texts are not lost"
        kept = script("inactivity", "en", version=2, state=ScriptState.DRAFT, saved_by="asha")
        engine.given["/v1/calls/scripts"] = kept
        said: list[str] = []
        model.said.connect(said.append)
        page.save.click()
        await until(lambda: any(path == "/v1/calls/scripts" for path, _ in engine.sent))
        sent = next(body for path, body in engine.sent if path == "/v1/calls/scripts")
        assert sent.opening == "Hello {guard}"
        assert sent.answers[1].phrases == ("help", "bachao")
        assert sent.escalates_on == ("escalate", "no_reply", "voicemail")
        await model.stop()

    run(work())


def test_a_script_is_heard_without_leaving_the_page(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        engine = Answers()
        model = ScriptsModel(finder(engine))
        page = ScriptsPage(model, CallWords(model), DARK)
        qtbot.addWidget(page)
        page.show()
        model.refresh()
        await until(lambda: model.problems is not None)
        page.sound.listen.click()
        await until(lambda: model.sound is not None)
        path, body = engine.sent[-1]
        assert path == "/v1/calls/speak"
        assert body["language"] == "en"
        assert body["text"].startswith("Hello Ravi Patil")
        assert page.sound.view.time.text() == "0:00 / 0:03"
        engine.given["/v1/calls/speak"] = ConfigError("espeak-ng is not installed")
        page.editor.fields["goodbye"].setPlainText("See you.")
        page.sound.listen.click()
        await until(lambda: model.sound_said == "Espeak-ng is not installed.")
        await model.stop()

    run(work())


def test_a_language_without_script_starts_from_the_english_one(
    qapp: QApplication, qtbot: QtBot
) -> None:
    async def work() -> None:
        model = ScriptsModel(finder(Answers()))
        page = ScriptsPage(model, CallWords(model), DARK)
        qtbot.addWidget(page)
        page.show()
        model.refresh()
        await until(lambda: model.kept is not None)
        page.table.show_cell("no_show", "zh")
        assert model.draft is not None
        assert (model.draft.id, model.draft.version) == ("no_show.zh", 0)
        assert page.save.isEnabled()
        assert page.title.text() == "No-show · Chinese"
        await model.stop()

    run(work())


def test_providers_say_what_they_lack(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        engine = Answers()
        model = ProvidersModel(finder(engine))
        page = ProvidersPage(model, CallWords(model), DARK)
        qtbot.addWidget(page)
        page.resize(1200, 700)
        page.show()
        model.refresh()
        await until(lambda: page.rows.rowCount() == 3)
        states = [page.rows.columns[3].text(each) for each in page.rows.rows]
        assert states == ["▲ not asked, failing", "◆ not complete", "✓ well"]
        assert "No public address" in page.notice.text()
        await until(lambda: "21211" in page.facts.text())
        assert "neither a public address nor a relay" in page.facts.text()
        assert page.reach.sentence.text().startswith("◆ The relay does not answer")
        engine.given["/v1/calls/relay/token"] = engine.given["/v1/calls/reach"]
        qtbot.keyClicks(page.reach.token, "not-a-real-token")
        qtbot.keyClick(page.reach.token, Qt.Key.Key_Return)
        await until(lambda: ("/v1/calls/relay/token", {"token": "not-a-real-token"}) in engine.sent)
        assert page.reach.token.text() == ""
        page.test.click()
        await until(lambda: "✓ The account answers. (212 ms)" in page.facts.text())
        await model.stop()

    run(work())


def test_credentials_go_out_once_and_are_never_shown(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        engine = Answers()
        engine.given["/v1/calls/providers"] = provider_page()
        model = ProvidersModel(finder(engine))
        page = ProvidersPage(model, CallWords(model), DARK)
        qtbot.addWidget(page)
        page.show()
        model.refresh()
        await until(lambda: page.form.id.text() == "main")
        field = page.form._secrets["auth_token"]
        assert field.text() == ""
        assert field.placeholderText() == "kept; type to replace it"
        qtbot.keyClicks(field, "not-a-real-token")
        page.form.keep.click()
        assert field.text() == ""
        await until(lambda: bool(engine.sent))
        path, change = engine.sent[-1]
        assert path == "/v1/calls/providers"
        assert change.credentials == {"auth_token": "not-a-real-token"}
        assert change.config.options == {"account": "AC0001", "from": "+14155550100"}
        await model.stop()

    run(work())


def test_rules_are_kept_as_typed(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        engine = Answers()
        model = ProvidersModel(finder(engine))
        page = RulesPage(model)
        qtbot.addWidget(page)
        page.show()
        model.refresh()
        await until(lambda: model.rules is not None)
        page.budget.setValue(7_500)
        page.quiet_from.setText("23:00")
        model.changed.emit()
        assert page.budget.value() == 7_500, "an answer does not undo what is typed"
        page.sites.offer({"THANE": "Thane 4", "PUNE": "Pune 1"})
        assert not page.sites.code.isEnabled(), "no site is chosen yet"
        page.sites.site.setText("thane")
        qtbot.keyClick(page.sites.site, Qt.Key.Key_Return)
        qtbot.keyClicks(page.sites.code, "4821")
        page.sites.off.click()
        page.sites.site.setText("pune")
        qtbot.keyClick(page.sites.site, Qt.Key.Key_Return)
        assert page.sites.code.text() == ""
        page.sites.language.setCurrentText("mr")
        page.keep.click()
        await until(lambda: bool(engine.sent))
        _, rules = engine.sent[-1]
        assert isinstance(rules, CallRules)
        assert (rules.site_codes, rules.off_sites) == ({"THANE": "4821"}, ("THANE",))
        assert rules.site_languages == {"PUNE": "mr"}
        assert (rules.monthly_budget, rules.quiet_from) == (7_500.0, "23:00")
        await model.stop()

    run(work())


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("meera", CallQuestion(person="G2")),
        ("thane", CallQuestion(site="THANE")),
        ("+91 98000 04821", CallQuestion(number="+91 98000 04821")),
    ],
)
def test_the_dialler_finds_people_sites_and_numbers(
    qapp: QApplication, qtbot: QtBot, typed: str, question: CallQuestion
) -> None:
    async def work() -> None:
        engine = Answers()
        engine.given["placed"] = call("N1", alert=None)
        book, placing = CallBook(finder(engine)), Placing(finder(engine))
        book.now = NOW
        consent = ConsentModel(finder(engine))
        page = Dialler(placing, consent, book, CallWords(book), lambda key: key, DARK)
        qtbot.addWidget(page)
        page.resize(1200, 700)
        page.show()
        page.offer({"G1": "Ravi Patil", "G2": "Meera Joshi"}, {"THANE": "Thane 4"})
        assert page.found.rowCount() == 2
        page.line.setFocus()
        qtbot.keyClicks(page.line, typed)
        qtbot.keyClick(page.line, Qt.Key.Key_Return)
        await until(lambda: placing.preview is not None)
        assert placing.question == question
        assert page.form.isVisible()
        qtbot.keyClick(page.line, Qt.Key.Key_Return)
        await until(lambda: placing.question is None)
        assert engine.sent[-1] == ("/v1/calls", question)
        for model in (placing, book, consent):
            await model.stop()

    run(work())


@pytest.mark.parametrize("problem", [SourceUnavailable("no answer"), BadInput("not so")])
def test_every_page_says_why_it_is_empty(
    qapp: QApplication, qtbot: QtBot, problem: Exception
) -> None:
    async def work() -> None:
        engine = Answers()
        for path in ("costs", "scripts", "providers", "rules"):
            engine.given[f"/v1/calls/{path}"] = problem
        costs, scripts = CostsModel(finder(engine)), ScriptsModel(finder(engine))
        providers = ProvidersModel(finder(engine))
        words = CallWords(providers)
        pages = (
            CostsPage(costs, DARK),
            ScriptsPage(scripts, words, DARK),
            RulesPage(providers),
        )
        table = ProvidersPage(providers, words, DARK)
        for page in (*pages, table):
            qtbot.addWidget(page)
        for model in (costs, scripts, providers):
            model.refresh()
        await until(lambda: all(str(problem) in page.empty.text() for page in pages))
        assert str(problem) in table.table._empty.text()
        for model in (costs, scripts, providers):
            await model.stop()

    run(work())
