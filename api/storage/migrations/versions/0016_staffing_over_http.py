"""Daily counts, quality points, records that were superseded, and what assessments and logs are found by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from api.storage.types import Moment

revision = "0016"
down_revision = "0014"

OF_BOARD = sa.text("ward_id IS NULL")


def upgrade() -> None:
    """Up to this form."""
    _create("daily_counts")
    _create("quality_points")
    _create_superseded()
    op.add_column("risks", sa.Column("person", sa.String(), nullable=True))
    op.create_index(op.f("ix_risks_person"), "risks", ["person"], unique=False)
    for column in ("year", "ward_kind", "led_by", "superseding_because"):
        op.add_column("assessments", sa.Column(column, sa.String(), nullable=False, server_default=""))
    op.add_column("staffing_logs", sa.Column("date", sa.Date(), nullable=True))
    op.create_index(
        op.f("uq_staffing_logs_of_board"),
        "staffing_logs",
        ["board_id", "kind", "code"],
        unique=True,
        sqlite_where=OF_BOARD,
        postgresql_where=OF_BOARD,
    )


def _create(table: str) -> None:
    """A table of staffing records."""
    op.create_table(
        table,
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f(f"fk_{table}_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("ward_id", "code", name=op.f(f"uq_{table}_ward_id_code")),
    )
    op.create_index(op.f(f"ix_{table}_ward_id_date"), table, ["ward_id", "date"], unique=False)


def _create_superseded() -> None:
    op.create_table(
        "superseded_records",
        sa.Column("board_id", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.String(), nullable=False),
        sa.Column("record_version", sa.Integer(), nullable=False),
        sa.Column("because", sa.String(), nullable=False),
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["boards.id"], name=op.f("fk_superseded_records_board_id")),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_superseded_records_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_superseded_records")),
    )
    op.create_index(
        op.f("ix_superseded_records_kind_record_id"), "superseded_records", ["kind", "record_id"], unique=False
    )
