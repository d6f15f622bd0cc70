"""`roster staffing simulate`: the spread of workload, and what runs of days are worth."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit, fail, writing
from api.cli.options import AsJson, On, Seed, day
from api.cli.staffing.inputs import assessment_in, not_made
from api.cli.staffing.options import AssessmentPath

if TYPE_CHECKING:
    from staffing_tools.establishment import Establishment
    from staffing_tools.method import Assessed
    from staffing_tools.workload import Band, Meeting, RunWorth, Workload, WorkloadSpread

Samples = Annotated[int, typer.Option("--samples", min=100, max=1_000_000, help="Resamples to draw.")]
Establishments = Annotated[
    list[str] | None,
    typer.Option("--establishment", help="WTE in all to set against demand, such as 36.5; may be given again."),
]
Pictures = Annotated[Path | None, typer.Option("--pictures", help="Write pictures (SVG) to this folder.")]

MOST = 10_000
"""WTE beyond which a figure is a slip of the hand."""


def simulate(
    assessment: AssessmentPath,
    samples: Samples = 10_000,
    seed: Seed = 1,
    establishment: Establishments = None,
    pictures: Pictures = None,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Show how staff needed spread over days, how many days establishments would have met, and what runs are worth.

    What is funded and in post is set against demand where the record says so, and each --establishment.

    Exit code 0; 2: a file cannot be used or written; 5: no run is named, or errors in it stand in the way.
    """
    from staffing_tools.findings import FindingsError
    from staffing_tools.method import assess
    from staffing_tools.workload import Bootstrap, meetings, spread_of, workload_of, worth_of

    read = assessment_in(assessment, day(on), as_json=as_json)
    case = read.assessment.workload_case
    if case is None:
        missing = [("", "name a tool_run with coefficients")]
        fail(Exit.NOT_MADE, f"{assessment} names no run:", missing, as_json=as_json)
    try:
        workload = workload_of(case)
    except FindingsError as error:
        found = read.part(read.workload_part, error.findings)
        not_made(found, "No figure is made from days with errors", as_json=as_json)
    by, how = case.establishment_of(workload.mean_week), Bootstrap(samples=samples, seed=seed)
    spread, worth = spread_of(workload, by, how), worth_of(workload, by, how=how)
    named = _named(assess(read.assessment), establishment)
    met = meetings(workload, named, how)
    if pictures is not None:
        with writing(pictures, as_json=as_json):
            _draw(workload, spread, worth, named, pictures)
    if as_json:
        from staffing_tools.reports.forms import simulation_form

        typer.echo(simulation_form(spread, met, worth).text)
    else:
        _show(workload, spread, worth)
        _show_met(met)


def _named(assessed: Assessed, wanted: list[str] | None) -> dict[str, Establishment]:
    """The establishments of the record and those asked for. Raises BadParameter."""
    from decimal import Decimal, InvalidOperation

    from staffing_tools.reports.spread import establishments_in

    try:
        given = [Decimal(each) for each in wanted or ()]
    except InvalidOperation:
        raise typer.BadParameter("write WTE as a number, such as 36.5", param_hint="--establishment") from None
    if not all(each.is_finite() and 0 <= each <= MOST for each in given):
        raise typer.BadParameter(f"write WTE as a number from 0 to {MOST}", param_hint="--establishment")
    try:
        return establishments_in(assessed, *given)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--establishment") from None


def _draw(
    workload: Workload,
    spread: WorkloadSpread,
    worth: tuple[RunWorth, ...],
    named: dict[str, Establishment],
    folder: Path,
) -> None:
    from roster.files import write_whole
    from staffing_tools.pictures import capacity_picture, days_picture, staff_picture, worth_picture

    folder.mkdir(exist_ok=True)
    drawn = {
        "days": days_picture(workload),
        "staff": staff_picture(spread, workload.ward),
        "worth": worth_picture(worth, workload.ward),
    }
    if named:
        drawn["met"] = capacity_picture(workload, named)
    for name, picture in drawn.items():
        write_whole(folder / f"{name}.svg", picture.encode())


def _show(workload: Workload, spread: WorkloadSpread, worth: tuple[RunWorth, ...]) -> None:
    from api.cli.staffing import tables

    tables.heading(f"{workload.ward}: {spread.days} days, {spread.how.samples:,} resamples, seed {spread.how.seed}")
    names = ["mean", *(f"{percent} %" for percent, _ in spread.parts[0].percentiles)]
    rows = [
        (part.title, *(band.words for band in (part.mean, *(band for _, band in part.percentiles))))
        for part in spread.parts
    ]
    tables.table("Staff at work needed, with the middle 95 % of resamples", ("part of the day", *names), rows)
    wte = [("the mean", spread.wte.words), *((f"{percent} % of days", band.words) for percent, band in spread.wte_for)]
    tables.table("WTE that meets", ("demand of", "WTE"), wte)
    runs = [(each.days, each.band.words, each.seen.words if each.seen else "too few days") for each in worth]
    tables.table("What a run is worth, in WTE", ("days", "resamples", "real runs"), runs)


def _show_met(met: tuple[Meeting, ...]) -> None:
    from api.cli.staffing import tables
    from staffing_tools.exact import rounded

    if not met:
        tables.line("Give an --establishment, or what is funded in the record, to see how many days it would have met.")
        return
    rows = [
        (
            each.name,
            rounded(each.establishment.total_wte),
            each.met.words,
            _ends(each.share),
            rounded(each.met.mean_short),
        )
        for each in met
    ]
    columns = ("establishment", "WTE", "days met", "middle 95 %", "hours short on the others")
    tables.table("Days on which demand would have been met", columns, rows, numbers=("WTE", columns[-1]))
    parts = [
        (each.name, part.title, rounded(part.staff), part.met.words, _ends(part.share))
        for each in met
        for part in each.parts
        if len(each.parts) > 1
    ]
    if parts:
        columns = ("establishment", "part of the day", "staff at work", "days met", "middle 95 %")
        tables.table("The same by part of the day", columns, parts, numbers=("staff at work",))
        tables.line("Hours are spread over the parts of the day as the mean workload is, and are the same every day.")


def _ends(share: Band) -> str:
    return f"{share.low} to {share.high} %"
