"""Users may sign in with the accounts of a provider."""

from alembic import op
from sqlalchemy import Boolean, Column, String, false, inspect

from engine.store.sign_in import sign_in_settings

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A database made today has table and columns from the first step."""
    sign_in_settings.create(op.get_bind(), checkfirst=True)
    known = {each["name"] for each in inspect(op.get_bind()).get_columns("users")}
    for column in (
        Column("issuer", String(500), nullable=False, server_default=""),
        Column("subject", String(255), nullable=False, server_default=""),
        Column("by_claims", Boolean, nullable=False, server_default=false()),
    ):
        if column.name not in known:
            op.add_column("users", column)


def downgrade() -> None:
    """Whoever has no password cannot log in any more."""
    for name in ("by_claims", "subject", "issuer"):
        op.drop_column("users", name)
    sign_in_settings.drop(op.get_bind())
