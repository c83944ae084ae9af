"""Decisions on the actions proposed for staff of shops."""

from alembic import op

from engine.store.schema import retail_decisions

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has the table from the first step."""
    retail_decisions.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Decisions are lost."""
    retail_decisions.drop(op.get_bind())
