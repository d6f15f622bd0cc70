"""A roster's hours, or its ward's absence, as a table for another system."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.exits import Exit, bad_input, fail, writing

if TYPE_CHECKING:
    from api.exchange import Given, OutMapping
    from roster.rules import Rulebook
    from roster.ward import Roster


def write_table(rulebook: Rulebook, roster: Roster, target: Path, mapping: Path) -> None:
    """Write the table that a mapping asks for, as .csv or .xlsx; ends the command where a file cannot be used."""
    from api.exchange import AwayOut, HoursOut, csv_out, excel_out, read_mapping
    from roster.files import write_whole
    from roster.pay import PayError

    with bad_input(str(mapping), as_json=False):
        asked = read_mapping(mapping)
        if not isinstance(asked, HoursOut | AwayOut):
            fail(Exit.BAD_INPUT, f"{mapping} cannot be used:", [("kind", "should be hours or away")], as_json=False)
        try:
            given = _given(asked, rulebook, roster)
        except PayError as error:
            fail(Exit.BAD_INPUT, f"{target} cannot be written:", [("", str(error))], as_json=False)
    write = csv_out if target.suffix.lower() == ".csv" else excel_out
    with writing(target, as_json=False):
        write_whole(target, write(asked, given))


def _given(mapping: OutMapping, rulebook: Rulebook, roster: Roster) -> Given:
    from api.exchange import HoursOut, away_out, hours_out

    return hours_out(mapping, rulebook, roster) if isinstance(mapping, HoursOut) else away_out(mapping, rulebook.ward)
