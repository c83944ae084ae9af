"""The commands of operators stand beside the words of the history, so that they can be replayed."""

from alembic import op
from sqlalchemy import Column, Text, inspect

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has the column from the first step; older entries have words alone."""
    known = {each["name"] for each in inspect(op.get_bind()).get_columns("alert_entries")}
    if "command" not in known:
        column = Column("command", Text, nullable=False, server_default="")
        op.add_column("alert_entries", column)


def downgrade() -> None:
    """The words stay."""
    op.drop_column("alert_entries", "command")
