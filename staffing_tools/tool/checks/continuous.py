"""Continuous intervention: possible hours, a level for each ratio, and counted once."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from staffing_tools.exact import rounded
from staffing_tools.findings import Finding
from staffing_tools.tool.case import ToolCase


def check(case: ToolCase) -> Iterator[Finding]:
    """Hours beyond the part of the day, ratios without a level, and hours that a level stands for already."""
    yield from _hours(case)
    if case.coefficients.continuous == "as level":
        yield from _ratios(case)
        yield from _recorded(case)


def _hours(case: ToolCase) -> Iterator[Finding]:
    length = {part.code: Fraction(part.hours) for part in case.run.parts}
    for number, entry in enumerate(case.run.entries):
        for ratio, given in entry.continuous.items():
            most = given.patients * length.get(entry.part, Fraction(0))
            limits = f"{given.patients} of {entry.census} patients have at most {rounded(most, 1)} hours"
            if given.patients > entry.census or Fraction(given.hours) > most:
                yield Finding(
                    code="continuous-impossible",
                    severity="error",
                    message=f"{limits} of it in this part of the day; correct patients or hours",
                    date=entry.date,
                    place=("entries", number, "continuous", ratio, "hours"),
                )


def _ratios(case: ToolCase) -> Iterator[Finding]:
    """Patients whose ratio no level has: 2:1 counted as 1:1 loses a person all day."""
    known = {level.ratio for level in case.coefficients.levels if level.ratio}
    for number, entry in enumerate(case.run.entries):
        for ratio in entry.continuous:
            if ratio not in known:
                yield Finding(
                    code="continuous-ratio",
                    severity="warning",
                    message=f"no level of the set is {ratio}; staff beyond the level's ratio are not counted",
                    date=entry.date,
                    place=("entries", number, "continuous", ratio, "patients"),
                )
    for number, entry in enumerate(case.run.entries):
        for level in case.coefficients.levels:
            given = entry.continuous.get(level.ratio) if level.ratio else None
            if given and given.patients > entry.levels.get(level.code, 0):
                yield Finding(
                    code="continuous-level",
                    severity="warning",
                    message=f"more patients have it than are in the level {level.code}, which stands for it",
                    date=entry.date,
                    place=("entries", number, "levels", level.code),
                )


def _recorded(case: ToolCase) -> Iterator[Finding]:
    hours = sum((given.hours for entry in case.run.complete() for given in entry.continuous.values()), start=0)
    if hours:
        yield Finding(
            code="continuous-once",
            severity="information",
            message=f"{hours:f} patient hours are recorded and not added: the set counts them by their level",
            place=("entries",),
        )
