"""Settings, Keys: what opens the vault, when keys were renewed, what is left, copies, new ones."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from engine.model.keys import KeyEngine, KeyState, Walk
from ui.engine_model import sentence
from ui.page_frame import PageFrame
from ui.plain import plain_label
from ui.privacy.keys_model import KeysModel
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import RAIL_PX, SPACE, Theme

_EVERY_MS = 2_000


class KeysPage(PageFrame):
    """New keys are asked for twice: afterwards back-ups that lie elsewhere cannot be read.

    Args:
        may: whether whoever is here may do something.
    """

    def __init__(
        self,
        model: KeysModel,
        theme: Theme,
        may: Callable[[str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._model = model
        self._may = may
        self._forbidden = ""
        self._is_asked = self._is_walking = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(model.refresh)
        self._build()
        self._lay_out()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.opened_by, self.renewed, self.left, self.copies = (
            plain_label("", "", self, wraps=True, is_selectable=True) for _ in range(4)
        )
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1_000)
        self.bar.setMaximumWidth(RAIL_PX * 12)
        self.renew = QPushButton(self.tr("Renew the keys …"), self)
        self.renew.setToolTip(
            self.tr("A new key for every tenant and person; asks once more (Ctrl+R)")
        )
        self.cancel = QPushButton(self.tr("Leave them"), self)
        self.cancel.setToolTip(self.tr("Everything stays as it is (Esc)"))
        self.warning = plain_label(
            self.tr(
                "Every tenant and person gets a new key, and everything in the store, the archive, "
                "the clips and the back-ups of the data folder is sealed anew in the background. "
                "Back-ups that lie elsewhere cannot be read any more afterwards: make new ones. "
                "Press again to begin."
            ),
            "stale",
            self,
            wraps=True,
        )
        self.rows: RowTable[KeyEngine] = RowTable(self._columns(), lambda each: each.id, self)
        self.engines = RowView(self.rows, "", 1, self)
        self.forget = QPushButton(self.tr("It will not come back"), self)
        self.forget.setToolTip(
            self.tr("Wait no more for the engine; what lies on its disk cannot be read then")
        )

    def _columns(self) -> tuple[Column[KeyEngine], ...]:
        return (
            Column(self.tr("Engine"), lambda each: each.host, width=200),
            Column(self.tr("Its own disk"), self._disk, colour=self._colour, width=260),
            Column(self.tr("Seen"), lambda each: _moment(each.seen_at), width=140),
        )

    def _disk(self, engine: KeyEngine) -> str:
        if self._is_behind(engine):
            return self.tr("◆ may hold clips under old keys")
        return self.tr("✓ works here") if engine.is_this else self.tr("✓ through")

    def _colour(self, engine: KeyEngine) -> str | None:
        return self._theme.severities["high"].colour if self._is_behind(engine) else None

    def _is_behind(self, engine: KeyEngine) -> bool:
        walk = self._model.walk
        is_renewal = walk is not None and walk.kind is Walk.RENEW
        return is_renewal and not engine.is_this and walk is not None and engine.walk < walk.number

    def _lay_out(self) -> None:
        top = QWidget(self)
        column = QVBoxLayout(top)
        column.setContentsMargins(SPACE[2], 0, SPACE[2], SPACE[1])
        column.setSpacing(SPACE[1])
        for title, *widgets in (
            (self.tr("WHAT OPENS THE VAULT"), self.opened_by),
            (self.tr("RENEWED"), self.renewed, self.bar, self.warning, self.answer),
            (self.tr("UNDER OLD KEYS"), self.left),
            (self.tr("COPIES"), self.copies),
        ):
            column.addSpacing(SPACE[1])
            column.addWidget(plain_label(str(title), "section", self))
            for each in widgets:
                assert isinstance(each, QLabel | QProgressBar)
                column.addWidget(each)
        self.below = QWidget(self)
        rows = QVBoxLayout(self.below)
        rows.setContentsMargins(0, 0, 0, SPACE[1])
        rows.setSpacing(SPACE[1])
        rows.addWidget(self.engines, 1)
        line = QHBoxLayout()
        line.setContentsMargins(SPACE[2], 0, SPACE[2], 0)
        line.addWidget(self.forget)
        line.addStretch(1)
        rows.addLayout(line)
        body = QWidget(self)
        both = QVBoxLayout(body)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(top, 0, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self.below, 1)
        both.addStretch(0)
        # Not the key that renews: it cannot be pressed at first.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._frame(self.tr("Keys"), (None, self.cancel, self.renew), body)

    def _connect(self) -> None:
        model = self._model
        model.changed.connect(self._show)
        model.told.connect(self.say)
        self.renew.clicked.connect(self.ask_to_renew)
        self.cancel.clicked.connect(self.leave)
        self.forget.clicked.connect(self._on_forget)
        self.engines.chosen.connect(self._offer_forget)
        self._bind({"Ctrl+R": self.ask_to_renew, "Esc": self.leave})

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.answer.hide()
        self.rows.repaint()

    def forbid(self, why: str) -> None:
        """Nothing can be renewed for a reason, or it can again (empty)."""
        self._forbidden = why
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask how they stand, again and again."""
        super().showEvent(event)
        self._model.refresh()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Not seen: nothing is asked, and nothing half decided stays."""
        super().hideEvent(event)
        self._timer.stop()
        self.leave()

    @Slot()
    def ask_to_renew(self) -> None:
        """The first time says what it means, the second time begins."""
        if not self.renew.isEnabled():
            return
        if self._is_asked:
            self._model.renew()
        self._is_asked = not self._is_asked
        self.answer.hide()
        self._show()

    @Slot()
    def leave(self) -> None:
        """Everything stays as it is."""
        self._is_asked = False
        self._show()

    @Slot()
    def _on_forget(self) -> None:
        engine = self.engines.current
        if self.forget.isEnabled() and engine is not None:
            self._model.forget_engine(engine)

    @Slot()
    def _show(self) -> None:
        model = self._model
        state, walk = model.state, model.walk
        waiting = self.tr("Waiting for the engine; how the keys stand appears here.")
        self.say_stale(model.stale or sentence(model.error) or ("" if state else waiting))
        self.renew.setEnabled(self._may_manage and state is not None and walk is None)
        self._is_asked = self._is_asked and self.renew.isEnabled()
        self.renew.setText(
            self.tr("Renew the keys now") if self._is_asked else self.tr("Renew the keys …")
        )
        for each in (self.warning, self.cancel):
            each.setVisible(self._is_asked)
        self.bar.setVisible(walk is not None)
        if self._is_walking and state is not None and walk is None:
            self.say(self.tr("Done; the old keys are gone."), is_good=True)
        self._is_walking = walk is not None
        engines = state.engines if state is not None and state.is_shared else ()
        self.below.setVisible(bool(engines))
        if state is None:
            return
        share = model.share
        # Not known: it moves from side to side.
        self.bar.setRange(0, 1_000 if share is not None else 0)
        self.bar.setValue(round(1_000 * (share or 0)))
        self.opened_by.setText(self._opened_by(state))
        self.renewed.setText(self._renewed(state))
        self.left.setText(self._left(state))
        self.copies.setText(self._copies(state))
        self.rows.show_rows(engines)
        self._offer_forget()

    @Slot()
    def _offer_forget(self) -> None:
        chosen = self.engines.current
        is_behind = chosen is not None and self._is_behind(chosen)
        self.forget.setEnabled(is_behind and self._may_manage)

    @property
    def _may_manage(self) -> bool:
        model = self._model
        return self._may("privacy.manage") and not (self._forbidden or model.stale or model.error)

    def _opened_by(self, state: KeyState) -> str:
        if state.where == "keyring":
            return self.tr(
                "The keyring of the user under whom the engine runs. A copy of the data folder is "
                "of no use on another machine: before you move it, put the vault under a "
                "passphrase with `noc-console keys passphrase`."
            )
        if state.where == "passphrase":
            return self.tr(
                "A passphrase: NOC_PASSPHRASE, or the keyring has it. Without it nothing here can "
                "be read again: keep it in a safe, apart from back-ups."
            )
        return self.tr(
            "The file vault.key beside the data: whoever copies the whole data folder can read "
            "everything. A keyring or a passphrase is better: stop the engine and run "
            "`noc-console keys passphrase`."
        )

    def _renewed(self, state: KeyState) -> str:
        walk = self._model.walk
        if walk is not None:
            return self._under_way(state)
        done = state.renewed
        if done is None or done.ended_at is None:
            return self.tr(
                "Never. Renew them once a year, and whenever somebody who had them left."
            )
        return self.tr("{when}, by {who}: {count:,} values were sealed anew.").format(
            when=_moment(done.ended_at), who=done.who, count=done.counts.renewed
        )

    def _under_way(self, state: KeyState) -> str:
        walk = self._model.walk
        assert walk is not None
        words = (
            self.tr("Being renewed since {when}, by {who}: {seen:,} values, at {place}.")
            if walk.kind is Walk.RENEW
            else self.tr(
                "What lay in clear is being sealed since {when}: {seen:,} values, {place}."
            )
        ).format(
            when=_moment(walk.begun_at),
            who=walk.who,
            seen=walk.counts.seen,
            place=self._place(walk.place),
        )
        share = self._model.share
        if share is not None:
            words += self.tr(" About {share} %.").format(share=round(100 * share))
        if walk.waits:
            words += " " + self.tr("It waits: {why}").format(why=sentence(walk.waits))
        return words

    def _place(self, place: str) -> str:
        stage, _, name = place.partition(":")
        names = {
            "": self.tr("the beginning"),
            "archive": self.tr("archived days"),
            "clip": self.tr("clips"),
            "backup": self.tr("back-ups"),
            "end": self.tr("the end"),
        }
        words = names.get(stage, stage)
        return f"{words} {name}" if name else words

    def _left(self, state: KeyState) -> str:
        walk = self._model.walk
        if state.is_renewing or (walk is not None and walk.kind is Walk.RENEW):
            return self.tr(
                "What is not sealed anew yet; the old keys open it, and go when all of it is done."
            )
        kept = state.renewed.kept if state.renewed is not None else 0
        if kept:
            return self.tr(
                "Words of the audit log, since its chain proves them as they were written; of the "
                "persons' old keys {kept:,} stay for them, wrapped anew. Nothing else."
            ).format(kept=kept)
        return self.tr("Nothing.")

    def _copies(self, state: KeyState) -> str:
        if state.is_shared:
            return self.tr(
                "Vault and keys of persons lie in the database, in the tables vault, person_keys, "
                "retired_keys and erased_people. Without them a back-up cannot be read. Leave them "
                "out of dumps that are kept, and copy them apart, to another place, after each "
                "renewal anew."
            )
        files = "vault.json, person-keys.db" + (", vault.key" if state.where == "file" else "")
        words = self.tr(
            "Without {files} a back-up cannot be read; whoever has all of it can read everything. "
            "Copy them apart, to another place than the back-ups, after each renewal anew."
        ).format(files=files)
        if state.copied_at is None:
            return words
        return f"{words} " + self.tr(
            "The engine's own copy of person-keys.db, in the folder backups, is of {when}; of "
            "other copies it knows nothing."
        ).format(when=_moment(state.copied_at))


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%d %b %Y %H:%M}"
