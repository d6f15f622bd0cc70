"""The assessment of a ward: from all its parts to figures, tables, steps and findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from staffing_tools.duties.real_time import RealTimeSummary, real_time_summary
from staffing_tools.establishment import AbsenceAllowance
from staffing_tools.findings import Finding, by_severity, errors, within
from staffing_tools.judgement import JudgementResult, check_judgement, judgement_result
from staffing_tools.method.assessment import Assessment
from staffing_tools.method.checks import check_record
from staffing_tools.method.checks.departures import OPEN
from staffing_tools.method.estimate import Estimate, judgement_estimate, national_estimate, tool_estimate
from staffing_tools.method.progress import StepProgress, progress
from staffing_tools.method.triangulation import LaterWeek, Triangulation, on_later_week, triangulate
from staffing_tools.quality import Beside, beside
from staffing_tools.tool import ToolResult, check_tool, tool_result
from staffing_tools.tool.national import check_national
from staffing_tools.year import dates_of, year_after


@dataclass(frozen=True)
class Assessed:
    """What an assessment comes to. Each figure is exact and leads back to the inputs in `assessment`."""

    assessment: Assessment
    tool: ToolResult | None
    """The engine's result; nothing without a run, or with errors in it."""
    judgement: JudgementResult | None
    """The judgement's result; nothing without one, or with errors in it."""
    estimates: tuple[Estimate, ...]
    """What tool, engine and judgement say that the ward needs."""
    triangulation: Triangulation | None
    """Establishments beside one another; nothing without staffing figures."""
    later: LaterWeek | None
    """The same once the full-time week changes, where it does so until the end of the next financial year."""
    quality: tuple[Beside, ...]
    """Measures in the period of the tool beside the year."""
    real_time: RealTimeSummary | None
    """What real-time assessment shows, for step (c)(ix)."""
    steps: tuple[StepProgress, ...]
    """How far each step has come."""
    findings: tuple[Finding, ...]
    """Everything that the checks found, errors first."""

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """Findings with which the record cannot be completed."""
        return (*errors(self.findings), *(finding for finding in self.findings if finding.code == OPEN))

    @property
    def status(self) -> Literal["incomplete", "can be completed"]:
        """Whether the method has been used to its end. It is no score, and says nothing of the staffing."""
        return "incomplete" if self.blocking else "can be completed"


def assess(assessment: Assessment) -> Assessed:
    """Work out everything that the inputs allow. Nothing is raised for what they lack: that is a finding."""
    parts = tuple(_part_findings(assessment))
    without = {part for part, findings in parts if errors(findings)}
    tool = tool_result(assessment.tool_case) if assessment.tool_case and "tool_run" not in without else None
    judged = assessment.judgement_case if "judgement" not in without else None
    judgement = judgement_result(judged) if judged else None
    sound = replace(assessment, national=None) if "national" in without else assessment
    estimates = tuple(_estimates(sound, tool, judgement))
    triangulation = _triangulation(assessment, estimates)
    own = (*check_record(assessment), *_differences(triangulation))
    return Assessed(
        assessment=assessment,
        tool=tool,
        judgement=judgement,
        estimates=estimates,
        triangulation=triangulation,
        later=_later(assessment, estimates),
        quality=tuple(_quality(assessment)),
        real_time=None if assessment.real_time is None else real_time_summary(assessment.real_time),
        steps=progress(assessment),
        findings=by_severity((*(finding for _, findings in parts for finding in findings), *own)),
    )


def _part_findings(assessment: Assessment) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """What the checks of each part find, with the part's name before the place."""
    if assessment.national_case:
        yield "national", within("national", check_national(assessment.national_case))
    if assessment.tool_case:
        yield "tool_run", within("tool_run", check_tool(assessment.tool_case))
    if assessment.judgement_case:
        yield "judgement", within("judgement", check_judgement(assessment.judgement_case))


def _estimates(
    assessment: Assessment, tool: ToolResult | None, judgement: JudgementResult | None
) -> Iterator[Estimate]:
    staffing = assessment.record.staffing
    if assessment.national is not None:
        yield national_estimate(assessment.national)
    if tool is not None:
        yield tool_estimate(tool, staffing.week_minutes if staffing else None)
    if judgement is not None:
        yield judgement_estimate(judgement)


def _triangulation(assessment: Assessment, estimates: tuple[Estimate, ...]) -> Triangulation | None:
    staffing, allowance = assessment.record.staffing, _allowance(assessment)
    if staffing is None:
        return None
    return triangulate(staffing, estimates, assessment.facts, allowance.factor if allowance else Fraction(1))


def _allowance(assessment: Assessment) -> AbsenceAllowance | None:
    """The allowance that the ward plans with."""
    if assessment.judgement is not None:
        return assessment.judgement.allowance
    return None if assessment.engine is None else assessment.engine.settings.allowance


def _later(assessment: Assessment, estimates: tuple[Estimate, ...]) -> LaterWeek | None:
    staffing, end = assessment.record.staffing, dates_of(year_after(assessment.record.year)).last
    if staffing is None:
        return None
    steps = [step for step in assessment.weeks.steps if staffing.as_at < step.start <= end]
    if not steps or steps[0].minutes == staffing.week_minutes:
        return None
    return on_later_week(staffing, estimates, steps[0].minutes, steps[0].start, assessment.facts)


def _quality(assessment: Assessment) -> Iterator[Beside]:
    dates = assessment.tool_dates
    if assessment.quality is None or dates is None:
        return
    known = {measure.id: measure for measure in assessment.catalogue.measures}
    for series in assessment.quality.series():
        if series.measure in known:
            yield beside(series, known[series.measure], dates, assessment.facts)


def _differences(triangulation: Triangulation | None) -> Iterator[Finding]:
    for difference in triangulation.differences if triangulation else ():
        message = f"{difference.words}; a figure informs, judgement decides"
        yield Finding(code="difference", severity="information", message=message, place=("triangulation",))
