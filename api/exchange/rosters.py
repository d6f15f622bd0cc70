"""A roster out of a table: a list of duties, or a grid of people and dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from api.exchange.cells import CellError, date_in
from api.exchange.choosing import Choosing
from api.exchange.mappings import RosterMapping
from api.exchange.mappings.rosters import OFF
from api.exchange.reader import Reader
from api.exchange.report import ChangeLine, Fate, report_of
from api.exchange.table import Row, Table
from api.exchange.taken import Taken
from roster.files.cells import is_empty
from roster.ward import Roster, Ward, codes_in

Cell = tuple[str, dt.date]


@dataclass(frozen=True)
class _Duty:
    """What a row says of one day of a person, and the column that says it."""

    row: Row
    index: int | None
    code: str


def roster_in(mapping: RosterMapping, table: Table, ward: Ward, base: Roster | None) -> Taken:
    """The roster that a table gives, by itself or over another one. Raises InputError with rows and columns."""
    reader = Reader(table, mapping.table)
    choosing = Choosing(reader, mapping, ward)
    read = _listed if mapping.layout == "list" else _gridded
    found = _gathered(mapping, reader, ward, list(read(mapping, reader, choosing)))
    reader.done()
    before = base or _empty(ward)
    cells = {
        person.id: tuple(_cell(mapping, before, found, person.id, date) for date in ward.period.dates)
        for person in ward.people
    }
    roster = before.as_draft().model_copy(update={"cells": cells, "proof": None})
    lines = [*_lines(before, found, table), *choosing.left_out, *_removed(before, roster, found)]
    return Taken(ward, _in_charge(before, roster), report_of(mapping.kind, lines))


def _listed(mapping: RosterMapping, reader: Reader, choosing: Choosing) -> Iterator[tuple[Cell, _Duty]]:
    assert mapping.date is not None
    index = reader.index(mapping.duty)
    for row, person in choosing.rows(mapping.strangers):
        date, code = reader.date(row, mapping.date), reader.text(row, mapping.duty)
        if date is None and is_empty(row.cell(reader.column(mapping.date.column or ""))):
            reader.problem(row, reader.index(mapping.date), "is empty; write the date of the duty")
        if date is not None and _within(mapping, reader, choosing, row, date):
            yield (person, date), _Duty(row, index, code or OFF)


def _within(mapping: RosterMapping, reader: Reader, choosing: Choosing, row: Row, date: dt.date) -> bool:
    if date in choosing.ward.period:
        return True
    if mapping.outside == "leave out":
        choosing.leave_out(row, "lies outside the period", reader.index(mapping.date))
    else:
        reader.problem(row, reader.index(mapping.date), "lies outside the period; take it out, or leave such rows out")
    return False


def _gridded(mapping: RosterMapping, reader: Reader, choosing: Choosing) -> Iterator[tuple[Cell, _Duty]]:
    dates = _dates(mapping, reader, choosing.ward)
    for row, person in choosing.rows(mapping.strangers):
        for index, date in dates.items():
            if not is_empty(row.cell(index)):
                code = reader.text_at(row, index, mapping.duty)
                if code is not None:
                    yield (person, date), _Duty(row, index, code)


def _dates(mapping: RosterMapping, reader: Reader, ward: Ward) -> dict[int, dt.date]:
    """The dates of the period by column. Raises InputError where one is there twice, or none is."""
    found: dict[int, dt.date] = {}
    outside = 0
    head = Row(reader.table.heading_row, reader.table.headings)
    for index, heading in enumerate(reader.table.headings):
        try:
            date = date_in(heading, mapping.table.dates)
        except CellError:
            continue
        if date in found.values():
            reader.problem(head, index, "is a date that is there twice; keep one of the columns")
        elif date in ward.period:
            found[index] = date
        else:
            outside += 1
            if mapping.outside == "refuse":
                reader.problem(head, index, "is a date outside the period; take it out, or leave such dates out")
    if not found and not outside:
        message = "has no dates; say in the mapping which row has the headings and how dates are written"
        reader.problem(head, None, message)
    reader.done()
    return found


def _gathered(
    mapping: RosterMapping, reader: Reader, ward: Ward, duties: list[tuple[Cell, _Duty]]
) -> dict[Cell, _Duty]:
    """One duty for each cell, or two joined where the mapping says so."""
    known, found = {shift.code for shift in ward.shifts}, dict[Cell, _Duty]()
    for cell, duty in duties:
        strange = [code for code in codes_in(duty.code) if code not in known]
        earlier = found.get(cell)
        if strange:
            message = f"is no duty of the ward; add a code for it to the mapping. Duties: {', '.join(sorted(known))}"
            reader.problem(duty.row, duty.index, message)
        elif earlier is None:
            found[cell] = duty
        elif mapping.two_duties and duty.code and earlier.code and duty.code not in codes_in(earlier.code):
            found[cell] = _Duty(duty.row, duty.index, f"{earlier.code}+{duty.code}")
        else:
            message = f"is a second entry for this person and date, after row {earlier.row.number}; keep one of them"
            reader.problem(duty.row, duty.index, message)
    return found


def _empty(ward: Ward) -> Roster:
    off = (OFF,) * ward.period.days
    cells = {person.id: off for person in ward.people}
    return Roster(ward=ward.ward.id, start=ward.period.start, days=ward.period.days, cells=cells)


def _cell(mapping: RosterMapping, before: Roster, found: dict[Cell, _Duty], person: str, date: dt.date) -> str:
    if (person, date) in found:
        return found[person, date].code
    return _held(before, person, date) if mapping.missing == "keep" else OFF


def _held(roster: Roster, person: str, date: dt.date) -> str:
    return roster.cells[person][(date - roster.start).days] if person in roster.cells else OFF


def _in_charge(before: Roster, roster: Roster) -> Roster:
    """The roster with who is in charge, where they still work the shift."""
    kept = tuple(each for each in before.in_charge if each.duty in roster.duties(each.person, each.date))
    return roster.model_copy(update={"in_charge": kept})


def _lines(before: Roster, found: dict[Cell, _Duty], table: Table) -> Iterator[ChangeLine]:
    for (person, date), duty in found.items():
        held = _held(before, person, date)
        row = str(table.place(duty.row.number, duty.index)[0])
        yield _line(row, person, date, held, duty.code)


def _removed(before: Roster, after: Roster, found: dict[Cell, _Duty]) -> Iterator[ChangeLine]:
    for person in after.cells:
        for day in range(after.days):
            date = after.start + dt.timedelta(days=day)
            held, now = _held(before, person, date), after.cells[person][day]
            if (person, date) not in found and held != now:
                yield _line("", person, date, held, now)


def _line(row: str, person: str, date: dt.date, before: str, after: str) -> ChangeLine:
    fate = Fate.UNTOUCHED if before == after else Fate.CHANGED
    if fate is Fate.CHANGED and not before:
        fate = Fate.ADDED
    elif fate is Fate.CHANGED and not after:
        fate = Fate.REMOVED
    note = "" if fate is Fate.UNTOUCHED else f"{before or 'off'} to {after or 'off'}"
    return ChangeLine(fate=fate, row=row, about=f"{person} {date}", note=note)
