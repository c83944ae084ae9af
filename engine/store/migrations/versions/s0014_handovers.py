"""Handovers of shifts."""

from alembic import op

from engine.store.schema import handovers

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has the table from the first step."""
    handovers.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Signed pages are lost."""
    handovers.drop(op.get_bind())
