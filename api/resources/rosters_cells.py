"""Edits of cells, checked as they are made; after publication each is recorded."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from fastapi import APIRouter, Body, Response
from pydantic import Field

from api.resources.finding import RowId
from api.resources.rosters_desk import STANDINGS
from api.resources.rosters_forms import (
    DifferenceTold,
    RosterKept,
    Told,
    ValueTold,
    difference_told,
    roster_kept,
    value_told,
)
from api.resources.rosters_opened import Opened, opened, roster_to_change
from api.resources.today import today
from api.rostering.editing import Edit, Standing, difference
from api.signin import Action
from api.storage import rows
from api.storage.assembly import edit_cells, keep_ward_document
from api.storage.rows import RosterState
from api.web import AskingDep, IfMatch, ProblemError, Received, etag, note_read, unchanged
from roster.ward import Change, Problem, Roster, RosterError
from roster.ward.base import Date, Id
from roster.ward.changes import RosterCell

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/rosters", tags=["rosters"])

MOST_CELLS = 2000
ROLE = "ward manager"
"""In whose role rosters are changed once they are published."""


class CellEdit(Received):
    """A cell and what it is to hold."""

    person: Id
    """Id of the person."""
    date: Date
    """Date of the cell."""
    duty: RosterCell
    """Empty for a day off, a code, or several such as E+N."""
    consent: bool | None = None
    """Whether the person agreed; needed once the roster is published."""
    cause: Literal["cover", "asked for", "correction"] | None = None
    """Why, once the roster is published: cover that the ward needs (if left out), a wish, or a slip put right."""


class CellEdits(Received):
    """Edits that are made together, or none of them."""

    cells: list[CellEdit] = Field(min_length=1, max_length=MOST_CELLS)
    """The cells, each once."""
    dry_run: bool = False
    """Only say what would become of the roster."""


class CellsEdited(Told):
    """What the edits did."""

    roster: RosterKept
    """The roster as it is now."""
    value: ValueTold
    """Its value with the edits."""
    change: DifferenceTold
    """What they changed."""


@router.patch("/{roster_id}/cells")
def change_cells(
    asking: AskingDep,
    ward_id: RowId,
    period_id: RowId,
    roster_id: RowId,
    version: IfMatch,
    edits: Annotated[CellEdits, Body()],
    response: Response,
) -> CellsEdited:
    """Edit cells, and say which findings that makes and unmakes. What breaks a rule is warned of and not refused."""
    before = opened(asking, ward_id, period_id, roster_id, Action.WRITE_ROSTER)
    unchanged(before.row, version)
    _open_to_edits(before.row, edits)
    after = before.desk.edited(before.standing, [Edit(each.person, each.date, each.duty) for each in edits.cells])
    change = difference(before.standing, after)
    row = before.row
    if edits.dry_run:
        note_read(asking, row, "try cells")
    else:
        with asking.database.write(asking.by) as session:
            row = roster_to_change(session, asking, ward_id, period_id, roster_id, Action.WRITE_ROSTER)
            unchanged(row, version)
            duties = changed_duties(before.roster, after.roster, edits)
            changes = _recorded(before, after, edits)
            if row.state == RosterState.PUBLISHED:
                row.ward_document_id = keep_ward_document(session, ward_id, before.desk.rulebook.ward)
            edit_cells(session, row, duties, after.roster.in_charge, changes)
        keep(before, row, after)
    response.headers.update(etag(row))
    rulebook = before.desk.rulebook
    return CellsEdited(roster=roster_kept(row), value=value_told(after), change=difference_told(rulebook, change))


def changed_duties(before: Roster, after: Roster, edits: CellEdits) -> dict[tuple[str, dt.date], str]:
    """The cells that hold something else now."""
    return {
        (each.person, each.date): "+".join(after.duties(each.person, each.date))
        for each in edits.cells
        if before.duties(each.person, each.date) != after.duties(each.person, each.date)
    }


def keep(before: Opened, row: rows.Roster, after: Standing) -> None:
    """Have the standing at hand for the next edit; a roster with recorded changes is read again instead."""
    if row.state != RosterState.PUBLISHED:
        STANDINGS.put(row.id, (row.version, before.digest), after)


def _open_to_edits(row: rows.Roster, edits: CellEdits) -> None:
    """Raises a problem for a roster that is not edited in its state, or edits that say too little or too much."""
    if row.state not in {RosterState.DRAFT, RosterState.PUBLISHED}:
        ways = {RosterState.SUPERSEDED: "begin a new version"}
        way = ways.get(RosterState(row.state), "return it to a draft first")
        raise ProblemError(409, "conflict", f"The roster is {row.state}; {way}.")
    published = row.state == RosterState.PUBLISHED
    problems = [
        Problem(("cells", index, "consent"), "say whether the person agreed; the roster is published")
        for index, each in enumerate(edits.cells)
        if published and each.consent is None
    ]
    problems += [
        Problem(("cells", index), "consent and cause belong to changes of a published roster; leave them out")
        for index, each in enumerate(edits.cells)
        if not published and (each.consent is not None or each.cause is not None)
    ]
    if problems:
        raise RosterError(tuple(problems))


def _recorded(before: Opened, after: Standing, edits: CellEdits) -> tuple[Change, ...]:
    if before.row.state != RosterState.PUBLISHED:
        return ()
    duties = changed_duties(before.roster, after.roster, edits)
    return tuple(
        Change(
            person=each.person,
            date=each.date,
            before="+".join(before.roster.duties(each.person, each.date)),
            after=duties[each.person, each.date],
            changed=today(),
            role=ROLE,
            consent=bool(each.consent),
            cause=each.cause or "cover",
        )
        for each in edits.cells
        if (each.person, each.date) in duties
    )
