"""`roster leave dependants`: somebody is away at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import bad_input
from api.cli.inputs import roster_in, rulebook_in
from api.cli.leave.options import AgainstRoster, NewWard, price_words, write_away
from api.cli.options import AsJson, WardFile, day

if TYPE_CHECKING:
    from pathlib import Path

    from roster.leave import Emergency

Who = Annotated[str, typer.Argument(metavar="PERSON", help="Id of the person.")]
From = Annotated[str, typer.Argument(metavar="FROM", help="First date away, such as 2026-11-30.")]
Until = Annotated[str | None, typer.Argument(metavar="[TO]", help="Last date away; the same day, if left out.")]


def dependants(
    ward: WardFile,
    person: Who,
    start: From,
    end: Until = None,
    roster: AgainstRoster = None,
    out: NewWard = None,
    as_json: AsJson = False,
) -> None:
    """Mark somebody away at once for an emergency of a dependant, and say whether the roster needs repair.

    It may not be refused. The machine form holds the absence from which a repair starts.

    Exit code 0; 2: a file cannot be used or written, or nobody has this id.
    """
    from roster.leave import emergency, with_absences

    first, rulebook = day(start, "FROM"), rulebook_in(ward, as_json=as_json)
    held = roster_in(roster, rulebook, as_json=as_json) if roster else None
    with bad_input(str(ward), as_json=as_json):
        found = emergency(person, first, day(end, "TO") if end else first, rulebook, held)
    if out:
        from roster.files import read_ward

        write_away(with_absences(read_ward(ward), (found.absence,)), out, ward, as_json=as_json)
    if as_json:
        from api.forms.leave import emergency_form

        typer.echo(emergency_form(found).model_dump_json(indent=2))
    else:
        typer.echo("\n".join(_words(found, ward, roster)))


def _words(found: Emergency, ward: Path, roster: Path | None) -> list[str]:
    from roster.rules.words import on

    law, away = found.law, found.absence
    lines = [f"{away.person} is away from {on(away.start)} to {on(away.end)}: {price_words(found.price)}."]
    lines += [f"  {code} on {on(date)} needs somebody else." for date, code in found.duties]
    lines += [f"{clause.words.capitalize()} ({clause.section})." for clause in (law.reasonable_time, law.paid_weeks)]
    if found.repair_due:
        lines.append(f"A repair is due: roster repair {ward} {roster} --absent {away.person} {away.start} {away.end}")
    return lines
