"""From what was typed to a value, with a sentence for what cannot be one.

The engine judges again when it is saved; this only answers at once.
"""

from PySide6.QtCore import QObject

from engine.model.settings import SettingValue, Value

_YES, _NO = frozenset({"yes", "true", "1", "on"}), frozenset({"no", "false", "0", "off"})


def parsed(words: QObject, setting: SettingValue, text: str) -> Value:
    """The value.

    Args:
        words: in whose language refusals are said.

    Raises:
        ValueError: with a sentence that says what would do.
    """
    plain = text.strip().replace(",", "")
    if setting.kind == "mode":
        if plain not in ("on", "off", "shadow"):
            raise ValueError(words.tr("A mode is on, off or shadow."))
        return plain
    if setting.kind == "yes or no":
        if plain.lower() not in _YES | _NO:
            raise ValueError(words.tr("“{what}”: write yes or no.").format(what=setting.words))
        return plain.lower() in _YES
    return _number(words, setting, plain)


def _number(words: QObject, setting: SettingValue, plain: str) -> Value:
    whole = setting.kind == "whole number"
    try:
        value = int(plain) if whole else float(plain)
    except ValueError:
        sentence = (
            words.tr("“{what}”: write a whole number.")
            if whole
            else words.tr("“{what}”: write a number.")
        )
        raise ValueError(sentence.format(what=setting.words)) from None
    low, high = setting.minimum, setting.maximum
    if (low is not None and not value >= low) or (high is not None and not value <= high):
        unit = "" if setting.unit == "0 to 1" else setting.unit
        raise ValueError(
            words.tr("“{what}” goes from {low:,.10g} to {high:,.10g} {unit}.")
            .format(what=setting.words, low=low or 0.0, high=high or 0.0, unit=unit)
            .replace(" .", ".")
        )
    return value
