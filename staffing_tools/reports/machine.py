"""Assessments in the machine form."""

from __future__ import annotations

from collections.abc import Iterable

from staffing_tools.duties.real_time import RealTimeSummary
from staffing_tools.findings import Finding
from staffing_tools.method import Assessed, LaterWeek, StepProgress, Triangulation
from staffing_tools.reports.figure import TracedFigure
from staffing_tools.reports.figures import figures_of
from staffing_tools.reports.form import Form
from staffing_tools.reports.found import FindingForm, findings_form

SHOWN_IN_TABLES = frozenset({"difference", "step-unconfirmed"})
"""Codes of findings that a reader sees in the tables of differences and steps."""


class RecordForm(Form):
    """Which record it is."""

    id: str
    """Its name."""
    version: int
    """Its version."""
    ward: str
    """Id of the ward."""
    year: str
    """The financial year."""


class StepForm(Form):
    """A step of the method."""

    id: str
    """Short name of the step."""
    section: str
    """Section of the Act."""
    title: str
    """What it is called."""
    state: str
    """How far it is."""
    missing: list[str]
    """What it still lacks."""
    to_be_confirmed: str
    """What of its wording is to be confirmed; empty for nothing."""
    source: str
    """Where the step comes from."""


class FigureForm(Form):
    """A figure with what it was made from."""

    id: str
    """Short name, such as judgement.total."""
    words: str
    """What it is."""
    exact: str
    """The exact value as a fraction."""
    unit: str
    """Its unit."""
    source: list[str]
    """Ids of other figures, or places of inputs."""
    printed: str
    """The figure as printed."""


class AssessedForm(Form):
    """The whole of an assessment."""

    record: RecordForm
    """Which record it is."""
    status: str
    """incomplete, or can be completed."""
    steps: list[StepForm]
    """The steps of the method."""
    triangulation: Triangulation | None
    """Establishments beside one another."""
    later_week: LaterWeek | None
    """The same once the full-time week changes."""
    real_time: RealTimeSummary | None
    """What real-time assessment shows."""
    figures: list[FigureForm]
    """Every figure."""
    findings: list[FindingForm]
    """What the checks found, errors first."""


def assessed_form(assessed: Assessed, findings: Iterable[Finding]) -> AssessedForm:
    """The whole of an assessment; `findings` are its own with places in the words of the files."""
    record = assessed.assessment.record
    return AssessedForm(
        record=RecordForm(id=record.id, version=record.version, ward=record.ward.id, year=record.year),
        status=assessed.status,
        steps=[_step(each) for each in assessed.steps],
        triangulation=assessed.triangulation,
        later_week=assessed.later,
        real_time=assessed.real_time,
        figures=[figure_form(each) for each in figures_of(assessed)],
        findings=findings_form(findings),
    )


def _step(each: StepProgress) -> StepForm:
    return StepForm(
        id=each.step.id,
        section=each.step.section,
        title=each.step.title,
        state=each.state,
        missing=list(each.missing),
        to_be_confirmed=each.step.to_be_confirmed,
        source=each.step.source,
    )


def figure_form(figure: TracedFigure) -> FigureForm:
    """A figure with its exact value as a fraction, as printed, and what it was made from."""
    return FigureForm(
        id=figure.id,
        words=figure.words,
        exact=str(figure.exact),
        unit=figure.unit,
        source=list(figure.source),
        printed=str(figure.printed),
    )
