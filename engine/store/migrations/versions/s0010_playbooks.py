"""Edits of playbooks."""

from alembic import op

from engine.store.schema import playbooks

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has the table from the first step."""
    playbooks.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Playbooks go back to the shipped steps."""
    playbooks.drop(op.get_bind())
