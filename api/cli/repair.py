"""`roster repair`: the least change to a published roster."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.events import Absent, AgreedOption, EventsFile, SurgeOption, Withdraw, events_in
from api.cli.exits import bad_input, writing
from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import AsJson, On, Out, RosterFile, Seconds, Seed, WardFile, Workers, day
from api.cli.outputs import writable
from api.cli.ready import ready

if TYPE_CHECKING:
    from api.rostering import RosterRepair

From = Annotated[
    str | None, typer.Option("--from", help="The first date that may change; what is before it was worked. Today.")
]
WardOut = Annotated[
    Path | None, typer.Option("--ward-out", help="Write the ward as it is now to this new file: JSON, TOML or Excel.")
]
Role = Annotated[str, typer.Option("--role", help="Who changes the roster, for the record of changes.")]


def repair(
    ward: WardFile,
    roster: RosterFile,
    absent: Absent = None,
    withdraw: Withdraw = None,
    surge: SurgeOption = None,
    agreed: AgreedOption = None,
    events: EventsFile = None,
    first: From = None,
    on: On = None,
    role: Role = "ward manager",
    seconds: Seconds = 20,
    workers: Workers = 2,
    seed: Seed = 1,
    out: Out = None,
    ward_out: WardOut = None,
    as_json: AsJson = False,
) -> None:
    """Change a published roster as little as can be after sickness, a withdrawn shift or a surge in demand.

    Law and safe cover come first, then the fewest changed cells, then notice and value; the answer says what is proved.
    The ward file stays as it is. Reasons for absence are not asked for, and are in no roster.

    Exit code 0: a repair; 2: a file or an option cannot be used.
    """
    if out is not None:
        writable(out, ward, roster, endings=(".json",), as_json=as_json)
    if ward_out is not None:
        writable(ward_out, ward, roster, endings=(".json", ".toml", ".xlsx"), as_json=as_json)
    today = day(on)
    begin = None if first is None else day(first, "--from")
    happened = events_in(events, absent, withdraw, surge, agreed, as_json=as_json)
    rulebook = rulebook_in(ward, as_json=as_json)
    ready()
    published = roster_in(roster, rulebook, as_json=as_json)

    from api.rostering import repair_roster
    from roster.files import write_roster, write_ward
    from solvers import Params, Stop

    with bad_input("what is given", as_json=as_json):
        found = repair_roster(
            rulebook,
            published,
            happened,
            today,
            Stop(seconds=seconds),
            first=begin,
            role=role,
            seed=seed,
            params=Params(workers=workers),
        )
    if ward_out is not None:
        with writing(ward_out, as_json=as_json):
            write_ward(found.rulebook.ward, ward_out)
    if out is not None:
        with writing(out, as_json=as_json):
            write_roster(found.roster, out)
    _show(found, as_json=as_json)
    if not as_json:
        for path in (out, ward_out):
            if path is not None:
                typer.echo(f"Written to {path}")


def _show(found: RosterRepair, *, as_json: bool) -> None:
    import json

    from rich.console import Console

    from api.cli.repair_view import repair_document, repair_view

    if as_json:
        typer.echo(json.dumps(repair_document(found), indent=2))
    else:
        Console(highlight=False).print(repair_view(found))
