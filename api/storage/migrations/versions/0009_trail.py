"""The audit trail, guarded, and what this database is."""

import secrets

import sqlalchemy as sa
from alembic import op

from api.storage.audit.guard import STATEMENTS
from api.storage.clock import now
from api.storage.ids import new_id
from api.storage.types import Moment

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Up to this form."""
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("subject_id", sa.String(), nullable=False),
        sa.Column("ward_id", sa.String(), nullable=True),
        sa.Column("request_id", sa.String(), nullable=True),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
        sa.UniqueConstraint("digest", name=op.f("uq_audit_digest")),
    )
    op.create_index(op.f("ix_audit_ward_id"), "audit", ["ward_id"], unique=False)
    installation = op.create_table(
        "installation",
        sa.Column("digest_key", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_installation")),
    )
    for statement in STATEMENTS[op.get_bind().dialect.name]:
        op.execute(statement)
    op.bulk_insert(installation, [{"id": new_id(), "digest_key": secrets.token_hex(32), "created_at": now()}])
