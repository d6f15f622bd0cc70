"""`roster staffing agency`: agency workers against 150 %, with the quarterly returns."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.options import AsJson, On, day
from api.cli.staffing.inputs import input_in
from api.cli.staffing.options import Year, year_of_option

AgencyPath = Annotated[Path, typer.Argument(metavar="LOG", help="The log of agency work: JSON or TOML.")]


def agency(log: AgencyPath, year: Year = None, on: On = None, as_json: AsJson = False) -> None:
    """Show the four quarterly reports of a financial year on agency workers, nil returns among them.

    Exit code 0, whatever is found; 2: the log cannot be used.
    """
    from staffing_tools.duties.agency import AgencyCase, agency_returns, check_agency, read_agency
    from staffing_tools.facts import shipped

    today = day(on)
    chosen = year_of_option(year, today)
    held = input_in(log, read_agency, as_json=as_json)
    returns = agency_returns(held, chosen, shipped())
    found = check_agency(AgencyCase(held, chosen, today))
    if as_json:
        from staffing_tools.reports.forms import agency_form

        typer.echo(agency_form(chosen, returns, found).text)
        return
    from api.cli.staffing import tables

    for each in returns:
        tables.heading(each.words)
        rows = [
            (line.occasion.id, line.occasion.ward, line.occasion.role, f"{line.percent} %", line.occasion.circumstances)
            for line in each.lines
        ]
        if rows:
            columns = ("occasion", "ward", "role", "of an employee's cost", "circumstances")
            tables.table("Above the limit", columns, rows, numbers=("of an employee's cost",))
    tables.findings(found)
