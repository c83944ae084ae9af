"""The engine's words in the window's language; what has no translation stays as it is.

The engine writes English: it is what is kept, exported and compared. Its finite texts (titles,
steps, names of evidence and options, states) are translated here by the text itself, so that a
newer engine may say things that this window does not know. Reasons are sentences about one case;
they stay as they were written.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.model.alert import AlertState
from engine.model.kinds import Severity

_UNITS = ("_m", "_kmh", "_minutes", "_hours", "_seconds", "_s")
SEVERITIES = (
    QT_TRANSLATE_NOOP("Severities", "critical"),
    QT_TRANSLATE_NOOP("Severities", "high"),
    QT_TRANSLATE_NOOP("Severities", "medium"),
    QT_TRANSLATE_NOOP("Severities", "low"),
    QT_TRANSLATE_NOOP("Severities", "info"),
)
STATES = (
    QT_TRANSLATE_NOOP("States", "new"),
    QT_TRANSLATE_NOOP("States", "acknowledged"),
    QT_TRANSLATE_NOOP("States", "investigating"),
    QT_TRANSLATE_NOOP("States", "escalated"),
    QT_TRANSLATE_NOOP("States", "resolved"),
    QT_TRANSLATE_NOOP("States", "closed"),
)
#: What an entry of an alert's history says was done.
ACTIONS = (
    QT_TRANSLATE_NOOP("Actions", "acknowledged"),
    QT_TRANSLATE_NOOP("Actions", "closed"),
    QT_TRANSLATE_NOOP("Actions", "corrected"),
    QT_TRANSLATE_NOOP("Actions", "created"),
    QT_TRANSLATE_NOOP("Actions", "ended"),
    QT_TRANSLATE_NOOP("Actions", "escalated"),
    QT_TRANSLATE_NOOP("Actions", "help asked for"),
    QT_TRANSLATE_NOOP("Actions", "investigating"),
    QT_TRANSLATE_NOOP("Actions", "joined"),
    QT_TRANSLATE_NOOP("Actions", "note"),
    QT_TRANSLATE_NOOP("Actions", "overdue"),
    QT_TRANSLATE_NOOP("Actions", "reopened"),
    QT_TRANSLATE_NOOP("Actions", "resolved"),
    QT_TRANSLATE_NOOP("Actions", "returned"),
    QT_TRANSLATE_NOOP("Actions", "shelved"),
    QT_TRANSLATE_NOOP("Actions", "stale"),
    QT_TRANSLATE_NOOP("Actions", "step"),
    QT_TRANSLATE_NOOP("Actions", "taken over"),
    QT_TRANSLATE_NOOP("Actions", "transferred"),
    QT_TRANSLATE_NOOP("Actions", "undone"),
    QT_TRANSLATE_NOOP("Actions", "validated"),
    QT_TRANSLATE_NOOP("Actions", "verified"),
    QT_TRANSLATE_NOOP("Actions", "withdrawn"),
)


def title(words: str) -> str:
    """What an alert or a detection is called."""
    return QCoreApplication.translate("Titles", words)


def step(words: str) -> str:
    """A step of the playbook."""
    return QCoreApplication.translate("Steps", words)


def level(words: str) -> str:
    """What a level of validation means."""
    return QCoreApplication.translate("Levels", words)


def option(words: str) -> str:
    """What an option of a detection is called."""
    return QCoreApplication.translate("Options", words)


def pack(name: str) -> str:
    """A group of detections, as a heading."""
    return QCoreApplication.translate("Packs", name).upper()


def measure(words: str) -> str:
    """What evidence is called; see `measure_words`."""
    return QCoreApplication.translate("Measures", words)


def action(words: str) -> str:
    """What was done to an alert."""
    return QCoreApplication.translate("Actions", words)


def severity(of: Severity) -> str:
    """How much it matters."""
    return QCoreApplication.translate("Severities", of.value)


def state(of: AlertState) -> str:
    """Where an alert stands."""
    return QCoreApplication.translate("States", of.value)


def measure_words(name: str) -> str:
    """The name of an evidence field in words, its unit left out.

    >>> measure_words("distance_beyond_m"), measure_words("apart_s"), measure_words("score")
    ('distance beyond', 'apart', 'score')
    """
    for suffix in _UNITS:
        if name.endswith(suffix):
            return name.removesuffix(suffix).replace("_", " ")
    return name.replace("_", " ")
