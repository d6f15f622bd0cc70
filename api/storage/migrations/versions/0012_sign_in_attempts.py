"""Attempts to sign in, by name and by address, in place of counts at the accounts."""

import sqlalchemy as sa
from alembic import op

from api.storage.types import Moment

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Up to this form."""
    op.create_table(
        "sign_in_attempts",
        sa.Column("name_digest", sa.String(), nullable=False),
        sa.Column("address_digest", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_attempts")),
    )
    for name in ("name_digest", "address_digest"):
        op.create_index(op.f(f"ix_sign_in_attempts_{name}"), "sign_in_attempts", [name], unique=False)
    op.drop_column("accounts", "failures")
    op.drop_column("accounts", "locked_until")
