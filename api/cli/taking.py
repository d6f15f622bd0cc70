"""`roster import`: people, absence or a roster out of another system's table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit, bad_input, fail, writing
from api.cli.options import AsJson, WardFile
from api.cli.outputs import writable

if TYPE_CHECKING:
    from api.exchange import InMapping, Report, Table, Taken
    from roster.ward import Roster, Ward

TableFile = Annotated[Path, typer.Argument(metavar="TABLE", help="The other system's table: CSV or Excel.")]
MappingFile = Annotated[
    Path, typer.Option("--mapping", metavar="FILE", help="Which column and which code is which: TOML or JSON.")
]
Base = Annotated[Path | None, typer.Option("--roster", metavar="FILE.json", help="The roster that duties come into.")]
Target = Annotated[
    Path | None, typer.Option("--out", metavar="FILE", help="Write the ward, or of duties the roster, to this file.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")]


def take_in(
    ward: WardFile,
    table: TableFile,
    mapping: MappingFile,
    roster: Base = None,
    out: Target = None,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Take in people, absence or a roster from another system, all of the table or nothing, and say what changes.

    People are matched by staff id, and no reason for absence comes in. Exit code 0: done; 2: a file cannot be used.
    """
    from api.exchange import take_in as taken_in
    from roster.files import read_ward

    _asked(dry_run, out, as_json=as_json)
    if out is not None:
        writable(out, *filter(None, (ward, table, mapping, roster)), as_json=as_json)
    with bad_input(str(ward), as_json=as_json):
        noun = read_ward(ward)
    known = _mapping(mapping, as_json=as_json)
    base = None if roster is None else _base(roster, noun, as_json=as_json)
    with bad_input(str(table), as_json=as_json):
        taken = taken_in(known, _table(table, known), noun, base)
    if out is not None and not dry_run:
        _write(taken, out, as_json=as_json)
    typer.echo(json.dumps(taken.report.model_dump(mode="json"), indent=2) if as_json else _words(taken.report))


def _asked(dry_run: bool, out: Path | None, *, as_json: bool) -> None:
    if dry_run == (out is not None):
        fail(Exit.BAD_INPUT, "Say either --dry-run or where to write, with --out.", [], as_json=as_json)


def _mapping(path: Path, *, as_json: bool) -> InMapping:
    from api.exchange import AwayOut, HoursOut, read_mapping

    with bad_input(str(path), as_json=as_json):
        mapping = read_mapping(path)
    if isinstance(mapping, HoursOut | AwayOut):
        lines = [("kind", "is of a table that goes out; see roster export")]
        fail(Exit.BAD_INPUT, f"{path} cannot be used:", lines, as_json=as_json)
    return mapping


def _base(path: Path, ward: Ward, *, as_json: bool) -> Roster:
    from roster.files import match_roster, read_roster

    with bad_input(str(path), as_json=as_json):
        roster = read_roster(path)
        match_roster(roster, ward)
        return roster


def _table(path: Path, mapping: InMapping) -> Table:
    from api.exchange import table_in
    from roster.files.content import content_of

    return table_in(content_of(path), path.suffix, mapping.table)


def _write(taken: Taken, out: Path, *, as_json: bool) -> None:
    from roster.files import write_roster, write_ward

    with writing(out, as_json=as_json), bad_input(str(out), as_json=as_json):
        if taken.roster is None:
            write_ward(taken.ward, out)
        else:
            write_roster(taken.roster, out)


def _words(report: Report) -> str:
    from api.exchange import Fate

    counts = ", ".join(f"{count} {fate}" for fate, count in report.counts.items() if count)
    told = [line for line in report.lines if line.fate is not Fate.UNTOUCHED]
    lines = [f"  {line.fate}: {', '.join(filter(None, (line.about, line.note, line.row)))}" for line in told]
    return "\n".join([f"{report.kind.capitalize()}: {counts or 'nothing in the table'}", *lines])
