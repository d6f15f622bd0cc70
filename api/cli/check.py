"""`roster check`: what a roster breaks, what it pays for, and what it leaves open."""

from __future__ import annotations

from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import AsJson, RosterFile, WardFile


def check(ward: WardFile, roster: RosterFile, as_json: AsJson = False) -> None:
    """Read a roster, such as one edited by hand, against the ward's rules.

    Exit code 0 whatever is found; 2: a file cannot be used.
    """
    from api.cli.show import show

    rulebook = rulebook_in(ward, as_json=as_json)
    show(rulebook, roster_in(roster, rulebook, as_json=as_json), as_json=as_json)
