"""Notices by mail and webhook."""

from alembic import op

from engine.store.schema import notice_settings, notices

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has the tables from the first step."""
    for table in (notice_settings, notices):
        table.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Nobody is told outside the console any more."""
    for table in (notices, notice_settings):
        table.drop(op.get_bind())
