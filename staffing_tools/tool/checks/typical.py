"""Whether the run was typical of the ward."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.findings import Finding
from staffing_tools.tool.case import ToolCase


def check(case: ToolCase) -> Iterator[Finding]:
    """A run of which nobody said whether it was typical, one without a reason, and one that was not."""
    if case.run.typical is None or not case.run.typical_note:
        message = "say whether these days were typical of the ward, and why (holidays, outbreak, closed beds)"
        yield Finding(code="typical-not-said", severity="warning", message=message, place=("typical",))
    if case.run.typical is False:
        message = "the run was not typical of the ward; run the tool again when it is"
        yield Finding(code="run-untypical", severity="warning", message=message, place=("typical",))
