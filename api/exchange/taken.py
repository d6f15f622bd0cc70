"""What came of a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from api.exchange.reader import Reader
from api.exchange.report import Report
from api.exchange.table import Row, Table
from roster.ward import InputError, Place, Problem, Roster, Ward, parse_ward, problems_of

N = TypeVar("N", bound=BaseModel)


@dataclass(frozen=True)
class Taken:
    """The ward, and of a table of duties the roster, as they are with what the table says; and what that changes."""

    ward: Ward
    roster: Roster | None
    report: Report


def noun_of(
    reader: Reader, row: Row, kind: type[N], fields: Mapping[str, Any], columns: Mapping[str, int | None]
) -> N | None:
    """A noun out of a row; what is wrong with it is noted at the columns that its fields come from."""
    try:
        return kind.model_validate(dict(fields))
    except ValidationError as error:
        for problem in problems_of(error):
            name = str(problem.place[0]) if problem.place else ""
            index = columns.get(name)
            words = problem.message if index is not None or not name else f"{name} {problem.message}"
            reader.problem(row, index, words)
        return None


def ward_with(ward: Ward, table: Table, parts: Mapping[str, tuple[Any, ...]], rows: Mapping[Any, Row]) -> Ward:
    """The ward with other lines in some parts. Raises InputError with the rows that these come from, by their ids."""
    document = {name: getattr(ward, name) for name in type(ward).model_fields} | dict(parts)
    try:
        return parse_ward(document)
    except InputError as error:
        place = _placed(table, parts, rows)
        raise InputError(tuple(Problem(place(each.place), each.message) for each in error.problems)) from None


def _placed(table: Table, parts: Mapping[str, tuple[Any, ...]], rows: Mapping[Any, Row]) -> Callable[[Place], Place]:
    """A place in the ward as the row that the line there came from, if it came from one."""

    def place(found: Place) -> Place:
        match found:
            case (str(part), int(index), *rest) if part in parts:
                row = rows.get(id(parts[part][index]))
                return found if row is None else (*table.place(row.number), *rest)
            case _:
                return found

    return place
