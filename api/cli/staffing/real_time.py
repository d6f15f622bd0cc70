"""`roster staffing real-time`: each shift's required and actual staff, its colours, and what they come to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.options import AsJson, On, day
from api.cli.staffing.inputs import input_in
from api.cli.staffing.logs import RealTimePath, Shifts, real_time_in
from api.cli.staffing.options import First, Last, now, span_of

if TYPE_CHECKING:
    from staffing_tools.duties.real_time import Arrangements, RealTimeLog, RealTimeSummary, ShiftAssessment
    from staffing_tools.spans import DateSpan

ArrangementsPath = Annotated[
    Path | None, typer.Option("--arrangements", help="The board's own colours and mitigations: JSON or TOML.")
]


def real_time(
    log: RealTimePath,
    shifts: Shifts = None,
    first: First = None,
    last: Last = None,
    arrangements: ArrangementsPath = None,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Show what shifts required and who was there, colours before and after mitigation, and red shifts in a row.

    Exit code 0, whatever is found; 2: a file cannot be used.
    """
    from staffing_tools.duties.real_time import (
        RealTimeCase,
        check_real_time,
        read_arrangements,
        real_time_summary,
        shipped_arrangements,
    )

    read = real_time_in(log, shifts, as_json=as_json)
    own = input_in(arrangements, read_arrangements, as_json=as_json) if arrangements else shipped_arrangements()
    span = span_of(first, last, read.log.dates)
    found = read.located(check_real_time(RealTimeCase(read.log, now(day(on)), own)))
    found = tuple(each for each in found if each.date is None or each.date in span)
    summary = real_time_summary(read.log, span)
    if as_json:
        from staffing_tools.reports.forms import real_time_form

        typer.echo(real_time_form(read.log, span, found).text)
        return
    from api.cli.staffing import tables

    _show(read.log, span, summary, own)
    tables.findings(found)


def _show(log: RealTimeLog, span: DateSpan, summary: RealTimeSummary, own: Arrangements) -> None:
    from api.cli.staffing import tables
    from staffing_tools.duties.real_time import by_month, red_runs, staff_found
    from staffing_tools.exact import plain

    tables.heading(f"Real-time staffing of {log.ward}, {span.words}")
    tables.line(f"{summary.assessed} of {summary.expected} shifts assessed.")
    staff = [
        (each.role, each.shifts, plain(each.required), plain(each.actual), plain(each.gap), each.shifts_short)
        for each in staff_found(log, span)
    ]
    columns = ("role or skill", "shifts", "required", "there", "short", "shifts short")
    tables.table("Required against actual, before mitigation", columns, staff, numbers=columns[1:])
    months = [
        (f"{each.dates.first:%Y-%m}", *_colours(each.before), *_colours(each.after), each.escalated, each.lead_minutes)
        for each in by_month(log, span)
    ]
    total = ("all", *_colours(summary.before), *_colours(summary.after), summary.escalated, summary.lead_minutes)
    colours = ("green", "amber", "red", "green after", "amber after", "red after")
    counts = ("month", *colours, "escalated", "lead min")
    tables.table("Colours before and after mitigation", counts, [*months, total], numbers=counts[1:])
    red = [_red(each, own) for each in log.assessments if each.date in span and each.after == "red"]
    if red:
        columns = ("date", "shift", "there of required", "before", "what was done", "escalation")
        tables.table("Shifts that stayed red", columns, red)
    runs = red_runs(log, span)
    tables.line(f"Longest run of red shifts: {runs[0].words}." if runs else "No shift stayed red.")


def _colours(count: dict[Any, int]) -> tuple[int, ...]:
    from staffing_tools.colour import COLOURS

    return tuple(count[colour] for colour in COLOURS)


def _red(each: ShiftAssessment, own: Arrangements) -> tuple[object, ...]:
    kinds = [own.mitigation(code) for code in each.mitigations]
    done = ", ".join(kind.title if kind else code for kind, code in zip(kinds, each.mitigations, strict=True))
    staff = ", ".join(f"{role} {each.actual.get(role, 0):f} of {need:f}" for role, need in each.required.items())
    return (each.date, each.shift, staff, each.before, done or "nothing said", each.escalation or "none")
