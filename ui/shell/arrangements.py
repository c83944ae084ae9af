"""The shipped workspaces: which panes, where, how large."""

from PySide6.QtCore import QCoreApplication

from ui.shell.workspaces import Split, Workspace

_CONTEXT = "Workspaces"


def _tr(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)


def shipped() -> tuple[Workspace, ...]:
    """In the order of the rail; made when asked, in the language of that moment."""
    place = Split(("map", "strip"), (76, 24), upright=True)
    return (
        Workspace("alerts", _tr("Alerts"), "bell", Split(("queue", "alert", place), (40, 27, 33))),
        Workspace("map", _tr("Map"), "map", Split(("queue", "map"), (26, 74))),
        Workspace(
            "heatmap",
            _tr("Heatmap"),
            "grid-3x3",
            Split(("heat", Split(("person", "site"), (60, 40), upright=True)), (62, 38)),
        ),
        Workspace(
            "replay",
            _tr("Replay"),
            "history",
            Split(
                (Split(("queue", "alert", "map"), (36, 27, 37)), "replay"), (66, 34), upright=True
            ),
        ),
        Workspace("health", _tr("Health"), "activity", "health"),
        Workspace("settings", _tr("Settings"), "settings", "settings"),
    )
