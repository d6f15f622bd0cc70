"""Mappings of other systems' tables, kept by ward."""

import sqlalchemy as sa
from alembic import op

from api.storage.types import Moment

revision = "0020"
down_revision = "0018"


def upgrade() -> None:
    """Up to this form."""
    op.create_table(
        "exchange_mappings",
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_exchange_mappings_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_mappings")),
    )
    op.create_index(op.f("ix_exchange_mappings_ward_id"), "exchange_mappings", ["ward_id"], unique=False)
