"""Changes of settings; the table of overrides that never held anything goes."""

from alembic import op

from engine.store.schema import setting_changes

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has the table from the first step."""
    setting_changes.create(op.get_bind(), checkfirst=True)
    op.execute("DROP TABLE IF EXISTS overrides")


def downgrade() -> None:
    """Settings go back to their defaults."""
    setting_changes.drop(op.get_bind())
