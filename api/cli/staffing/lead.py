"""`roster staffing lead`: time to lead, agreed, rostered, worked and lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import AsJson
from api.cli.staffing.logs import record_in

if TYPE_CHECKING:
    from staffing_tools.duties.lead import LeadLog

LeadArgument = Annotated[Path, typer.Argument(metavar="LOG", help="The log of time to lead: JSON or TOML.")]


def lead(log: LeadArgument, as_json: AsJson = False) -> None:
    """Show how much of the agreed time to lead was rostered and worked, and what the rest went to.

    Exit code 0, whatever is found; 2: the log cannot be used.
    """
    from staffing_tools.duties.lead import LeadLog, check_lead, delivered
    from staffing_tools.duties.naming import named

    held = record_in(log, LeadLog, as_json=as_json)
    found, whole = named(check_lead(held), held), delivered(held)
    if as_json:
        from staffing_tools.reports.forms import lead_form

        typer.echo(lead_form(held, found).text)
        return
    from api.cli.staffing import tables

    _show(held)
    tables.line(f"{whole.words[0].upper()}{whole.words[1:]}. The Act names no amount; what is agreed is the board's.")
    tables.findings(found)


def _show(log: LeadLog) -> None:
    from api.cli.staffing import tables
    from staffing_tools.duties.lead import LOST_TO, delivered
    from staffing_tools.exact import percent

    roles, rows = {leader.id: leader.role for leader in log.leaders}, []
    for period in log.periods:
        share = delivered(period).share
        hours = (f"{each:f}" for each in (period.agreed, period.rostered, period.worked))
        lost = (f"{period.lost_to(kind):f} to {kind}" for kind in LOST_TO if period.lost_to(kind))
        delivery = "" if share is None else f"{percent(share)} %"
        rows.append((roles[period.leader], period.dates.words, *hours, delivery, ", ".join(lost)))
    columns = ("leader", "roster period", "agreed", "rostered", "worked", "delivered", "lost")
    tables.heading(f"Time to lead on {log.ward}, in hours")
    tables.table("By leader and roster period", columns, rows, numbers=columns[2:6])
