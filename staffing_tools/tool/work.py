"""The direct hours of an entry: levels, continuous intervention and activities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from staffing_tools.tool.coefficients import CoefficientSet
from staffing_tools.tool.day_part import DayPart
from staffing_tools.tool.entry import Entry
from staffing_tools.tool.ratio import staff_for_each
from staffing_tools.tool.result import WorkLine
from staffing_tools.tool.run import ToolRun


def direct_lines(entry: Entry, part: DayPart, coefficients: CoefficientSet) -> Iterator[WorkLine]:
    """What an entry comes to, line by line. Codes that the set does not have give no line; checks find them."""
    yield from _levels(entry, part, coefficients)
    yield from _continuous(entry, coefficients)
    yield from _activities(entry, coefficients)


def direct_hours(entry: Entry, part: DayPart, coefficients: CoefficientSet) -> Fraction:
    """The sum of an entry's lines."""
    return sum((line.hours for line in direct_lines(entry, part, coefficients)), Fraction(0))


def summed(lines: Iterable[WorkLine]) -> tuple[WorkLine, ...]:
    """Lines of the same kind and code made one."""
    held: dict[tuple[str, str], WorkLine] = {}
    for line in lines:
        before = held.get((line.kind, line.code))
        more = {} if before is None else {"amount": before.amount + line.amount, "hours": before.hours + line.hours}
        held[line.kind, line.code] = line.model_copy(update=more)
    return tuple(held.values())


def run_lines(run: ToolRun, entries: Iterable[Entry], coefficients: CoefficientSet) -> tuple[WorkLine, ...]:
    """The direct hours of entries, in the order of the set."""
    parts = {part.code: part for part in run.parts}
    lines = summed(line for entry in entries for line in direct_lines(entry, parts[entry.part], coefficients))
    order = {code: place for place, code in enumerate(_codes(coefficients))}
    return tuple(sorted(lines, key=lambda line: (_KINDS.index(line.kind), order.get(line.code, 0), line.code)))


_KINDS = ("level", "continuous", "activity", "associated")


def _codes(coefficients: CoefficientSet) -> Iterator[str]:
    yield from (level.code for level in coefficients.levels)
    yield from (activity.code for activity in coefficients.activities)


def _levels(entry: Entry, part: DayPart, coefficients: CoefficientSet) -> Iterator[WorkLine]:
    for level in coefficients.levels:
        days = entry.levels.get(level.code, 0) * part.of_day
        if days:
            yield WorkLine(
                kind="level",
                code=level.code,
                title=level.title,
                amount=days,
                unit="patient days",
                hours=days * coefficients.hours_per_patient_day(level),
            )


def _continuous(entry: Entry, coefficients: CoefficientSet) -> Iterator[WorkLine]:
    """Hours of continuous intervention, where no level stands for it already."""
    if coefficients.continuous == "as hours":
        for ratio, given in entry.continuous.items():
            yield WorkLine(
                kind="continuous",
                code=ratio,
                title=f"Continuous intervention {ratio}",
                amount=Fraction(given.hours),
                unit="patient hours",
                hours=Fraction(given.hours) * staff_for_each(ratio),
            )


def _activities(entry: Entry, coefficients: CoefficientSet) -> Iterator[WorkLine]:
    for activity in coefficients.activities:
        amount = Fraction(entry.amount(activity.code))
        if amount:
            yield WorkLine(
                kind="activity",
                code=activity.code,
                title=activity.title,
                amount=amount,
                unit="times" if activity.basis == "each" else "staff hours",
                hours=activity.hours_of(amount),
            )
