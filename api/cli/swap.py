"""`roster swap`: a swap checked, a duty given away, or partners for one."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.exits import Exit, bad_input, writing
from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import AsJson, On, Out, RosterFile, WardFile, day
from api.cli.outputs import writable

if TYPE_CHECKING:
    from api.rostering import Partner, Swap
    from roster.rules import Rulebook
    from roster.ward import Roster

Who = Annotated[str, typer.Argument(metavar="PERSON", help="Who wants to swap.")]
When = Annotated[str, typer.Argument(metavar="DATE", help="The date of the duty.")]
Other = Annotated[
    str | None, typer.Argument(metavar="[OTHER]", help="With whom; left out, possible partners are listed.")
]
OtherWhen = Annotated[
    str | None, typer.Argument(metavar="[OTHER_DATE]", help="The date of the other's duty; left out, it is given away.")
]
Agree = Annotated[bool, typer.Option("--agree", help="The ward manager agrees to what moves in the ledger.")]


def swap(
    ward: WardFile,
    roster: RosterFile,
    person: Who,
    date: When,
    other: Other = None,
    other_date: OtherWhen = None,
    on: On = None,
    agree: Agree = False,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Check a swap of duties, or the gift of one: cleared, for the ward manager, or refused with the rule against it.

    It is cleared where it is legal for both, keeps the skill mix and moves nothing in the ledger of hours and unsocial
    work. What somebody has agreed or needs is never told to the other. Without OTHER, possible partners are listed.

    Exit code 0: cleared, agreed or listed; 2: a file or an argument cannot be used; 5: refused, or not yet agreed.
    """
    if out is not None:
        writable(out, ward, roster, endings=(".json",), as_json=as_json)
    first = day(date, "DATE")
    today = first if on is None else day(on)
    second = None if other_date is None else day(other_date, "OTHER_DATE")
    rulebook = rulebook_in(ward, as_json=as_json)
    held = roster_in(roster, rulebook, as_json=as_json)
    if other is None:
        _list(rulebook, held, person, first, today, as_json=as_json)
        return

    from api.rostering import swap as checked
    from roster.files import write_roster

    with bad_input("what is given", as_json=as_json):
        found = checked(rulebook, held, person, first, other, second, today=today)
    typer.echo(json.dumps(_form(found), indent=2) if as_json else found.words)
    if found.answer == "refused" or (found.answer == "for the ward manager" and not agree):
        raise typer.Exit(int(Exit.NOT_MADE))
    if out is not None and found.roster is not None:
        with writing(out, as_json=as_json):
            write_roster(found.roster, out)
        if not as_json:
            typer.echo(f"Written to {out}")


def _list(rulebook: Rulebook, roster: Roster, person: str, date: dt.date, today: dt.date, *, as_json: bool) -> None:
    from api.rostering import partners

    with bad_input("what is given", as_json=as_json):
        found = partners(rulebook, roster, person, date, today)
    if as_json:
        typer.echo(json.dumps([_partner(line) for line in found], indent=2))
        return
    from rich.console import Console

    from roster.reports.terminal.tables import figures_table
    from roster.rules.words import on

    if not found:
        typer.echo("Nobody can swap with this person on this date within the rules and the skill mix.")
        return
    table = figures_table(("Partner", "Gives", "On", "Ledger"), ("Value",))
    for line in found:
        ledger = "neutral: cleared at once" if line.neutral else "moves: for the ward manager"
        table.add_row(line.person, line.gives or "takes it over", on(line.date), ledger, f"{line.value:+,}")
    Console(highlight=False).print(table)


def _partner(line: Partner) -> dict[str, Any]:
    return {
        "person": line.person,
        "date": line.date.isoformat(),
        "gives": line.gives,
        "ledger_neutral": line.neutral,
        "value": line.value,
    }


def _form(found: Swap) -> dict[str, Any]:
    return {
        "answer": found.answer,
        "words": found.words,
        "objections": [{"rule": line.rule, "words": line.words} for line in found.objections],
        "burdens": [
            {
                "person": line.person,
                "minutes": line.minutes,
                "nights": line.nights,
                "weekends": line.weekends,
                "unsocial_points": line.unsocial,
                "pence": line.pay.pence,
                "confirmed": line.pay.confirmed,
            }
            for line in found.burdens
        ],
        "roster": found.roster and found.roster.model_dump(mode="json", by_alias=True),
    }
