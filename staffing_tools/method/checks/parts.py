"""The parts of an assessment: of one ward and one financial year, with the tool that is prescribed."""

from __future__ import annotations

from collections.abc import Iterator

from roster.ward import Place
from staffing_tools.findings import Finding
from staffing_tools.method.assessment import Assessment
from staffing_tools.year import dates_of


def check(assessment: Assessment) -> Iterator[Finding]:
    """Parts of another ward or year, and an engine in the place of the prescribed tool."""
    record = assessment.record
    for name, ward in assessment.wards.items():
        if ward != record.ward:
            message = f"is of ward {ward.id} or describes it otherwise than the record of {record.ward.id}; correct one"
            yield Finding(code="ward-differs", severity="error", message=message, place=(name, "ward"))
    for place, ward_id in _ward_ids(assessment):
        if ward_id != record.ward.id:
            message = f"is of ward {ward_id}, the record of {record.ward.id}; correct one of the two"
            yield Finding(code="ward-differs", severity="error", message=message, place=(*place, "ward"))
    yield from _measures(assessment)
    year, dates = dates_of(record.year), assessment.tool_dates
    if dates is not None and (dates.first not in year or dates.last not in year):
        message = f"the tool ran on {dates.words}, outside the financial year {record.year}; the method is used in each"
        yield Finding(code="year-differs", severity="error", message=message, place=("record", "year"))
    if assessment.national is None and assessment.engine is not None:
        message = (
            "the engine's figure is indicative; enter the result of the tool that regulations prescribe (s.12IJ(3))"
        )
        yield Finding(code="tool-indicative", severity="error", message=message, place=("national",))


def _ward_ids(assessment: Assessment) -> Iterator[tuple[Place, str]]:
    """The ward that each part names, where it names no more than its id."""
    if assessment.quality is not None:
        yield ("quality",), assessment.quality.ward
    if assessment.real_time is not None:
        yield ("real_time",), assessment.real_time.ward
    yield from ((("experience", number), each.ward) for number, each in enumerate(assessment.experience))


def _measures(assessment: Assessment) -> Iterator[Finding]:
    known = {measure.id for measure in assessment.catalogue.measures}
    for number, point in enumerate(assessment.quality.points if assessment.quality else ()):
        if point.measure not in known:
            message = "the catalogue has no such measure, so it is left out; add it there or correct its id"
            place = ("quality", "points", number, "measure")
            yield Finding(code="measure-unknown", severity="warning", message=message, place=place)
