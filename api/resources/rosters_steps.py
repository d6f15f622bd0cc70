"""The life of a roster: proposed, approved, published; each step by whoever may take it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from fastapi import APIRouter, Body, status
from fastapi.responses import JSONResponse
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.resources.finding import RowId
from api.resources.rosters_forms import RosterKept, roster_kept
from api.resources.rosters_opened import opened, roster_to_change
from api.resources.today import today
from api.rostering.publishing import late_words
from api.signin import Action
from api.storage import rows
from api.storage.assembly import keep_ward_document
from api.storage.rows import RosterState
from api.web import Answer, IfMatch, OnceDep, ProblemError, Received, etag, unchanged

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/rosters", tags=["rosters"])


class Step(StrEnum):
    """What is done with a roster: put forward, taken back to be worked on, agreed, shown to staff."""

    PROPOSE = "propose"
    RETURN = "return"
    APPROVE = "approve"
    PUBLISH = "publish"


class StepForm(Received):
    """A step, and what whoever takes it knows of."""

    step: Step
    """The step."""
    acknowledge: frozenset[Literal["breaches", "late"]] = frozenset()
    """That rules are broken, when it is approved or published; that it is late, when it is published."""


FROM = {
    Step.PROPOSE: (RosterState.DRAFT,),
    Step.RETURN: (RosterState.PROPOSED, RosterState.APPROVED),
    Step.APPROVE: (RosterState.PROPOSED,),
    Step.PUBLISH: (RosterState.APPROVED,),
}
TO = {
    Step.PROPOSE: RosterState.PROPOSED,
    Step.RETURN: RosterState.DRAFT,
    Step.APPROVE: RosterState.APPROVED,
    Step.PUBLISH: RosterState.PUBLISHED,
}
BY = {
    Step.PROPOSE: Action.WRITE_ROSTER,
    Step.RETURN: Action.READ_ROSTER,
    Step.APPROVE: Action.APPROVE_ROSTER,
    Step.PUBLISH: Action.PUBLISH_ROSTER,
}
"""Who takes a step; a roster is returned by whoever may read it as a draft."""


@router.post("/{roster_id}/steps", response_model=RosterKept)
def take_step(
    once: OnceDep,
    ward_id: RowId,
    period_id: RowId,
    roster_id: RowId,
    version: IfMatch,
    form: Annotated[StepForm, Body()],
) -> JSONResponse:
    """Take a step. What is broken or late is said first, and has to be acknowledged."""
    where = (ward_id, period_id, roster_id)
    kept = once.kept(form)
    if kept is not None:
        return kept
    found = opened(once.asking, *where, BY[form.step])
    unchanged(found.row, version)
    _may_follow(found.row, form.step)
    if form.step in {Step.APPROVE, Step.PUBLISH}:
        _acknowledged("breaches", [each.words for each in found.standing.broken], form)
    if form.step is Step.PUBLISH and found.row.published is None:
        late = late_words(found.desk.rulebook, found.roster, today())
        _acknowledged("late", [late] if late else [], form)

    def work(session: Session) -> Answer:
        row = roster_to_change(session, once.asking, *where, BY[form.step])
        unchanged(row, version)
        _may_follow(row, form.step)
        if form.step is Step.PUBLISH:
            _supersede(session, row)
            row.ward_document_id = keep_ward_document(session, ward_id, found.desk.rulebook.ward)
            row.published = row.published or today()
        row.approved = {Step.APPROVE: today(), Step.PUBLISH: row.approved}.get(form.step)
        row.state = TO[form.step]
        session.flush()
        return Answer(status.HTTP_200_OK, roster_kept(row), etag(row))

    return once.do(form, work)


def _may_follow(row: rows.Roster, step: Step) -> None:
    if row.state not in FROM[step]:
        raise ProblemError(409, "conflict", f"The roster is {row.state}; {step} follows {' or '.join(FROM[step])}.")


def _acknowledged(what: Literal["breaches", "late"], words: list[str], form: StepForm) -> None:
    """Raises the problem of what is not acknowledged yet, with what it is."""
    if words and what not in form.acknowledge:
        said = f"{'; '.join(words[:5])}{f'; and {len(words) - 5} more' if len(words) > 5 else ''}"
        raise ProblemError(409, what, f'Send acknowledge: ["{what}"] to go on with this: {said}.')


def _supersede(session: Session, row: rows.Roster) -> None:
    """The version that was published until now is so no more, and swaps of it that are open come to nothing."""
    shown = select(rows.Roster).where(
        rows.Roster.period_id == row.period_id, rows.Roster.state == RosterState.PUBLISHED
    )
    for other in session.scalars(shown.with_for_update()):
        other.state = RosterState.SUPERSEDED
        open_swaps = select(rows.SwapRequest).where(
            rows.SwapRequest.roster_id == other.id,
            rows.SwapRequest.state.in_((rows.SwapState.ASKED, rows.SwapState.ACCEPTED)),
        )
        for swap in session.scalars(open_swaps):
            swap.state = rows.SwapState.REFUSED
    session.flush()
