"""Lists, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, Field
from sqlalchemy import ColumnElement, Select, or_
from sqlalchemy.orm import InstrumentedAttribute, Session

from api.storage.ids import LENGTH
from api.storage.rows import Row
from api.web.forms import DESCRIBED, Received
from roster.ward.base import Date

T = TypeVar("T")
R = TypeVar("R", bound=Row)
Column = InstrumentedAttribute[Any]


class PageQuery(Received):
    """Which page. Options that are not known are refused."""

    limit: int = Field(default=100, ge=1, le=500)
    """Most entries."""
    after: str | None = Field(default=None, min_length=LENGTH, max_length=LENGTH, pattern="^[0-9a-z]+$")
    """Id of the last entry of the page before."""


class Dates(Received):
    """What falls on some dates."""

    first: Date | None = None
    """From this date on."""
    last: Date | None = None
    """Up to this date."""

    def within(self, found: Select[R], begins: Column, ends: Column | None = None) -> Select[R]:
        """Those that have a day within the dates: on one date, or between two of which each may be open."""
        if self.first is not None:
            found = found.where(begins >= self.first if ends is None else or_(ends.is_(None), ends >= self.first))
        if self.last is not None:
            found = found.where(begins <= self.last if ends is None else or_(begins.is_(None), begins <= self.last))
        return found


class SpanQuery(PageQuery, Dates):
    """Which page, of what falls on some dates."""


class PartQuery(Received):
    """Which part of a list that is worked out anew each time."""

    limit: int = Field(default=200, ge=1, le=2000)
    """Most entries."""
    start: int = Field(default=0, ge=0, le=1_000_000)
    """How many to leave out: the `next` of the part before."""

    def cut(self, found: Sequence[T]) -> tuple[Sequence[T], int | None]:
        """The part, and where the next one begins if there is one."""
        end = self.start + self.limit
        return found[self.start : end], end if end < len(found) else None


class Page(BaseModel, Generic[T]):
    """Entries in the order in which they were made."""

    model_config = DESCRIBED

    items: list[T] = Field(description="Entries.")
    next: str | None = Field(description="What to send as `after` for the next page; nothing on the last.")


def matching(found: Select[R], *wanted: tuple[ColumnElement[Any] | Column, Any]) -> Select[R]:
    """Those that have the values that are wanted; a value that is nothing is not asked for."""
    return found.where(*(column == value for column, value in wanted if value is not None))


def page_of(session: Session, found: Select[R], kind: type[R], query: PageQuery, form: Callable[[R], T]) -> Page[T]:
    """A page of rows in their form."""
    if query.after is not None:
        found = found.where(kind.id > query.after)
    rows = list(session.scalars(found.order_by(kind.id).limit(query.limit + 1)))
    more = len(rows) > query.limit
    rows = rows[: query.limit]
    return Page(items=[form(row) for row in rows], next=rows[-1].id if more else None)
