"""One period from its plan to what was worked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from examples.invent.half_year.grid import Grid
from examples.invent.half_year.ward import DAYS, GROUP, HIRED, MINUTES, NEEDED, OWN, Course
from roster.ward import Change

FULL = 36 * 60 * 4
NOTICE = 6
"""Most days before a date that sickness becomes known."""


@dataclass
class Told:
    """What a period leaves behind, for its files."""

    start: dt.date
    leave: list[tuple[str, int, int]] = field(default_factory=list)
    sick: list[tuple[str, int, int]] = field(default_factory=list)
    study: dict[str, int] = field(default_factory=dict)
    wishes: list[tuple[str, int, int]] = field(default_factory=list)
    overrides: list[tuple[str, int]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    def date(self, day: int) -> dt.date:
        """The date of a day of the period."""
        return self.start + dt.timedelta(days=day)

    def change(self, person: str, day: int, before: str, after: str, notice: int) -> None:
        """Put a change on record."""
        date = self.date(day)
        self.changes.append(
            Change(
                person=person,
                date=date,
                before=before,
                after=after,
                changed=date - dt.timedelta(days=notice),
                role="ward manager",
                consent=True,
            )
        )


def plan(grid: Grid, told: Told, owed: dict[str, int], chance: Random) -> None:
    """Leave, study, wishes, and a roster that gives each shift to whoever has most of the contract left."""
    _leave(grid, told, chance)
    due = {person: owed[person] - credited(told, person) for person in OWN}
    for person in chance.sample(sorted(OWN), 5):
        day = next(day for day in chance.sample(range(DAYS), DAYS) if grid.fits(person, day, "ST"))
        grid.put(person, day, "ST")
        told.study[person] = day
    for person in chance.sample(sorted(OWN), 7):
        day = next(day for day in chance.sample(range(DAYS), DAYS) if not grid.on(person, day))
        told.wishes.append((person, day, chance.choice((10, 20, 30))))
    asked = {(person, day) for person, day, _ in told.wishes if chance.random() < 0.9}
    for day in range(DAYS):
        for group, shifts in NEEDED.items():
            for code, needed in shifts.items():
                for _ in range(needed):
                    _give(grid, group, day, code, due, asked, chance)


def _leave(grid: Grid, told: Told, chance: Random) -> None:
    """About a seventh of the days, a week for each of seven people and some days for others."""
    people = chance.sample(sorted(OWN), 10)
    for place, person in enumerate(people):
        length = 7 if place < 7 else chance.choice((3, 4, 5))
        first = (7 * (place % 4)) if length == 7 else chance.randrange(DAYS - length)
        told.leave.append((person, first, length))
        grid.away.setdefault(person, set()).update(range(first, first + length))


def _give(
    grid: Grid, group: str, day: int, code: str, owed: dict[str, int], asked: set[tuple[str, int]], chance: Random
) -> None:
    """Give a shift to whoever of the group has most left, those in a run of nights first."""
    able = [
        person
        for person in OWN
        if GROUP[person] == group and (person, day) not in asked and grid.fits(person, day, code)
    ]
    left = {person: owed[person] - worked(grid, person) - MINUTES[code] for person in able}
    willing = [person for person in able if left[person] >= -MINUTES[code] // 2]
    if willing:
        grid.put(max(willing, key=lambda p: (*_fitness(grid, p, day, code, left[p]), chance.random())), day, code)


def _fitness(grid: Grid, person: str, day: int, code: str, left: int) -> tuple[float, ...]:
    """How well a shift suits somebody: nights together, weekends in turn, then by what is left of the contract."""
    return (code == "N" == grid.on(person, day - 1), -grid.weekends_with(person, day), left)


def contract(person: str) -> int:
    """Contract minutes of a period."""
    return round(FULL * OWN[person][2])


def credited(told: Told, person: str) -> int:
    """Minutes of absence that count towards the contract."""
    days = sum(length for who, _, length in told.leave + told.sick if who == person)
    return round(contract(person) * days / DAYS)


def worked(grid: Grid, person: str) -> int:
    """Minutes of the period."""
    return sum(MINUTES[code] for code in grid.row(person) if code)


def edit(grid: Grid, edits: int, chance: Random) -> None:
    """Shifts given by hand from one to another before publication."""
    for _ in range(edits):
        cells = [(p, d) for p in OWN for d in range(DAYS) if grid.on(p, d) in NEEDED["RN"]]
        person, day = chance.choice(cells)
        code = grid.on(person, day)
        able = [p for p in OWN if GROUP[p] == GROUP[person] and p != person and grid.fits(p, day, code)]
        if able:
            grid.put(person, day, "")
            grid.put(chance.choice(able), day, code)


def live(grid: Grid, told: Told, course: Course, chance: Random) -> None:
    """What happens after publication: sickness and its cover, short rests, study that is lost."""
    for person in chance.sample(sorted(OWN), course.spells):
        _sickness(grid, told, person, course, chance)
    for person, day in _lost(told, course):
        grid.put(person, day, "")
        told.change(person, day, "ST", "", NOTICE)
        del told.study[person]
    _short_rests(grid, told, course.overrides)


def _sickness(grid: Grid, told: Told, person: str, course: Course, chance: Random) -> None:
    """A spell of some days; each of its shifts is covered by somebody, or by nobody."""
    length = chance.choice((3, 4, 6))
    leave = grid.away.get(person, set())
    first = next(d for d in chance.sample(range(DAYS - length), DAYS - length) if not leave & set(range(d, d + length)))
    told.sick.append((person, first, length))
    grid.away.setdefault(person, set()).update(range(first, first + length))
    for day in range(first, first + length):
        code = grid.on(person, day)
        if code in NEEDED["RN"]:
            notice = chance.randrange(NOTICE)
            grid.put(person, day, "")
            told.change(person, day, code, "", notice)
            _cover(grid, told, GROUP[person], day, code, notice, course, chance)
        elif code:
            grid.put(person, day, "")
            told.change(person, day, code, "", NOTICE)
            told.study.pop(person, None)


def _cover(
    grid: Grid, told: Told, group: str, day: int, code: str, notice: int, course: Course, chance: Random
) -> None:
    """The bank first, then an agency while there is one; some shifts nobody takes."""
    hired = [p for p in HIRED if GROUP[p] == group and (course.agency or HIRED[p][2] == "bank")]
    chosen = next((p for p in hired if grid.fits(p, day, code) and chance.random() < 0.75), None)
    if chosen:
        grid.put(chosen, day, code)
        told.change(chosen, day, "", code, notice)


def _lost(told: Told, course: Course) -> Iterator[tuple[str, int]]:
    """Study days that the floor took."""
    yield from sorted(told.study.items())[: course.study_lost]


def _short_rests(grid: Grid, told: Told, wanted: int) -> None:
    """An early after a late, by a logged override, from somebody who gives up another early for it."""
    pairs = [(p, d) for d in range(1, DAYS) for p in OWN if grid.on(p, d - 1) == "L"]
    for person, day in pairs:
        if len(told.overrides) < wanted and grid.fits(person, day, "E", short_rest=True):
            other = next((d for d in range(DAYS - 1, day, -1) if grid.on(person, d) == "E"), None)
            if other is not None:
                grid.put(person, other, "")
                grid.put(person, day, "E")
                told.change(person, other, "E", "", NOTICE)
                told.change(person, day, "", "E", 1)
                told.overrides.append((person, day))
