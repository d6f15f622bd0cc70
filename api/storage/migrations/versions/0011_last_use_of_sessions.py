"""When a session was last used; those that are open end, as nobody knows it of them."""

import sqlalchemy as sa
from alembic import op

from api.storage.types import Moment

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Up to this form."""
    op.add_column("sessions", sa.Column("last_used_at", Moment(), nullable=True))
