"""`roster carry`: a finished roster into the next period's ward file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import bad_input, writing
from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import RosterFile, WardFile
from api.cli.outputs import writable

Next = Annotated[Path, typer.Option("--out", help="Write the next period's ward to this file: JSON, TOML or Excel.")]
Paid = Annotated[bool, typer.Option("--paid", help="Hours beyond the contract were paid: they do not go on as time.")]


def carry(ward: WardFile, roster: RosterFile, out: Next, paid: Paid = False) -> None:
    """Carry a finished roster into the ward file of the next period: its past, hours, burdens and accounts.

    Wishes, locks and exceptions that are over are left out, and so are people whose contracts have ended.

    Exit code 0: written; 2: a file cannot be used or written.
    """
    from roster.carry import carry as carried
    from roster.files import write_ward

    writable(out, ward, roster, endings=(".json", ".toml", ".xlsx"))
    rulebook = rulebook_in(ward, as_json=False)
    finished = roster_in(roster, rulebook, as_json=False)
    with bad_input(str(ward), as_json=False):
        following = carried(rulebook, finished, paid=paid)
    with writing(out, as_json=False):
        write_ward(following, out)
    left = len(rulebook.ward.people) - len(following.people)
    typer.echo(f"Written to {out}: the period from {following.period.start} to {following.period.end}")
    if left:
        typer.echo(f"People whose contracts have ended and who are left out: {left}")
