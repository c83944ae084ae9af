"""The page: folium makes the map's shell once; its remote files are replaced by our own."""

import base64
import hashlib
import re

_SCRIPTS = (
    "leaflet.js",
    "leaflet.markercluster.js",
    "qwebchannel.js",
    "console-marks.js",
    "console-base.js",
    "console-sites.js",
    "console-alert.js",
    "console-few.js",
    "console-people.js",
    "console-cameras.js",
    "console-risk.js",
    "console-tiles.js",
    "console-legend.js",
    "console-find.js",
    "console-measure.js",
    "console-slider.js",
    "console-layers.js",
    "console-controls.js",
    "console-map.js",
)
_STYLES = ("leaflet.css", "MarkerCluster.css", "console-map.css")
#: India; until the first sites are there.
_CENTRE, _ZOOM = (22.5, 80.0), 5
#: Beyond 18 nothing gets clearer. Clustering needs it said, because there is no tile layer.
_MIN_ZOOM, _MAX_ZOOM = 3, 18
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_INLINE_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def render() -> bytes:
    """The HTML, with every link next to the page, the same for each call.

    Its policy lets it run our files and folium's own lines, told by their hashes, and nothing else.
    Safe in any thread.
    """
    # Half a second to import: here, so that only the thread that renders waits for it.
    from branca.element import CssLink, Figure, JavascriptLink
    from folium import Map

    folium_map = Map(
        location=_CENTRE,
        zoom_start=_ZOOM,
        tiles=None,
        prefer_canvas=True,
        zoom_control=False,
        minZoom=_MIN_ZOOM,
        maxZoom=_MAX_ZOOM,
        maxBounds=((-85.0, -540.0), (85.0, 540.0)),
        worldCopyJump=True,
        # The page has keys of its own.
        keyboard=False,
        # What has been taken off is gone at once.
        fadeAnimation=False,
        # A second key during an animation would be lost.
        zoomAnimation=False,
    )
    # A fixed name, so that the page (and its hashes) do not change from start to start.
    folium_map._id = "console"
    folium_map.default_js = [(name, name) for name in _SCRIPTS]
    folium_map.default_css = [(name, name) for name in _STYLES]
    figure = Figure(title="Map")
    folium_map.add_to(figure)
    for name, element in list(figure.header._children.items()):
        # What a figure brings of its own is remote as well.
        if isinstance(element, CssLink | JavascriptLink):
            del figure.header._children[name]
    html: str = figure.render()
    start = f"<script>window.noc.start({folium_map.get_name()});</script>"
    # After folium's own script, which makes the map.
    html = html.replace("</html>", f"{start}</html>")
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_policy(html)}">'
    return html.replace("<head>", f"<head>{policy}", 1).encode()


def _policy(html: str) -> str:
    scripts = " ".join(_hash(each) for each in _INLINE_SCRIPT.findall(html))
    styles = " ".join(_hash(each) for each in _INLINE_STYLE.findall(html))
    return (
        f"default-src 'none'; script-src noc: {scripts}; style-src noc: {styles}; "
        "img-src noc: data: blob:; connect-src noc:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
