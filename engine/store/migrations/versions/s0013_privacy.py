"""Legal holds, erasures, retention rules and deletion reports."""

from alembic import op

from engine.store.privacy import TABLES

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has the tables from the first step."""
    for table in TABLES:
        table.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Holds and reports are lost."""
    for table in reversed(TABLES):
        table.drop(op.get_bind())
