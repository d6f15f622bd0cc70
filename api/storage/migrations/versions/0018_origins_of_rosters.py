"""Which job made a roster."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0016"


def upgrade() -> None:
    """Up to this form."""
    op.add_column("rosters", sa.Column("origin", sa.JSON(none_as_null=True), nullable=True))
