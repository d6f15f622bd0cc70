"""`roster staffing training`: courses held and lacking, protected learning, and consulting staff on the method."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import AsJson, On, day
from api.cli.staffing.inputs import input_in
from api.cli.staffing.logs import record_in

if TYPE_CHECKING:
    import datetime as dt

    from staffing_tools.duties.training import CourseCoverage, TrainingLog

TrainingArgument = Annotated[Path, typer.Argument(metavar="LOG", help="The training log of a ward: JSON or TOML.")]
CompletedPath = Annotated[
    Path | None, typer.Option("--completed", help="The completed record whose decision staff are to be told of.")
]


def training(log: TrainingArgument, completed: CompletedPath = None, on: On = None, as_json: AsJson = False) -> None:
    """Show who holds the training that their role needs, protected learning time, and how staff were consulted.

    Exit code 0, whatever is found; 2: a file cannot be used or a completed record was altered.
    """
    from staffing_tools.duties.naming import named
    from staffing_tools.duties.training import TrainingCase, TrainingLog, check_training, coverage
    from staffing_tools.method import read_completed

    today, held = day(on), record_in(log, TrainingLog, as_json=as_json)
    sealed = input_in(completed, read_completed, as_json=as_json) if completed else None
    decided = sealed.record.decision.decided_on if sealed and sealed.record.decision else None
    courses = coverage(held, today)
    found = named(check_training(TrainingCase(held, today, decided)), held)
    if as_json:
        from staffing_tools.reports.forms import training_form

        typer.echo(training_form(held, courses, found).text)
        return
    from api.cli.staffing import tables

    _show(held, courses, today)
    tables.findings(found)


def _show(log: TrainingLog, courses: tuple[CourseCoverage, ...], today: dt.date) -> None:
    from api.cli.staffing import tables
    from staffing_tools.exact import percent

    rows = [
        (
            each.course.title,
            each.course.for_what,
            len(each.needing),
            len(each.holding),
            "" if each.share is None else f"{percent(each.share, 1)} %",
            ", ".join(each.lacking) or "nobody",
            min((until for person, until in each.ending.items() if person in each.holding), default=""),
        )
        for each in courses
    ]
    columns = ("course", "for", "needed by", "held by", "share", "without it or lapsed", "next to lapse")
    tables.heading(f"Training on {log.ward} on {today}")
    tables.table("Courses", columns, rows, numbers=columns[2:5])
    hours = log.learning_hours
    tables.line(f"Hours of protected learning: {', '.join(f'{name} {number:f}' for name, number in hours.items())}.")
    given = "not said" if log.method_hours is None else f"{log.method_hours:f}"
    answered = sum(1 for each in log.views if each.outcome)
    tables.line(f"Hours given to those who use the common staffing method: {given}.")
    tables.line(f"Views of employees: {len(log.views)}, with what came of them: {answered}.")
    told = ", ".join(f"{each.shared_on} ({', '.join(each.told)})" for each in log.feedback)
    tables.line(f"Told of the method: {told or 'not yet'}.")
