"""`roster staffing experience`: from a roster and real-time assessment back into the next assessment."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import bad_input, writing
from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import AsJson, RosterFile, WardFile
from api.cli.outputs import writable
from api.cli.staffing.logs import RealTimePath, Shifts, real_time_in, record_or_none

LeadPath = Annotated[Path | None, typer.Option("--lead", help="The log of time to lead: JSON or TOML.")]
Out = Annotated[
    Path | None, typer.Option("--out", help="Write it to this file for the next assessment to name: JSON or TOML.")
]


def experience(
    ward: WardFile,
    roster: RosterFile,
    log: RealTimePath,
    shifts: Shifts = None,
    lead: LeadPath = None,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Set what a roster planned beside what was found on its days: worked, gaps, red shifts, time to lead.

    Exit code 0; 2: a file cannot be used or written, or the log is of another ward or time.
    """
    from staffing_tools.demand import experience_of
    from staffing_tools.duties.lead import LeadLog
    from staffing_tools.files import write_record

    given = [path for path in (ward, roster, log, shifts, lead) if path is not None]
    if out is not None:
        writable(out, *given, endings=(".json", ".toml"), as_json=as_json)
    rulebook = rulebook_in(ward, as_json=as_json)
    planned = roster_in(roster, rulebook, as_json=as_json)
    found = real_time_in(log, shifts, as_json=as_json).log
    leaders = record_or_none(lead, LeadLog, as_json=as_json)
    with bad_input(str(log), as_json=as_json):
        made = experience_of(rulebook, planned, found, leaders)
    if out is not None:
        with writing(out, as_json=as_json):
            write_record(made, out)
    if as_json:
        typer.echo(json.dumps(made.model_dump(mode="json", by_alias=True), indent=2))
        return
    from api.cli.staffing import tables

    tables.heading(f"{rulebook.ward.ward.title}, {made.dates.words}")
    for line in made.words.splitlines():
        tables.line(line)
    if out is not None:
        typer.echo(f"Written to {out}")
