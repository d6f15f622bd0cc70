"""More parts of a ward that stand across periods."""

import sqlalchemy as sa
from alembic import op

from api.storage.types import Moment

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Up to this form."""
    op.create_table(
        "filling_steps",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_filling_steps_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_filling_steps")),
    )
    op.create_index(op.f("ix_filling_steps_ward_id_position"), "filling_steps", ["ward_id", "position"], unique=False)
    op.create_table(
        "pay_rates",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_pay_rates_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_rates")),
    )
    op.create_index(op.f("ix_pay_rates_ward_id_position"), "pay_rates", ["ward_id", "position"], unique=False)
    op.create_table(
        "dues",
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_dues_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_dues_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dues")),
    )
    op.create_index(op.f("ix_dues_ward_id_position"), "dues", ["ward_id", "position"], unique=False)
    op.create_table(
        "moves",
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
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_moves_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_moves_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_moves")),
    )
    op.create_index(op.f("ix_moves_last_date"), "moves", ["last_date"], unique=False)
    op.create_index(op.f("ix_moves_ward_id_position"), "moves", ["ward_id", "position"], unique=False)
    op.create_table(
        "pairings",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("first_date", sa.Date(), nullable=True),
        sa.Column("last_date", sa.Date(), nullable=True),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "other"], ["people.ward_id", "people.code"], name=op.f("fk_pairings_ward_id_other")
        ),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_pairings_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_pairings_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairings")),
    )
    op.create_index(op.f("ix_pairings_last_date"), "pairings", ["last_date"], unique=False)
    op.create_index(op.f("ix_pairings_ward_id_position"), "pairings", ["ward_id", "position"], unique=False)
    op.create_table(
        "placements",
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
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_placements_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_placements_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placements")),
    )
    op.create_index(op.f("ix_placements_last_date"), "placements", ["last_date"], unique=False)
    op.create_index(op.f("ix_placements_ward_id_position"), "placements", ["ward_id", "position"], unique=False)
    op.create_table(
        "preceptorships",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("first_date", sa.Date(), nullable=True),
        sa.Column("last_date", sa.Date(), nullable=True),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "other"], ["people.ward_id", "people.code"], name=op.f("fk_preceptorships_ward_id_other")
        ),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_preceptorships_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_preceptorships_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_preceptorships")),
    )
    op.create_index(op.f("ix_preceptorships_last_date"), "preceptorships", ["last_date"], unique=False)
    op.create_index(op.f("ix_preceptorships_ward_id_position"), "preceptorships", ["ward_id", "position"], unique=False)
