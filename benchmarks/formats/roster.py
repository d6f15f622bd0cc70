"""A roster in the form of the result files: each person's line of duty names, and its way from and to a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from roster.table import Cells16, Table

Roster = Mapping[str, Sequence[str]]
"""Each person's duties by day, the past left out; a day off is the empty text."""

DAY_OFF = ""


class RosterError(ValueError):
    """A roster does not fit its instance; the message names the person and the day."""


def roster_of(table: Table, cells: Cells16) -> dict[str, list[str]]:
    """The roster that a filled table holds."""
    names = [DAY_OFF, *table.duties[1:]]
    return {
        person: [names[duty] for duty in line]
        for person, line in zip(table.rows, cells[:, table.first :].tolist(), strict=True)
    }


def cells_of(table: Table, roster: Roster) -> Cells16:
    """The filled table that holds a roster, after the table's own past. Raises RosterError."""
    check_fits(roster, table.rows, table.duties[1:], table.days - table.first)
    numbers = {DAY_OFF: 0} | {name: k for k, name in enumerate(table.duties) if k}
    cells = table.blank()
    for row, person in enumerate(table.rows):
        cells[row, table.first :] = np.array([numbers[name] for name in roster[person]], dtype=np.int16)
    return cells


def check_fits(roster: Roster, people: Sequence[str], duties: Sequence[str], days: int) -> None:
    """Raise RosterError unless the roster has exactly these people, this many days and no other duties."""
    for person in roster:
        if person not in people:
            raise RosterError(f"{person!r} is in the roster and not in the instance")
    for person in people:
        if person not in roster:
            raise RosterError(f"{person!r} is missing from the roster")
        if len(roster[person]) != days:
            raise RosterError(f"{person!r} has {len(roster[person])} days, not {days}")
        for day, duty in enumerate(roster[person]):
            if duty != DAY_OFF and duty not in duties:
                raise RosterError(f"{person!r} has the unknown duty {duty!r} on day {day}")
