"""From what was typed to a value, with a sentence for what cannot be one.

The engine judges again when it is saved; this only answers at once.
"""

from PySide6.QtCore import QObject

from engine.model.settings import SettingValue, Value

_YES, _NO = frozenset({"yes", "true", "1", "on"}), frozenset({"no", "false", "0", "off"})


class TypedValues(QObject):
    """Reads what is typed, in the language of the console."""

    def parsed(self, setting: SettingValue, text: str) -> Value:
        """The value.

        Raises:
            ValueError: with a sentence that says what would do.
        """
        plain = text.strip().replace(",", "")
        if setting.kind == "mode":
            if plain not in ("on", "off", "shadow"):
                raise ValueError(self.tr("A mode is on, off or shadow."))
            return plain
        if setting.kind == "yes or no":
            if plain.lower() not in _YES | _NO:
                raise ValueError(self.tr("“{what}”: write yes or no.").format(what=setting.words))
            return plain.lower() in _YES
        if setting.kind == "text":
            return text.strip()
        return self._number(setting, plain)

    def _number(self, setting: SettingValue, plain: str) -> Value:
        whole = setting.kind == "whole number"
        try:
            value = int(plain) if whole else float(plain)
        except ValueError:
            sentence = (
                self.tr("“{what}”: write a whole number.")
                if whole
                else self.tr("“{what}”: write a number.")
            )
            raise ValueError(sentence.format(what=setting.words)) from None
        low, high = setting.minimum, setting.maximum
        if (low is not None and not value >= low) or (high is not None and not value <= high):
            unit = "" if setting.unit == "0 to 1" else setting.unit
            raise ValueError(
                self.tr("“{what}” goes from {low:,.10g} to {high:,.10g} {unit}.")
                .format(what=setting.words, low=low or 0.0, high=high or 0.0, unit=unit)
                .replace(" .", ".")
            )
        return value
