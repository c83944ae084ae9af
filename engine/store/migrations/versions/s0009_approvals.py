"""Proposals that wait for a second person."""

from alembic import op

from engine.store.approvals import approvals

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has the table from the first step."""
    approvals.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Proposals are lost; the audit log still tells of them."""
    approvals.drop(op.get_bind())
