"""The quarterly report of a profession on clinical advice as a page for the board (s.12IF(2))."""

from __future__ import annotations

from collections.abc import Iterable

from staffing_tools.act import sections
from staffing_tools.duties.advice import AdviceLog, AdviceReport
from staffing_tools.duties.annual import Evidence
from staffing_tools.reports.environment import rendered

NOT_REPORTED = ("12IG", "12IM")
"""Sections of which the report says nothing: it is of 12IA to 12IF and of 12IH to 12IL."""


def advice_page(report: AdviceReport, log: AdviceLog, evidence: Iterable[Evidence] = ()) -> str:
    """The page as text; `evidence` is what records and logs show of the quarter, by section."""
    found = tuple(evidence)
    reported = [each for each in sections().values() if each.code not in NOT_REPORTED]
    return rendered(
        "advice.html.j2",
        report=report,
        log=log,
        advice={each.id: each for each in log.advice},
        sections=[(each, [one for one in found if one.section == each.code]) for each in reported],
    )
