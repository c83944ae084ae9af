"""The first tables."""

from alembic import op

from engine.store.schema import metadata

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes every table of the first version."""
    metadata.create_all(op.get_bind())


def downgrade() -> None:
    """There is nothing before."""
    metadata.drop_all(op.get_bind())
