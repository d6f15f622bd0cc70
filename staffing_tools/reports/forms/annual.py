"""The annual report's coverage and draft."""

from __future__ import annotations

from collections.abc import Iterable

from staffing_tools.duties.annual import AnnualDraft, CoverageMatrix, Evidence
from staffing_tools.duties.annual.matrix import BOARD
from staffing_tools.findings import Finding
from staffing_tools.reports.form import Form
from staffing_tools.reports.found import FindingForm, findings_form


class GapForm(Form):
    """A section of which a ward has nothing to show."""

    section: str
    """Section of the Act."""
    ward: str
    """Id of the ward."""


class DraftSectionForm(Form):
    """A section of the draft."""

    heading: str
    """Its heading."""
    lines: list[str]
    """Its lines."""


class AnnualForm(Form):
    """The annual report as far as it can be drafted."""

    title: str
    """What it is of."""
    matrix: dict[str, dict[str, int]]
    """Items of evidence by section of the Act, of the board and of each ward."""
    gaps: list[GapForm]
    """Where there is none."""
    evidence: list[Evidence]
    """All of it."""
    sections: list[DraftSectionForm]
    """The draft."""
    findings: list[FindingForm]
    """What the checks found."""


def annual_form(draft: AnnualDraft, evidence: Iterable[Evidence], findings: Iterable[Finding]) -> AnnualForm:
    """What each section of the Act has to show on each ward, with gaps, and the draft."""
    matrix = draft.matrix
    return AnnualForm(
        title=draft.title,
        matrix={section.code: evidence_counts(matrix, section.code) for section in matrix.sections},
        gaps=[GapForm(section=section, ward=ward) for section, ward in matrix.gaps],
        evidence=list(evidence),
        sections=[DraftSectionForm(heading=each.heading, lines=list(each.lines)) for each in draft.sections],
        findings=findings_form(findings),
    )


def evidence_counts(matrix: CoverageMatrix, section: str) -> dict[str, int]:
    """Items of evidence for a section, of the board and of each ward."""
    return {ward: matrix.count(section, ward) for ward in (BOARD, *matrix.wards)}
