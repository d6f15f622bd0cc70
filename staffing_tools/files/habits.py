"""Dates and numbers as people write them in tables, read where they can mean one thing only."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, get_args

from roster.ward import InputError, Noun, Problem

Entries = list[dict[str, Any]]

_DAY_FIRST = re.compile(r"^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$")
_THOUSANDS = re.compile(r"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$")
_COMMA = re.compile(r"^\d+,\d{1,2}$")
TWELVE = 12


def plainly(entries: Entries, key: str, kind: type[Noun]) -> Entries:
    """Entries with dates such as 25/10/2026 and numbers such as 1,224 as the program writes them.

    Dates are read day first where one of the table can only be that, and refused where none says which way round they
    are. Raises InputError with the places of what may mean two things.
    """
    dates = {name for name, field in kind.model_fields.items() if _holds(field.annotation, dt.date)}
    written = [
        (number, name, match)
        for number, entry in enumerate(entries)
        for name in entry
        if name in dates and (match := _slashed(entry[name]))
    ]
    problems = [*_date_problems(written, key)]
    problems += [problem for number, entry in enumerate(entries) for problem in _commas(entry, (key, number), kind)]
    if problems:
        raise InputError(tuple(problems))
    return [_read(entry, dates, kind) for entry in entries]


def _date_problems(written: list[tuple[int, str, re.Match[str]]], key: str) -> Iterator[Problem]:
    """Dates by the month first, and dates of a table that does not show which way round they are."""
    shown = any(int(match[1]) > TWELVE for _, _, match in written)
    for number, name, match in written:
        first, second, year = int(match[1]), int(match[3]), match[4]
        if second > TWELVE:
            message = f"has the month first or is no date; write it as {year}-MM-DD"
            yield Problem((key, number, name), message)
        elif not shown and first != second:
            message = f"may be {year}-{second:02}-{first:02} or {year}-{first:02}-{second:02}; write the one that it is"
            yield Problem((key, number, name), message)


def _commas(entry: dict[str, Any], place: tuple[str | int, ...], kind: type[Noun]) -> Iterator[Problem]:
    """Numbers with a comma in place of the point."""
    for path, cell in _numbers(entry, kind):
        if isinstance(cell, str) and _COMMA.match(cell):
            message = f"has a comma in a number; write {cell.replace(',', '.')}"
            yield Problem((*place, *path), message)


def _read(entry: dict[str, Any], dates: set[str], kind: type[Noun]) -> dict[str, Any]:
    numbers = {path: cell for path, cell in _numbers(entry, kind) if isinstance(cell, str) and _THOUSANDS.match(cell)}
    return {name: _value(cell, (name,), name in dates, numbers) for name, cell in entry.items()}


def _value(cell: Any, path: tuple[str, ...], is_date: bool, numbers: dict[tuple[str, ...], str]) -> Any:
    if isinstance(cell, dict):
        return {name: _value(inner, (*path, name), False, numbers) for name, inner in cell.items()}
    match = _slashed(cell) if is_date else None
    if match:
        return f"{match[4]}-{int(match[3]):02}-{int(match[1]):02}"
    return numbers[path].replace(",", "") if path in numbers else cell


def _slashed(cell: Any) -> re.Match[str] | None:
    return _DAY_FIRST.match(cell) if isinstance(cell, str) else None


def _numbers(entry: dict[str, Any], kind: type[Noun]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Cells that hold numbers: by their field, and all those of fields that spread over several columns."""
    for name, cell in entry.items():
        field = kind.model_fields.get(name)
        if isinstance(cell, dict):
            yield from _inside(cell, (name,))
        elif field is not None and _holds(field.annotation, int, Decimal):
            yield (name,), cell


def _inside(cells: dict[str, Any], before: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, cell in cells.items():
        if isinstance(cell, dict):
            yield from _inside(cell, (*before, name))
        else:
            yield (*before, name), cell


def _holds(annotation: Any, *kinds: type) -> bool:
    """Whether a field's type is, or may be, one of some."""
    return annotation in kinds or any(_holds(inner, *kinds) for inner in get_args(annotation))
