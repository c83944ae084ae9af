"""Sessions say where they were opened from and when they were last used."""

from alembic import op
from sqlalchemy import Column, String, inspect

from engine.store.schema import Instant

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has the columns from the first step."""
    known = {each["name"] for each in inspect(op.get_bind()).get_columns("sessions")}
    for column in (
        Column("used_at", Instant),
        Column("place", String(80), nullable=False, server_default=""),
    ):
        if column.name not in known:
            op.add_column("sessions", column)


def downgrade() -> None:
    """Sessions go on; where from is not known any more."""
    for name in ("place", "used_at"):
        op.drop_column("sessions", name)
