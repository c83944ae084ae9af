"""Which engine works, where several share a database."""

from alembic import op

from engine.store.leadership import leadership

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Empty until an engine takes the lock."""
    leadership.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Back to one engine a database."""
    leadership.drop(op.get_bind())
