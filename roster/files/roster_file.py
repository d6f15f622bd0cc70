"""Rosters in versioned JSON, and whether one is of a ward."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from roster.files.atomic import write_whole
from roster.files.content import content_of, text_of
from roster.files.document import Document, unusable
from roster.files.json_document import read_json
from roster.files.json_text import json_text
from roster.files.plain_form import plain_form
from roster.files.workbook import is_workbook
from roster.ward import InputError, Problem, Roster, RosterError, Ward, gathered, problems_of


def read_roster(path: Path | str) -> Roster:
    """The roster in a JSON file. Raises RosterError with the place of everything that is wrong with it."""
    try:
        document = _document(Path(path))
    except InputError as error:
        raise RosterError(error.problems) from None
    try:
        return Roster.model_validate(document.values)
    except ValidationError as error:
        raise RosterError(tuple(gathered(problems_of(error)))) from None


def _document(path: Path) -> Document:
    """The roster file as plain values. Raises InputError, in one line for a ward file in its place."""
    content, suffix = content_of(path), path.suffix.lower()
    if is_workbook(content, suffix) or suffix == ".toml":
        raise unusable("a roster is a .json file; give the ward file first and the roster file second")
    document = read_json(text_of(content))
    if "cells" not in document.values and document.values.keys() & {"people", "shifts"}:
        raise unusable("this is a ward file; give the roster file second")
    return document


def write_roster(roster: Roster, path: Path | str) -> None:
    """Write a roster as JSON, from which `read_roster` makes the same roster again. Raises OSError."""
    write_whole(Path(path), json_text(plain_form(roster)).encode())


def match_roster(roster: Roster, ward: Ward) -> None:
    """Raise RosterError unless the roster is of this ward and period, of its people and in its duties."""
    problems = tuple(_misfits(roster, ward)) or tuple(gathered(_strangers(roster, ward)))
    if problems:
        raise RosterError(problems)


def _misfits(roster: Roster, ward: Ward) -> Iterator[Problem]:
    """A roster of another ward or period is wrong in that alone."""
    if roster.ward != ward.ward.id:
        yield Problem(("ward",), f"the roster is of another ward; the ward file is of {ward.ward.id!r}")
    elif (roster.start, roster.days) != (ward.period.start, ward.period.days):
        of_roster = _span(roster.start, roster.days)
        message = f"the roster runs {of_roster}, the ward's period {_span(ward.period.start, ward.period.days)}"
        yield Problem(("start",), message)


def _span(start: dt.date, days: int) -> str:
    return f"from {start} to {start + dt.timedelta(days=days - 1)}"


def _strangers(roster: Roster, ward: Ward) -> Iterator[Problem]:
    people = {person.id for person in ward.people}
    codes = {shift.code for shift in ward.shifts}
    for index, person in enumerate(roster.cells):
        if person not in people:
            yield Problem(("cells", index), "the line is of nobody on the ward; correct its id or take it out")
    for person in (person.id for person in ward.people if person.id not in roster.cells):
        yield Problem(("cells", person), f"is missing; give a line of {roster.days} days, all empty if always off")
    for person in (person for person in roster.cells if person in people):
        yield from _unknown_duties(roster, person, codes)
    for index, line in enumerate(roster.in_charge):
        place = ("in_charge", index)
        if line.person not in people:
            yield Problem((*place, "person"), "nobody on the ward has this id")
        if line.duty not in codes:
            yield Problem((*place, "duty"), f"no shift of the ward has this code; known: {_listed(codes)}")
        if line.date not in ward.period:
            yield Problem((*place, "date"), "lies outside the period")
    for index, change in enumerate(roster.changes):
        if change.person not in people:
            yield Problem(("changes", index, "person"), "nobody on the ward has this id")
        if change.date not in ward.period:
            yield Problem(("changes", index, "date"), "lies outside the period")


def _unknown_duties(roster: Roster, person: str, codes: set[str]) -> Iterator[Problem]:
    for day, (date, duties) in enumerate(roster.dated(person)):
        for duty in duties:
            if duty not in codes:
                message = f"on {date} no shift of the ward has the code given here; known: {_listed(codes)}"
                yield Problem(("cells", person, day), message)


def _listed(codes: set[str]) -> str:
    return ", ".join(sorted(codes))
