"""The census of the tool run beside that of real-time assessment on the same days."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from staffing_tools.findings import Finding
from staffing_tools.method.assessment import Assessment


def check(assessment: Assessment) -> Iterator[Finding]:
    """Counts of the run that the shift named like the part did not have, or else none of the day's shifts had."""
    if assessment.engine is None or assessment.real_time is None:
        return
    by_shift: dict[tuple[dt.date, str], list[int]] = defaultdict(list)
    by_day: dict[dt.date, list[int]] = defaultdict(list)
    for each in assessment.real_time.assessments:
        if each.census is not None:
            by_shift[each.date, each.shift].append(each.census)
            by_day[each.date].append(each.census)
    for number, entry in enumerate(assessment.engine.run.entries):
        counted = by_shift.get((entry.date, entry.part)) or by_day.get(entry.date, [entry.census])
        if not min(counted) <= entry.census <= max(counted):
            found = " to ".join(str(census) for census in sorted({min(counted), max(counted)}))
            message = f"the run counts {entry.census} patients and real-time assessment {found}; find out who is right"
            place = ("tool_run", "entries", number, "census")
            yield Finding(code="census-differs", severity="warning", message=message, date=entry.date, place=place)
