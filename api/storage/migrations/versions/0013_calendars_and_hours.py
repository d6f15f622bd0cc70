"""Calendars, job shares, hours by the year, requests for leave, and the ward's own targets."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from api.storage.types import Moment

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Up to this form."""
    _create("calendars")
    _create("job_shares", people=("person", "other"), dated=True)
    _create("annual_hours", people=("person",), of_period=True)
    _create("leave_requests", people=("person",))
    _create("figure_targets")


def _create(table: str, *, people: tuple[str, ...] = (), dated: bool = False, of_period: bool = False) -> None:
    """The table of a part of the ward."""
    columns: list[Any] = [sa.Column("document", sa.JSON(none_as_null=True), nullable=False)]
    for person in people:
        to_whom = ["people.ward_id", "people.code"]
        name = op.f(f"fk_{table}_ward_id_{person}")
        columns += [
            sa.Column(person, sa.String(), nullable=False),
            sa.ForeignKeyConstraint(["ward_id", person], to_whom, name=name),
        ]
    if dated:
        columns += [sa.Column(date, sa.Date(), nullable=True) for date in ("first_date", "last_date")]
    if of_period:
        name = op.f(f"fk_{table}_period_id")
        columns += [
            sa.Column("period_id", sa.String(), nullable=False),
            sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=name),
        ]
    op.create_table(
        table,
        *columns,
        sa.Column("ward_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["wards.id"], name=op.f(f"fk_{table}_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    op.create_index(op.f(f"ix_{table}_ward_id_position"), table, ["ward_id", "position"], unique=False)
    if dated:
        op.create_index(op.f(f"ix_{table}_last_date"), table, ["last_date"], unique=False)
    if of_period:
        op.create_index(op.f(f"ix_{table}_period_id"), table, ["period_id"], unique=False)
