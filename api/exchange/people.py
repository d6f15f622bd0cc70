"""People and their contracts out of a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from api.exchange.choosing import Choosing
from api.exchange.mappings import ContractFields, PeopleMapping, Source
from api.exchange.reader import Reader
from api.exchange.report import ChangeLine, Fate, report_of
from api.exchange.table import Row, Table
from api.exchange.taken import Taken, noun_of, ward_with
from roster.files.layout import REFERENCES
from roster.ward import Contract, Person, Ward

LISTS = frozenset({"skills", "duties"})
OF_PEOPLE = tuple(name for name, (part, _) in REFERENCES.items() if part == "people")
"""Fields of lines that name somebody."""

ONE_DAY = dt.timedelta(days=1)


@dataclass
class _Found:
    """What a table says of people: by id the person, perhaps a contract, and the row."""

    people: dict[str, Person] = field(default_factory=dict)
    contracts: dict[str, Contract] = field(default_factory=dict)
    rows: dict[str, Row] = field(default_factory=dict)


def people_in(mapping: PeopleMapping, table: Table, ward: Ward) -> Taken:
    """The ward with people as a table says. Raises InputError with rows and columns."""
    reader = Reader(table, mapping.table)
    choosing = Choosing(reader, mapping, ward)
    found = _found(mapping, reader, choosing)
    reader.done()
    gone = _gone(mapping, ward, found)
    left = without(ward, gone)
    contracts = tuple(_contracts(left, found))
    parts = {"people": tuple(_people(left, found)), "contracts": contracts}
    rows = {id(noun): found.rows[key] for nouns in (found.people, found.contracts) for key, noun in nouns.items()}
    changed = ward_with(left, table, parts, rows)
    lines = [*_lines(ward, changed, found, table), *choosing.left_out, *_removed(gone)]
    return Taken(changed, None, report_of(mapping.kind, lines))


def _found(mapping: PeopleMapping, reader: Reader, choosing: Choosing) -> _Found:
    found, known = _Found(), {person.id: person for person in choosing.ward.people}
    column = reader.column(mapping.person.column)
    for row, id_ in choosing.rows("take"):
        if id_ in found.rows:
            message = f"is there in row {found.rows[id_].number} already; keep one row for each person"
            reader.problem(row, column, message)
            continue
        found.rows[id_] = row
        person = _person(mapping, reader, row, id_, known.get(id_))
        contract = None if mapping.contract is None else _contract(mapping.contract, reader, row, id_)
        if person is not None:
            found.people[id_] = person
        if contract is not None:
            found.contracts[id_] = contract
    return found


def _person(mapping: PeopleMapping, reader: Reader, row: Row, id_: str, before: Person | None) -> Person | None:
    """Somebody as the row says, and otherwise as before."""
    sources = _sources(mapping.fields)
    read = {
        name: reader.words(row, source) if name in LISTS else reader.text(row, source)
        for name, source in sources.items()
    }
    given = {name: value for name, value in read.items() if value is not None}
    kept = {} if before is None else before.model_dump()
    return noun_of(reader, row, Person, {**kept, **given, "id": id_}, _columns(reader, sources))


def _contract(fields: ContractFields, reader: Reader, row: Row, id_: str) -> Contract | None:
    sources = _sources(fields)
    hours = None if fields.weekly_hours is None else reader.number(row, fields.weekly_hours)
    given = {
        "person": id_,
        "start": reader.date(row, fields.start),
        "end": None if fields.end is None else reader.date(row, fields.end),
        "wte": None if fields.wte is None else reader.number(row, fields.wte),
        "weekly_minutes": None if hours is None else hours * 60,
    }
    columns = _columns(reader, sources)
    return noun_of(reader, row, Contract, given, columns | {"weekly_minutes": columns.get("weekly_hours")})


def _sources(fields: Any) -> dict[str, Source]:
    """The sources that a mapping gives, by field."""
    return {name: source for name in type(fields).model_fields if (source := getattr(fields, name)) is not None}


def _columns(reader: Reader, sources: Mapping[str, Source]) -> dict[str, int | None]:
    return {name: reader.index(source) for name, source in sources.items()}


def _people(ward: Ward, found: _Found) -> Iterator[Person]:
    """Everybody, those who are new at the end; somebody who stays the same is the same object."""
    for person in ward.people:
        new = found.people.get(person.id, person)
        yield person if new == person else new
    known = {person.id for person in ward.people}
    yield from (person for id_, person in found.people.items() if id_ not in known)


def _contracts(ward: Ward, found: _Found) -> Iterator[Contract]:
    """Contracts: one of the same beginning is replaced, an earlier one that still runs ends the day before."""
    for held in ward.contracts:
        new = found.contracts.get(held.person)
        if new is None or held == new or held.start > new.start:
            yield held
        elif held.start < new.start:
            runs = held.end is None or held.end >= new.start
            yield held.model_copy(update={"end": new.start - ONE_DAY}) if runs else held
    yield from (new for new in found.contracts.values() if new not in ward.contracts)


def _gone(mapping: PeopleMapping, ward: Ward, found: _Found) -> tuple[str, ...]:
    if mapping.missing == "keep":
        return ()
    return tuple(person.id for person in ward.people if person.id not in found.rows)


def without(ward: Ward, people: tuple[str, ...]) -> Ward:
    """The ward without some people and every line that names one of them."""
    names = frozenset(people)
    parts = {
        part: tuple(line for line in lines if not _names(line) & names)
        for part in type(ward).model_fields
        if isinstance(lines := getattr(ward, part), tuple)
    }
    parts["people"] = tuple(person for person in ward.people if person.id not in names)
    return ward.model_copy(update=parts)


def _names(line: Any) -> set[str]:
    return {getattr(line, name) for name in OF_PEOPLE if isinstance(getattr(line, name, None), str)}


def _lines(before: Ward, after: Ward, found: _Found, table: Table) -> Iterator[ChangeLine]:
    known = {person.id: person for person in before.people}
    for id_, row in found.rows.items():
        old, new = known.get(id_), found.people[id_]
        fields = [name for name in Person.model_fields if old is not None and getattr(old, name) != getattr(new, name)]
        if _hours(before, id_) != _hours(after, id_):
            fields.append("contract")
        fate = Fate.ADDED if old is None else Fate.CHANGED if fields else Fate.UNTOUCHED
        note = ", ".join(fields) if fate is Fate.CHANGED else ""
        yield ChangeLine(fate=fate, row=str(table.place(row.number)[0]), about=id_, note=note)


def _hours(ward: Ward, person: str) -> list[Contract]:
    return [line for line in ward.contracts if line.person == person]


def _removed(gone: tuple[str, ...]) -> Iterator[ChangeLine]:
    return (ChangeLine(fate=Fate.REMOVED, row="", about=id_, note="with every line of theirs") for id_ in gone)
