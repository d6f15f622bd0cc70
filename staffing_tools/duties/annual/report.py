"""What a board collects for its annual report."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field, model_validator

from roster.ward.base import Id, Title
from staffing_tools.act import sections
from staffing_tools.duties.annual.evidence import Challenge, Evidence
from staffing_tools.files import Record
from staffing_tools.twice import twice
from staffing_tools.year import FinancialYear


class AnnualReport(Record):
    """Evidence, challenges and risks of a financial year."""

    board: Title
    """The board."""
    year: FinancialYear
    """The financial year, such as 2025-26."""
    wards: tuple[Id, ...] = Field(min_length=1)
    """Wards that it covers."""
    evidence: tuple[Evidence, ...] = ()
    """What shows how duties were carried out."""
    challenges: tuple[Challenge, ...] = ()
    """Challenges and risks, with steps to address them."""

    @model_validator(mode="after")
    def _is_sound(self) -> AnnualReport:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    def _problems(self) -> Iterator[str]:
        yield from twice("wards", self.wards)
        named = {each.section for each in self.evidence} | {each.section for each in self.challenges}
        if named - set(sections()):
            yield f"evidence or a challenge names a section that is not known; known: {', '.join(sections())}"
        if {each.ward for each in self.evidence} - {*self.wards, None}:
            yield f"evidence names a ward that the report does not cover; known: {', '.join(self.wards)}"
