"""Files that the staffing commands read, and what stands in the way of a figure or a record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

from api.cli.exits import Exit, bad_input, fail

if TYPE_CHECKING:
    from staffing_tools.findings import Finding
    from staffing_tools.method import ReadAssessment

T = TypeVar("T")


def assessment_in(path: Path, today: dt.date, *, as_json: bool) -> ReadAssessment:
    """The assessment whose parts a file names; ends the command with every problem of the first part that has any."""
    from staffing_tools.method import read_assessment

    return input_in(path, lambda file: read_assessment(file, today), as_json=as_json)


def input_in(path: Path, read: Callable[[Path], T], *, as_json: bool) -> T:
    """What a file holds; ends the command with every problem."""
    from staffing_tools.files import SealError

    with bad_input(str(path), as_json=as_json):
        try:
            return read(path)
        except SealError as error:
            fail(Exit.BAD_INPUT, f"{path} cannot be used:", [("", str(error))], as_json=as_json)


def stop_at(findings: Iterable[Finding], what: str, *, as_json: bool) -> None:
    """End the command where any findings stand in the way of what was asked for."""
    found = tuple(findings)
    if found:
        not_made(found, what, as_json=as_json)


def not_made(findings: Iterable[Finding], what: str, *, as_json: bool) -> NoReturn:
    """End the command with what stands in the way of what was asked for."""
    lines = [(finding.where, finding.message) for finding in findings]
    fail(Exit.NOT_MADE, f"{what}:", lines, as_json=as_json)
