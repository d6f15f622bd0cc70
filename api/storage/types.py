"""Column types that mean the same on every database: moments with their zone, and versioned documents."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, String
from sqlalchemy.orm import MappedColumn, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

from api.storage.forms import Form, Upgrade, form_of


class Moment(TypeDecorator[dt.datetime]):
    """A moment in UTC, with its zone: a timestamp with time zone, or on SQLite text that sorts as time does."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text of one length on SQLite."""
        return dialect.type_descriptor(String(32) if dialect.name == "sqlite" else DateTime(timezone=True))

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """Raises ValueError for a time without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone is not stored")
        moment = value.astimezone(dt.UTC)
        return moment.isoformat(timespec="microseconds") if dialect.name == "sqlite" else moment

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:  # noqa: ARG002
        """The moment, in UTC."""
        if value is None:
            return None
        moment = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment.astimezone(dt.UTC)


class Document(TypeDecorator[Any]):
    """A noun kept as a versioned JSON document, checked by its pydantic model on the way out."""

    impl = JSON
    cache_ok = True

    def __init__(self, form: Form[Any] | None = None) -> None:
        super().__init__(none_as_null=True)
        self.form = form

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        """The stored form."""
        return value if value is None or self.form is None else self.form.write(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        """The noun."""
        return value if value is None or self.form is None else self.form.read(value)


def document(noun: Any, *upgrades: Upgrade, deferred: bool = False) -> MappedColumn[Any]:
    """A column that holds a noun as a document, and how older forms of it are brought up; None is stored as nothing."""
    return mapped_column(Document(form_of(noun, *upgrades)), deferred=deferred, active_history=deferred)


def plain(*, deferred: bool = False) -> MappedColumn[Any]:
    """A column of plain JSON values, whose meaning another column tells."""
    return mapped_column(JSON(none_as_null=True), deferred=deferred, active_history=deferred)
