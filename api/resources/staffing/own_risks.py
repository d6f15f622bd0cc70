"""Risks that staff name themselves, and what came of them (s.12IC)."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Query, Response, status
from fastapi.responses import JSONResponse
from pydantic import Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.resources.finding import RowId, row_of
from api.resources.own import own_person
from api.resources.today import WardTime, clock
from api.signin import Action
from api.storage import rows
from api.storage.ids import new_id
from api.web import Answer, AskingDep, Kept, OnceDep, Page, Received, SpanQuery, etag, not_found, page_of
from roster.ward.base import Id, Title
from staffing_tools.duties.real_time import RaisedRisk, RiskCategory
from staffing_tools.words import Account

router = APIRouter(prefix="/wards/{ward_id}/staffing/own-risks", tags=["own risks"])


class OwnRiskForm(Received):
    """A risk of staffing that you name."""

    shift: Id | None = None
    """Code of the shift."""
    category: RiskCategory
    """What it is a risk to."""
    words: Account = Field(repr=False)
    """The risk."""
    role: Title | None = None
    """Your role; left out, it is not said."""
    anonymous: bool = False
    """Whether nothing is kept of who named it; then you do not find it among your own either."""


class OwnRiskKept(Kept):
    """A risk that you named, and what came of it."""

    raised_at: WardTime
    """When you named it."""
    shift: str | None
    """Code of the shift."""
    category: RiskCategory
    """What it is a risk to."""
    words: str
    """The risk."""
    notified_at: WardTime | None
    """When the lead was told."""
    mitigation: str
    """What was done."""
    outcome: str | None
    """What came of it."""
    escalation: str | None
    """Short name of the escalation, where it was escalated."""
    closed_at: WardTime | None
    """When it was closed."""


@router.get("")
def list_own_risks(asking: AskingDep, ward_id: RowId, page: Annotated[SpanQuery, Query()]) -> Page[OwnRiskKept]:
    """Risks that you named in your own account."""
    with asking.database.read() as session:
        person = own_person(session, asking, ward_id, Action.OWN_RISKS)
        found = select(rows.Risk).where(rows.Risk.ward_id == ward_id, rows.Risk.person == person)
        return page_of(session, page.within(found, rows.Risk.date), rows.Risk, page, _form)


@router.post("", status_code=status.HTTP_201_CREATED, response_model=OwnRiskKept)
def create_own_risk(once: OnceDep, ward_id: RowId, form: Annotated[OwnRiskForm, Body()]) -> JSONResponse:
    """Name a risk of staffing, now. It stays on record in your words."""

    def work(session: Session) -> Answer:
        person = own_person(session, once.asking, ward_id, Action.OWN_RISKS)
        row = rows.Risk(ward_id=ward_id, person=None if form.anonymous else person)
        row.take(
            RaisedRisk(
                id=new_id(),
                raised_at=clock(),
                raised_by=form.role,
                shift=form.shift,
                category=form.category,
                words=form.words,
            )
        )
        session.add(row)
        session.flush()
        return Answer(status.HTTP_201_CREATED, _form(row), etag(row))

    return once.do(form, work)


@router.get("/{risk_id}")
def read_own_risk(asking: AskingDep, ward_id: RowId, risk_id: RowId, response: Response) -> OwnRiskKept:
    """A risk that you named."""
    with asking.database.read() as session:
        person = own_person(session, asking, ward_id, Action.OWN_RISKS)
        row = row_of(session, rows.Risk, risk_id, "risk")
        if (row.ward_id, row.person) != (ward_id, person):
            raise not_found("risk")
        response.headers.update(etag(row))
        return _form(row)


def _form(row: rows.Risk) -> OwnRiskKept:
    told = {name: getattr(row.document, name) for name in set(OwnRiskKept.model_fields) - {"id", "version"}}
    return OwnRiskKept(id=row.id, version=row.version, **told)
