"""Parts of a ward that stand across periods."""

import sqlalchemy as sa
from alembic import op

from api.storage.types import Moment

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Up to this form."""
    op.create_table(
        "demand_lines",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("first_date", sa.Date(), nullable=True),
        sa.Column("last_date", sa.Date(), nullable=True),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_demand_lines_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demand_lines")),
    )
    op.create_index(op.f("ix_demand_lines_last_date"), "demand_lines", ["last_date"], unique=False)
    op.create_index(op.f("ix_demand_lines_ward_id_position"), "demand_lines", ["ward_id", "position"], unique=False)
    op.create_table(
        "groups",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_groups_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_groups")),
        sa.UniqueConstraint("ward_id", "code", name=op.f("uq_groups_ward_id_code")),
    )
    op.create_index(op.f("ix_groups_ward_id_position"), "groups", ["ward_id", "position"], unique=False)
    op.create_table(
        "observations",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("first_date", sa.Date(), nullable=True),
        sa.Column("last_date", sa.Date(), nullable=True),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_observations_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observations")),
        sa.UniqueConstraint("ward_id", "code", name=op.f("uq_observations_ward_id_code")),
    )
    op.create_index(op.f("ix_observations_last_date"), "observations", ["last_date"], unique=False)
    op.create_index(op.f("ix_observations_ward_id_position"), "observations", ["ward_id", "position"], unique=False)
    op.create_table(
        "rule_settings",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_rule_settings_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_settings")),
    )
    op.create_index(op.f("ix_rule_settings_ward_id_position"), "rule_settings", ["ward_id", "position"], unique=False)
    op.create_table(
        "shifts",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_shifts_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shifts")),
        sa.UniqueConstraint("ward_id", "code", name=op.f("uq_shifts_ward_id_code")),
    )
    op.create_index(op.f("ix_shifts_ward_id_position"), "shifts", ["ward_id", "position"], unique=False)
    op.create_table(
        "absences",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("first_date", sa.Date(), nullable=True),
        sa.Column("last_date", sa.Date(), nullable=True),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_absences_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_absences_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absences")),
    )
    op.create_index(op.f("ix_absences_last_date"), "absences", ["last_date"], unique=False)
    op.create_index(op.f("ix_absences_ward_id_position"), "absences", ["ward_id", "position"], unique=False)
    op.create_table(
        "competences",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("first_date", sa.Date(), nullable=True),
        sa.Column("last_date", sa.Date(), nullable=True),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_competences_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_competences_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_competences")),
    )
    op.create_index(op.f("ix_competences_last_date"), "competences", ["last_date"], unique=False)
    op.create_index(op.f("ix_competences_ward_id_position"), "competences", ["ward_id", "position"], unique=False)
    op.create_table(
        "contracts",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("first_date", sa.Date(), nullable=True),
        sa.Column("last_date", sa.Date(), nullable=True),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_contracts_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_contracts_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contracts")),
    )
    op.create_index(op.f("ix_contracts_last_date"), "contracts", ["last_date"], unique=False)
    op.create_index(op.f("ix_contracts_ward_id_position"), "contracts", ["ward_id", "position"], unique=False)
    op.create_table(
        "other_work",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("first_date", sa.Date(), nullable=True),
        sa.Column("last_date", sa.Date(), nullable=True),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_other_work_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_other_work_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_other_work")),
    )
    op.create_index(op.f("ix_other_work_last_date"), "other_work", ["last_date"], unique=False)
    op.create_index(op.f("ix_other_work_ward_id_position"), "other_work", ["ward_id", "position"], unique=False)
    op.create_table(
        "patterns",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("first_date", sa.Date(), nullable=True),
        sa.Column("last_date", sa.Date(), nullable=True),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_patterns_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_patterns_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patterns")),
    )
    op.create_index(op.f("ix_patterns_last_date"), "patterns", ["last_date"], unique=False)
    op.create_index(op.f("ix_patterns_ward_id_position"), "patterns", ["ward_id", "position"], unique=False)
    op.create_table(
        "working_times",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_working_times_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_working_times_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_working_times")),
        sa.UniqueConstraint("ward_id", "person", name=op.f("uq_working_times_ward_id_person")),
    )
    op.create_index(op.f("ix_working_times_ward_id_position"), "working_times", ["ward_id", "position"], unique=False)
