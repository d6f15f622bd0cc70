"""Tables of other systems that come in: all of a table or nothing, and beforehand what would change."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePath
from typing import Annotated

from fastapi import APIRouter, File, Form, UploadFile, status
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from sqlalchemy.orm import Session

from api.exchange import (
    AwayOut,
    HoursOut,
    InMapping,
    Report,
    RosterMapping,
    Table,
    Taken,
    mapping_in,
    table_in,
    take_in,
)
from api.resources.finding import RowId, period_for
from api.resources.mappings import kept_mapping
from api.resources.rosters_forms import Told
from api.resources.rosters_opened import roster_for
from api.rostering.fitting import fitted
from api.signin import Action
from api.storage import rows
from api.storage.assembly import put_roster, put_ward, roster_of, stamp_of, ward_of
from api.storage.audit import note
from api.storage.ids import LENGTH
from api.web import Answer, Asking, OnceDep, ProblemError
from roster.ward import InputError, Problem, Roster, Ward

router = APIRouter(prefix="/wards/{ward_id}/imports", tags=["exchange"])

Id = Annotated[str, Field(min_length=LENGTH, max_length=LENGTH, pattern="^[0-9a-z]+$")]
TableFile = Annotated[UploadFile, File(description="The table: CSV or Excel.")]
MappingFile = Annotated[UploadFile | None, File(description="The mapping: TOML or JSON; or give mapping_id.")]
MappingId = Annotated[Id | None, Form(description="Id of a mapping that the ward keeps.")]
PeriodId = Annotated[Id, Form(description="The period as which the ward is read, and into which a roster comes.")]
BasedOn = Annotated[Id | None, Form(description="Of duties, the version of the roster over which they come.")]
DryRun = Annotated[bool, Form(description="Only say what would change.")]


class ImportDone(Told):
    """What an import changed, or would change."""

    dry_run: bool
    """Whether nothing was changed."""
    report: Report
    """What became of each row."""
    roster_id: str | None = None
    """Of duties, the draft that they made."""


class _Asked(BaseModel):
    """What tells an import from others that are sent under the same key."""

    digests: list[str]
    options: list[str | None]


@dataclass(frozen=True)
class _Before:
    """What an import goes by, as it was when it was read."""

    ward: Ward
    stamp: str
    base: Roster | None


@router.post("", response_model=ImportDone)
def take_in_table(
    once: OnceDep,
    ward_id: RowId,
    table: TableFile,
    period_id: PeriodId,
    mapping: MappingFile = None,
    mapping_id: MappingId = None,
    based_on_id: BasedOn = None,
    dry_run: DryRun = False,
) -> JSONResponse:
    """Take in people, absence or a roster from another system; a roster becomes a draft. A dry run changes nothing.

    The table and the mapping say by row and column what is wrong with them, and then nothing of the table is taken.
    """
    content, sent = table.file.read(), None if mapping is None else mapping.file.read()
    digests = [hashlib.sha256(each).hexdigest() for each in (content, sent or b"")]
    asked = _Asked(digests=digests, options=[ward_id, period_id, mapping_id, based_on_id, str(dry_run)])
    kept = once.kept(asked)
    if kept is not None:
        return kept
    known = _mapping(once.asking, ward_id, sent, mapping_id)
    action = Action.WRITE_ROSTER if isinstance(known, RosterMapping) else Action.WRITE_WARD
    before = _before(once.asking, ward_id, period_id, based_on_id, action)
    with _named("table"):
        taken = take_in(known, _table(content, table, known), before.ward, before.base)

    def work(session: Session) -> Answer:
        period = period_for(session, once.asking, ward_id, period_id, action)
        if dry_run:
            note(session, "try import", period)
        roster_id = None if dry_run else _put(session, period, before, taken, based_on_id)
        done = ImportDone(dry_run=dry_run, report=taken.report, roster_id=roster_id)
        return Answer(status.HTTP_200_OK, done)

    return once.do(asked, work)


def _mapping(asking: Asking, ward_id: str, sent: bytes | None, mapping_id: str | None) -> InMapping:
    """The mapping that was sent or is kept. Raises a problem unless it is one, of a table that comes in."""
    if (sent is None) == (mapping_id is None):
        raise InputError((Problem(("mapping",), "give either a mapping or the id of one that the ward keeps"),))
    with _named("mapping"):
        found = mapping_in(sent) if sent is not None else _kept(asking, ward_id, mapping_id or "")
        if isinstance(found, HoursOut | AwayOut):
            raise InputError((Problem(("kind",), "is of a table that goes out; give one of a table that comes in"),))
    return found


def _kept(asking: Asking, ward_id: str, mapping_id: str) -> InMapping | HoursOut | AwayOut:
    with asking.database.read() as session:
        return kept_mapping(session, asking, ward_id, mapping_id)


def _before(asking: Asking, ward_id: str, period_id: str, based_on_id: str | None, action: Action) -> _Before:
    with asking.database.read() as session:
        period = period_for(session, asking, ward_id, period_id, action)
        ward = ward_of(session, period)
        base = None
        if based_on_id is not None:
            row = roster_for(session, asking, ward_id, period_id, based_on_id, Action.READ_ROSTER)
            base = fitted(roster_of(session, row), ward)
        return _Before(ward, stamp_of(session, period), base)


def _table(content: bytes, file: UploadFile, mapping: InMapping) -> Table:
    return table_in(content, PurePath(file.filename or "").suffix, mapping.table)


def _put(session: Session, period: rows.Period, before: _Before, taken: Taken, based_on_id: str | None) -> str | None:
    """Keep what was taken in; the id of the draft, if it is a roster. Raises the problem of a ward that went on."""
    ward = session.get_one(rows.Ward, period.ward_id, with_for_update=True)
    if stamp_of(session, period) != before.stamp:
        raise ProblemError(409, "conflict", "The ward was changed meanwhile; look at a dry run and send it again.")
    if taken.roster is not None:
        session.refresh(period, with_for_update=True)
        return put_roster(session, period, taken.roster, based_on_id=based_on_id).id
    put_ward(session, session.get_one(rows.Board, ward.board_id), taken.ward)
    return None


@contextmanager
def _named(part: str) -> Iterator[None]:
    """Name the part of the request before the places in it."""
    try:
        yield
    except InputError as error:
        raise InputError(tuple(Problem((part, *each.place), each.message) for each in error.problems)) from None
