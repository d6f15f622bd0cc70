"""The predicted absence allowance: plausible, and not already in the values of the set."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.checks import allowance_unusual
from staffing_tools.findings import Finding
from staffing_tools.tool.case import ToolCase

PLACE = ("settings", "allowance")


def check(case: ToolCase) -> Iterator[Finding]:
    """An unusual allowance, and values that may hold one already."""
    yield from allowance_unusual(case.settings.allowance, case.facts, PLACE)
    embedded = case.coefficients.embedded
    if embedded and not embedded.allowance.value and case.settings.allowance.value:
        message = (
            "the set says that its whole-time equivalents hold no absence allowance, which is rare; if they do, it is "
            "counted twice"
        )
        yield Finding(code="allowance-perhaps-twice", severity="warning", message=message, place=PLACE)
