"""Patients at 23:59 out of a CSV file with the columns date and patients."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from pydantic import ValidationError

from roster.figures import PatientCounts
from roster.files.content import content_of, text_of
from roster.files.document import unusable
from roster.ward import InputError, Problem, problems_of

COLUMNS = ["date", "patients"]


def read_patients(path: Path | str) -> PatientCounts:
    """The counts in a CSV file. Raises InputError with the line of everything that is wrong with it."""
    rows = list(csv.reader(io.StringIO(text_of(content_of(Path(path))))))
    head = [name.strip().lower() for name in rows[0]]
    if head != COLUMNS:
        raise unusable(f"the first line should be {','.join(COLUMNS)}", "line 1")
    lines = [(number, row) for number, row in enumerate(rows[1:], start=2) if any(cell.strip() for cell in row)]
    short = [number for number, row in lines if len(row) != len(COLUMNS)]
    if short:
        raise InputError(tuple(Problem((f"line {number}",), "should have a date and a count") for number in short))
    counts = [dict(zip(COLUMNS, row, strict=True)) for _, row in lines]
    try:
        return PatientCounts.model_validate({"counts": counts})
    except ValidationError as error:
        numbers = [number for number, _ in lines]
        raise InputError(tuple(_by_line(problem, numbers) for problem in problems_of(error))) from None


def _by_line(problem: Problem, numbers: list[int]) -> Problem:
    """A problem of an entry at the line that it stands in."""
    match problem.place:
        case ("counts", int(index), *rest):
            return Problem((f"line {numbers[index]}", *rest), problem.message)
        case _:
            return Problem((), problem.message)
