"""The view-model of the settings pane: a scope, what holds there, what somebody is changing."""

import asyncio

from PySide6.QtCore import QObject, Signal

from engine.errors import NocError, WouldHide
from engine.model.settings import (
    Change,
    DetectionSettings,
    Preview,
    PreviewState,
    SettingEntry,
    SettingsChange,
    SettingScope,
    SettingScopes,
    SettingsPage,
    SettingValue,
    Value,
)
from engine.remote import settings
from ui.engine_model import EngineTasks, FindClient
from ui.settings.typing_in import TypedValues
from ui.settings.words import SettingWords

#: How often a preview is asked how far it is, seconds.
_ASK_S = 0.3
#: Days that a preview looks back.
PREVIEW_DAYS = 7.0

Field = tuple[str, str]


class SettingsModel(EngineTasks):
    """What holds, and the changes that are not saved yet, for each scope its own.

    Args:
        client: the client of the engine that is connected now; None while there is none.
        pack: of which the history is shown; empty: of everything.

    Signals: `said` carries a sentence and whether it is good news.
    """

    scopes_changed = Signal()
    page_changed = Signal()
    edits_changed = Signal()
    preview_changed = Signal()
    history_changed = Signal()
    said = Signal(str, bool)
    saved = Signal(int)
    went_stale = Signal(str)

    def __init__(
        self,
        client: FindClient,
        parent: QObject | None = None,
        pack: str = "",
    ) -> None:
        super().__init__(client, parent)
        self._pack = pack
        self._edits: dict[SettingScope, dict[Field, Value | None]] = {}
        self._previewed: tuple[Change, ...] = ()
        self._typed = TypedValues(self)
        self.words = SettingWords(self)
        self.scopes: SettingScopes | None = None
        self.scope = SettingScope()
        self.page: SettingsPage | None = None
        self.preview: Preview | None = None
        self.history: list[SettingEntry] = []
        self.is_saving = False
        #: What was refused because confirmed cases would have been hidden: saved when asked again.
        self._warned_of: tuple[Change, ...] = ()
        self.stale = ""
        self.error = ""

    @property
    def edits(self) -> dict[Field, Value | None]:
        """Unsaved values of this scope; None: to be inherited again."""
        return self._edits.get(self.scope, {})

    @property
    def elsewhere(self) -> int:
        """Unsaved values of other scopes."""
        return sum(len(each) for scope, each in self._edits.items() if scope != self.scope)

    @property
    def preview_is_current(self) -> bool:
        """Whether the preview is of the values as they are typed now."""
        return self._previewed == self._changes()

    def setting(self, detection: str, field: str) -> SettingValue | None:
        """What holds for one value in this scope."""
        found = self.detection(detection)
        if found is None:
            return None
        return next((each for each in found.values if each.name == field), None)

    def detection(self, detection: str) -> DetectionSettings | None:
        """A detection, or the actions of a severity, in this scope."""
        rows = (*self.page.detections, *self.page.actions) if self.page else ()
        return next((each for each in rows if each.id == detection), None)

    def load(self) -> None:
        """Asks for everything anew; what is typed and not saved stays."""
        self._spawn(self._load())

    def choose(self, scope: SettingScope) -> None:
        """Another scope; unsaved values of the old one wait there."""
        self.scope = scope
        self.preview, self._previewed = None, ()
        self.preview_changed.emit()
        self._spawn(self._ask_page())

    def set_stale(self, words: str) -> None:
        """The engine is lost, or back (empty)."""
        self.stale = words
        self.went_stale.emit(words)
        if not words:
            self.load()

    def type_in(self, detection: str, field: str, text: str) -> bool:
        """Takes a value as it was typed; whether it was taken. A refusal is said."""
        setting = self.setting(detection, field)
        if setting is None:
            return False
        try:
            value = self._typed.parsed(setting, text)
        except ValueError as why:
            self.said.emit(str(why), False)
            return False
        self._put(setting, detection, value)
        return True

    def choose_value(self, detection: str, field: str, value: Value) -> None:
        """Takes a value that was chosen and cannot be wrong."""
        setting = self.setting(detection, field)
        if setting is not None:
            self._put(setting, detection, value)

    def _put(self, setting: SettingValue, detection: str, value: Value) -> None:
        here = setting.here and setting.value == value
        undo = here or value == self._unedited(setting)
        self._edit((detection, setting.name), value, undo=undo)

    def shown(self, detection: str, field: str) -> Value | None:
        """What would hold if this scope's unsaved values were saved; None: not known yet."""
        setting = self.setting(detection, field)
        if setting is None:
            return None
        key = detection, field
        if key not in self.edits:
            return setting.value
        edited = self.edits[key]
        return setting.inherited if edited is None else edited

    def inherit(self, detection: str, field: str) -> None:
        """Back to the inherited value: what is typed is forgotten, what is set here is taken out
        with the next saving."""
        setting = self.setting(detection, field)
        if setting is not None and not setting.fixed:
            self._edit((detection, field), None, undo=not setting.here)

    def discard(self) -> None:
        """Forgets the unsaved values of this scope."""
        self._edits.pop(self.scope, None)
        self.edits_changed.emit()

    def save(self, reason: str) -> None:
        """Saves the values of this scope; answers with `saved` or `said`."""
        if self.edits and not self.is_saving:
            self._spawn(self._save(reason))

    def start_preview(self) -> None:
        """Has the last week judged with the unsaved values."""
        running = self.preview is not None and self.preview.state is PreviewState.RUNNING
        if self.edits and not running:
            self._spawn(self._preview())

    def cancel_preview(self) -> None:
        """Ends the preview under way."""
        if self.preview is not None and self.preview.state is PreviewState.RUNNING:
            self._spawn(self._cancel(self.preview.id))

    def _unedited(self, setting: SettingValue) -> Value | None:
        """The value that typing would not change; a value set here is compared before."""
        return None if setting.here else setting.value

    def _edit(self, field: Field, value: Value | None, *, undo: bool) -> None:
        edits = self._edits.setdefault(self.scope, {})
        edits.pop(field, None)
        if not undo:
            edits[field] = value
        if not edits:
            del self._edits[self.scope]
        self.edits_changed.emit()

    def _changes(self) -> tuple[Change, ...]:
        return tuple(
            Change(detection=detection, field=field, value=value)
            for (detection, field), value in sorted(self.edits.items())
        )

    async def _load(self) -> None:
        client = self._client()
        if client is None:
            return
        try:
            self.scopes = await settings.setting_scopes(client)
            self.words.learn(self.scopes)
            self.history = await settings.setting_history(client, pack=self._pack)
        except NocError as failed:
            self._fail(failed)
            return
        self.scopes_changed.emit()
        await self._ask_page()
        self.history_changed.emit()

    async def _ask_page(self) -> None:
        client, scope = self._client(), self.scope
        if client is None:
            return
        try:
            page = await settings.settings_page(client, scope)
        except NocError as failed:
            self._fail(failed)
            return
        if scope == self.scope:
            self.page, self.error = page, ""
            self.page_changed.emit()
            self.edits_changed.emit()

    async def _save(self, reason: str) -> None:
        client, scope = self._client(), self.scope
        if client is None or self.page is None:
            self.said.emit(self.tr("The engine is lost; nothing was saved."), False)
            return
        changes = self._changes()
        wanted = SettingsChange(
            scope=scope,
            changes=changes,
            reason=reason,
            expected_version=self.page.version,
            despite_confirmed=bool(changes) and changes == self._warned_of,
        )
        self.is_saving = True
        self.edits_changed.emit()
        try:
            page = await settings.change_settings(client, wanted)
            self.history = await settings.setting_history(client, pack=self._pack)
        except NocError as refused:
            self.is_saving = False
            self._warned_of = changes if isinstance(refused, WouldHide) else ()
            self.said.emit(self.tr("Not saved: {why}").format(why=refused), False)
            await self._ask_page()
            return
        self.is_saving = False
        self._edits.pop(scope, None)
        if scope == self.scope:
            self.page = page
        self.said.emit(self.tr("Saved; it holds from the next event on."), True)
        self.page_changed.emit()
        self.edits_changed.emit()
        self.history_changed.emit()
        self.saved.emit(len(changes))

    async def _preview(self) -> None:
        client = self._client()
        if client is None:
            self.said.emit(self.tr("The engine is lost; there is no preview."), False)
            return
        changes = self._changes()
        wanted = SettingsChange(scope=self.scope, changes=changes)
        try:
            preview = await settings.start_preview(client, wanted, PREVIEW_DAYS)
            self._previewed = changes
            while True:
                self.preview = preview
                self.preview_changed.emit()
                if preview.state is not PreviewState.RUNNING:
                    return
                await asyncio.sleep(_ASK_S)
                preview = await settings.preview(client, preview.id)
        except NocError as refused:
            self.said.emit(self.tr("No preview: {why}").format(why=refused), False)
            self.preview, self._previewed = None, ()
            self.preview_changed.emit()

    async def _cancel(self, preview_id: str) -> None:
        client = self._client()
        if client is None:
            return
        try:
            self.preview = await settings.cancel_preview(client, preview_id)
        except NocError as failed:
            self.said.emit(str(failed), False)
        self.preview_changed.emit()

    def _fail(self, failed: NocError) -> None:
        self.error = str(failed)
        self.said.emit(str(failed), False)
        self.page_changed.emit()
