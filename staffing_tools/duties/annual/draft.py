"""The draft of an annual report, section by section in the order of the Act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from staffing_tools.act import Section
from staffing_tools.duties.annual.evidence import Evidence
from staffing_tools.duties.annual.matrix import BOARD, CoverageMatrix, coverage_matrix
from staffing_tools.duties.annual.report import AnnualReport
from staffing_tools.facts import Facts, shipped
from staffing_tools.year import dates_of

TO_WRITE = "To be written: nothing on record shows how this was carried out."
CHALLENGES_TO_WRITE = "Challenges and risks: to be written."


@dataclass(frozen=True)
class DraftSection:
    """A heading and what stands below it, a line each."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class AnnualDraft:
    """A title, sections, and the coverage matrix."""

    title: str
    sections: tuple[DraftSection, ...]
    matrix: CoverageMatrix

    @property
    def to_write(self) -> tuple[str, ...]:
        """Lines that stand in the place of words to come."""
        return (TO_WRITE, CHALLENGES_TO_WRITE)

    @property
    def markdown(self) -> str:
        """The draft as Markdown."""
        parts = [f"# {self.title}", *(_markdown(section) for section in self.sections), _table(self.matrix)]
        return "\n\n".join(parts) + "\n"


def annual_draft(report: AnnualReport, found: Iterable[Evidence] = (), facts: Facts | None = None) -> AnnualDraft:
    """The draft of a report from its own evidence and from what was found in records and logs."""
    everything = (*report.evidence, *found)
    matrix = coverage_matrix(report, everything[len(report.evidence) :])
    body = tuple(_section(section, report, everything) for section in matrix.sections)
    title = f"{report.board}: annual report on staffing duties, {report.year} (draft)"
    return AnnualDraft(title, (_opening(report, facts or shipped()), *body), matrix)


def _opening(report: AnnualReport, facts: Facts) -> DraftSection:
    lines = (
        f"Financial year {dates_of(report.year).words}; wards: {', '.join(report.wards)}.",
        f"To be published and sent to Ministers within {facts.annual_report_days.words}.",
        "Reports on agency workers (s.12IB) and clinical advice (s.12IF) are also made each quarter.",
        "Information on regard to the guiding principles (2019 Act s.2) goes to Ministers and to the Patient Safety "
        "Commissioner for Scotland too.",
    )
    return DraftSection("About this report", lines)


def _section(section: Section, report: AnnualReport, everything: tuple[Evidence, ...]) -> DraftSection:
    mine = [each for each in everything if each.section == section.code]
    lines = [f"{each.ward or 'The board'}: {each.words} (source: {each.source})" for each in mine] or [TO_WRITE]
    return DraftSection(section.words, (f"{section.asks}.", *lines, *_challenges(section, report)))


def _challenges(section: Section, report: AnnualReport) -> Iterator[str]:
    if not section.challenges:
        return
    stated = [each for each in report.challenges if each.section == section.code]
    for each in stated:
        yield f"Challenge or risk: {each.words} Steps: {each.steps or 'to be written.'}"
    if not stated:
        yield CHALLENGES_TO_WRITE


def _markdown(section: DraftSection) -> str:
    first, *rest = (line.replace("\n", " ") for line in section.lines)
    return "\n".join((f"## {section.heading}", "", first, *(["", *(f"- {line}" for line in rest)] if rest else [])))


def _table(matrix: CoverageMatrix) -> str:
    columns = (BOARD, *matrix.wards)
    rows = (
        f"| {section.code} | {' | '.join(str(matrix.count(section.code, ward)) for ward in columns)} |"
        for section in matrix.sections
    )
    head = (f"| section | {' | '.join(columns)} |", f"| --- |{' --- |' * len(columns)}")
    return "\n".join(("## Items of evidence", "", *head, *rows))
