"""Files that commands read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.exits import bad_input

if TYPE_CHECKING:
    from roster.rules import Rulebook
    from roster.ward import Roster


def rulebook_in(path: Path, *, as_json: bool) -> Rulebook:
    """The rulebook of a ward file; ends the command with every problem in the file's own words."""
    from roster.files import read_rulebook

    with bad_input(str(path), as_json=as_json):
        return read_rulebook(path)


def roster_in(path: Path, rulebook: Rulebook, *, as_json: bool) -> Roster:
    """The roster in a file, which fits the ward; ends the command with every problem."""
    from roster.files import match_roster, read_roster

    with bad_input(str(path), as_json=as_json):
        roster = read_roster(path)
        match_roster(roster, rulebook.ward)
        return roster
