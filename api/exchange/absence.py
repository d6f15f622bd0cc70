"""Absence out of a table. Its kind comes in by a table of codes, and no other reason does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from api.exchange.choosing import Choosing
from api.exchange.mappings import AbsenceMapping
from api.exchange.reader import Reader
from api.exchange.report import ChangeLine, Fate, report_of
from api.exchange.table import Row, Table
from api.exchange.taken import Taken, noun_of, ward_with
from roster.ward import Absence, Ward

Key = tuple[str, Any, int]
"""What tells absences apart: person, first date and time."""

TEXTS = ("start_time", "end_time", "kind", "credited")


def absence_in(mapping: AbsenceMapping, table: Table, ward: Ward) -> Taken:
    """The ward with absence as a table says. Raises InputError with rows and columns."""
    reader = Reader(table, mapping.table)
    choosing = Choosing(reader, mapping, ward)
    found = _found(mapping, reader, choosing)
    reader.done()
    held = {_key(line): line for line in ward.absence}
    gone = [] if mapping.missing == "keep" else [line for line in held.values() if _is_gone(ward, line, found)]
    kept = [_merged(line, found) for line in ward.absence if line not in gone]
    new = [line for key, (_, line) in found.items() if key not in held]
    rows = {id(line): row for row, line in found.values()}
    changed = ward_with(ward, table, {"absence": (*kept, *new)}, rows)
    lines = [*_lines(held, found, table), *choosing.left_out, *(_line(Fate.REMOVED, "", line) for line in gone)]
    return Taken(changed, None, report_of(mapping.kind, lines))


def _found(mapping: AbsenceMapping, reader: Reader, choosing: Choosing) -> dict[Key, tuple[Row, Absence]]:
    found: dict[Key, tuple[Row, Absence]] = {}
    for row, person in choosing.rows(mapping.strangers):
        line = _absence(mapping, reader, row, person)
        if line is None:
            continue
        earlier = found.setdefault(_key(line), (row, line))[0]
        if earlier is not row:
            message = f"begins when the absence of row {earlier.number} does, of the same person; keep one of them"
            reader.problem(row, reader.index(mapping.fields.start), message)
    return found


def _absence(mapping: AbsenceMapping, reader: Reader, row: Row, person: str) -> Absence | None:
    fields = mapping.fields
    start = reader.date(row, fields.start)
    end = None if fields.end is None else reader.date(row, fields.end)
    texts = {name: reader.text(row, source) for name in TEXTS if (source := getattr(fields, name)) is not None}
    given = {name: text for name, text in texts.items() if text is not None}
    columns = {name: reader.index(getattr(fields, name)) for name in type(fields).model_fields}
    dates = {} if start is None else {"start": start, "end": end or start}
    return noun_of(reader, row, Absence, {"person": person, **dates, **given}, columns)


def _key(line: Absence) -> Key:
    return line.person, line.start, line.start_time


def _is_gone(ward: Ward, line: Absence, found: dict[Key, tuple[Row, Absence]]) -> bool:
    return _key(line) not in found and line.start <= ward.period.end and line.end >= ward.period.start


def _merged(line: Absence, found: dict[Key, tuple[Row, Absence]]) -> Absence:
    """A line as the table says, but for the minutes that were planned, which no table tells."""
    _, new = found.get(_key(line), (None, line))
    same = new.model_copy(update={"planned_minutes": line.planned_minutes})
    return line if same == line else new


def _lines(held: dict[Key, Absence], found: dict[Key, tuple[Row, Absence]], table: Table) -> Iterator[ChangeLine]:
    for key, (row, line) in found.items():
        before = held.get(key)
        fate = Fate.ADDED if before is None else Fate.UNTOUCHED if _merged(before, found) is before else Fate.CHANGED
        yield _line(fate, str(table.place(row.number)[0]), line)


def _line(fate: Fate, row: str, line: Absence) -> ChangeLine:
    return ChangeLine(fate=fate, row=row, about=f"{line.person} from {line.start} to {line.end}")
