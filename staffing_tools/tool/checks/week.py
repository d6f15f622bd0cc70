"""The full-time week: one for the whole run, or the run split."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.checks import week_changes
from staffing_tools.findings import Finding
from staffing_tools.tool.case import ToolCase


def check(case: ToolCase) -> Iterator[Finding]:
    """A change of the full-time week: an error, or information where each stretch is worked out apart."""
    if case.settings.week_change == "split":
        return week_changes(case.run.dates, case.weeks, "information", "each stretch is worked out apart")
    return week_changes(case.run.dates, case.weeks, "error", "move the run, or have it split there")
