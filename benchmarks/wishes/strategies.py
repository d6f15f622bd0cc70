"""What people write down: honest, or in one of the ways in which a budget might be gamed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from benchmarks.wishes.lives import GREAT, Need
from benchmarks.wishes.ward import DAYS, start_of

GREAT_POINTS, SMALL_POINTS, MOST_POINTS = 45, 15, 100
"""What is typed, about 25 in the mean as in a purse, and the most that can be."""

CAP = 6
"""Wishes that count in four weeks: nobody in the study writes more dates than that."""


@dataclass(frozen=True, slots=True)
class Written:
    """A wish as it is written down. `early` is whether it is at the desk as soon as the desk opens."""

    person: str
    date: dt.date
    points: int
    must: bool = False
    avoid: str = ""
    early: bool = False


Strategy = Callable[[list[Need], list[Need], int], list[Written]]
"""What a person writes, from the own needs of the period, those of all who play together, and the period's number."""


def honest(mine: list[Need], _: list[Need], __: int) -> list[Written]:
    """Every need, with points by how much it matters, and the great one a must."""
    return [
        Written(need.person, need.date, GREAT_POINTS if need.value == GREAT else SMALL_POINTS, need.value == GREAT)
        for need in mine
    ]


def inflate(mine: list[Need], all_: list[Need], period: int) -> list[Written]:
    """Every need at the most points that can be typed."""
    return [replace(wish, points=MOST_POINTS) for wish in honest(mine, all_, period)]


def split(mine: list[Need], all_: list[Need], period: int) -> list[Written]:
    """Every need four times over: to be off, and not to work each of the duties."""
    return [
        replace(wish, avoid=avoid, must=wish.must and not avoid)
        for wish in honest(mine, all_, period)
        for avoid in ("", "E", "L", "N")
    ]


def cry_must(mine: list[Need], all_: list[Need], period: int) -> list[Written]:
    """Every need a must."""
    return [replace(wish, must=True, points=GREAT_POINTS) for wish in honest(mine, all_, period)]


def popular(mine: list[Need], all_: list[Need], period: int) -> list[Written]:
    """The needs, and Saturdays and Sundays up to the cap, to swap them away or just to have them."""
    weekends = [day for day in range(DAYS) if day % 7 >= 5]
    return _padded(honest(mine, all_, period), weekends, period, GREAT_POINTS)


def free(mine: list[Need], all_: list[Need], period: int) -> list[Written]:
    """The needs, and midweek days up to the cap, which are had for little."""
    midweek = [day for day in range(DAYS) if day % 7 in {1, 2, 3}]
    return _padded(honest(mine, all_, period), midweek, period, SMALL_POINTS)


def hold_back(mine: list[Need], all_: list[Need], period: int) -> list[Written]:
    """The great need alone; small ones are kept quiet, and points saved for the next great one."""
    return [wish for wish in honest(mine, all_, period) if wish.must]


def collude(mine: list[Need], all_: list[Need], period: int) -> list[Written]:
    """Only needs on dates that no friend needs more; friends stand aside for one another."""
    return [wish for wish in honest(mine, all_, period) if _mine_to_ask(wish, all_)]


def early(mine: list[Need], all_: list[Need], period: int) -> list[Written]:
    """Every need, at the desk before anybody else."""
    return [replace(wish, early=True) for wish in honest(mine, all_, period)]


STRATEGIES: dict[str, Strategy] = {
    "inflate": inflate,
    "split": split,
    "always must": cry_must,
    "popular days": popular,
    "what is free": free,
    "hold back": hold_back,
    "collude": collude,
    "be early": early,
}
"""Ways to game, by name."""


def _mine_to_ask(wish: Written, all_: list[Need]) -> bool:
    rivals = [need for need in all_ if need.date == wish.date]
    return max(rivals, key=lambda need: (need.value, need.person)).person == wish.person


def _padded(wishes: list[Written], days: Iterable[int], period: int, points: int) -> list[Written]:
    """The wishes with further dates up to the cap, in an order that moves on from period to period."""
    if not wishes:
        return wishes
    taken = {wish.date for wish in wishes}
    dates = [start_of(period) + dt.timedelta(days=day) for day in days]
    turn = (period + int(wishes[0].person[1:])) % len(dates)
    more = [date for date in dates[turn:] + dates[:turn] if date not in taken]
    return wishes + [Written(wishes[0].person, date, points) for date in more[: CAP - len(wishes)]]
