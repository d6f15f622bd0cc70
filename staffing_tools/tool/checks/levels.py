"""Levels: known to the set, and as many patients in them as the census has."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.findings import Finding
from staffing_tools.tool.case import ToolCase


def check(case: ToolCase) -> Iterator[Finding]:
    """Levels that the set does not have, and patients without a level or in two."""
    known = [level.code for level in case.coefficients.levels]
    for number, entry in enumerate(case.run.entries):
        for code in entry.levels:
            if code not in known:
                yield Finding(
                    code="level-unknown",
                    severity="error",
                    message=f"the set {case.coefficients.id} has no level of this code; known: {', '.join(known)}",
                    date=entry.date,
                    place=("entries", number, "levels", code),
                )
        expected = entry.census if case.run.on_pass == "scored" else entry.census - entry.on_pass
        if entry.patients != expected:
            yield Finding(
                code="levels-differ-from-census",
                severity="error",
                message=f"{entry.patients} patients are in a level, {expected} should be (on pass: {case.run.on_pass})",
                date=entry.date,
                place=("entries", number, "levels"),
            )
