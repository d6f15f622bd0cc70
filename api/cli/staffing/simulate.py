"""`roster staffing simulate`: the spread of workload, and what runs of days are worth."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit, fail, writing
from api.cli.options import AsJson, Seed
from api.cli.staffing.inputs import assessment_in, not_made
from api.cli.staffing.options import AssessmentPath, On, day

if TYPE_CHECKING:
    from staffing_tools.workload import RunWorth, Workload, WorkloadSpread

Samples = Annotated[int, typer.Option("--samples", min=100, max=1_000_000, help="Resamples to draw.")]
Pictures = Annotated[Path | None, typer.Option("--pictures", help="Write pictures (SVG) to this folder.")]


def simulate(
    assessment: AssessmentPath,
    samples: Samples = 10_000,
    seed: Seed = 1,
    pictures: Pictures = None,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Show how staff needed spread over days, how sure a figure is, and what runs of 14, 28 and 56 days are worth.

    Exit code 0; 2: a file cannot be used or written; 5: no run is named, or errors in it stand in the way.
    """
    from staffing_tools.findings import FindingsError
    from staffing_tools.workload import Bootstrap, spread_of, workload_of, worth_of

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
    if pictures is not None:
        with writing(pictures, as_json=as_json):
            _draw(workload, spread, worth, pictures)
    if as_json:
        from staffing_tools.reports import spread_form

        form = {"spread": spread_form(spread), "worth": [asdict(each) for each in worth]}
        typer.echo(json.dumps(form, indent=2, default=str))
    else:
        _show(workload, spread, worth)


def _draw(workload: Workload, spread: WorkloadSpread, worth: tuple[RunWorth, ...], folder: Path) -> None:
    from roster.files import write_whole
    from staffing_tools.pictures import days_picture, staff_picture, worth_picture

    folder.mkdir(exist_ok=True)
    drawn = {
        "days": days_picture(workload),
        "staff": staff_picture(spread, workload.ward),
        "worth": worth_picture(worth, workload.ward),
    }
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
