"""Escalations that concern a member of staff: each decision with its reasons, and their own disagreement (s.12ID)."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Query, Response, status
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.resources.finding import RowId
from api.resources.own import own_person
from api.resources.today import WardTime, clock
from api.signin import Action
from api.storage import rows
from api.web import Answer, Asking, AskingDep, Kept, OnceDep, Page, ProblemError, Received, SpanQuery, etag, not_found
from staffing_tools.duties.escalation import Disagreement, Escalation, Review, to_be_told
from staffing_tools.words import Account

router = APIRouter(prefix="/wards/{ward_id}/staffing/own-escalations", tags=["own risks"])


class DisagreementForm(Received):
    """Your disagreement with a decision. It is never taken out again."""

    step: int = Field(ge=1, le=20)
    """Number of the step whose decision it is about, from 1."""
    words: Account = Field(repr=False)
    """The disagreement."""


class ReviewForm(Received):
    """Why the final decision should be reviewed."""

    words: Account = Field(repr=False)
    """Why."""


class _Told(BaseModel):
    model_config = ConfigDict(use_attribute_docstrings=True)


class DecisionTold(_Told):
    """A decision of a level."""

    step: int
    """Number of the step, from 1."""
    level: str
    """Level of the decision-maker."""
    decision: str
    """The decision; empty, not yet."""
    reasons: str
    """Its reasons."""
    decided_at: WardTime | None
    """When it was made."""
    final: bool
    """Whether it is the final decision."""


class OwnDisagreement(_Told):
    """A disagreement of yours."""

    step: int
    """Number of the step whose decision it is about."""
    recorded_at: WardTime
    """When it was recorded."""
    words: str
    """The disagreement."""


class OwnReview(_Told):
    """A review that you asked for."""

    asked_at: WardTime
    """When you asked."""
    words: str
    """Why."""
    answered_at: WardTime | None
    """When it was answered."""
    outcome: str
    """What came of it, with reasons."""


class OwnEscalation(Kept):
    """An escalation that concerns you."""

    code: str
    """Short name of the escalation."""
    raised_at: WardTime
    """When the risk was found."""
    shift: str | None
    """Code of the shift."""
    category: str
    """What it is a risk to."""
    words: str
    """The risk."""
    decisions: list[DecisionTold]
    """Decisions with their reasons, of which you are to be told."""
    disagreements: list[OwnDisagreement]
    """Your own disagreement; nobody else's."""
    reviews: list[OwnReview]
    """Reviews that you asked for."""


@router.get("")
def list_own_escalations(asking: AskingDep, ward_id: RowId, page: Annotated[SpanQuery, Query()]) -> Page[OwnEscalation]:
    """Escalations that you found, tried to mitigate, decided or advised on."""
    with asking.database.read() as session:
        person = own_person(session, asking, ward_id, Action.OWN_RISKS)
        found = select(rows.Escalation).where(rows.Escalation.ward_id == ward_id).order_by(rows.Escalation.id)
        if page.after is not None:
            found = found.where(rows.Escalation.id > page.after)
        found = page.within(found, rows.Escalation.date)
        mine = [row for row in session.scalars(found) if person in concerned(row.document)]
    shown = mine[: page.limit]
    more = len(mine) > len(shown)
    return Page(items=[_form(row, person) for row in shown], next=shown[-1].id if more else None)


@router.get("/{record_id}")
def read_own_escalation(asking: AskingDep, ward_id: RowId, record_id: RowId, response: Response) -> OwnEscalation:
    """An escalation that concerns you."""
    with asking.database.read() as session:
        row, person = _own(session, asking, ward_id, record_id)
        response.headers.update(etag(row))
        return _form(row, person)


@router.post("/{record_id}/disagreements", status_code=status.HTTP_201_CREATED, response_model=OwnEscalation)
def add_disagreement(
    once: OnceDep, ward_id: RowId, record_id: RowId, form: Annotated[DisagreementForm, Body()]
) -> JSONResponse:
    """Disagree on record with a decision."""

    def work(session: Session) -> Answer:
        row, person = _own(session, once.asking, ward_id, record_id, to_write=True)
        held: Escalation = row.document
        if form.step > len(held.steps) or not held.steps[form.step - 1].decision:
            raise ProblemError(409, "not-decided", "There is no decision of that step yet.")
        said = Disagreement(person=person, step=form.step, recorded_at=clock(), words=form.words)
        return _put(session, row, person, held.model_copy(update={"disagreements": (*held.disagreements, said)}))

    return once.do(form, work)


@router.post("/{record_id}/reviews", status_code=status.HTTP_201_CREATED, response_model=OwnEscalation)
def ask_for_review(
    once: OnceDep, ward_id: RowId, record_id: RowId, form: Annotated[ReviewForm, Body()]
) -> JSONResponse:
    """Ask for a review of the final decision."""

    def work(session: Session) -> Answer:
        row, person = _own(session, once.asking, ward_id, record_id, to_write=True)
        held: Escalation = row.document
        if not held.is_closed:
            raise ProblemError(409, "not-decided", "There is no final decision yet.")
        asked = Review(person=person, asked_at=clock(), words=form.words)
        return _put(session, row, person, held.model_copy(update={"reviews": (*held.reviews, asked)}))

    return once.do(form, work)


def concerned(escalation: Escalation) -> set[str]:
    """Everybody who is to be told of any decision of it, and those who decide."""
    told = {person for number in range(len(escalation.steps)) for person in to_be_told(escalation, number)}
    return told | {step.decision_maker for step in escalation.steps}


def _own(
    session: Session, asking: Asking, ward_id: str, record_id: str, *, to_write: bool = False
) -> tuple[rows.Escalation, str]:
    """An escalation that concerns whoever asks, and their short name on the ward."""
    person = own_person(session, asking, ward_id, Action.OWN_RISKS)
    row = session.get(rows.Escalation, record_id, with_for_update=to_write or None)
    if row is None or row.ward_id != ward_id or person not in concerned(row.document):
        raise not_found("escalation")
    return row, person


def _put(session: Session, row: rows.Escalation, person: str, escalation: Escalation) -> Answer:
    row.take(escalation)
    session.flush()
    return Answer(status.HTTP_201_CREATED, _form(row, person), etag(row))


def _form(row: rows.Escalation, person: str) -> OwnEscalation:
    held: Escalation = row.document
    return OwnEscalation(
        id=row.id,
        version=row.version,
        code=held.id,
        raised_at=held.raised_at,
        shift=held.shift,
        category=held.category,
        words=held.words,
        decisions=[
            DecisionTold(
                step=number,
                level=step.level,
                decision=step.decision,
                reasons=step.reasons,
                decided_at=step.decided_at,
                final=step.final,
            )
            for number, step in enumerate(held.steps, start=1)
        ],
        disagreements=[
            OwnDisagreement(step=each.step, recorded_at=each.recorded_at, words=each.words)
            for each in held.disagreements
            if each.person == person
        ],
        reviews=[
            OwnReview(asked_at=each.asked_at, words=each.words, answered_at=each.answered_at, outcome=each.outcome)
            for each in held.reviews
            if each.person == person
        ],
    )
