"""The coefficient set: valid on the days, meant for the ward, made for the week, and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.establishment import week_stretches
from staffing_tools.exact import MINUTES
from staffing_tools.findings import Finding
from staffing_tools.tool.case import ToolCase


def check(case: ToolCase) -> Iterator[Finding]:
    """Whether the set may be used for this run, and with what care."""
    yield from _validity(case)
    yield from _ward(case)
    yield from _week(case)
    yield from _standing(case)


def _validity(case: ToolCase) -> Iterator[Finding]:
    name = f"the set {case.coefficients.id} {case.coefficients.version}"
    if case.run.dates.first < case.coefficients.valid_from:
        message = f"{name} holds from {case.coefficients.valid_from}; use the version that held on the days of the run"
        yield Finding(code="set-not-yet-valid", severity="error", message=message, date=case.run.dates.first)
    end = case.coefficients.valid_to
    if end is not None and case.run.dates.last > end:
        message = f"{name} held until {end}; use the version that holds on the days of the run"
        yield Finding(code="set-expired", severity="error", message=message, date=case.run.dates.last)


def _ward(case: ToolCase) -> Iterator[Finding]:
    if case.run.ward.kind not in case.coefficients.ward_kinds:
        kinds = ", ".join(case.coefficients.ward_kinds)
        message = f"the set {case.coefficients.id} is for {kinds}, not for {case.run.ward.kind}; choose one that is"
        yield Finding(code="set-wrong-ward", severity="error", message=message, place=("ward", "kind"))


def _week(case: ToolCase) -> Iterator[Finding]:
    embedded = case.coefficients.embedded
    for stretch in week_stretches(case.run.dates, case.weeks):
        if embedded and embedded.week_minutes != stretch.step.minutes:
            message = (
                f"the set holds a week of {embedded.week_minutes / MINUTES:g} hours, the full-time week is "
                f"{stretch.words}; its values are converted, which the result shows"
            )
            yield Finding(code="set-other-week", severity="warning", message=message, date=stretch.dates.first)


def _standing(case: ToolCase) -> Iterator[Finding]:
    if case.coefficients.status == "illustrative":
        message = f"the set {case.coefficients.id} is invented; no decision may rest on its figures"
        yield Finding(code="set-invented", severity="warning", message=message)
    if case.coefficients.caution:
        yield Finding(code="set-caution", severity="warning", message=case.coefficients.caution)
