"""The full-time week: one for the whole run, or the run split."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.establishment import week_stretches
from staffing_tools.findings import Finding
from staffing_tools.tool.case import ToolCase


def check(case: ToolCase) -> Iterator[Finding]:
    """A change of the full-time week inside the run."""
    yield from week_findings(case, split=case.settings.week_change == "split")


def week_findings(case: ToolCase, split: bool) -> Iterator[Finding]:
    """A change of the full-time week: an error, or information where each stretch is worked out apart."""
    stretches = week_stretches(case.run.dates, case.weeks)
    if len(stretches) > 1:
        weeks = ", then ".join(stretch.words for stretch in stretches)
        done = "each is worked out apart" if split else "move the run, or have it split there"
        yield Finding(
            code="week-changes",
            severity="information" if split else "error",
            message=f"the full-time week changes inside the run: {weeks}; {done}",
            date=stretches[1].dates.first,
            place=("dates",),
        )
