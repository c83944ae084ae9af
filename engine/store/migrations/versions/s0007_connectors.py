"""Connectors set up at run time; whose devices are."""

from alembic import op

from engine.store.connectors import connector_changes, devices, unknown_devices

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_TABLES = (connector_changes, devices, unknown_devices)


def upgrade() -> None:
    """Connectors of the configuration stay there."""
    for table in _TABLES:
        table.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Only connectors of the configuration are left."""
    for table in reversed(_TABLES):
        table.drop(op.get_bind())
