"""The full-time week: one for all the days of a run."""

from __future__ import annotations

from collections.abc import Iterator

from roster.ward import FullTimeWeek
from staffing_tools.establishment import week_stretches
from staffing_tools.findings import Finding, Severity
from staffing_tools.spans import DateSpan


def week_changes(dates: DateSpan, weeks: FullTimeWeek, severity: Severity, then: str) -> Iterator[Finding]:
    """A change of the full-time week inside a run, and what then."""
    stretches = week_stretches(dates, weeks)
    if len(stretches) > 1:
        words = ", then ".join(stretch.words for stretch in stretches)
        yield Finding(
            code="week-changes",
            severity=severity,
            message=f"the full-time week changes inside these days: {words}; {then}",
            date=stretches[1].dates.first,
            place=("dates",),
        )
