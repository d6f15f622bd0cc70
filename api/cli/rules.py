"""`roster rules`: every rule with its values, where they come from and how sure we are."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from api.cli.exits import bad_input
from api.cli.options import AsJson

PackName = Annotated[str, typer.Option("--pack", help="The rule pack.")]
On = Annotated[str | None, typer.Option("--on", help="The date for which it must hold, such as 2026-11-30; today.")]


def rules(pack: PackName = "nhs-scotland", on: On = None, as_json: AsJson = False) -> None:
    """List the rules of a pack: level, value, source, confidence and who may override.

    Exit code 0; 2: no such pack.
    """
    import datetime as dt

    from api.cli.rule_table import rule_table
    from roster.packs import pack_for
    from roster.rules import RULES

    try:
        date = dt.date.today() if on is None else dt.date.fromisoformat(on)
    except ValueError:
        raise typer.BadParameter("write the date as YYYY-MM-DD", param_hint="--on") from None
    with bad_input("the rule pack", as_json=as_json):
        found = pack_for(pack, date)
    if as_json:
        entries = {rule.id: {"title": rule.title, **found.rules[rule.id].model_dump()} for rule in RULES}
        elsewhere = [line.model_dump() for line in found.elsewhere]
        steps = [step.model_dump() for step in found.gap_filling]
        unsocial = [line.model_dump(mode="json") for line in found.unsocial]
        form = {
            "pack": found.name,
            "rules": entries,
            "gap_filling": steps,
            "unsocial": unsocial,
            "elsewhere": elsewhere,
        }
        typer.echo(json.dumps(form, indent=2))
    else:
        rule_table(found)
