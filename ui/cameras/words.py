"""Words of cameras: roles, states, times."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from engine.model.cameras_live import CameraState, CameraView
from ui.cameras.feed import FeedState, Standing

#: What a camera may look at.
ROLES: tuple[str, ...] = (
    *("register", "returns", "display", "entrance", "high_value"),
    *("backroom", "safe", "perimeter", "gate", "other"),
)


def role_words(role: str) -> str:
    """What people call a role."""
    translate = QCoreApplication.translate
    return {
        "register": translate("Cameras", "register"),
        "returns": translate("Cameras", "returns"),
        "display": translate("Cameras", "display"),
        "entrance": translate("Cameras", "entrance"),
        "high_value": translate("Cameras", "high value"),
        "backroom": translate("Cameras", "back room"),
        "safe": translate("Cameras", "safe"),
        "perimeter": translate("Cameras", "perimeter"),
        "gate": translate("Cameras", "gate"),
    }.get(role, translate("Cameras", "other"))


def may_not_words() -> str:
    """Why rules and zones cannot be changed here."""
    return QCoreApplication.translate(
        "Cameras",
        "You may read this. Changing it needs the permission to set up cameras, which an "
        "administrator gives.",
    )


def label_words(label: str) -> str:
    """What an observation is called; an analytic's own label as it stands."""
    translate = QCoreApplication.translate
    return {
        "concealment": translate("Cameras", "concealment"),
        "package_manipulation": translate("Cameras", "package manipulation"),
        "substitution": translate("Cameras", "substitution"),
        "unusual_handling": translate("Cameras", "unusual handling"),
        "item_absent": translate("Cameras", "item absent"),
        "customer_absent": translate("Cameras", "customer absent"),
        "own_items_discounted": translate("Cameras", "own items discounted"),
        "no_scan_discount": translate("Cameras", "discount without a scan"),
        "watching_exits": translate("Cameras", "watches the exits"),
        "looking_over_shoulder": translate("Cameras", "looks over the shoulder"),
        "rapid_register": translate("Cameras", "rapid at the register"),
        "furtive": translate("Cameras", "furtive movement"),
        "large_package": translate("Cameras", "large package"),
        "unpaid_exit": translate("Cameras", "unpaid exit"),
        "multiple_concealed": translate("Cameras", "several items concealed"),
        "off_hours_exit_packages": translate("Cameras", "packages taken out off hours"),
        "entry": translate("Cameras", "comes in"),
        "exit": translate("Cameras", "goes out"),
        "dwell": translate("Cameras", "stays"),
        "item_taken": translate("Cameras", "item taken"),
        "safe_open": translate("Cameras", "safe open"),
        "person": translate("Cameras", "person"),
        "vehicle": translate("Cameras", "vehicle"),
        "motion": translate("Cameras", "motion"),
        "tampered": translate("Cameras", "tampered"),
    }.get(label, label.replace("_", " "))


def titled(view: CameraView) -> str:
    """A camera's name and role; the role is not said twice."""
    role = role_words(view.role)
    return view.name if role.casefold() in view.name.casefold() else f"{view.name} · {role}"


#: The state of the map's marks by a camera's.
MAP_STATES = {
    CameraState.LIVE: "online",
    CameraState.TAMPERED: "stale",
    CameraState.STALE: "stale",
    CameraState.LOST: "offline",
}


def at_clock(moment: datetime) -> str:
    """`22:41:07` on this desk's clock."""
    return f"{moment.astimezone():%H:%M:%S}"


class CameraWords(QObject):
    """Chips and sentences of a tile and of the list."""

    def listed(self, view: CameraView) -> tuple[str, str]:
        """Shape and word of a camera's state in the list."""
        return {
            CameraState.LIVE: ("●", self.tr("live")),
            CameraState.CONNECTING: ("◌", self.tr("connecting")),
            CameraState.STALE: ("◆", self.tr("stale")),
            CameraState.LOST: ("▲", self.tr("lost")),
            CameraState.TAMPERED: ("◆", self.tr("tampered")),
            CameraState.NEVER_TRIED: ("○", self.tr("on demand")),
        }[view.state]

    def chip(self, standing: Standing, *, is_tampered: bool) -> tuple[str, str]:
        """Shape and word over a picture; the word says since when where that matters."""
        since = at_clock(standing.since)
        match standing.state:
            case FeedState.LIVE if is_tampered:
                return "◆", self.tr("TAMPERED")
            case FeedState.LIVE:
                return "●", self.tr("LIVE")
            case FeedState.STALE:
                return "◆", self.tr("STALE since {0}").format(since)
            case FeedState.LOST:
                return "▲", self.tr("LOST {0}").format(since)
            case FeedState.REFUSED:
                return "▲", self.tr("NO PICTURE")
            case FeedState.RECORDED:
                return "▶", since
            case FeedState.NOTHING:
                return "○", since
        return "◌", self.tr("CONNECTING")

    def sentence(self, standing: Standing, view: CameraView | None) -> str:
        """What stands in the middle of a tile whose picture is not live; empty: nothing."""
        match standing.state:
            case FeedState.CONNECTING:
                return self.tr("Connecting …")
            case FeedState.STALE:
                return self.tr("No new picture since {0}").format(at_clock(standing.since))
            case FeedState.NOTHING:
                return self.tr("Nothing was recorded at this moment.")
            case FeedState.LOST | FeedState.REFUSED:
                return self._lost(standing, view)
        return ""

    def _lost(self, standing: Standing, view: CameraView | None) -> str:
        lost_at = view.lost_at if view is not None and view.lost_at else standing.since
        first = (
            self.tr("Lost at {0}.").format(at_clock(lost_at))
            if standing.state is FeedState.LOST
            else self.tr("No picture since {0}.").format(at_clock(standing.since))
        )
        again = (
            self.tr("Tried again at {0}.").format(at_clock(standing.again))
            if standing.again is not None
            else ""
        )
        return "\n".join(each for each in (first, standing.why, again) if each)
