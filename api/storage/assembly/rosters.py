"""Rosters out of rows and into rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

import roster.ward as nouns
from api.storage import rows
from api.storage.clock import now


def roster_of(session: Session, row: rows.Roster) -> nouns.Roster:
    """The roster in rows."""
    period = session.get_one(rows.Period, row.period_id)
    ward = session.get_one(rows.Ward, row.ward_id)
    changes = select(rows.RosterChange).where(rows.RosterChange.roster_id == row.id)
    return nouns.Roster(
        ward=ward.code,
        start=period.start,
        days=period.days,
        cells=_cells(session, row),
        in_charge=row.in_charge,
        proof=row.proof,
        approved=row.approved,
        published=row.published,
        changes=tuple(each.document for each in session.scalars(changes.order_by(rows.RosterChange.number))),
    )


def put_roster(
    session: Session,
    period: rows.Period,
    roster: nouns.Roster,
    *,
    ward_document_id: str | None = None,
    based_on_id: str | None = None,
    origin: Mapping[str, str] | None = None,
) -> rows.Roster:
    """A new draft of the period, with the next number."""
    last = session.scalar(select(func.max(rows.Roster.number)).where(rows.Roster.period_id == period.id))
    row = rows.Roster(
        ward_id=period.ward_id,
        period_id=period.id,
        number=(last or 0) + 1,
        ward_document_id=ward_document_id,
        based_on_id=based_on_id,
        origin=None if origin is None else dict(origin),
        approved=roster.approved,
        published=roster.published,
        people=list(roster.cells),
        in_charge=roster.in_charge,
        proof=roster.proof,
    )
    session.add(row)
    session.flush()
    cells = [
        {"roster_id": row.id, "person": person, "date": roster.start + dt.timedelta(days=day), "duty": duty}
        for person, line in roster.cells.items()
        for day, duty in enumerate(line)
    ]
    if cells:
        session.execute(insert(rows.Cell), cells)
    for number, change in enumerate(roster.changes, start=1):
        session.add(rows.RosterChange(roster_id=row.id, number=number, document=change))
    session.flush()
    return row


def edit_cells(
    session: Session,
    row: rows.Roster,
    duties: Mapping[tuple[str, dt.date], str],
    in_charge: tuple[nouns.InCharge, ...] | None = None,
    changes: Sequence[nouns.Change] = (),
) -> None:
    """Change cells, who is in charge if that is given, and with them the roster's version; record the changes.

    Somebody who came since the roster was made gets a line of days off first. Raises NoResultFound for a cell that the
    roster has not.
    """
    for person in dict.fromkeys(person for person, _ in duties if person not in row.people):
        _add_line(session, row, person)
    for (person, date), duty in duties.items():
        session.get_one(rows.Cell, (row.id, person, date)).duty = duty
    if in_charge is not None and in_charge != row.in_charge:
        row.in_charge = in_charge
    if changes:
        _record(session, row, changes)
    row.updated_at = now()
    session.flush()


def _record(session: Session, row: rows.Roster, changes: Sequence[nouns.Change]) -> None:
    last = session.scalar(select(func.max(rows.RosterChange.number)).where(rows.RosterChange.roster_id == row.id))
    for number, change in enumerate(changes, start=(last or 0) + 1):
        session.add(rows.RosterChange(roster_id=row.id, number=number, document=change))


def _add_line(session: Session, row: rows.Roster, person: str) -> None:
    period = session.get_one(rows.Period, row.period_id)
    dates = (period.start + dt.timedelta(days=day) for day in range(period.days))
    session.execute(
        insert(rows.Cell), [{"roster_id": row.id, "person": person, "date": date, "duty": ""} for date in dates]
    )
    row.people = [*row.people, person]


def _cells(session: Session, row: rows.Roster) -> dict[str, tuple[str, ...]]:
    found = select(rows.Cell.person, rows.Cell.duty).where(rows.Cell.roster_id == row.id)
    cells: dict[str, list[str]] = {person: [] for person in row.people}
    for person, duty in session.execute(found.order_by(rows.Cell.date)):
        cells[person].append(duty)
    return {person: tuple(line) for person, line in cells.items()}
