"""`roster staffing escalation`: chains of decisions, who was not told, what is open, and what was taken out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import AsJson, On, day
from api.cli.staffing.inputs import input_in
from api.cli.staffing.logs import RealTimePaths, ShiftTables, real_times_in, record_in, record_or_none
from api.cli.staffing.options import now

if TYPE_CHECKING:
    from staffing_tools.duties.escalation import Standing

EscalationPath = Annotated[Path, typer.Argument(metavar="LOG", help="The log of escalations: JSON or TOML.")]
Earlier = Annotated[
    Path | None, typer.Option("--earlier", help="An earlier state of the log, to see what was changed or taken out.")
]
LadderPath = Annotated[Path | None, typer.Option("--ladder", help="The board's own levels: JSON or TOML.")]
MANY = 20
"""Escalations beyond which those that were decided without anything left to do are counted and not listed."""


def escalation(
    log: EscalationPath,
    earlier: Earlier = None,
    real_time: RealTimePaths = None,
    shifts: ShiftTables = None,
    ladder: LadderPath = None,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Show each escalated risk with its chain, who still has to be told, disagreement and reviews.

    With --real-time, escalations that shifts name are looked for in the log.

    Exit code 0, whatever is found; 2: a file cannot be used.
    """
    from staffing_tools.duties.escalation import (
        EscalationCase,
        EscalationLog,
        check_escalations,
        read_ladder,
        shipped_ladder,
        standings,
    )
    from staffing_tools.duties.naming import named

    moment = now(day(on))
    levels = input_in(ladder, read_ladder, as_json=as_json) if ladder else shipped_ladder()
    case = EscalationCase(
        log=record_in(log, EscalationLog, as_json=as_json),
        now=moment,
        ladder=levels,
        real_time=real_times_in(real_time, shifts, as_json=as_json),
        earlier=record_or_none(earlier, EscalationLog, as_json=as_json),
    )
    stand, found = standings(case.log, moment, levels), named(check_escalations(case), case.log)
    if as_json:
        from staffing_tools.reports.forms import escalation_form

        typer.echo(escalation_form(case.log.title, stand, found).text)
        return
    from api.cli.staffing import tables

    _show(case.log.title, stand)
    tables.findings(found)


def _show(title: str, stand: tuple[Standing, ...]) -> None:
    from api.cli.staffing import tables

    states = [each.state for each in stand]
    tables.heading(f"Escalations of {title}")
    tables.line(
        f"{len(stand)} risks escalated: {states.count('decided')} with a final decision, {states.count('open')} "
        f"waiting for one, {states.count('not final')} decided and not final."
    )
    shown = stand if len(stand) <= MANY else [each for each in stand if _is_to_do(each)]
    columns = ("id", "found", "risk to", "highest level", "state", "to look at")
    rows = [
        (
            each.escalation.id,
            f"{each.escalation.ward}, {each.escalation.raised_at:%Y-%m-%d %H:%M}",
            f"{each.escalation.category}, {_score(each)}",
            each.level,
            _state(each),
            _note(each),
        )
        for each in shown
    ]
    if rows:
        tables.table("Chains" if len(rows) == len(stand) else "Chains to look at", columns, rows)
    if len(rows) < len(stand):
        tables.line(
            f"{len(stand) - len(rows)} others are decided, with everybody told and nobody against; --json has them."
        )
    untold = [(each.escalation.id, one.step, one.person, one.capacity) for each in stand for one in each.untold]
    if untold:
        tables.table("Not told of the decision", ("escalation", "step", "who", "in which capacity"), untold)


def _is_to_do(each: Standing) -> bool:
    return each.state != "decided" or bool(each.untold or each.escalation.disagreements or each.escalation.reviews)


def _score(each: Standing) -> str:
    return "score not said" if each.escalation.score is None else f"score {each.escalation.score}"


def _note(each: Standing) -> str:
    held, untold = each.escalation, len(each.untold)
    answered = len(held.reviews) - each.reviews_open
    counts = {"not told": untold, "disagree": len(held.disagreements), "to review": each.reviews_open}
    notes = (f"{count} {what}" for what, count in (counts | {"reviewed": answered}).items() if count)
    return ", ".join(notes) or "nothing"


def _state(each: Standing) -> str:
    if each.waiting_minutes is not None:
        return f"open, waits {each.waiting_minutes} min"
    return each.state if each.minutes_to_decide is None else f"decided in {each.minutes_to_decide} min"
