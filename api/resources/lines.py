"""What is done to the lines of one part of a ward, whichever part it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from fastapi import Response, status
from fastapi.responses import JSONResponse
from pydantic import Field
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from api.resources.finding import RowId, period_for, row_of, ward_for
from api.resources.lines_query import chosen
from api.signin import Action
from api.storage import rows
from api.web import (
    DESCRIBED,
    Answer,
    Asking,
    Kept,
    Once,
    Page,
    PageQuery,
    etag,
    not_found,
    note_read,
    page_of,
    unchanged,
)
from roster.ward import Problem, WardError

L = TypeVar("L")


class LineKept(Kept, Generic[L]):
    """A line of a part as it is kept."""

    model_config = DESCRIBED

    position: int = Field(description="Its place in the part.")
    line: L = Field(description="The line.")


@dataclass(frozen=True)
class Where:
    """The ward whose part it is, and the period, where the part belongs to one."""

    ward_id: str
    period_id: str | None = None


def in_ward(ward_id: RowId) -> Where:
    """A part of the ward throughout."""
    return Where(ward_id)


def in_period(ward_id: RowId, period_id: RowId) -> Where:
    """A part of one period."""
    return Where(ward_id, period_id)


@dataclass(frozen=True)
class Lines:
    """The lines of one part."""

    kind: type[rows.Part]

    @property
    def reading(self) -> Action:
        """What it takes to read them."""
        return Action.READ_PERSONAL if self.kind.is_personal() else Action.READ_WARD

    def page(self, asking: Asking, where: Where, page: PageQuery) -> Page[Any]:
        """Some lines."""
        with asking.database.read() as session:
            found = self._all(session, asking, where, self.reading)
            above = _above(session, where)
            lines = page_of(session, chosen(self.kind, found, page), self.kind, page, line_kept)
        if self.kind.is_personal():
            note_read(asking, above, f"read {self.kind.part}")
        return lines

    def create(self, once: Once, where: Where, line: Any) -> JSONResponse:
        """A new line, at the end."""

        def work(session: Session) -> Answer:
            found = self._all(session, once.asking, where, Action.WRITE_WARD)
            last = session.scalar(found.with_only_columns(func.max(self.kind.position)))
            row = self.kind(**_keys(where), position=0 if last is None else last + 1)
            row.take(line)
            session.add(row)
            session.flush()
            return Answer(status.HTTP_201_CREATED, line_kept(row), etag(row))

        return once.do(line, work)

    def read(self, asking: Asking, where: Where, line_id: str, response: Response) -> LineKept[Any]:
        """A line."""
        with asking.database.read() as session:
            row = self._one(session, asking, where, line_id, self.reading)
        if self.kind.is_personal():
            note_read(asking, row)
        response.headers.update(etag(row))
        return line_kept(row)

    def change(
        self, asking: Asking, where: Where, line_id: str, version: str, line: Any, response: Response
    ) -> LineKept[Any]:
        """Another line in its place."""
        with asking.database.write(asking.by) as session:
            row = self._one(session, asking, where, line_id, Action.WRITE_WARD)
            unchanged(row, version)
            _keeps_name(row, line)
            row.take(line)
            session.flush()
            response.headers.update(etag(row))
            return line_kept(row)

    def remove(self, asking: Asking, where: Where, line_id: str, version: str) -> None:
        """No line any more."""
        with asking.database.write(asking.by) as session:
            row = self._one(session, asking, where, line_id, Action.WRITE_WARD)
            unchanged(row, version)
            session.delete(row)

    def _all(self, session: Session, asking: Asking, where: Where, action: Action) -> Select[rows.Part]:
        if where.period_id is None:
            ward_for(session, asking, where.ward_id, action)
        else:
            period_for(session, asking, where.ward_id, where.period_id, action)
        return select(self.kind).filter_by(**_keys(where))

    def _one(self, session: Session, asking: Asking, where: Where, line_id: str, action: Action) -> rows.Part:
        self._all(session, asking, where, action)
        row = row_of(session, self.kind, line_id, "line")
        if (row.ward_id, getattr(row, "period_id", None)) != (where.ward_id, where.period_id):
            raise not_found("line")
        return row


def _keys(where: Where) -> dict[str, str]:
    return {"ward_id": where.ward_id, **({"period_id": where.period_id} if where.period_id else {})}


def _above(session: Session, where: Where) -> rows.Row:
    """The row that the part hangs on."""
    if where.period_id is None:
        return session.get_one(rows.Ward, where.ward_id)
    return session.get_one(rows.Period, where.period_id)


def line_kept(row: rows.Part) -> LineKept[Any]:
    """A line's row."""
    return LineKept(id=row.id, version=row.version, position=row.position, line=row.document)


def _keeps_name(row: rows.Part, line: Any) -> None:
    """Raises the problem of a line by whose name other lines go, and which is to have another one."""
    if isinstance(row, rows.Coded):
        field = row.copied["code"]
        if getattr(line, field) != row.code:
            raise WardError((Problem((field,), "is the name that other lines go by and stays; add a new line"),))
