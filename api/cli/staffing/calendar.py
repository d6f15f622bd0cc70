"""`roster staffing calendar`: when each duty is due, and what is overdue."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.options import AsJson, On, day
from api.cli.staffing.inputs import input_in
from api.cli.staffing.logs import AdvicePath, CompletedPaths, PlansPath, TrainingPaths, record_in, record_or_none

PlanPath = Annotated[Path, typer.Argument(metavar="PLAN", help="The year, wards and professions: JSON or TOML.")]
AgencyLogPath = Annotated[Path | None, typer.Option("--agency", help="The log of agency work.")]


def calendar(
    plan: PlanPath,
    completed: CompletedPaths = None,
    agency: AgencyLogPath = None,
    advice: AdvicePath = None,
    plans: PlansPath = None,
    training: TrainingPaths = None,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Show everything that is due for a financial year, with where each date comes from.

    Exit code 0, whatever is found; 2: a file cannot be used or a completed record was altered.
    """
    from staffing_tools.duties.advice import AdviceLog
    from staffing_tools.duties.agency import read_agency
    from staffing_tools.duties.calendar import CalendarPlan, DutyCalendar, check_calendar, due_dates
    from staffing_tools.duties.recurrent import PlanLog
    from staffing_tools.duties.training import TrainingLog
    from staffing_tools.method import read_completed

    today = day(on)
    duties = DutyCalendar(
        plan=record_in(plan, CalendarPlan, as_json=as_json),
        completed=tuple(input_in(path, read_completed, as_json=as_json) for path in completed or ()),
        agency=input_in(agency, read_agency, as_json=as_json) if agency else None,
        advice=record_or_none(advice, AdviceLog, as_json=as_json),
        plans=record_or_none(plans, PlanLog, as_json=as_json),
        training=tuple(record_in(path, TrainingLog, as_json=as_json) for path in training or ()),
    )
    dues, found = due_dates(duties), check_calendar(duties, today)
    if as_json:
        from staffing_tools.reports.forms import calendar_form

        typer.echo(calendar_form(duties.plan.year, today, dues, found).text)
        return
    from api.cli.staffing import tables

    rows = [(each.date, f"s.{each.section}", each.what, each.about, each.state(today), each.source) for each in dues]
    columns = ("due", "section", "what", "for", "state", "why then")
    tables.table(f"Duties of {duties.plan.year} on {today}", columns, rows)
    tables.findings(found)
