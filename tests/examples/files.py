"""The example ward files, and rosters with nothing in them but what is fixed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from roster.files import read_ward
from roster.ward import Anchor, Roster, Ward

FOLDER = Path(__file__).parents[2] / "examples"

NAMES = ("ward-a", "ward-a-hard", "ipcu", "learning-disability")


@cache
def ward(name: str) -> Ward:
    """An example ward."""
    return read_ward(FOLDER / f"{name}.toml")


def booked(ward: Ward) -> Roster:
    """A roster of the ward's period with nothing in it but locked duties and anchor shifts."""
    cells = {person.id: [""] * ward.period.days for person in ward.people}
    for pattern in ward.patterns:
        if isinstance(pattern, Anchor):
            for day, date in enumerate(ward.period.dates):
                cells[pattern.person][day] = pattern.duty if date.weekday() in pattern.weekdays else ""
    for lock in ward.locks:
        cells[lock.person][(lock.date - ward.period.start).days] = lock.duty
    rows = {person: tuple(duties) for person, duties in cells.items()}
    return Roster(ward=ward.ward.id, start=ward.period.start, days=ward.period.days, cells=rows)
