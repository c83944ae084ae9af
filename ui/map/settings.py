"""What a control room may choose about its map."""

import msgspec


class MapSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table `[map]`.

    Attributes:
        outlines: a GeoJSON file with coasts and borders, in place of the shipped ones.
        tiles: an MBTiles or PMTiles file with pictures, drawn under everything else.
        tiles_url: a server of tiles, with `{z}`, `{x}`, `{y}`; used when there is no file.
        tiles_online: without it no server is asked, because a map betrays which places are looked
            at.
        tiles_attribution: whom to name for the server's tiles.
    """

    outlines: str = ""
    tiles: str = ""
    tiles_url: str = ""
    tiles_online: bool = False
    tiles_attribution: str = ""
