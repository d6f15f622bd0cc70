"""`roster staffing`: the Act's commands, gathered."""

from __future__ import annotations

import typer

from api.cli.staffing import (
    advice,
    agency,
    annual,
    assess,
    calendar,
    demand,
    escalation,
    experience,
    judgement,
    lead,
    real_time,
    report,
    risks,
    simulate,
    tool,
    training,
)

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
app.command("real-time")(real_time.real_time)
app.command("escalation")(escalation.escalation)
app.command("risks")(risks.risks)
app.command("advice")(advice.advice)
app.command("lead")(lead.lead)
app.command("training")(training.training)
app.command("agency")(agency.agency)
app.command("calendar")(calendar.calendar)
app.command("annual")(annual.annual)
