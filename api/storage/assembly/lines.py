"""Lines of a ward's parts, as a period sees them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from api.storage import rows
from roster.ward import Ward

_BY_FIELD = {
    kind.part: kind
    for kind in (getattr(rows, name) for name in rows.__all__)
    if isinstance(kind, type) and issubclass(kind, rows.Part) and "__tablename__" in vars(kind)
}

PARTS: dict[str, type[rows.Part]] = {field: _BY_FIELD[field] for field in Ward.model_fields if field in _BY_FIELD}
"""Tables of a ward's parts by their field of `roster.ward.Ward`, in its order."""

FADING = (rows.Absence, rows.Move, rows.OtherWork, rows.Observation)
"""What piles up over the years, and is of no matter to a period long after it ended."""

REACH = dt.timedelta(days=364)
"""How far before its first date a period looks: no history is longer."""


def is_of_period(kind: type[rows.Part]) -> bool:
    """Whether lines of a part belong to one period, and not to the ward throughout."""
    return issubclass(kind, rows.OfPeriod)


def query(kind: type[rows.Part], period: rows.Period) -> Select[rows.Part]:
    """Every line of a part that a period sees, in order, those of people who left among them."""
    found = select(kind).order_by(kind.position, kind.id)
    return found.where(*seen(kind, period.ward_id, period.id, period.start - REACH))


def seen(kind: type[rows.Part], ward_id: Any, period_id: Any, since: Any) -> Iterator[ColumnElement[bool]]:
    """What holds of the lines of a part that a period of a ward sees: values, or parameters that stand for them."""
    yield kind.ward_id == ward_id
    if issubclass(kind, rows.OfPeriod):
        yield kind.period_id == period_id
    if issubclass(kind, FADING):
        yield or_(kind.last_date.is_(None), kind.last_date >= since)


def gone(session: Session, period: rows.Period) -> frozenset[str]:
    """Short names of people who left the ward before the period."""
    left = select(rows.Person.code).where(rows.Person.ward_id == period.ward_id, rows.Person.left_on < period.start)
    return frozenset(session.scalars(left))


def lines_of(session: Session, kind: type[rows.Part], period: rows.Period, absent: frozenset[str]) -> list[rows.Part]:
    """Rows of a part that a period sees, without those of people who are gone."""
    people = ("code",) if kind is rows.Person else kind.of_people
    found = session.scalars(query(kind, period))
    return [row for row in found if not any(getattr(row, column) in absent for column in people)]
