"""Agreed patterns as a ward manager looks at them: what they put on others, and when they are looked at again."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query
from fastapi.responses import JSONResponse
from pydantic import Field

import roster.ward as nouns
from api.forms.exemptions import ExemptionsForm, exemptions_form, loads_with, without_lines
from api.forms.reviews import ReviewsForm, reviews_form
from api.resources.finding import RowId, period_for
from api.resources.rosters_desk import desk_maker
from api.resources.today import today
from api.signin import Action
from api.storage.assembly import ward_of
from api.web import Answer, Asking, AskingDep, OnceDep, Received, note_read
from roster.fairness import loads
from roster.reports import reviews_of
from roster.rules import Rulebook
from roster.ward.base import Date, Id

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}", tags=["agreements"])

AHEAD = dt.timedelta(days=90)
"""How far ahead reviews are looked for."""

MOST = 50


class ReviewsQuery(Received):
    """Which reviews."""

    by: Date | None = None
    """What is due by this date; 90 days on, if left out."""


class ExemptionTrial(Received):
    """Patterns to try; nothing is kept of them, and no reason plays a part."""

    patterns: list[nouns.AgreedPattern] = Field(default_factory=list, max_length=MOST)
    """Patterns as lines of the ward."""
    no_nights: list[Id] = Field(default_factory=list, max_length=MOST)
    """Ids of people who are tried without nights."""
    no_weekends: list[Id] = Field(default_factory=list, max_length=MOST)
    """Ids of people who are tried without weekends."""

    @property
    def lines(self) -> list[dict[str, Any]]:
        """All of them as lines of the ward."""
        given = (line.model_dump(mode="json", by_alias=True) for line in self.patterns)
        return [*given, *without_lines(self.no_nights, self.no_weekends)]


@router.get("/reviews")
def read_reviews(
    asking: AskingDep, ward_id: RowId, period_id: RowId, query: Annotated[ReviewsQuery, Query()]
) -> ReviewsForm:
    """Agreements to look at again: overdue, without a date, or due. Who has agreed what, and never why."""
    by = query.by or today() + AHEAD
    with asking.database.read() as session:
        period = period_for(session, asking, ward_id, period_id, Action.READ_AGREEMENTS)
        found = reviews_of(ward_of(session, period), today(), by)
    note_read(asking, period, "read reviews")
    return reviews_form(found, by)


@router.get("/exemptions")
def read_exemptions(asking: AskingDep, ward_id: RowId, period_id: RowId) -> ExemptionsForm:
    """What cannot fall to some people and so falls to the others; it names people."""
    return exemptions_form(loads(_rulebook(asking, ward_id, period_id, "read exemptions").frame), None)


@router.post("/exemptions/trial", response_model=ExemptionsForm)
def try_exemptions(
    once: OnceDep, ward_id: RowId, period_id: RowId, trial: Annotated[ExemptionTrial, Body()]
) -> JSONResponse:
    """The same as it would be with more patterns, before one is approved. Nothing is changed."""
    rulebook = _rulebook(once.asking, ward_id, period_id, "try exemptions")
    tried = loads_with(rulebook.ward, trial.lines) if trial.lines else None
    answer = Answer(200, exemptions_form(loads(rulebook.frame), tried))
    return once.do(trial, lambda _: answer)


def _rulebook(asking: Asking, ward_id: str, period_id: str, action: str) -> Rulebook:
    """The rules of the ward, with a note in the trail of what they are read for."""
    with asking.database.read() as session:
        period = period_for(session, asking, ward_id, period_id, Action.READ_AGREEMENTS)
        _, make_desk = desk_maker(session, period)
    note_read(asking, period, action)
    return make_desk().rulebook
