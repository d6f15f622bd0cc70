"""`roster staffing advice`: clinical advice, decisions that depart from it, and each profession's quarterly report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import AsJson, On, day
from api.cli.outputs import writable
from api.cli.staffing.documents import ToDocument, document_out, endings
from api.cli.staffing.logs import (
    CompletedPaths,
    EscalationPaths,
    EvidencePaths,
    LeadPaths,
    PlanLogs,
    RealTimePaths,
    ShiftTables,
    TrainingPaths,
    evidence_in,
    record_in,
)
from api.cli.staffing.options import Year, year_of_option

if TYPE_CHECKING:
    import datetime as dt

    from staffing_tools.duties.advice import AdviceLog, AdviceReport
    from staffing_tools.spans import DateSpan

AdviceArgument = Annotated[Path, typer.Argument(metavar="LOG", help="The log of clinical advice: JSON or TOML.")]
Profession = Annotated[
    str | None, typer.Option("--profession", help="Whose quarterly report --out writes; the first of the log.")
]
Quarter = Annotated[
    str | None,
    typer.Option(
        "--quarter", help="A day of the quarter that --out reports, such as 2026-09-30; the last that has ended."
    ),
]


def advice(
    log: AdviceArgument,
    year: Year = None,
    out: ToDocument = None,
    profession: Profession = None,
    quarter: Quarter = None,
    completed: CompletedPaths = None,
    real_time: RealTimePaths = None,
    shifts: ShiftTables = None,
    escalation: EscalationPaths = None,
    plans: PlanLogs = None,
    lead: LeadPaths = None,
    training: TrainingPaths = None,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Show decisions on clinical advice, what departures from it still owe, and the four quarterly reports of a year.

    With --out, the report of a profession to the board for a quarter; the other records and logs fill what it says of
    each section.

    Exit code 0, whatever is found; 2: a file cannot be used or written; 5: this machine cannot make the form.
    """
    from staffing_tools.duties.advice import AdviceCase, AdviceLog, check_advice
    from staffing_tools.duties.naming import named

    if out is not None:
        writable(out, log, endings=endings(), as_json=as_json)
    today = day(on)
    chosen, held = year_of_option(year, today), record_in(log, AdviceLog, as_json=as_json)
    found = named(check_advice(AdviceCase(held, chosen, today)), held)
    reports = _reports(held, chosen)
    if out is not None:
        paths = EvidencePaths(completed, real_time, shifts, escalation, plans, lead, training)
        _write(held, out, _profession(held, profession), _quarter(quarter, today), paths, as_json=as_json)
    if as_json:
        from staffing_tools.reports.forms import advice_form

        typer.echo(advice_form(held, chosen, reports, found).text)
        return
    from api.cli.staffing import tables

    _show(held, reports, today)
    tables.findings(found)
    if out is not None:
        typer.echo(f"Written to {out}")


def _reports(log: AdviceLog, year: str) -> list[AdviceReport]:
    from staffing_tools.duties.advice import advice_report
    from staffing_tools.year import quarters_of

    return [advice_report(log, each, quarter) for quarter in quarters_of(year) for each in log.professions]


def _profession(log: AdviceLog, profession: str | None) -> str:
    if profession is None:
        return log.professions[0]
    if profession not in log.professions:
        raise typer.BadParameter(f"known: {', '.join(log.professions)}", param_hint="--profession")
    return profession


def _quarter(quarter: str | None, today: dt.date) -> DateSpan:
    """The quarter of a day; left out, the last one that has ended."""
    import datetime as dt

    from staffing_tools.year import quarter_of

    if quarter is not None:
        return quarter_of(day(quarter, "--quarter"))
    return quarter_of(quarter_of(today).first - dt.timedelta(days=1))


def _write(
    log: AdviceLog, out: Path, profession: str, quarter: DateSpan, paths: EvidencePaths, *, as_json: bool
) -> None:
    from staffing_tools.duties.advice import advice_report
    from staffing_tools.duties.annual import evidence_of
    from staffing_tools.reports.advice_page import advice_page
    from staffing_tools.year import year_of

    records = (*evidence_in(paths, as_json=as_json), log)
    evidence = evidence_of(records, year_of(quarter.first), quarter)
    document_out(advice_page(advice_report(log, profession, quarter), log, evidence), out, as_json=as_json)


def _show(log: AdviceLog, reports: list[AdviceReport], today: dt.date) -> None:
    from api.cli.staffing import tables

    profession = {each.id: each.profession for each in log.advice}
    tables.heading(f"Clinical advice on staffing, {log.title}")
    decided = [
        (each.decided_on, f"s.{each.section}", each.words, ", ".join(profession[one] for one in each.advice) or "none")
        for each in log.decisions
    ]
    tables.table("Decisions", ("date", "section", "decision", "advice of"), decided)
    departures = [
        (each.id, profession[one.advice], ", ".join(one.missing) or "nothing", "yes" if one.disagreement else "no")
        for each in log.decisions
        for one in each.departures
    ]
    if departures:
        columns = ("decision", "departs from advice of", "still owed", "disagreement on record")
        tables.table("Departures from advice", columns, departures)
    rows = [(each.quarter.words, each.profession, *_counts(each), _given(log, each, today)) for each in reports]
    titles = ("quarter", "profession", "decisions", "departures", "views", "report")
    tables.table("Quarterly reports to the board", titles, rows, numbers=titles[2:5])


def _counts(each: AdviceReport) -> tuple[int, int, int]:
    return len(each.decisions), len(each.departures), len(each.views)


def _given(log: AdviceLog, each: AdviceReport, today: dt.date) -> str:
    given = log.given_on(each.profession, each.quarter.last)
    if given is not None:
        return f"given on {given}"
    return "not given" if each.quarter.last < today else "to come"
