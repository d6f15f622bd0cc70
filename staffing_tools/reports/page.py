"""The common staffing method as a document: one HTML page that needs nothing else, to read, print and sign."""

from __future__ import annotations

from dataclasses import dataclass

from staffing_tools.act import sections
from staffing_tools.findings import SEVERITIES, Finding, Severity
from staffing_tools.method import Assessed, CompletedRecord
from staffing_tools.reports.appendix import colours_of, hours_of, points_of
from staffing_tools.reports.environment import rendered
from staffing_tools.reports.figures import figures_of
from staffing_tools.reports.machine import SHOWN_IN_TABLES
from staffing_tools.reports.spread import workload_in


@dataclass(frozen=True)
class Picture:
    """A picture (SVG) with what it shows."""

    title: str
    svg: str


def page(
    assessed: Assessed,
    findings: tuple[Finding, ...],
    pictures: tuple[Picture, ...] = (),
    completed: CompletedRecord | None = None,
    left_out: tuple[str, ...] = (),
) -> str:
    """The page as text; `findings` are those of the assessment, with places in the words of the files.

    `left_out` says what a page made from a completed record alone does not hold.
    """
    assessment, workload = assessed.assessment, workload_in(assessed)
    staffing = assessment.record.staffing
    return rendered(
        "report.html.j2",
        assessed=assessed,
        assessment=assessment,
        record=assessment.record,
        figures=figures_of(assessed),
        findings=[(severity, _shown(findings, severity)) for severity in SEVERITIES],
        pictures=pictures,
        completed=completed,
        left_out=left_out,
        employees=sections()["12IL"],
        roles={line.role: line.title for line in staffing.lines} if staffing else {},
        staff_columns=STAFF_COLUMNS,
        quality=points_of(assessment.quality) if assessment.quality else None,
        colours=colours_of(assessment.real_time) if assessment.real_time else (),
        hours=hours_of(workload) if workload else (),
    )


STAFF_COLUMNS = ("funded", "in post", "vacancy", "worked", "bank", "agency", "excess")


def _shown(findings: tuple[Finding, ...], severity: Severity) -> list[Finding]:
    return [each for each in findings if each.severity == severity and each.code not in SHOWN_IN_TABLES]
