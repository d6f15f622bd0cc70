"""Leave of carers and dependants: what may lawfully be answered, and the answer put into the ward."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Path
from fastapi.responses import JSONResponse
from pydantic import Field, model_validator
from sqlalchemy import select
from sqlalchemy.orm import Session

import roster.ward as nouns
from api.forms.leave import AwayForm, EmergencyForm, LeaveAnswerForm, away_form, emergency_form, leave_answer_form
from api.resources.finding import RowId, period_for
from api.resources.published import published_if_any
from api.resources.rosters_desk import desk_maker
from api.resources.rosters_forms import Told
from api.resources.rosters_opened import read_row
from api.resources.today import today
from api.signin import Action
from api.storage import rows
from api.storage.assembly import add_line, stamp_of, ward_of
from api.storage.audit import note
from api.web import Answer, Asking, AskingDep, OnceDep, ProblemError, Received, not_found, note_read
from roster.leave import LeaveAnswer, absences_of, answer_to, emergency
from roster.rules import Rulebook
from roster.ward import Problem, Roster, WardError
from roster.ward.base import Date, Id
from roster.ward.leave_request import LeaveDays

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}", tags=["leave"])

RequestId = Annotated[str, Path(min_length=1, max_length=40, description="Id of the request in leave_requests.")]


class LeaveGrant(Received):
    """Days that are granted."""

    days: LeaveDays | None = None
    """Those of an offer, such as 2026-11-10 2026-11-12/am; those asked for, if left out."""


class LeaveGranted(Told):
    """Leave that was granted: it stands in the ward, and the request is answered."""

    absences: list[AwayForm]
    """When the person is away."""


class DependantsLeave(Received):
    """Somebody who is away at once for an emergency of a dependant."""

    person: Id
    """Id of the person."""
    start: Date
    """First date away."""
    end: Date | None = Field(default=None)
    """Last date away; the same day, if left out."""
    dry_run: bool = False
    """Only say what it would ask of the roster."""

    @model_validator(mode="after")
    def _ends_after_start(self) -> DependantsLeave:
        if self.end is not None and self.end < self.start:
            raise ValueError("the leave ends before it starts")
        return self


@router.get("/leave-answers/{request}")
def read_leave_answer(asking: AskingDep, ward_id: RowId, period_id: RowId, request: RequestId) -> LeaveAnswerForm:
    """What may lawfully be answered to a request for carer's leave, with dates to offer ranked by what they cost.

    It is never refused. What it costs is said where a roster of the period is published.
    """
    rulebook, roster, _ = _opened(asking, ward_id, period_id)
    answer = _answer(request, rulebook, roster)
    with asking.database.read() as session:
        row = _row(session, ward_id, answer.request)
    note_read(asking, row, "read leave answer")
    return leave_answer_form(answer)


@router.post("/leave-answers/{request}", response_model=LeaveGranted)
def grant_leave(
    once: OnceDep, ward_id: RowId, period_id: RowId, request: RequestId, grant: Annotated[LeaveGrant, Body()]
) -> JSONResponse:
    """Grant a request: as asked, or on days that are offered and agreed. The absence goes into the ward."""
    kept = once.kept(grant)
    if kept is not None:
        return kept
    rulebook, roster, digest = _opened(once.asking, ward_id, period_id)
    answer = _answer(request, rulebook, roster)
    away = absences_of(_granted(answer, grant), answer.request.person)

    def work(session: Session) -> Answer:
        period = _unchanged(session, once.asking, ward_id, period_id, digest)
        session.delete(_row(session, ward_id, answer.request))
        _put_away(session, period, away)
        return Answer(200, LeaveGranted(absences=[away_form(line) for line in away]))

    return once.do(grant, work)


@router.post("/dependants-leave", response_model=EmergencyForm)
def take_dependants_leave(
    once: OnceDep, ward_id: RowId, period_id: RowId, leave: Annotated[DependantsLeave, Body()]
) -> JSONResponse:
    """Mark somebody away at once, and say whether the published roster needs a repair. It may not be refused."""
    kept = once.kept(leave)
    if kept is not None:
        return kept
    rulebook, roster, digest = _opened(once.asking, ward_id, period_id)
    found = emergency(leave.person, leave.start, leave.end or leave.start, rulebook, roster)

    def work(session: Session) -> Answer:
        period = _unchanged(session, once.asking, ward_id, period_id, digest)
        if leave.dry_run:
            note(session, "try dependants leave", period)
        else:
            _put_away(session, period, (found.absence,))
        return Answer(200, emergency_form(found))

    return once.do(leave, work)


def _opened(asking: Asking, ward_id: str, period_id: str) -> tuple[Rulebook, Roster | None, str]:
    """The rules of the ward as it is, the published roster if there is one, and the digest of the ward."""
    with asking.database.read() as session:
        period = period_for(session, asking, ward_id, period_id, Action.DECIDE_LEAVE)
        digest, make_desk = desk_maker(session, period)
        row = published_if_any(session, period)
        unopened = None if row is None else read_row(session, row)
    return make_desk().rulebook, None if unopened is None else unopened.open().roster, digest


def _answer(request: str, rulebook: Rulebook, roster: Roster | None) -> LeaveAnswer:
    if request not in {line.id for line in rulebook.ward.leave_requests}:
        raise not_found("leave request")
    return answer_to(request, rulebook, roster, today())


def _granted(answer: LeaveAnswer, grant: LeaveGrant) -> tuple[nouns.LeaveDay, ...]:
    """The days, which were asked for or may lawfully be offered. Raises WardError."""
    days = answer.request.days if grant.days is None else grant.days
    if days not in {answer.request.days, *(offer.days for offer in answer.offers)}:
        raise WardError((Problem(("days",), "are neither those asked for nor an offer; read the answer again"),))
    return days


def _unchanged(session: Session, asking: Asking, ward_id: str, period_id: str, digest: str) -> rows.Period:
    """The period, in a session that writes. Raises the problem of a ward that was changed since it was read."""
    period = period_for(session, asking, ward_id, period_id, Action.DECIDE_LEAVE)
    session.get_one(rows.Ward, ward_id, with_for_update=True)
    if stamp_of(session, period) != digest:
        raise ProblemError(409, "conflict", "The ward was changed meanwhile; look at the answer again.")
    return period


def _put_away(session: Session, period: rows.Period, absences: tuple[nouns.Absence, ...]) -> None:
    """Put absences into the ward. Raises WardError where they do not fit it."""
    for line in absences:
        add_line(session, rows.Absence, period, line)
    ward_of(session, period)


def _row(session: Session, ward_id: str, request: nouns.LeaveRequest) -> rows.LeaveRequest:
    found = session.scalars(select(rows.LeaveRequest).where(rows.LeaveRequest.ward_id == ward_id))
    return next(row for row in found if row.document.id == request.id)
