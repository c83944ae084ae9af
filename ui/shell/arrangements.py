"""The shipped workspaces: which panes, where, how large."""

from PySide6.QtCore import QCoreApplication

from ui.shell.workspaces import Split, Workspace


def shipped() -> tuple[Workspace, ...]:
    """In the order of the rail; made when asked, in the language of that moment."""
    translate = QCoreApplication.translate
    place = Split(("map", "cameras", "strip"), (44, 34, 22), upright=True)
    watching = Split(("cameras", "footage"), (64, 36), upright=True)
    return (
        Workspace(
            "alerts",
            translate("Workspaces", "Alerts"),
            "bell",
            Split(("queue", "alert", place), (40, 27, 33)),
            "queue",
        ),
        Workspace(
            "map",
            translate("Workspaces", "Map"),
            "map",
            Split(("queue", "map"), (26, 74)),
            "queue",
        ),
        Workspace(
            "cameras",
            translate("Workspaces", "Cameras"),
            "cctv",
            Split(("cameralist", watching), (18, 82)),
            "cameras",
        ),
        Workspace(
            "heatmap",
            translate("Workspaces", "Heatmap"),
            "grid-3x3",
            Split(("heat", Split(("person", "site"), (60, 40), upright=True)), (62, 38)),
            "heat",
        ),
        Workspace(
            "calls",
            translate("Workspaces", "Calls"),
            "phone",
            Split(("callsnow", "calls"), (27, 73)),
            "calls",
        ),
        Workspace(
            "retail",
            translate("Workspaces", "Retail"),
            "shield-alert",
            Split(("retail", Split(("retailday", "till"), (58, 42), upright=True)), (49, 51)),
            "retail",
        ),
        Workspace(
            "investigation",
            translate("Workspaces", "Incident"),
            "search",
            Split(("strip", Split(("map", "alert", "person"), (36, 27, 37))), (30, 70), True),
            "strip",
        ),
        Workspace(
            "replay",
            translate("Workspaces", "Replay"),
            "history",
            Split(
                (Split(("queue", "alert", "map"), (36, 27, 37)), "replay"), (60, 40), upright=True
            ),
            "replay",
        ),
        Workspace(
            "wall",
            translate("Workspaces", "Wall"),
            "maximize",
            Split(("map", Split(("cameras", "counters"), (60, 40), upright=True)), (68, 32)),
            "map",
            is_fixed=True,
        ),
        Workspace("health", translate("Workspaces", "Health"), "activity", "health", "health"),
        Workspace(
            "settings", translate("Workspaces", "Settings"), "settings", "settings", "settings"
        ),
        Workspace(
            "people",
            translate("Workspaces", "Users"),
            "users",
            Split((Split(("users", "own"), (70, 30)), "audit"), (60, 40), upright=True),
            "users",
        ),
        Workspace("shift", translate("Workspaces", "Shift"), "clipboard-list", "shift", "shift"),
        Workspace(
            "approvals",
            translate("Workspaces", "Approvals"),
            "circle-check",
            Split(("approvals", "numbers"), (68, 32)),
            "approvals",
        ),
    )
