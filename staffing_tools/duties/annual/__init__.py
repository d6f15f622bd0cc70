"""The annual report: what shows how each duty was carried out, what is missing, and a draft (s.12IM)."""

from staffing_tools.duties.annual.checks import check_annual
from staffing_tools.duties.annual.draft import AnnualDraft, DraftSection, annual_draft
from staffing_tools.duties.annual.evidence import Challenge, Evidence, evidence_of
from staffing_tools.duties.annual.matrix import CoverageMatrix, coverage_matrix
from staffing_tools.duties.annual.report import AnnualReport

__all__ = [
    "AnnualDraft",
    "AnnualReport",
    "Challenge",
    "CoverageMatrix",
    "DraftSection",
    "Evidence",
    "annual_draft",
    "check_annual",
    "coverage_matrix",
    "evidence_of",
]
