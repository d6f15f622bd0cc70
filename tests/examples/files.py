"""The example ward files, and the four weeks before them as a ward and a roster of their own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from roster.files import read_ward
from roster.ward import Anchor, Period, Roster, Ward

FOLDER = Path(__file__).parents[2] / "examples"

NAMES = ("ward-a", "ward-a-hard", "ipcu", "learning-disability")


@cache
def ward(name: str) -> Ward:
    """An example ward."""
    return read_ward(FOLDER / f"{name}.toml")


def past(ward: Ward) -> tuple[Ward, Roster]:
    """The ward in the weeks of its history, with nothing before and nothing carried in, and the history as a roster."""
    start, days = ward.history[0].start, len(ward.history[0].duties)
    nothing = {"wishes": (), "locks": (), "history": (), "ledgers": ()}
    earlier = ward.model_copy(update={"period": Period(start=start, days=days), **nothing})
    cells = {line.person: line.duties for line in ward.history}
    return earlier, Roster(ward=ward.ward.id, start=start, days=days, cells=cells)


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
