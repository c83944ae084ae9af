"""Users say who else has given them a password, a role or a way to log in."""

from alembic import op
from sqlalchemy import Column, Text, inspect

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has the column from the first step."""
    known = {each["name"] for each in inspect(op.get_bind()).get_columns("users")}
    if "touched" not in known:
        op.add_column("users", Column("touched", Text, nullable=False, server_default="{}"))


def downgrade() -> None:
    """It is not known any more who has touched whom."""
    op.drop_column("users", "touched")
