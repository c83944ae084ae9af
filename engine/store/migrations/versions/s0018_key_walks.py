"""How far the keys of what is sealed have been renewed."""

from alembic import op

from engine.store.key_walks import key_walks

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has the table from the first step."""
    key_walks.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """What is under way cannot go on."""
    key_walks.drop(op.get_bind())
