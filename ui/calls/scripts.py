"""Scripts by kind and language: versions, a draft that is edited, its check and its sample."""

import asyncio

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.call_scripts import TRIGGERS, Script, ScriptPage, ScriptSample, ScriptState
from engine.remote import calls as remote
from ui.calls.recording import NotPlayable, Recording, decode
from ui.engine_model import EngineModel, FindClient, sentence

#: The texts of a script, in the order in which they are spoken.
LINES = (
    *("recorded", "opening", "question", "wrong", "confirmed", "assisted", "escalated"),
    *("goodbye", "liveness", "text"),
)
#: A change is checked so soon after the last letter, milliseconds.
_CHECK_MS = 250


class ScriptsModel(EngineModel):
    """All scripts, and one that is read or edited.

    Attributes:
        page: every script's newest and active version; None before the first answer.
        kept: the version that is shown as it is kept; `draft`: as it is edited.
        problems: why the draft cannot be activated; None while it is being checked.
        sample: the draft as it would be spoken; None until it was asked for.
        sound: the same as sound; `sound_said`: why there is none to hear.

    Signals: `draft_changed`: another script or version is shown, or it was saved; `checked`;
    `sound_changed`.
    """

    draft_changed = Signal()
    checked = Signal()
    sound_changed = Signal()

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.page: ScriptPage | None = None
        self.is_loading = True
        self.kept: Script | None = None
        self.draft: Script | None = None
        self.newest = 0
        self.problems: tuple[str, ...] | None = None
        self.sample: ScriptSample | None = None
        self.sound: Recording | None = None
        self.sound_said = ""
        self.is_speaking = False
        self._spoken: Script | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_CHECK_MS)
        self._soon.timeout.connect(self._check)

    async def stop(self) -> None:
        """Ends what is under way; what is not checked yet stays unchecked."""
        self._soon.stop()
        await super().stop()

    @property
    def is_changed(self) -> bool:
        """The draft differs from what is kept."""
        return self.draft != self.kept

    def forget(self) -> None:
        """Another engine is followed."""
        self._soon.stop()
        self.page = self.kept = self.draft = None
        self.is_loading = True
        self.changed.emit()

    def refresh(self) -> None:
        """Asks for all scripts."""
        self._ask(self._load)

    def newest_of(self, kind: str, language: str) -> Script | None:
        """The newest version for a kind in a language."""
        found = self._versions(kind, language)
        return max(found, key=lambda each: each.version, default=None)

    def active_of(self, kind: str, language: str) -> Script | None:
        """The version in use for a kind in a language."""
        found = self._versions(kind, language)
        return next((each for each in found if each.state is ScriptState.ACTIVE), None)

    def choose(self, kind: str, language: str) -> None:
        """Shows the newest version; where there is none, the English one, to be translated."""
        found = self.newest_of(kind, language)
        if found is not None:
            self._show(found, found.version)
            return
        model = self.newest_of(kind, "en")
        if model is not None:
            draft = replace(
                model,
                id=f"{kind}.{language}",
                language=language,
                version=0,
                state=ScriptState.DRAFT,
                saved_by="",
                saved_at=None,
                approved_by="",
                approved_at=None,
            )
            self._show(draft, 0)

    def choose_version(self, version: int) -> None:
        """Shows another version of the same script."""
        shown = self.kept
        if shown is None or version == shown.version:
            return

        async def ask(client: EngineClient) -> None:
            self._show(await remote.script(client, shown.id, version), self.newest)

        self._do(ask)

    def edit(self, line: str, text: str) -> None:
        """Another text; checked a moment later."""
        if self.draft is not None and getattr(self.draft, line) != text:
            self._change(replace(self.draft, **{line: text}))

    def edit_phrases(self, place: int, phrases: tuple[str, ...]) -> None:
        """Other words that mean the same as a key."""
        if self.draft is not None:
            answers = list(self.draft.answers)
            answers[place] = replace(answers[place], phrases=phrases)
            self._change(replace(self.draft, answers=tuple(answers)))

    def edit_trigger(self, trigger: str, is_on: bool) -> None:
        """Whether something calls the supervisor at once."""
        draft = self.draft
        if draft is not None and (trigger in draft.escalates_on) is not is_on:
            wanted = {*draft.escalates_on, trigger} if is_on else {*draft.escalates_on} - {trigger}
            kept = tuple(each for each in TRIGGERS if each in wanted)
            self._change(replace(draft, escalates_on=kept))

    def _change(self, draft: Script) -> None:
        self.draft = draft
        self.problems = None
        self.checked.emit()
        self._soon.start()

    def revert(self) -> None:
        """What is kept stands again."""
        if self.kept is not None:
            self._show(self.kept, self.newest)

    def save(self) -> None:
        """Keeps the draft as a new version."""
        draft = self.draft
        if draft is None or not (self.is_changed or draft.version == 0):
            return

        async def order(client: EngineClient) -> None:
            kept = await remote.save_script(client, draft)
            self.said.emit(
                self.tr("Kept as version {0}; somebody else approves it.").format(kept.version)
            )
            await self._after(client, kept)

        self._do(order)

    def approve(self) -> None:
        """Approves the version that is shown."""
        shown = self.kept
        if shown is None:
            return

        async def order(client: EngineClient) -> None:
            kept = await remote.approve_script(client, shown.id, shown.version)
            self.said.emit(self.tr("Version {0} is approved.").format(kept.version))
            await self._after(client, kept)

        self._do(order)

    def activate(self) -> None:
        """Uses the version that is shown, from the next call on."""
        shown = self.kept
        if shown is None:
            return

        async def order(client: EngineClient) -> None:
            kept = await remote.activate_script(client, shown.id, shown.version)
            self.said.emit(self.tr("Version {0} is spoken from now on.").format(kept.version))
            await self._after(client, kept)

        self._do(order)

    @property
    def sound_is_of_draft(self) -> bool:
        """Nothing was changed since it was spoken."""
        return self._spoken == self.draft

    def listen(self) -> None:
        """Has the draft spoken, without network."""
        if self.draft is not None and not self.is_speaking:
            self.is_speaking = True
            self.sound, self.sound_said = None, self.tr("Speaking …")
            self.sound_changed.emit()
            self._spawn(self._speak(self.draft))

    async def _speak(self, draft: Script) -> None:
        client = self._client()
        sound, words = None, self.tr("The engine is lost; nothing was spoken.")
        try:
            if client is not None:
                lines = (await remote.sample_script(client, draft)).lines
                spoken = await remote.speak(client, " ".join(lines), draft.language)
                sound, words = await asyncio.to_thread(decode, spoken.content), ""
        except NocError as refused:
            words = sentence(str(refused))
        except NotPlayable as bad:
            words = self.tr("It cannot be played: {why}.").format(why=bad)
        self.is_speaking = False
        if draft.id == (self.draft.id if self.draft is not None else ""):
            self.sound, self.sound_said, self._spoken = sound, words, draft
            self.sound_changed.emit()

    def _versions(self, kind: str, language: str) -> list[Script]:
        if self.page is None:
            return []
        return [
            each for each in self.page.scripts if each.kind == kind and each.language == language
        ]

    def _show(self, script: Script, newest: int) -> None:
        self.kept = self.draft = script
        self.newest = max(newest, script.version)
        self.problems, self.sample = None, None
        self.sound, self.sound_said = None, ""
        self.draft_changed.emit()
        self._check()

    async def _load(self, client: EngineClient) -> None:
        self.page = await remote.scripts(client)

    async def _after(self, client: EngineClient, kept: Script) -> None:
        await self._load(client)
        newest = self.newest_of(kept.kind, kept.language)
        self._show(kept, newest.version if newest is not None else kept.version)
        self.changed.emit()

    def _check(self) -> None:
        draft = self.draft
        if draft is not None:
            self._spawn(self._ask_check(draft))

    async def _ask_check(self, draft: Script) -> None:
        client = self._client()
        try:
            if client is None:
                raise NocError(self.tr("The engine is lost; the script was not checked."))
            found, sample = await asyncio.gather(
                remote.check_script(client, draft), remote.sample_script(client, draft)
            )
        except NocError as failed:
            problems: tuple[str, ...] = (sentence(str(failed)),)
            spoken = None
        else:
            problems, spoken = found.problems, sample
        if draft == self.draft:
            self.problems, self.sample = problems, spoken
            self.checked.emit()
