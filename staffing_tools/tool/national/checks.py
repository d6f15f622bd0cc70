"""Checks of a national result: the right tool, the right week, everything counted once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from roster.ward import FullTimeWeek
from staffing_tools.checks import allowance_twice, lead_missing, run_short, week_changes
from staffing_tools.establishment import full_time_week, week_stretches
from staffing_tools.exact import MINUTES
from staffing_tools.facts import Facts, shipped
from staffing_tools.findings import Finding, by_severity
from staffing_tools.tool.national.known import NationalTool, known_tools
from staffing_tools.tool.national.result import NationalResult


@dataclass(frozen=True)
class NationalCase:
    """A result, the tools that are known, dated facts, and the day on which it is checked."""

    result: NationalResult
    today: dt.date
    tools: dict[str, NationalTool] = field(default_factory=known_tools)
    facts: Facts = field(default_factory=shipped)
    weeks: FullTimeWeek = field(default_factory=full_time_week)


def check_national(case: NationalCase) -> tuple[Finding, ...]:
    """Everything that the checks find, errors first."""
    return by_severity(finding for check in (_tool, _dates, _week, _once, _lines) for finding in check(case))


def _tool(case: NationalCase) -> Iterator[Finding]:
    result, tool = case.result, case.tools.get(case.result.tool)
    if tool is None:
        message = f"no such tool is known; known: {', '.join(case.tools)}"
        yield Finding(code="tool-unknown", severity="error", message=message, place=("tool",))
        return
    if result.ward.kind not in tool.ward_kinds:
        message = (
            f"the tool is for {tool.care}, not for a ward of {result.ward.kind} ({tool.confidence}: {tool.source})"
        )
        yield Finding(code="tool-wrong-ward", severity="error", message=message, place=("tool",))
    if not tool.is_prescribed_on(result.dates):
        message = "the tool is not prescribed on the days of the run; enter the result of the one that is"
        yield Finding(code="tool-not-valid", severity="error", message=message, place=("tool",))
    if result.ward.kind in tool.poor_fit:
        message = (
            f"the tool has been found to fit {result.ward.kind} poorly ({tool.poor_fit_source}); rest more on "
            "professional judgement and local context"
        )
        yield Finding(code="tool-poor-fit", severity="warning", message=message, place=("tool",))
    if tool.confidence != "SEEN":
        message = (
            f"name and version are to be confirmed against the regulations ({tool.confidence}). {tool.note}".strip()
        )
        yield Finding(code="tool-unconfirmed", severity="information", message=message, place=("version",))


def _dates(case: NationalCase) -> Iterator[Finding]:
    result = case.result
    if result.dates.last > case.today or result.printed_on > case.today:
        message = f"lies after {case.today}; a result is entered once it is printed"
        yield Finding(code="day-ahead", severity="error", message=message, place=("dates",))
    if result.printed_on < result.dates.last:
        message = "the report is older than the last day of the run; correct one of the two"
        yield Finding(code="printed-early", severity="error", message=message, place=("printed_on",))
    yield from run_short(result.dates.days, case.facts)


def _week(case: NationalCase) -> Iterator[Finding]:
    result, stretches = case.result, week_stretches(case.result.dates, case.weeks)
    yield from week_changes(result.dates, case.weeks, "error", "one printed figure cannot hold both")
    if result.week_minutes is None:
        message = (
            "the report does not say which full-time week it reckons with; ask, since 37.5, 37 and 36 hours differ"
        )
        yield Finding(code="week-not-said", severity="warning", message=message, place=("week_minutes",))
    elif all(result.week_minutes != stretch.step.minutes for stretch in stretches):
        message = (
            f"the tool reckons with {result.week_minutes / MINUTES:g} hours, the full-time week is {stretches[0].words}"
        )
        yield Finding(code="week-differs", severity="warning", message=message, place=("week_minutes",))


def _once(case: NationalCase) -> Iterator[Finding]:
    result = case.result
    if result.holds_allowance and result.added_allowance:
        yield allowance_twice(result.holds_allowance, ("added_allowance",))
    if not result.holds_allowance and not result.added_allowance:
        message = "say which absence allowance the figure holds, or which is to be added; without one it is too small"
        yield Finding(code="allowance-not-said", severity="warning", message=message, place=("holds_allowance",))
    yield from lead_missing(result.lead, ("lead",))


def _lines(case: NationalCase) -> Iterator[Finding]:
    lines = case.result.lines
    if lines and sum(Fraction(line.wte) for line in lines) != Fraction(case.result.wte):
        message = "the printed parts do not add up to the printed figure; check them against the report"
        yield Finding(code="lines-differ", severity="warning", message=message, place=("lines",))
