"""`roster check`: what a roster breaks, what it pays for, and what it leaves open."""

from __future__ import annotations

from api.cli.exits import bad_input
from api.cli.options import AsJson, RosterFile, WardFile


def check(ward: WardFile, roster: RosterFile, as_json: AsJson = False) -> None:
    """Read a roster, such as one edited by hand, against the ward's rules.

    Exit code 0 whatever is found; 2: a file cannot be used.
    """
    from api.cli.show import show
    from roster.files import match_roster, read_roster, read_ward
    from roster.rules import Rulebook

    with bad_input(str(ward), as_json=as_json):
        rulebook = Rulebook.of(read_ward(ward))
    with bad_input(str(roster), as_json=as_json):
        read = read_roster(roster)
        match_roster(read, rulebook.ward)
    show(rulebook, read, as_json=as_json)
