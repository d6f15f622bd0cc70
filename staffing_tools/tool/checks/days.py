"""Days of a run: every one there, once, inside the run and past; enough of them."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.checks import run_short
from staffing_tools.exact import WEEK
from staffing_tools.findings import Finding
from staffing_tools.tool.case import ToolCase
from staffing_tools.tool.entry import Entry


def check(case: ToolCase) -> Iterator[Finding]:
    """Days that cannot be, days that are missing, and how many are left."""
    yield from _stray(case)
    yield from _missing(case)
    yield from _length(case)


def _stray(case: ToolCase) -> Iterator[Finding]:
    seen: set[tuple[object, str]] = set()
    for number, entry in enumerate(case.run.entries):
        for code, field, message in _faults(case, entry, seen):
            yield Finding(
                code=code, severity="error", message=message, date=entry.date, place=("entries", number, field)
            )
        seen.add((entry.date, entry.part))


def _faults(case: ToolCase, entry: Entry, seen: set[tuple[object, str]]) -> Iterator[tuple[str, str, str]]:
    if (entry.date, entry.part) in seen:
        yield "day-twice", "date", f"the part {entry.part} of this day is there already; remove one of the two"
    if entry.date not in case.run.dates:
        yield "day-outside", "date", f"lies outside the run ({case.run.dates.words}); correct the date or the run"
    if entry.date > case.today:
        yield "day-ahead", "date", f"lies after {case.today}; a day is counted when it is over"
    if entry.part not in case.run.part_codes:
        known = ", ".join(case.run.part_codes)
        yield "part-unknown", "part", f"the run has no such part of the day; known: {known}"


def _missing(case: ToolCase) -> Iterator[Finding]:
    held = {(entry.date, entry.part) for entry in case.run.entries}
    for date in case.run.dates.dates:
        absent = [code for code in case.run.part_codes if (date, code) not in held]
        if absent:
            whole = len(absent) == len(case.run.parts)
            what = "the day is missing" if whole else f"parts of the day are missing: {', '.join(absent)}"
            yield Finding(
                code="day-missing",
                severity="warning",
                message=f"{what}; enter it if the counts were kept. It is left out of the mean",
                date=date,
                place=("entries",),
            )


def _length(case: ToolCase) -> Iterator[Finding]:
    counted = len(case.run.complete()) // len(case.run.parts)
    if not counted:
        message = "no day of the run is complete; nothing can be worked out"
        yield Finding(code="run-empty", severity="error", message=message, place=("entries",))
        return
    yield from run_short(counted, case.facts)
    if counted % WEEK:
        message = f"{counted} complete days are not whole weeks, so weekdays do not weigh alike"
        yield Finding(code="run-not-whole-weeks", severity="information", message=message, place=("dates",))
