"""The words on the map, in the interface's language."""

from PySide6.QtCore import QCoreApplication

from ui.map.tiles import Fault

# Literals in every call: the tool that collects texts for translation reads the source.


def words() -> dict[str, str]:
    """By the name under which the page asks for them."""
    return {**_marks(), **_notes(), **_tools(), **_layers()}


def fault_words(fault: Fault, name: str) -> str:
    """Why the customer's base map is not shown, and what to do; `name` of the file or server."""
    translate = QCoreApplication.translate
    sentence = {
        Fault.MISSING: translate(
            "SiteMap", "The map file {name} cannot be opened. Check the path and who may read it."
        ),
        Fault.UNKNOWN_KIND: translate(
            "SiteMap", "{name} is neither an MBTiles nor a PMTiles file. Choose another file."
        ),
        Fault.BROKEN: translate(
            "SiteMap", "The map file {name} is damaged or empty. Copy it again from its source."
        ),
        Fault.VECTOR: translate(
            "SiteMap", "{name} holds vector tiles. Choose a file with pictures (PNG, JPEG, WebP)."
        ),
        Fault.COMPRESSION: translate(
            "SiteMap",
            "{name} is compressed in a way that is not read here. Make it with gzip or without.",
        ),
        Fault.NOT_ALLOWED: translate(
            "SiteMap", "Online maps are off: set tiles_online in the configuration to allow them."
        ),
        Fault.ADDRESS: translate(
            "SiteMap", "{name} is no address of tiles: it needs http(s), {z}, {x} and {y}."
        ),
    }[fault]
    kept = translate("SiteMap", "The shipped map stays.")
    return f"{sentence.replace('{name}', name)} {kept}"


def _marks() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "critical": translate("SiteMap", "Critical"),
        "high": translate("SiteMap", "High"),
        "medium": translate("SiteMap", "Medium"),
        "low": translate("SiteMap", "Low"),
        "info": translate("SiteMap", "Info"),
        "ok": translate("SiteMap", "No open alert"),
        "stale": translate("SiteMap", "Old reading"),
        "unknown": translate("SiteMap", "Unknown"),
        "person": translate("SiteMap", "Person, last position"),
        "person_old": translate("SiteMap", "Person, over 10 min ago"),
        "camera_online": translate("SiteMap", "Camera with picture"),
        "camera_offline": translate("SiteMap", "Camera, no connection"),
        "camera_stale": translate("SiteMap", "Camera, old picture"),
        "camera_unknown": translate("SiteMap", "Camera, unknown"),
        "track": translate("SiteMap", "Track, by time"),
        "risk": translate("SiteMap", "Risk of a region"),
        "risk_how": translate("SiteMap", "Nine of ten of its sites have this risk or less"),
        "risk_unknown": translate("SiteMap", "Risk unknown"),
        "risk_cell": translate("SiteMap", "Risk {risk} · {count} sites"),
        "risk_none": translate("SiteMap", "Risk unknown · {count} sites"),
        "risk_part": translate("SiteMap", "{count} of them unknown"),
        "age": translate("SiteMap", "{count} min ago"),
    }


def _notes() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "crowd": translate("SiteMap", "{count} people here: zoom in to see them"),
        "cameras_crowd": translate("SiteMap", "{count} cameras here: zoom in to see them"),
        "unplaced": translate("SiteMap", "{count} sites have no valid position"),
        "empty": translate("SiteMap", "Sites appear here when the directory has some."),
        "next": translate(
            "SiteMap", "Import a directory, connect a source, or play the demonstration."
        ),
    }


def _tools() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "legend": translate("SiteMap", "Legend"),
        "layers": translate("SiteMap", "Layers"),
        "fit": translate("SiteMap", "Show all sites (0)"),
        "zoom_in": translate("SiteMap", "Zoom in (+)"),
        "zoom_out": translate("SiteMap", "Zoom out (-)"),
        "find": translate("SiteMap", "Find a site, a person, an alert, a place (/)"),
        "find_hint": translate("SiteMap", "Name, id, alert number, or 18.52, 73.86"),
        "found_none": translate("SiteMap", "Nothing here is called so."),
        "found_place": translate("SiteMap", "Coordinates"),
        "found_more": translate("SiteMap", "and {count} more: type on"),
        "measure": translate("SiteMap", "Measure a distance (D)"),
        "measure_how": translate(
            "SiteMap", "Click the points; Enter takes the middle, Backspace one back, Esc ends."
        ),
        "measured": translate("SiteMap", "Total {total}"),
        "close": translate("SiteMap", "Close (Esc)"),
        "slider": translate("SiteMap", "Moment shown"),
    }


def _layers() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "layer_sites": translate("SiteMap", "Sites"),
        "layer_fences": translate("SiteMap", "Fences"),
        "layer_people": translate("SiteMap", "People"),
        "layer_tracks": translate("SiteMap", "Tracks"),
        "layer_cameras": translate("SiteMap", "Cameras"),
        "layer_risk": translate("SiteMap", "Risk (H)"),
        "layer_outlines": translate("SiteMap", "Coasts and borders"),
        "layer_tiles": translate("SiteMap", "Own base map"),
    }
