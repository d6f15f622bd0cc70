"""Rosters beside a ward that went on since they were made."""

from __future__ import annotations

from roster.files import match_roster
from roster.ward import Roster, Ward


def fitted(roster: Roster, ward: Ward) -> Roster:
    """The roster with an empty line for whoever came since, and without the empty lines of whoever left.

    Raises RosterError where it still is not of the ward: somebody who left has duties, or a shift is there no more.
    """
    cells = {person.id: roster.cells.get(person.id, ("",) * roster.days) for person in ward.people}
    left = {person: line for person, line in roster.cells.items() if person not in cells and any(line)}
    found = roster.model_copy(update={"cells": cells | left})
    match_roster(found, ward)
    return found
