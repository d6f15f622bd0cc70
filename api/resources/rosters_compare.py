"""Two versions of a period's roster side by side."""

from __future__ import annotations

import datetime as dt

from fastapi import APIRouter

from api.resources.finding import RowId
from api.resources.rosters_forms import DifferenceTold, Told, difference_told
from api.resources.rosters_opened import opened
from api.rostering.editing import difference
from api.signin import Action
from api.web import AskingDep, note_read
from roster.reports.comparison import compared

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/rosters", tags=["roster reports"])


class ComparedTold(Told):
    """One figure of both."""

    part: str
    """What it is a part of."""
    title: str
    """Its title."""
    a: str
    """Of the first."""
    b: str
    """Of the second."""
    better: str
    """a, b, or empty for neither."""


class CellTold(Told):
    """A cell that differs."""

    person: str
    """Id of the person."""
    date: dt.date
    """Date."""
    a: str
    """What the first holds."""
    b: str
    """What the second holds."""


class ComparisonTold(Told):
    """Two versions side by side."""

    sentence: str
    """What speaks for which."""
    figures: list[ComparedTold]
    """Figures of both."""
    cells: list[CellTold]
    """Cells that differ."""
    change: DifferenceTold
    """From the first to the second: findings and value."""


@router.get("/{roster_id}/comparison/{other_id}")
def compare_rosters(
    asking: AskingDep, ward_id: RowId, period_id: RowId, roster_id: RowId, other_id: RowId
) -> ComparisonTold:
    """The first version (a) beside the other (b)."""
    a = opened(asking, ward_id, period_id, roster_id, Action.READ_ROSTER)
    b = opened(asking, ward_id, period_id, other_id, Action.READ_ROSTER)
    for row in (a.row, b.row):
        note_read(asking, row, "read comparison")
    found = compared(a.summary, b.summary, a.roster, b.roster)
    return ComparisonTold(
        sentence=found.sentence,
        figures=[ComparedTold.model_validate(row, from_attributes=True) for row in found.rows],
        cells=[CellTold.model_validate(cell, from_attributes=True) for cell in found.cells],
        change=difference_told(b.desk.rulebook, difference(a.standing, b.standing)),
    )
