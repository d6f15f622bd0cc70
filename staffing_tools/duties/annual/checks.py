"""Checks of an annual report: something to show for each section and ward, challenges stated with steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from staffing_tools.act import sections
from staffing_tools.duties.annual.evidence import Evidence
from staffing_tools.duties.annual.matrix import coverage_matrix
from staffing_tools.duties.annual.report import AnnualReport
from staffing_tools.findings import Finding, by_severity


def check_annual(report: AnnualReport, found: Iterable[Evidence] = ()) -> tuple[Finding, ...]:
    """Everything that the checks find, errors first."""
    return by_severity((*_gaps(report, tuple(found)), *_challenges(report), *_doubts()))


def _gaps(report: AnnualReport, found: tuple[Evidence, ...]) -> Iterator[Finding]:
    gaps = coverage_matrix(report, found).gaps
    for section in dict.fromkeys(section for section, _ in gaps):
        wards = [ward for code, ward in gaps if code == section]
        message = (
            f"nothing shows how s.{section} was carried out on {', '.join(wards)}; give evidence for ward or board"
        )
        yield Finding(code="evidence-missing", severity="error", message=message, place=("evidence", section))


def _challenges(report: AnnualReport) -> Iterator[Finding]:
    stated = {each.section for each in report.challenges}
    for section in sections().values():
        if section.challenges and section.code not in stated:
            message = f"no challenge or risk is stated for s.{section.code}; state it, or that there was none"
            yield Finding(code="challenge-missing", severity="warning", message=message, place=("challenges",))
    for number, challenge in enumerate(report.challenges):
        if not challenge.steps:
            message = "say which steps address it, or that none are needed"
            yield Finding(code="challenge-steps", severity="error", message=message, place=("challenges", number))


def _doubts() -> Iterator[Finding]:
    for section in sections().values():
        if section.in_annual_report and section.confidence != "SEEN":
            message = f"{section.words}: confirm the wording before it is printed ({section.source})"
            yield Finding(code="section-unconfirmed", severity="information", message=message)
