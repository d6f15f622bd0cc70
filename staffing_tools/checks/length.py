"""The length of a run."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.facts import Facts
from staffing_tools.findings import Finding


def run_short(days: int, facts: Facts) -> Iterator[Finding]:
    """Fewer days than practice asks for. Regulations ask for the method once a financial year and name no length."""
    if days < facts.run_days.value:
        message = (
            f"{days} complete days; the run should have {facts.run_days.words}; enter days that are missing, or run it "
            "for longer"
        )
        yield Finding(code="run-short", severity="warning", message=message, place=("dates",))
