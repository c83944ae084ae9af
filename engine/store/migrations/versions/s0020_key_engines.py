"""Which engines have renewed the keys of what lies on their own disks."""

from alembic import op

from engine.store.key_engines import key_engines

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has the table from the first step."""
    key_engines.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Whom a renewal would wait for is not known any more."""
    key_engines.drop(op.get_bind())
