"""An assessment out of a completed record alone, as far as the record holds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from staffing_tools.method.assess import Assessed, assess
from staffing_tools.method.assessment import Assessment, EngineInputs
from staffing_tools.method.completed import CompletedRecord
from staffing_tools.tool.coefficients import CoefficientSet, shipped_sets


@dataclass(frozen=True)
class FromRecord:
    """What the record shows, its tables and findings as they were sealed, and what it does not hold."""

    assessed: Assessed
    left_out: tuple[str, ...]


def assessed_from(completed: CompletedRecord) -> FromRecord:
    """The assessment that a record was made of.

    A coefficient set is taken from those that come with the program where it is the one that the record names; measures
    are titled by the catalogue that comes with the program.
    """
    held = completed.inputs
    assessment = Assessment(
        record=completed.record,
        today=completed.completed_on,
        national=held.national,
        engine=_engine(completed),
        judgement=held.judgement,
        quality=held.quality,
        experience=held.experience,
    )
    sealed = replace(
        assess(assessment),
        triangulation=completed.triangulation,
        later=completed.later,
        real_time=completed.real_time,
        findings=completed.findings,
    )
    return FromRecord(sealed, tuple(_left_out(completed, assessment)))


def _engine(completed: CompletedRecord) -> EngineInputs | None:
    held, coefficients = completed.inputs, _shipped(completed)
    if held.tool_run is None or held.settings is None or coefficients is None:
        return None
    return EngineInputs(held.tool_run, coefficients, held.settings)


def _shipped(completed: CompletedRecord) -> CoefficientSet | None:
    """The set that the record names, where it comes with the program."""
    return next((each for each in shipped_sets() if each.reference == completed.inputs.coefficients), None)


def _left_out(completed: CompletedRecord, assessment: Assessment) -> Iterator[str]:
    held = completed.inputs
    if held.tool_run is not None and assessment.engine is None:
        yield "the lines of the indicative engine, whose coefficient set is named and not held"
    if held.tool_run is not None:
        yield "counts over a longer time than the run, and the spread of workload that they show"
    if completed.real_time is not None:
        yield "the colours of each shift; the record holds their summary"
    if held.quality is not None:
        known = {measure.id for measure in assessment.catalogue.measures}
        unknown = sorted({series.measure for series in held.quality.series()} - known)
        if unknown:
            yield f"titles and run charts of the board's own measures: {', '.join(unknown)}"
