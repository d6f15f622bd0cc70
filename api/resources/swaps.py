"""Swaps: asked by one, accepted by the other, approved by the manager; judged by the rules at each step."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Body, Query, Response, status
from fastapi.responses import JSONResponse
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from api.resources.finding import RowId, period_for
from api.resources.own import own_person
from api.resources.rosters_opened import Opened, Unopened, read_row
from api.resources.today import today
from api.rostering import Swap, swap
from api.signin import Action, Place
from api.storage import rows
from api.storage.assembly import edit_cells, keep_ward_document
from api.storage.rows import RosterState, SwapState
from api.web import (
    Answer,
    Asking,
    AskingDep,
    IfMatch,
    Kept,
    OnceDep,
    Page,
    PageQuery,
    ProblemError,
    Received,
    etag,
    matching,
    not_found,
    note_read,
    page_of,
    unchanged,
)
from roster.ward import Problem, RosterError
from roster.ward.base import Date, Id

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/swaps", tags=["swaps"])


class SwapForm(Received):
    """A duty of yours that a colleague is to work, for one of theirs if you name its date."""

    asked_of: Id
    """Id of the colleague."""
    give_date: Date
    """Date of your duty."""
    take_date: Date | None = None
    """Date of the duty that you take for it; left out, you give yours away."""


class SwapKept(Kept):
    """A swap, and what the rules say to it."""

    asked_by: str
    """Id of whoever asked."""
    asked_of: str
    """Id of the colleague."""
    give_date: dt.date
    """Date of the duty that is given."""
    take_date: dt.date | None
    """Date of the duty that is taken for it."""
    state: SwapState
    """What has become of it."""
    words: str | None = None
    """What the rules said at this step."""


class SwapStep(StrEnum):
    """The colleague accepts or declines, whoever asked withdraws, the manager approves or refuses."""

    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    APPROVE = "approve"
    REFUSE = "refuse"


class SwapStepForm(Received):
    """A step."""

    step: SwapStep
    """The step."""


class SwapQuery(PageQuery):
    """Which swaps."""

    state: SwapState | None = None
    """Those in one state."""


FROM = {
    SwapStep.ACCEPT: (SwapState.ASKED,),
    SwapStep.DECLINE: (SwapState.ASKED,),
    SwapStep.WITHDRAW: (SwapState.ASKED, SwapState.ACCEPTED),
    SwapStep.APPROVE: (SwapState.ACCEPTED,),
    SwapStep.REFUSE: (SwapState.ACCEPTED,),
}
TO = {
    SwapStep.ACCEPT: SwapState.ACCEPTED,
    SwapStep.DECLINE: SwapState.DECLINED,
    SwapStep.WITHDRAW: SwapState.WITHDRAWN,
    SwapStep.APPROVE: SwapState.APPROVED,
    SwapStep.REFUSE: SwapState.REFUSED,
}
JUDGED = (SwapStep.ACCEPT, SwapStep.APPROVE)
"""Steps at which the rules have to allow the swap."""


@router.get("")
def list_swaps(
    asking: AskingDep, ward_id: RowId, period_id: RowId, page: Annotated[SwapQuery, Query()]
) -> Page[SwapKept]:
    """Swaps of a period: every one for the manager, those that you are part of for yourself."""
    with asking.database.read() as session:
        period = period_for(session, asking, ward_id, period_id, Action.READ_DUTIES)
        found = (
            select(rows.SwapRequest)
            .join(rows.Roster, rows.Roster.id == rows.SwapRequest.roster_id)
            .where(rows.Roster.period_id == period.id)
        )
        decides = _decides(session, asking, ward_id)
        if not decides:
            mine = own_person(session, asking, ward_id, Action.OWN_SWAPS)
            found = found.where(or_(rows.SwapRequest.asked_by == mine, rows.SwapRequest.asked_of == mine))
        swaps = page_of(session, matching(found, (rows.SwapRequest.state, page.state)), rows.SwapRequest, page, _form)
    if decides:
        note_read(asking, period, "read swaps")
    return swaps


@router.post("", status_code=status.HTTP_201_CREATED, response_model=SwapKept)
def ask_swap(once: OnceDep, ward_id: RowId, period_id: RowId, form: Annotated[SwapForm, Body()]) -> JSONResponse:
    """Ask a colleague for a swap of duties in the published roster."""
    kept = once.kept(form)
    if kept is not None:
        return kept
    with once.asking.database.read() as session:
        person = own_person(session, once.asking, ward_id, Action.OWN_SWAPS)
        unopened = _published(session, once.asking, ward_id, period_id)
    found = unopened.open()
    judged = _judged(found, person, form.give_date, form.asked_of, form.take_date)

    def work(session: Session) -> Answer:
        _still(session, found)
        row = rows.SwapRequest(ward_id=ward_id, roster_id=found.row.id, asked_by=person, **form.model_dump())
        session.add(row)
        session.flush()
        return Answer(status.HTTP_201_CREATED, _form(row, judged.words), etag(row))

    return once.do(form, work)


@router.get("/{swap_id}")
def read_swap(asking: AskingDep, ward_id: RowId, period_id: RowId, swap_id: RowId, response: Response) -> SwapKept:
    """A swap."""
    with asking.database.read() as session:
        row = _seen(session, asking, ward_id, period_id, swap_id)
        decides = _decides(session, asking, ward_id)
    if decides:
        note_read(asking, row)
    response.headers.update(etag(row))
    return _form(row)


@router.post("/{swap_id}/steps", response_model=SwapKept)
def take_swap_step(
    once: OnceDep,
    ward_id: RowId,
    period_id: RowId,
    swap_id: RowId,
    version: IfMatch,
    form: Annotated[SwapStepForm, Body()],
) -> JSONResponse:
    """Take a step. With the manager's approval the duties change, and the changes are recorded."""
    kept = once.kept(form)
    if kept is not None:
        return kept
    with once.asking.database.read() as session:
        row = _seen(session, once.asking, ward_id, period_id, swap_id)
        _may_follow(session, once.asking, row, form.step)
        unchanged(row, version)
        unopened = read_row(session, session.get_one(rows.Roster, row.roster_id)) if form.step in JUDGED else None
    found = unopened and unopened.open()
    judged = found and _judged(found, row.asked_by, row.give_date, row.asked_of, row.take_date)

    def work(session: Session) -> Answer:
        mine = session.get_one(rows.SwapRequest, swap_id, with_for_update=True)
        _may_follow(session, once.asking, mine, form.step)
        unchanged(mine, version)
        mine.state = TO[form.step]
        if found and judged:
            _still(session, found)
            if form.step is SwapStep.APPROVE:
                _work(session, found, judged)
        session.flush()
        return Answer(status.HTTP_200_OK, _form(mine, judged.words if judged else None), etag(mine))

    return once.do(form, work)


def _judged(found: Opened, first: str, first_date: dt.date, second: str, second_date: dt.date | None) -> Swap:
    """What the rules say. Raises WardError for a swap that cannot be, and a problem for one that they forbid."""
    known = first in found.roster.cells and first_date in found.desk.rulebook.ward.period
    if known and not found.roster.duties(first, first_date):
        raise RosterError((Problem(("give_date",), "there is no duty of yours on this date to give"),))
    judged = swap(found.desk.rulebook, found.roster, first, first_date, second, second_date, today=today())
    if judged.answer == "refused":
        raise ProblemError(409, "refused", judged.words)
    return judged


def _work(session: Session, found: Opened, judged: Swap) -> None:
    """Change the duties, as recorded."""
    assert judged.roster is not None
    changes = judged.roster.changes[len(found.roster.changes) :]
    row = session.get_one(rows.Roster, found.row.id)
    duties = {(change.person, change.date): change.after for change in changes}
    row.ward_document_id = keep_ward_document(session, row.ward_id, found.desk.rulebook.ward)
    edit_cells(session, row, duties, judged.roster.in_charge, changes)


def _published(session: Session, asking: Asking, ward_id: str, period_id: str) -> Unopened:
    """The period's roster that is published."""
    period = period_for(session, asking, ward_id, period_id, Action.READ_DUTIES)
    shown = select(rows.Roster).where(rows.Roster.period_id == period.id, rows.Roster.state == RosterState.PUBLISHED)
    row = session.scalars(shown).one_or_none()
    if row is None:
        raise ProblemError(409, "conflict", "No roster of this period is published.")
    return read_row(session, row)


def _still(session: Session, found: Opened) -> None:
    """Raises the problem of a roster that was changed since it was judged."""
    row = session.get_one(rows.Roster, found.row.id, with_for_update=True, populate_existing=True)
    if (row.version, row.state) != (found.row.version, RosterState.PUBLISHED):
        raise ProblemError(409, "conflict", "The roster was changed meanwhile; look at it and try again.")


def _seen(session: Session, asking: Asking, ward_id: str, period_id: str, swap_id: str) -> rows.SwapRequest:
    """A swap of the period, for the two who are part of it and whoever decides."""
    period_for(session, asking, ward_id, period_id, Action.READ_DUTIES)
    row = session.get(rows.SwapRequest, swap_id)
    if row is None or session.get_one(rows.Roster, row.roster_id).period_id != period_id:
        raise not_found("swap")
    part = _decides(session, asking, ward_id) or own_person(session, asking, ward_id, Action.OWN_SWAPS)
    if part not in (True, row.asked_by, row.asked_of):
        raise not_found("swap")
    return row


def _decides(session: Session, asking: Asking, ward_id: str) -> bool:
    ward = session.get_one(rows.Ward, ward_id)
    return asking.may(Action.DECIDE_SWAPS, Place(ward.board_id, ward.id))


def _may_follow(session: Session, asking: Asking, row: rows.SwapRequest, step: SwapStep) -> None:
    """Raises a problem for a step that is not theirs to take, or that does not follow."""
    ward = session.get_one(rows.Ward, row.ward_id)
    own = {SwapStep.ACCEPT: row.asked_of, SwapStep.DECLINE: row.asked_of, SwapStep.WITHDRAW: row.asked_by}
    if step in own:
        asking.must(Action.OWN_SWAPS, Place(ward.board_id, ward.id, own[step]))
    else:
        asking.must(Action.DECIDE_SWAPS, Place(ward.board_id, ward.id))
    if row.state not in FROM[step]:
        raise ProblemError(409, "conflict", f"The swap is {row.state}; {step} follows {' or '.join(FROM[step])}.")


def _form(row: rows.SwapRequest, words: str | None = None) -> SwapKept:
    return SwapKept(
        id=row.id,
        version=row.version,
        asked_by=row.asked_by,
        asked_of=row.asked_of,
        give_date=row.give_date,
        take_date=row.take_date,
        state=SwapState(row.state),
        words=words,
    )
