"""`roster staffing risks`: risks that are severe or come back, by rolling window, and the plans against them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import AsJson, On, day
from api.cli.staffing.inputs import input_in
from api.cli.staffing.logs import PlansPath, RealTimePaths, ShiftTables, real_times_in, record_in, record_or_none

if TYPE_CHECKING:
    from staffing_tools.duties.recurrent import PlanLog, RiskEvent, Theme
    from staffing_tools.facts import Facts

EscalationPath = Annotated[Path, typer.Argument(metavar="ESCALATIONS", help="The log of escalations: JSON or TOML.")]
FactsPath = Annotated[
    Path | None, typer.Option("--facts", help="The board's own windows and threshold among its figures: TOML or JSON.")
]


def risks(
    log: EscalationPath,
    real_time: RealTimePaths = None,
    shifts: ShiftTables = None,
    plans: PlansPath = None,
    facts: FactsPath = None,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Show escalated risks and shifts that stayed red, by ward and kind: which are severe, recur or are planned for.

    Exit code 0, whatever is found; 2: a file cannot be used.
    """
    from staffing_tools.duties.escalation import EscalationLog
    from staffing_tools.duties.naming import named
    from staffing_tools.duties.recurrent import PlanLog, RecurrentCase, check_recurrent, escalated, red_shifts, themes
    from staffing_tools.facts import read_facts, shipped

    known = input_in(facts, read_facts, as_json=as_json) if facts else shipped()
    held = record_in(log, EscalationLog, as_json=as_json)
    reds = (event for each in real_times_in(real_time, shifts, as_json=as_json) for event in red_shifts(each))
    events: tuple[RiskEvent, ...] = (*escalated(held), *reds)
    planned = record_or_none(plans, PlanLog, as_json=as_json) or PlanLog(title="none")
    found = named(check_recurrent(RecurrentCase(events, planned, day(on), known)), planned)
    kinds = themes(events, known)
    if as_json:
        from staffing_tools.reports.forms import risks_form

        typer.echo(risks_form(kinds, planned, found).text)
        return
    from api.cli.staffing import tables

    _show(kinds, planned, known)
    tables.findings(each for each in found if each.code != "theme")


def _show(kinds: tuple[Theme, ...], plans: PlanLog, facts: Facts) -> None:
    from api.cli.staffing import tables
    from staffing_tools.duties.recurrent import windows

    spans = windows(facts)
    windowed = [f"most in {each.days.value:f} days" for each in spans]
    columns = ("kind", "risks", *windowed, "highest score", "what it is", "plan")
    tables.heading("Severe and recurrent risks")
    tables.table("Escalated risks and red shifts by kind", columns, [_row(each, plans) for each in kinds])
    recurrent = " or ".join(each.words for each in spans)
    tables.line(f"Recurrent: {recurrent}. Severe: from {facts.severe_score.words}.")


def _row(each: Theme, plans: PlanLog) -> tuple[object, ...]:
    from staffing_tools.duties.recurrent import plan_against

    peaks = (f"{peak.count} from {peak.dates.first}" for peak in each.peaks)
    scores = [one.score for one in each.events if one.score is not None]
    kind = [word for word, holds in (("severe", each.is_severe), ("recurrent", each.is_recurrent)) if holds]
    plan = plan_against(each, plans)
    standing = "" if not kind else "none" if plan is None else "closed" if plan.closed_on else "open"
    highest = max(scores) if scores else "not said"
    return (f"{each.ward}, {each.kind}", len(each.events), *peaks, highest, " and ".join(kind), standing)
