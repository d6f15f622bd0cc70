"""When a roster was approved."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Up to this form."""
    op.add_column("rosters", sa.Column("approved", sa.Date(), nullable=True))
