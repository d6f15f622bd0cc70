"""Parts of a ward that belong to a period."""

import sqlalchemy as sa
from alembic import op

from api.storage.types import Moment

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Up to this form."""
    op.create_table(
        "histories",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("period_id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_histories_period_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_histories_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_histories_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_histories")),
        sa.UniqueConstraint("period_id", "person", name=op.f("uq_histories_period_id_person")),
    )
    op.create_index(op.f("ix_histories_period_id"), "histories", ["period_id"], unique=False)
    op.create_index(op.f("ix_histories_ward_id_position"), "histories", ["ward_id", "position"], unique=False)
    op.create_table(
        "learning",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("period_id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_learning_period_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_learning_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_learning_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learning")),
    )
    op.create_index(op.f("ix_learning_period_id"), "learning", ["period_id"], unique=False)
    op.create_index(op.f("ix_learning_ward_id_position"), "learning", ["ward_id", "position"], unique=False)
    op.create_table(
        "leave_accounts",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("period_id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_leave_accounts_period_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_leave_accounts_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_leave_accounts_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leave_accounts")),
    )
    op.create_index(op.f("ix_leave_accounts_period_id"), "leave_accounts", ["period_id"], unique=False)
    op.create_index(op.f("ix_leave_accounts_ward_id_position"), "leave_accounts", ["ward_id", "position"], unique=False)
    op.create_table(
        "ledgers",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("period_id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_ledgers_period_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_ledgers_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_ledgers_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledgers")),
        sa.UniqueConstraint("period_id", "person", name=op.f("uq_ledgers_period_id_person")),
    )
    op.create_index(op.f("ix_ledgers_period_id"), "ledgers", ["period_id"], unique=False)
    op.create_index(op.f("ix_ledgers_ward_id_position"), "ledgers", ["ward_id", "position"], unique=False)
    op.create_table(
        "locks",
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("period_id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_locks_period_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_locks_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_locks_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_locks")),
        sa.UniqueConstraint("period_id", "person", "date", name=op.f("uq_locks_period_id_person_date")),
    )
    op.create_index(op.f("ix_locks_period_id"), "locks", ["period_id"], unique=False)
    op.create_index(op.f("ix_locks_ward_id_position"), "locks", ["ward_id", "position"], unique=False)
    op.create_table(
        "overrides",
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("period_id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_overrides_period_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_overrides_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_overrides_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overrides")),
    )
    op.create_index(op.f("ix_overrides_period_id"), "overrides", ["period_id"], unique=False)
    op.create_index(op.f("ix_overrides_ward_id_position"), "overrides", ["ward_id", "position"], unique=False)
    op.create_table(
        "time_owed",
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("period_id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_time_owed_period_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_time_owed_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_time_owed_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time_owed")),
    )
    op.create_index(op.f("ix_time_owed_period_id"), "time_owed", ["period_id"], unique=False)
    op.create_index(op.f("ix_time_owed_ward_id_position"), "time_owed", ["ward_id", "position"], unique=False)
    op.create_table(
        "wishes",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("document", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("period_id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_wishes_period_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "person"], ["people.ward_id", "people.code"], name=op.f("fk_wishes_ward_id_person")
        ),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f("fk_wishes_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wishes")),
        sa.UniqueConstraint("period_id", "code", name=op.f("uq_wishes_period_id_code")),
    )
    op.create_index(op.f("ix_wishes_period_id"), "wishes", ["period_id"], unique=False)
    op.create_index(op.f("ix_wishes_ward_id_position"), "wishes", ["ward_id", "position"], unique=False)
