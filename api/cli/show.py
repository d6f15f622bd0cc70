"""A roster on the terminal, or in the machine form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import typer

from api.cli.cost_form import cost_form

if TYPE_CHECKING:
    from roster.reports import Summary
    from roster.rules import Rulebook
    from roster.ward import Roster


def show(rulebook: Rulebook, roster: Roster, *, as_json: bool) -> None:
    """Print everything that there is to say of a roster."""
    from rich.console import Console

    from roster.reports import summary_of, terminal

    summary = summary_of(rulebook, roster)
    if as_json:
        typer.echo(json.dumps(_machine_form(summary, roster), indent=2))
    else:
        Console(highlight=False).print(terminal(summary))


def _machine_form(summary: Summary, roster: Roster) -> dict[str, Any]:
    return {
        "roster": roster.model_dump(mode="json", by_alias=True),
        "value": {
            "cost": summary.value.cost,
            "hard": summary.value.breaches,
            "by_rule": {line.rule: {"cost": line.cost, "hard": line.breaches} for line in summary.value.rules},
        },
        "findings": [
            {
                "rule": line.rule,
                "person": line.person,
                "date": line.date.isoformat(),
                "breach": line.breach,
                "cost": line.cost,
                "words": line.words,
                "source": line.source,
            }
            for line in summary.findings
        ],
        "legal_basis": [
            {"topic": line.topic, "words": line.words, "settled": line.settled} for line in summary.legal_basis
        ],
        "beyond_contract": [
            {
                "person": line.person,
                "excess_minutes": line.excess,
                "overtime_minutes": line.overtime,
                "unsocial_minutes": line.unsocial and line.unsocial._asdict(),
            }
            for line in summary.beyond_contract
        ],
        "observations": [
            {
                "id": load.id,
                "group": load.group,
                "observers": load.observers,
                "people": load.people,
                "turns": load.turns,
                "minutes_a_week": load.minutes,
                "whole_time": round(float(load.whole_time), 4),
            }
            for load in summary.observations
        ],
        "moves": [{"person": share.person, "moves": share.moves, "open": share.open} for share in summary.turns],
        "costs": cost_form(summary.costs),
        "proof": list(summary.proof.sentences),
    }
