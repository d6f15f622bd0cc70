"""The annual report's coverage and draft."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from staffing_tools.duties.annual import AnnualDraft, CoverageMatrix, Evidence
from staffing_tools.duties.annual.matrix import BOARD
from staffing_tools.findings import Finding
from staffing_tools.reports.machine import findings_form


def annual_form(draft: AnnualDraft, evidence: Iterable[Evidence], findings: Iterable[Finding]) -> dict[str, Any]:
    """What each section of the Act has to show on each ward, with gaps, and the draft."""
    matrix = draft.matrix
    return {
        "title": draft.title,
        "matrix": {section.code: evidence_counts(matrix, section.code) for section in matrix.sections},
        "gaps": [{"section": section, "ward": ward} for section, ward in matrix.gaps],
        "evidence": [each.model_dump(mode="json") for each in evidence],
        "sections": [{"heading": each.heading, "lines": list(each.lines)} for each in draft.sections],
        "findings": findings_form(findings),
    }


def evidence_counts(matrix: CoverageMatrix, section: str) -> dict[str, int]:
    """Items of evidence for a section, of the board and of each ward."""
    return {ward: matrix.count(section, ward) for ward in (BOARD, *matrix.wards)}
