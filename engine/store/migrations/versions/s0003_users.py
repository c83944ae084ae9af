"""Users and sessions."""

from alembic import op

from engine.store.users import sessions, users

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until the first user is made, whoever holds the workstation's token may do all."""
    for table in (users, sessions):
        table.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Back to one workstation without users."""
    for table in (sessions, users):
        table.drop(op.get_bind())
