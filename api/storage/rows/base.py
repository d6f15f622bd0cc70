"""What every table shares."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from api.storage.clock import now
from api.storage.ids import new_id
from api.storage.types import Moment

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
"""Names of constraints, so that migrations can speak of them on every database."""


EVERY_WRITE = frozenset({"create", "change", "remove"})
"""Writes that an ordinary table is audited for."""


class Base(DeclarativeBase):
    """Every table. `audited` names the writes that leave a row in the audit trail by themselves."""

    audited: ClassVar[frozenset[str]] = EVERY_WRITE

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {dt.datetime: Moment()}


class Row(Base):
    """A table whose rows have an id and a moment at which they were made."""

    __abstract__ = True

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    created_at: Mapped[dt.datetime] = mapped_column(default=now)


class Editable(Row):
    """A row with a version, which each edit raises: two people never write over one another.

    SQLAlchemy puts the version into every UPDATE and DELETE; a row that moved on raises StaleDataError.
    """

    __abstract__ = True

    version: Mapped[int] = mapped_column()
    updated_at: Mapped[dt.datetime] = mapped_column(default=now, onupdate=now)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.__table__.c.version}
