"""Which engine works, and the vault that they share, where several share a database."""

from alembic import op

from engine.store.leadership import leadership
from engine.store.vault import vault

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Both empty until an engine takes the lock."""
    for table in (leadership, vault):
        table.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Back to one engine a database."""
    for table in (vault, leadership):
        table.drop(op.get_bind())
