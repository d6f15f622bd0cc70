"""The draft of an annual report as a page: sections in the order of the Act, then what there is to show for each."""

from __future__ import annotations

from staffing_tools.duties.annual import AnnualDraft
from staffing_tools.duties.annual.matrix import BOARD
from staffing_tools.findings import Finding
from staffing_tools.reports.environment import rendered


def annual_page(draft: AnnualDraft, findings: tuple[Finding, ...]) -> str:
    """The page as text; `findings` are those of the report."""
    open_points = [each for each in findings if each.severity != "information"]
    return rendered("annual.html.j2", draft=draft, board=BOARD, open_points=open_points)
