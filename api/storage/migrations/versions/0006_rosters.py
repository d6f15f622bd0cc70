"""Rosters and what becomes of them."""

import sqlalchemy as sa
from alembic import op

from api.storage.types import Moment

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Up to this form."""
    op.create_table(
        "feeds",
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("token_digest", sa.String(), nullable=False),
        sa.Column("revoked_at", Moment(), nullable=True),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_feeds_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_feeds_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feeds")),
        sa.UniqueConstraint("token_digest", name=op.f("uq_feeds_token_digest")),
    )
    op.create_table(
        "rosters",
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("period_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("ward_document_id", sa.String(), nullable=True),
        sa.Column("based_on_id", sa.String(), nullable=True),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("people", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("in_charge", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("proof", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["based_on_id"], ["rosters.id"], name=op.f("fk_rosters_based_on_id")),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_rosters_period_id")),
        sa.ForeignKeyConstraint(["ward_document_id"], ["ward_documents.id"], name=op.f("fk_rosters_ward_document_id")),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_rosters_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rosters")),
        sa.UniqueConstraint("period_id", "number", name=op.f("uq_rosters_period_id_number")),
    )
    op.create_index(op.f("ix_rosters_ward_id"), "rosters", ["ward_id"], unique=False)
    published = sa.text("state = 'published'")
    op.create_index(
        "uq_rosters_published",
        "rosters",
        ["period_id"],
        unique=True,
        sqlite_where=published,
        postgresql_where=published,
    )
    op.create_table(
        "cells",
        sa.Column("roster_id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("duty", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["roster_id"], ["rosters.id"], name=op.f("fk_cells_roster_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("roster_id", "person", "date", name=op.f("pk_cells")),
    )
    op.create_table(
        "roster_changes",
        sa.Column("roster_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["roster_id"], ["rosters.id"], name=op.f("fk_roster_changes_roster_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_changes")),
        sa.UniqueConstraint("roster_id", "number", name=op.f("uq_roster_changes_roster_id_number")),
    )
    op.create_table(
        "swap_requests",
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("roster_id", sa.String(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("asked_of", sa.String(), nullable=False),
        sa.Column("give_date", sa.Date(), nullable=False),
        sa.Column("take_date", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["roster_id"], ["rosters.id"], name=op.f("fk_swap_requests_roster_id")),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_swap_requests_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_swap_requests")),
    )
    op.create_index(op.f("ix_swap_requests_roster_id"), "swap_requests", ["roster_id"], unique=False)
    op.create_index(op.f("ix_swap_requests_ward_id"), "swap_requests", ["ward_id"], unique=False)
