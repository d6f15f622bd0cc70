"""What is done to staffing records of one kind, whichever kind it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar

from fastapi import Response, status
from fastapi.responses import JSONResponse
from pydantic import Field
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from api.resources.finding import row_of
from api.resources.staffing.alterations import Alteration, refuse
from api.resources.staffing.sound import check_log, check_owner
from api.resources.staffing.where import At
from api.signin import Action
from api.storage import rows
from api.storage.assembly.staffing import Kind, Owner, new_row, query
from api.web import (
    DESCRIBED,
    Answer,
    Asking,
    Kept,
    Once,
    Page,
    PageQuery,
    ProblemError,
    Received,
    SpanQuery,
    etag,
    matching,
    not_found,
    note_read,
    page_of,
    unchanged,
)
from roster.ward import InputError, Problem
from roster.ward.base import Title

N = TypeVar("N")

NAMELESS = frozenset({"daily-counts", "quality-points", "comparators"})
"""Kinds that are figures alone; every other may speak of somebody, and who reads it is noted."""


class RecordKept(Kept, Generic[N]):
    """A staffing record as it is kept."""

    model_config = DESCRIBED

    date: dt.date | None = Field(description="When it happened, where it has a date.")
    record: N = Field(description="The record.")


class RecordQuery(SpanQuery):
    """Which records."""

    code: Annotated[str | None, Field(max_length=200)] = None
    """The one that has this short name, such as its id, or date and shift with a point between."""


class Superseding(Received, Generic[N]):
    """A record in the place of one that was sealed or reported."""

    model_config = DESCRIBED

    because: Title = Field(description="Why the record is superseded.")
    record: N = Field(description="The record in its place.")


class EarlierKept(Kept, Generic[N]):
    """A record as it was before another took its place. `version` is the one that it had."""

    model_config = DESCRIBED

    superseded_at: dt.datetime = Field(description="When.")
    because: str = Field(description="Why.")
    record: N = Field(description="The record as it was.")


@dataclass(frozen=True)
class Records:
    """The records of one kind."""

    kind: Kind

    def page(self, asking: Asking, at: At, page: RecordQuery) -> Page[Any]:
        """Some records."""
        with asking.database.read() as session:
            owner = at.owner(session, asking, self._reading)
            found = query(self.kind, owner)
            table = self.kind.table
            found = matching(page.within(found, table.date), (table.code, page.code))
            several = page_of(session, found, table, page, self.form)
        self._note(asking, owner, f"read {self.kind.name}")
        return several

    def create(self, once: Once, at: At, noun: Any) -> JSONResponse:
        """A new record."""

        def work(session: Session) -> Answer:
            owner = at.owner(session, once.asking, Action.WRITE_STAFFING)
            check_owner(owner, noun)
            row = new_row(self.kind, owner)
            self.kind.take(row, noun)
            session.add(row)
            session.flush()
            check_log(session, self.kind.name, owner, noun)
            return Answer(status.HTTP_201_CREATED, self.form(row), etag(row))

        return once.do(noun, work)

    def read(self, asking: Asking, at: At, record_id: str, response: Response) -> RecordKept[Any]:
        """A record."""
        with asking.database.read() as session:
            row = self._one(session, at.owner(session, asking, self._reading), record_id)
        self._note(asking, row, "read")
        response.headers.update(etag(row))
        return self.form(row)

    def change(
        self, asking: Asking, at: At, record_id: str, version: str, noun: Any, response: Response
    ) -> RecordKept[Any]:
        """Another record in its place, if it may be altered."""
        with asking.database.write(asking.by) as session:
            owner = at.owner(session, asking, Action.WRITE_STAFFING)
            row = self._one(session, owner, record_id)
            unchanged(row, version)
            before = self.kind.noun_of(row)
            if noun != before:
                refuse(self.kind.name, Alteration(session, owner, before, noun))
                self._put(session, owner, row, noun)
            response.headers.update(etag(row))
            return self.form(row)

    def supersede(self, once: Once, at: At, record_id: str, version: str, sent: Superseding[Any]) -> JSONResponse:
        """Another record in its place, with the reason; what it was is kept."""

        def work(session: Session) -> Answer:
            owner = at.owner(session, once.asking, Action.WRITE_STAFFING)
            row = self._one(session, owner, record_id)
            unchanged(row, version)
            before = self.kind.noun_of(row)
            refuse(self.kind.name, Alteration(session, owner, before, sent.record), superseding=True)
            session.add(self._earlier(owner, row, sent.because))
            self._put(session, owner, row, sent.record)
            return Answer(status.HTTP_200_OK, self.form(row), etag(row))

        return once.do(sent, work)

    def earlier(self, asking: Asking, at: At, record_id: str, page: PageQuery) -> Page[EarlierKept[Any]]:
        """What a record was before."""
        with asking.database.read() as session:
            row = self._one(session, at.owner(session, asking, self._reading), record_id)
            found: Select[rows.SupersededRecord] = select(rows.SupersededRecord).filter_by(
                kind=self.kind.name, record_id=record_id
            )
            several = page_of(session, found, rows.SupersededRecord, page, self._earlier_form)
        self._note(asking, row, "read earlier")
        return several

    def remove(self, asking: Asking, at: At, record_id: str, version: str) -> None:
        """No record any more, if it may be removed."""
        with asking.database.write(asking.by) as session:
            owner = at.owner(session, asking, Action.WRITE_STAFFING)
            row = self._one(session, owner, record_id)
            unchanged(row, version)
            refuse(self.kind.name, Alteration(session, owner, self.kind.noun_of(row), None))
            session.delete(row)
            session.flush()
            try:
                check_log(session, self.kind.name, owner)
            except InputError as error:
                raise ProblemError(409, "conflict", "Another record names it.", error.problems) from None

    def form(self, row: Any) -> RecordKept[Any]:
        """A row in its form."""
        return RecordKept(id=row.id, version=row.version, date=row.date, record=self.kind.noun_of(row))

    def _note(self, asking: Asking, row: rows.Row, action: str) -> None:
        if self.kind.name not in NAMELESS:
            note_read(asking, row, action)

    @property
    def _reading(self) -> Action:
        return Action.READ_BOARD if self.kind.name == "comparators" else Action.READ_STAFFING

    def _one(self, session: Session, owner: Owner, record_id: str) -> Any:
        row = row_of(session, self.kind.table, record_id, "record")
        whole = isinstance(row, rows.StaffingLog)
        place = (row.ward_id or row.board_id, row.kind) if isinstance(row, rows.StaffingLog) else (row.ward_id, None)
        if place != (owner.id, self.kind.name if whole else None):
            raise not_found("record")
        return row

    def _put(self, session: Session, owner: Owner, row: Any, noun: Any) -> None:
        check_owner(owner, noun)
        known = self.kind.code_of(noun)
        if known is not None and known != row.code:
            message = "is what the record is known by and stays; add a new record"
            raise InputError((Problem(self.kind.names[:1] or ("id",), message),))
        self.kind.take(row, noun)
        session.flush()
        check_log(session, self.kind.name, owner, noun)

    def _earlier(self, owner: Owner, row: Any, because: str) -> rows.SupersededRecord:
        ward = owner if isinstance(owner, rows.Ward) else None
        return rows.SupersededRecord(
            board_id=owner.id if ward is None else ward.board_id,
            ward_id=None if ward is None else ward.id,
            kind=self.kind.name,
            record_id=row.id,
            record_version=row.version,
            because=because,
            document=self.kind.form.write(self.kind.noun_of(row)),
        )

    def _earlier_form(self, row: rows.SupersededRecord) -> EarlierKept[Any]:
        return EarlierKept(
            id=row.id,
            version=row.record_version,
            superseded_at=row.created_at,
            because=row.because,
            record=self.kind.form.read(row.document),
        )
