"""What the rules of calls say of a site: its code on show, its language, whether it is left out."""

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from engine.model.call_providers import CallRules
from ui.find_box import FindBox
from ui.plain import plain_label
from ui.theme import SPACE

#: As shipped scripts have them; another one is typed.
_LANGUAGES = (
    *("en", "hi", "ta", "te", "kn", "ml", "mr", "bn"),
    *("gu", "pa", "ur", "es", "fr", "ar", "zh"),
)
_CODE_LENGTH = 8


class SiteRules(QWidget):
    """Edits one site after the other; what was typed for all of them is kept together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes: dict[str, str] = {}
        self._languages: dict[str, str] = {}
        self._off: set[str] = set()
        self.site = FindBox(self.tr("Site"), self)
        self.code = QLineEdit(self)
        self.code.setMaxLength(_CODE_LENGTH)
        self.code.setAccessibleName(self.tr("Code on show"))
        self.code.setPlaceholderText(self.tr("Code on show: 3 to 8 digits"))
        self.code.setToolTip(
            self.tr("Shown only at the site; who keys it on a call proves to be there")
        )
        self.language = QComboBox(self)
        self.language.setEditable(True)
        self.language.setAccessibleName(self.tr("Language spoken there"))
        self.language.addItems(("", *_LANGUAGES))
        line = self.language.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Language spoken there"))
        self.off = QCheckBox(self.tr("The engine calls nobody there by itself"), self)
        self.known = plain_label("", "secondary", self, wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        for field in (self.site, self.code, self.language, self.off, self.known):
            layout.addWidget(field)
        self.site.chosen.connect(self._show_site)
        self.code.textEdited.connect(self._on_code)
        self.language.currentTextChanged.connect(self._on_language)
        self.off.toggled.connect(self._on_off)
        self._show_site("")

    def offer(self, names: Mapping[str, str]) -> None:
        """Sites that can be chosen, names by id."""
        self.site.offer(names)

    def show_rules(self, rules: CallRules) -> None:
        """What is kept; what was typed and not kept is gone."""
        self._codes, self._languages = dict(rules.site_codes), dict(rules.site_languages)
        self._off = set(rules.off_sites)
        self._show_site(self.site.key)

    def read(self, rules: CallRules) -> CallRules:
        """The rules with what is typed here."""
        return replace(
            rules,
            site_codes={key: each for key, each in self._codes.items() if each},
            site_languages={key: each for key, each in self._languages.items() if each},
            off_sites=tuple(sorted(self._off)),
        )

    @Slot(str)
    def _show_site(self, site: str) -> None:
        for field in (self.code, self.language, self.off):
            field.setEnabled(bool(site))
        with QSignalBlocker(self.language), QSignalBlocker(self.off):
            self.code.setText(self._codes.get(site, ""))
            self.language.setCurrentText(self._languages.get(site, ""))
            self.off.setChecked(site in self._off)
        self._count()

    def _count(self) -> None:
        self.known.setText(
            self.tr(
                "{codes} sites with a code, {languages} with a language, {off} left out"
            ).format(
                codes=sum(map(bool, self._codes.values())),
                languages=sum(map(bool, self._languages.values())),
                off=len(self._off),
            )
        )

    @Slot(str)
    def _on_code(self, typed: str) -> None:
        self._codes[self.site.key] = typed.strip()
        self._count()

    @Slot(str)
    def _on_language(self, typed: str) -> None:
        self._languages[self.site.key] = typed.strip()
        self._count()

    @Slot(bool)
    def _on_off(self, is_off: bool) -> None:
        self._off ^= {self.site.key} if is_off is not (self.site.key in self._off) else set()
        self._count()
