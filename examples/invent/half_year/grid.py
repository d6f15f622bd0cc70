"""A grid of duties that is filled day by day and keeps rest, stretches and weekends as it goes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from itertools import takewhile

from examples.invent.half_year.ward import DAYS

BEFORE = 28
LONGEST, MOST_NIGHTS, MOST_OF_SEVEN, MOST_WEEKENDS = 5, 3, 6, 3
SATURDAY = 5


@dataclass
class Grid:
    """Duties by person over the four weeks before a period and those of it; "" is a day off.

    away   days of the period on which somebody cannot work
    """

    start: dt.date
    cells: dict[str, list[str]]
    away: dict[str, set[int]] = field(default_factory=dict)

    @classmethod
    def after(cls, start: dt.date, people: list[str], past: dict[str, tuple[str, ...]]) -> Grid:
        """An empty period after what was worked before it."""
        return cls(start, {id_: [*past.get(id_, ("",) * BEFORE), *([""] * DAYS)] for id_ in people})

    def on(self, person: str, day: int) -> str:
        """The duty of a day of the period; days before it are negative."""
        return self.cells[person][BEFORE + day] if -BEFORE <= day < DAYS else ""

    def put(self, person: str, day: int, code: str) -> None:
        """Give a duty."""
        self.cells[person][BEFORE + day] = code

    def row(self, person: str) -> tuple[str, ...]:
        """The period of a person."""
        return tuple(self.cells[person][BEFORE:])

    def copy(self) -> Grid:
        """The same again, to be changed."""
        return Grid(self.start, {id_: list(row) for id_, row in self.cells.items()}, self.away)

    def fits(self, person: str, day: int, code: str, *, short_rest: bool = False) -> bool:
        """Whether a duty can be given; with `short_rest` an early may follow a late."""
        days = {day, day + 1} if code == "N" else {day}
        free = not self.on(person, day) and not days & self.away.get(person, set())
        return free and self._rested(person, day, code, short_rest) and self._light(person, day, code)

    def _rested(self, person: str, day: int, code: str, short_rest: bool) -> bool:
        """No early after a late, and two days off between a night and anything else."""
        before, after = self.on(person, day - 1), self.on(person, day + 1)
        late_early = (before == "L" and code in ("E", "ST")) or (code == "L" and after in ("E", "ST"))
        from_night = code != "N" and "N" in (before, self.on(person, day - 2))
        to_day = code == "N" and any(self.on(person, day + step) not in ("", "N") for step in (1, 2))
        return not from_night and not to_day and (short_rest or not late_early)

    def _light(self, person: str, day: int, code: str) -> bool:
        """Not too long a stretch, not too many nights in it, enough days off and weekends off."""
        back = list(takewhile(bool, (self.on(person, day - step) for step in range(1, 9))))
        ahead = list(takewhile(bool, (self.on(person, day + step) for step in range(1, 9))))
        nights = [*takewhile(lambda duty: duty == "N", back), *takewhile(lambda duty: duty == "N", ahead)]
        weeks = [sum(bool(self.on(person, first + n)) for n in range(7)) for first in range(day - 6, day + 1)]
        stretch = len(back) + len(ahead) + 1
        few_nights = code != "N" or len(nights) < MOST_NIGHTS
        return stretch <= LONGEST and few_nights and max(weeks) < MOST_OF_SEVEN and self._weekend_left(person, day)

    def _weekend_left(self, person: str, day: int) -> bool:
        """A weekend of the period stays free of work, the Friday night too."""
        return self.weekends_with(person, day) <= MOST_WEEKENDS

    def weekends_with(self, person: str, day: int) -> int:
        """Weekends worked once a day is worked too; 0 for a day that is in none, or in one that is worked anyway."""
        worked = {self._saturday(d) for d in range(DAYS) if self.on(person, d)} - {None}
        this = self._saturday(day)
        return 0 if this is None or this in worked else len(worked) + 1

    def _saturday(self, day: int) -> int | None:
        """The Saturday of a day from Friday to Sunday."""
        weekday = (self.start + dt.timedelta(days=day)).weekday()
        return day + SATURDAY - weekday if weekday >= SATURDAY - 1 else None
