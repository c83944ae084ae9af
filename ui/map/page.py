"""The page: folium makes the map's shell once; its remote files are replaced by our own."""

from branca.element import CssLink, Element, Figure, JavascriptLink
from folium import Map

from ui.theme import Theme

_SCRIPTS = ("leaflet.js", "leaflet.markercluster.js")
_STYLES = ("leaflet.css", "MarkerCluster.css", "console-map.css")
#: India; until the first sites are there.
_CENTRE, _ZOOM = (22.5, 80.0), 5
#: The page may load our files and nothing else; folium writes its own script into the page.
_POLICY = (
    "default-src 'none'; script-src noc: qrc: 'unsafe-inline'; style-src noc: 'unsafe-inline'; "
    "img-src noc: data: blob:; connect-src noc:; font-src noc:"
)


def render(theme: Theme) -> bytes:
    """The HTML, with every link pointing at `noc://map/`."""
    folium_map = Map(
        location=_CENTRE,
        zoom_start=_ZOOM,
        tiles=None,
        prefer_canvas=True,
        zoom_control=False,
        max_zoom=18,
        control_scale=True,
    )
    folium_map.default_js = [(name, f"noc://map/{name}") for name in _SCRIPTS]
    folium_map.default_css = [(name, f"noc://map/{name}") for name in _STYLES]
    figure = Figure()
    # Figure's own defaults are remote as well.
    folium_map.add_to(figure)
    header = figure.header
    for name in list(header._children):
        if isinstance(header._children[name], CssLink | JavascriptLink):
            del header._children[name]
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    header.add_child(Element(policy), name="policy", index=0)
    header.add_child(Element(_colours(theme)), name="colours")
    channel = '<script src="qrc:///qtwebchannel/qwebchannel.js"></script>'
    header.add_child(Element(channel), name="channel")
    start = f"window.startConsoleMap({folium_map.get_name()});"
    html: str = figure.render()
    script = '<script src="noc://map/console-map.js"></script>'
    # After folium's own script, which makes the map.
    html = html.replace("</html>", f"{script}<script>{start}</script></html>")
    return html.encode()


def _colours(theme: Theme) -> str:
    values = {
        "window": theme.window,
        "panel": theme.panel,
        "raised": theme.raised,
        "line": theme.line,
        "text": theme.text,
        "secondary": theme.secondary,
        "focus": theme.focus,
        "ok": theme.healthy,
        **{name: severity.colour for name, severity in theme.severities.items()},
    }
    pairs = "".join(f"--{name}:{colour};" for name, colour in values.items())
    return f"<style>:root{{{pairs}}}</style>"
