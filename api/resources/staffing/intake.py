"""Tables of staffing records, taken in whole or not at all, with every problem at its row and column."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated, Any

from fastapi import Depends, Request
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from api.resources.staffing.alterations import Alteration, refuse
from api.resources.staffing.sound import check_log, check_owner
from api.storage.assembly.staffing import Kind, Owner, new_row, query
from api.web import ProblemError
from roster.ward import InputError, Problem
from staffing_tools.duties.agency.occasion import OCCASIONS
from staffing_tools.duties.real_time.assessment import ASSESSMENTS
from staffing_tools.files import EntryTable, TableForm, entries_in, table_of
from staffing_tools.quality.series import POINTS
from staffing_tools.tool.entry import ENTRIES

TABLES: dict[str, TableForm] = {
    "daily-counts": ENTRIES,
    "quality-points": POINTS,
    "real-time-records": ASSESSMENTS,
    "agency-bookings": OCCASIONS,
}
"""Kinds that come as tables, and their columns."""

CSV = "text/csv"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ENDINGS = {CSV: ".csv", EXCEL: ".xlsx", "application/json": ".json"}
"""Endings of files by the kinds of content that are read."""


class Intake(BaseModel):
    """What a table brought, or would bring."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    added: int
    """Records that are new."""
    changed: int
    """Records that were kept otherwise."""
    same: int
    """Records that were kept just so."""
    dry_run: bool
    """Whether nothing was written."""


class TableSent(BaseModel):
    """Which table was sent, and what for, so that it is known when it comes again."""

    digest: str
    ending: str
    dry_run: bool


@dataclass(frozen=True)
class Table:
    """A file that was sent."""

    ending: str
    content: bytes

    def sent(self, *, dry_run: bool) -> TableSent:
        """What tells it from other tables."""
        return TableSent(digest=sha256(self.content).hexdigest(), ending=self.ending, dry_run=dry_run)

    def entries(self, form: TableForm, noun: type[Any]) -> EntryTable[Any]:
        """Its entries. Raises InputError with rows and columns."""
        if not self.content.strip():
            raise InputError((Problem((), "the file is empty"),))
        return entries_in(table_of(self.content, self.ending, form), form, noun)


async def _sent(request: Request) -> Table:
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media not in ENDINGS:
        known = ", ".join(ENDINGS)
        raise ProblemError(415, "unsupported-media-type", f"Send a table, with its Content-Type: {known}.")
    return Table(ending=ENDINGS[media], content=await request.body())


Sent = Annotated[Table, Depends(_sent)]
"""A table in the body of a request."""


def described(form: TableForm, example: str) -> dict[str, Any]:
    """The body for the OpenAPI document."""
    entries = {"type": "object", "properties": {form.key: {"type": "array", "items": {"type": "object"}}}}
    content = {
        CSV: {"schema": {"type": "string"}, "example": example},
        EXCEL: {"schema": {"type": "string", "format": "binary"}},
        "application/json": {"schema": entries},
    }
    return {"requestBody": {"required": True, "content": content}}


def take_in(session: Session, kind: Kind, owner: Owner, table: EntryTable[Any], *, dry_run: bool) -> Intake:
    """Add what is new and change what is kept otherwise. Raises InputError with every row that stands in the way."""
    form = TABLES[kind.name]
    held = {row.code: row for row in session.scalars(query(kind, owner))}
    problems: list[Problem] = []
    seen: set[str] = set()
    added: list[Any] = []
    changed: list[tuple[Any, Any]] = []
    for number, noun in enumerate(table.entries):
        code = kind.code_of(noun)
        assert code is not None
        row, place = held.get(code), table.name((form.key, number))
        if code in seen:
            problems.append(Problem(place, "is there twice; keep one of the two"))
        seen.add(code)
        problems += [
            Problem((*place, *each.place), each.message) for each in _hindrances(session, kind, owner, row, noun)
        ]
        if row is None:
            added.append(noun)
        elif kind.noun_of(row) != noun:
            changed.append((row, noun))
    if problems:
        raise InputError(tuple(problems))
    if not dry_run:
        _write(session, kind, owner, added, changed)
    same = len(table.entries) - len(added) - len(changed)
    return Intake(added=len(added), changed=len(changed), same=same, dry_run=dry_run)


def _hindrances(session: Session, kind: Kind, owner: Owner, row: Any, noun: Any) -> tuple[Problem, ...]:
    """What stands in the way of one record."""
    try:
        check_owner(owner, noun)
        if row is not None and kind.noun_of(row) != noun:
            refuse(kind.name, Alteration(session, owner, kind.noun_of(row), noun))
    except InputError as error:
        return error.problems
    except ProblemError as error:
        return (Problem((), error.detail),)
    return ()


def _write(session: Session, kind: Kind, owner: Owner, added: list[Any], changed: list[tuple[Any, Any]]) -> None:
    for noun in added:
        row = new_row(kind, owner)
        kind.take(row, noun)
        session.add(row)
    for row, noun in changed:
        kind.take(row, noun)
    session.flush()
    check_log(session, kind.name, owner)
