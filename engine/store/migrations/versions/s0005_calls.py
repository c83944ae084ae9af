"""Verification calls, and the audit log."""

from alembic import op

from engine.store import audit, call_schema

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TABLES = (*call_schema.TABLES, *audit.TABLES)


def upgrade() -> None:
    """A database made today may have them from the first step."""
    for table in _TABLES:
        table.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Calls and the audit log are lost."""
    for table in reversed(_TABLES):
        table.drop(op.get_bind())
