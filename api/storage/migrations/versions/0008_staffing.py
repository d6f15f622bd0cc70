"""Records of the Act"s duties."""

import sqlalchemy as sa
from alembic import op

from api.storage.types import Moment

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Up to this form."""
    op.create_table(
        "agency_bookings",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_agency_bookings_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agency_bookings")),
        sa.UniqueConstraint("ward_id", "code", name=op.f("uq_agency_bookings_ward_id_code")),
    )
    op.create_index(op.f("ix_agency_bookings_ward_id_date"), "agency_bookings", ["ward_id", "date"], unique=False)
    op.create_table(
        "assessments",
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("today", sa.Date(), nullable=True),
        sa.Column("supersedes_id", sa.String(), nullable=True),
        sa.Column("completed", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["supersedes_id"], ["assessments.id"], name=op.f("fk_assessments_supersedes_id")),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_assessments_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessments")),
        sa.UniqueConstraint("ward_id", "code", name=op.f("uq_assessments_ward_id_code")),
    )
    op.create_table(
        "escalations",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_escalations_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalations")),
        sa.UniqueConstraint("ward_id", "code", name=op.f("uq_escalations_ward_id_code")),
    )
    op.create_index(op.f("ix_escalations_ward_id_date"), "escalations", ["ward_id", "date"], unique=False)
    op.create_table(
        "real_time_records",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_real_time_records_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_real_time_records")),
        sa.UniqueConstraint("ward_id", "code", name=op.f("uq_real_time_records_ward_id_code")),
    )
    op.create_index(op.f("ix_real_time_records_ward_id_date"), "real_time_records", ["ward_id", "date"], unique=False)
    op.create_table(
        "risks",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_risks_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_risks")),
        sa.UniqueConstraint("ward_id", "code", name=op.f("uq_risks_ward_id_code")),
    )
    op.create_index(op.f("ix_risks_ward_id_date"), "risks", ["ward_id", "date"], unique=False)
    op.create_table(
        "staffing_logs",
        sa.Column("board_id", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["boards.id"], name=op.f("fk_staffing_logs_board_id")),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_staffing_logs_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staffing_logs")),
        sa.UniqueConstraint(
            "board_id", "ward_id", "kind", "code", name=op.f("uq_staffing_logs_board_id_ward_id_kind_code")
        ),
    )
    op.create_index(op.f("ix_staffing_logs_ward_id"), "staffing_logs", ["ward_id"], unique=False)
    op.create_table(
        "assessment_parts",
        sa.Column("assessment_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessments.id"], name=op.f("fk_assessment_parts_assessment_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment_parts")),
        sa.UniqueConstraint(
            "assessment_id", "kind", "number", name=op.f("uq_assessment_parts_assessment_id_kind_number")
        ),
    )
