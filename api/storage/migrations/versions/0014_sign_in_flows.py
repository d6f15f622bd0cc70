"""Sign-ins that are under way at an identity provider."""

import sqlalchemy as sa
from alembic import op

from api.storage.types import Moment

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Up to this form."""
    op.create_table(
        "sign_in_flows",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("state_digest", sa.String(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_flows")),
        sa.UniqueConstraint("digest", name=op.f("uq_sign_in_flows_digest")),
    )
    op.create_index(op.f("ix_sign_in_flows_expires_at"), "sign_in_flows", ["expires_at"], unique=False)
