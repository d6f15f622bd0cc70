"""`roster staffing`: the Act's commands, gathered."""

from __future__ import annotations

import typer

from api.cli.staffing import agency, assess, calendar, demand, experience, judgement, report, simulate, tool

app = typer.Typer(
    name="staffing",
    help="Staffing levels: the common staffing method and the other duties of the Act.",
    no_args_is_help=True,
)

app.command("assess")(assess.assess)
app.command("tool")(tool.tool)
app.command("judgement")(judgement.judgement)
app.command("simulate")(simulate.simulate)
app.command("report")(report.report)
app.command("demand")(demand.demand)
app.command("experience")(experience.experience)
app.command("agency")(agency.agency)
app.command("calendar")(calendar.calendar)
