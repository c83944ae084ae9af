"""Cameras: settings, activations, bookmarks, clips."""

from alembic import op

from engine.store.camera_schema import TABLES

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has the tables from the first step."""
    for table in TABLES:
        table.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """The index of clips goes; their files stay and can no longer be opened."""
    for table in reversed(TABLES):
        table.drop(op.get_bind())
