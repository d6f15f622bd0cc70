"""Tables that go out to other systems."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from api.exchange.mappings import AwayOut, HoursOut, OutColumn
from api.exchange.mappings.shared import DateOrder
from roster.pay import paid_time
from roster.rules import Rulebook
from roster.ward import Absence, InputError, Problem, Roster, Ward, clock_text

Value = str | dt.date | Fraction
Line = Mapping[str, Value]

HOUR = 60
ALIKE = ("person", "date", "duty", "element")
"""What a column of hours can tell apart."""


@dataclass(frozen=True)
class Given:
    """A table that goes out: its headings and its rows, in our values until they are written."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def hours_out(mapping: HoursOut, rulebook: Rulebook, roster: Roster) -> Given:
    """Hours of a roster by what the columns tell apart. Raises InputError for a word without a code, PayError."""
    told = [str(name) for name in ALIKE if name in {column.field for column in mapping.columns}]
    sums: dict[tuple[Value, ...], int] = {}
    for time in paid_time(rulebook, roster):
        if time.element in mapping.elements:
            key = tuple(getattr(time, name) for name in told)
            sums[key] = sums.get(key, 0) + time.minutes
    lines = [{**dict(zip(told, key, strict=True)), "hours": _hours(mapping, minutes)} for key, minutes in sums.items()]
    return _given([(column, column.field) for column in mapping.columns], lines)


def _hours(mapping: HoursOut, minutes: int) -> Value:
    match mapping.hours:
        case "minutes":
            return Fraction(minutes)
        case "clock":
            return clock_text(minutes)
        case _:
            return Fraction(minutes, HOUR)


def away_out(mapping: AwayOut, ward: Ward) -> Given:
    """Absence that touches the ward's period. Raises InputError for a word without a code."""
    touching = (line for line in ward.absence if line.start <= ward.period.end and line.end >= ward.period.start)
    lines = [_away(line) for line in sorted(touching, key=lambda line: (line.person, line.start, line.start_time))]
    return _given([(column, column.field) for column in mapping.columns], lines)


def _away(line: Absence) -> dict[str, Value]:
    days = Fraction(max(0, line.whole_days))
    return {"person": line.person, "start": line.start, "end": line.end, "days": days}


def _given(columns: Sequence[tuple[OutColumn, str | None]], lines: Sequence[Line]) -> Given:
    problems = tuple(dict.fromkeys(problem for line in lines for problem in _uncoded(columns, line)))
    if problems:
        raise InputError(problems)
    rows = tuple(tuple(_value(column, field, line) for column, field in columns) for line in lines)
    return Given(tuple(column.heading for column, _ in columns), rows)


def _uncoded(columns: Sequence[tuple[OutColumn, str | None]], line: Line) -> Iterator[Problem]:
    for number, (column, field) in enumerate(columns):
        strict = column.codes and column.unknown == "refuse"
        if strict and field is not None and str(line[field]) not in column.codes:
            message = f"has no code for {line[field]}; add one, or set unknown to keep"
            yield Problem(("columns", number, "codes"), message)


def _value(column: OutColumn, field: str | None, line: Line) -> Value:
    if field is None:
        return column.value or ""
    value = line[field]
    return column.codes.get(str(value), value)


def date_text(date: dt.date, order: DateOrder) -> str:
    """A date in an order: 2026-11-02, 02/11/2026 or 11/02/2026."""
    return date.strftime({"year first": "%Y-%m-%d", "day first": "%d/%m/%Y", "month first": "%m/%d/%Y"}[order])
