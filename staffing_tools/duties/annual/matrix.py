"""The coverage matrix: how much evidence there is for each section and ward."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from staffing_tools.act import Section, sections
from staffing_tools.duties.annual.evidence import Evidence
from staffing_tools.duties.annual.report import AnnualReport

BOARD = "board"


@dataclass(frozen=True)
class CoverageMatrix:
    """Items of evidence by section (rows) and ward (columns, the board as a whole among them)."""

    sections: tuple[Section, ...]
    wards: tuple[str, ...]
    items: dict[tuple[str, str], int]

    def count(self, section: str, ward: str = BOARD) -> int:
        """Items for a section and ward."""
        return self.items.get((section, ward), 0)

    @property
    def gaps(self) -> tuple[tuple[str, str], ...]:
        """Sections and wards for which neither the ward nor the board as a whole has anything to show."""
        return tuple(
            (section.code, ward)
            for section in self.sections
            for ward in self.wards
            if not self.count(section.code, ward) and not self.count(section.code)
        )


def coverage_matrix(report: AnnualReport, found: Iterable[Evidence] = ()) -> CoverageMatrix:
    """The matrix of a report's own evidence and of what was found in records and logs."""
    items = Counter((each.section, each.ward or BOARD) for each in (*report.evidence, *found))
    reported = tuple(section for section in sections().values() if section.in_annual_report)
    return CoverageMatrix(reported, report.wards, dict(items))
