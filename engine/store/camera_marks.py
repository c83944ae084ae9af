"""Moments of cameras that somebody marked."""

import msgspec
from sqlalchemy import Connection, insert, select

from engine.model.cameras_clips import Bookmark
from engine.store.camera_schema import camera_bookmarks


def add_bookmark(connection: Connection, mark: Bookmark) -> None:
    """Keeps a bookmark."""
    connection.execute(
        insert(camera_bookmarks).values(
            id=mark.id, camera=mark.camera, at=mark.at, body=msgspec.json.encode(mark)
        )
    )


def bookmarks(connection: Connection, camera: str | None, limit: int) -> list[Bookmark]:
    """Bookmarks, newest moment first."""
    table = camera_bookmarks
    terms = [table.c.camera == camera] if camera is not None else []
    rows = connection.execute(
        select(table.c.body).where(*terms).order_by(table.c.at.desc()).limit(limit)
    )
    return [msgspec.json.decode(row.body, type=Bookmark) for row in rows]
