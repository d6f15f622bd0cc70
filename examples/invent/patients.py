"""A year of patients: who comes, how ill they are from day to day, and who leaves."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from examples.invent.ward import PARTS, SEED, WARD, YEAR
from staffing_tools.tool import Continuous, Entry

LEVELS = ("L1", "L2", "L3", "L4", "L5")
WARM_UP = 60
SURGES = ((dt.date(2026, 1, 5), 24), (dt.date(2026, 6, 8), 16), (dt.date(2026, 9, 14), 12))
"""First day and length of times at which more people come, and more of them very ill."""
MONTHLY = (1.05, 1.04, 1.0, 0.96, 0.98, 1.0, 0.95, 0.93, 1.0, 1.02, 1.04, 1.08)
ADMISSIONS_A_DAY = 0.62
WEEKDAY = (1.25, 1.1, 1.05, 1.0, 1.1, 0.8, 0.7)
EASES, WORSENS = 0.105, 0.068
"""Chances of a day that somebody's level falls or rises by one."""


@dataclass
class Ward:
    """The levels of those who are in, 1 to 5, on one day after another."""

    chance: Random
    levels: list[int] = field(default_factory=list)

    def settle(self, surge: bool) -> None:
        """A night passes."""
        worsens = WORSENS * (1.6 if surge else 1)
        self.levels = [self._next(level, worsens) for level in self.levels]

    def _next(self, level: int, worsens: float) -> int:
        drawn = self.chance.random()
        eases = EASES * (2.6 if level == len(LEVELS) else 1.3 if level == len(LEVELS) - 1 else 1)
        if drawn < eases:
            return max(level - 1, 1)
        return min(level + 1, len(LEVELS)) if drawn > 1 - worsens / (2 if level == len(LEVELS) - 1 else 1) else level

    def discharge(self, date: dt.date) -> int:
        """Those in the two lowest levels may leave, seldom at a weekend."""
        chance = 0.02 if date.weekday() > 4 else 0.06
        chance *= 2.2 if len(self.levels) > WARD.beds else 1.0 if len(self.levels) > WARD.beds - 2 else 0.35
        staying = [level for level in self.levels if level > 2 or self.chance.random() > chance]
        left = len(self.levels) - len(staying)
        self.levels = staying
        return left

    def admit(self, date: dt.date, surge: bool) -> int:
        """Those who come while there is a bed; in a surge two more than there are beds."""
        expected = ADMISSIONS_A_DAY * MONTHLY[date.month - 1] * WEEKDAY[date.weekday()] * (1.7 if surge else 1)
        room = WARD.beds + (2 if surge else 0) - len(self.levels)
        came = min(_poisson(self.chance, expected), max(room, 0))
        self.levels += [self._arrives(surge) for _ in range(came)]
        return came

    def _arrives(self, surge: bool) -> int:
        drawn = self.chance.random() + (0.06 if surge else 0)
        return 5 if drawn > 0.96 else 4 if drawn > 0.7 else 3 if drawn > 0.15 else 2

    @property
    def count(self) -> Counter[str]:
        """Patients by level."""
        return Counter(LEVELS[level - 1] for level in self.levels)


def in_surge(date: dt.date) -> bool:
    """Whether a day lies in a surge."""
    return any(0 <= (date - first).days < days for first, days in SURGES)


def year() -> tuple[Entry, ...]:
    """An entry for each part of each day."""
    chance = Random(SEED)
    ward = Ward(chance, [2 + place % 3 for place in range(WARD.beds - 2)])
    for day in range(WARM_UP, 0, -1):
        date = YEAR.first - dt.timedelta(days=day)
        ward.settle(in_surge(date))
        ward.discharge(date)
        ward.admit(date, in_surge(date))
    return tuple(entry for date in YEAR.dates for entry in _day(ward, date, chance))


def _day(ward: Ward, date: dt.date, chance: Random) -> Iterator[Entry]:
    """Discharges fall on the morning, admissions mostly on the afternoon; each part counts who is in at its start."""
    ward.settle(in_surge(date))
    before, discharged = ward.count, ward.discharge(date)
    middle, admitted = ward.count, ward.admit(date, in_surge(date))
    late = min(admitted, 1) if chance.random() < 0.3 else 0
    passes = sum(1 for _ in range(before["L1"]) if chance.random() < (0.4 if date.weekday() > 4 else 0.08))
    work = (_morning(date, discharged, before, chance), _afternoon(date, admitted - late, chance), _night(late))
    counts = (before, middle if admitted == late else ward.count, ward.count)
    for part, count, activities, away in zip(PARTS, counts, work, (passes, passes, passes // 2), strict=True):
        yield _entry(date, part.code, count, min(away, count["L1"]), activities)


def _entry(date: dt.date, part: str, count: Counter[str], away: int, activities: dict[str, float]) -> Entry:
    census = count.total()
    levels = {level: count[level] - (away if level == "L1" else 0) for level in LEVELS}
    hours = next(each.hours for each in PARTS if each.code == part)
    return Entry(
        date=date,
        part=part,
        census=census,
        on_pass=away,
        boarders=max(census - WARD.beds, 0),
        levels={level: number for level, number in levels.items() if number},
        continuous={"1:1": Continuous(patients=count["L5"], hours=count["L5"] * hours)} if count["L5"] else {},
        activities={name: Decimal(str(amount)) for name, amount in activities.items() if amount},
    )


def _morning(date: dt.date, discharged: int, count: Counter[str], chance: Random) -> dict[str, float]:
    weekday = date.weekday() < 5
    treated = sum(1 for _ in range(count["L3"]) if chance.random() < 0.3) if date.weekday() in (0, 3) else 0
    return {
        "discharge": discharged,
        "escort": _halves(chance, 2.5 if weekday else 0.5),
        "ect": min(treated, 3),
        "tribunal": int(weekday and chance.random() < 0.12),
    }


def _afternoon(date: dt.date, admitted: int, chance: Random) -> dict[str, float]:
    return {"admission": admitted, "escort": _halves(chance, 3 if date.weekday() < 5 else 1.5)}


def _night(admitted: int) -> dict[str, float]:
    return {"admission": admitted}


def _halves(chance: Random, mean: float) -> float:
    """Staff hours, to the half hour."""
    return _poisson(chance, mean * 2) / 2


def _poisson(chance: Random, mean: float) -> int:
    """A number of rare events (Knuth)."""
    number, product, limit = 0, chance.random(), math.exp(-mean)
    while product > limit:
        number, product = number + 1, product * chance.random()
    return number
