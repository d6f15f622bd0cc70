"""Which lines of a part are asked for: by the columns that the part has, and no others."""

from __future__ import annotations

from typing import Any

from pydantic import Field
from sqlalchemy import Select, or_

from api.storage import rows
from api.web import PageQuery, SpanQuery, matching

MOST_SIGNS = 100


class OfPerson(PageQuery):
    """Which page of the lines, perhaps of one person."""

    person: str | None = Field(default=None, max_length=MOST_SIGNS)
    """Those that name this person, by short name."""


class Coded(PageQuery):
    """Which page of the lines, perhaps the one of a name."""

    code: str | None = Field(default=None, max_length=MOST_SIGNS)
    """The one that has this short name."""


class CodedOfPerson(Coded, OfPerson):
    """Which page of the lines, perhaps of one person or of a name."""


class Dated(SpanQuery):
    """Which page of the lines, perhaps of those that hold on some dates."""


class DatedOfPerson(Dated, OfPerson):
    """Which page of the lines, perhaps of one person, on some dates."""


class CodedDated(Dated, Coded):
    """Which page of the lines, perhaps of a name, on some dates."""


class CodedDatedOfPerson(Dated, CodedOfPerson):
    """Which page of the lines, perhaps of one person or of a name, on some dates."""


_BY_COLUMNS: dict[tuple[bool, bool, bool], type[PageQuery]] = {
    (False, False, False): PageQuery,
    (True, False, False): OfPerson,
    (False, True, False): Coded,
    (True, True, False): CodedOfPerson,
    (False, False, True): Dated,
    (True, False, True): DatedOfPerson,
    (False, True, True): CodedDated,
    (True, True, True): CodedDatedOfPerson,
}


def query_of(kind: type[rows.Part]) -> type[PageQuery]:
    """What may be asked of a part."""
    columns = kind.__table__.columns
    return _BY_COLUMNS["person" in columns, "code" in columns, "date" in columns or "first_date" in columns]


def chosen(kind: type[rows.Part], found: Select[rows.Part], query: PageQuery) -> Select[rows.Part]:
    """Those of the lines that are asked for."""
    table: Any = kind
    if isinstance(query, OfPerson) and query.person is not None:
        named = [getattr(table, name) == query.person for name in ("person", "other") if hasattr(table, name)]
        found = found.where(or_(*named))
    if isinstance(query, Coded):
        found = matching(found, (table.code, query.code))
    if isinstance(query, SpanQuery):
        ends = (table.date, None) if hasattr(table, "date") else (table.first_date, table.last_date)
        found = query.within(found, *ends)
    return found
