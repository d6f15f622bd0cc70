"""Invented tables of the sizes that the timings are given for."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.random import Generator

from roster.table import (
    OFF,
    Accompany,
    Balance,
    Cells16,
    Count,
    Cover,
    Origin,
    Pattern,
    Run,
    Sequence,
    Table,
    TableBuilder,
    Term,
    Touch,
    Wish,
    duties_of,
)

WEEK = 7


def filling(table: Table, seed: int = 1) -> Cells16:
    """Random cells after the past, two days in five off."""
    random = np.random.default_rng(seed)
    cells = table.blank()
    worked = random.integers(1, len(table.duties), cells.shape)
    cells[:, table.first :] = np.where(random.random(cells.shape) < 0.4, 0, worked)[:, table.first :]
    return cells


def ward(rows: int = 40, days: int = 56, first: int = 28, seed: int = 1) -> Table:
    """A ward on early, late, long day and night, with study, management and leave: every kind of term."""
    duties = ("", "E", "L", "D", "N", "study", "management", "leave")
    builder = _builder(duties, rows, days, first, seed)
    minutes = builder.measure(np.tile([0, 450, 450, 690, 690, 450, 450, 450], (days, 1)))
    nights = builder.counting(duties_of([4]))
    everybody = builder.group(np.ones(rows, dtype=np.bool_))
    registered = builder.group(np.arange(rows) % 2 == 0)
    new = builder.group(np.arange(rows) % 10 == 1)
    random = np.random.default_rng(seed)
    for row in range(rows):
        for term in (
            *_law(row, days, minutes),
            *_agreed(row, days, first, minutes),
            *_wishes(row, days, first, 8, random),
        ):
            builder.add(term)
    for measure in (minutes, nights):
        builder.add(_fair(rows, days, first, measure))
    for day in range(first, days):
        for duty, people in ((1, 6), (2, 6), (3, 2), (4, 5)):
            place = ((day, duties_of([duty, 3] if duty == 2 else [duty])),)
            for group, wanted in ((everybody, people), (registered, people // 2)):
                builder.add(Cover(Origin("cover", str(group), str(day)), group, place, 100, wanted, wanted + 2))
            builder.add(Accompany(Origin("company", "new", str(day)), new, registered, place, None))
    return builder.build()


def year(rows: int = 150, days: int = 364, shifts: int = 32, seed: int = 1) -> Table:
    """The size and the kinds of term of Instance 24 of the NRP benchmark: a year of 150 people on 32 shifts."""
    builder = _builder(("", *(f"s{k}" for k in range(1, shifts + 1))), rows, days, 0, seed)
    random = np.random.default_rng(seed)
    length = np.array([0, *random.choice([480, 600, 720], shifts)])
    minutes = builder.measure(np.tile(length, (days, 1)))
    each = [builder.counting(duties_of([k])) for k in range(1, shifts + 1)]
    everybody = builder.group(np.ones(rows, dtype=np.bool_))
    for row in range(rows):
        for term in (*_shift_limits(row, days, each, random), *_year(row, days, minutes, shifts)):
            builder.add(term)
        for term in _wishes(row, days, 0, shifts + 1, random):
            builder.add(term)
    for day in range(days):
        for shift in range(1, shifts + 1):
            wanted = int(random.integers(0, 5))
            place = ((day, duties_of([shift])),)
            builder.add(Cover(Origin("under", str(shift), str(day)), everybody, place, 100, wanted))
            builder.add(Cover(Origin("over", str(shift), str(day)), everybody, place, 1, 0, wanted))
    return builder.build()


def _builder(duties: tuple[str, ...], rows: int, days: int, first: int, seed: int) -> TableBuilder:
    past = np.random.default_rng(seed).integers(0, len(duties), (rows, first)).astype(np.int16)
    return TableBuilder([f"p{row}" for row in range(rows)], duties, days, first, past)


def _law(row: int, days: int, minutes: int) -> Iterator[Term]:
    starts = tuple(range(days))
    late, night, early = duties_of([2, 3]), duties_of([4]), duties_of([1, 3, 5, 6])
    turns = (
        Pattern((late, early), starts),
        Pattern((night, early | late), starts),
        Pattern((night, OFF, early), starts),
    )
    work = duties_of(range(1, 7))
    yield Sequence(Origin("rest", str(row)), row, turns, None)
    yield Run(Origin("longest stretch", str(row)), row, work, None, most=6)
    yield Run(Origin("nights in a row", str(row)), row, night, None, most=4)
    yield Count(Origin("48 hours", str(row)), row, minutes, 0, days, None, most=days // WEEK * 2880)
    for start in range(days - WEEK + 1):
        yield Count(Origin("hours in 7 days", str(row), str(start)), row, minutes, start, start + WEEK, None, most=3600)


def _agreed(row: int, days: int, first: int, minutes: int) -> Iterator[Term]:
    contract = (days - first) // WEEK * 2250
    weekends = tuple(((day, ~OFF & 0xFF), (day + 1, ~OFF & 0xFF)) for day in range(first + 5, days - 1, WEEK))
    yield Run(Origin("isolated night", str(row)), row, duties_of([4]), 20, least=2)
    yield Run(Origin("isolated day off", str(row)), row, OFF, 10, least=2)
    yield Count(Origin("contract", str(row)), row, minutes, first, days, 5, contract, contract, base=-60, unit=60)
    yield Touch(Origin("weekends off", str(row)), row, weekends, 30, most=2)


def _wishes(row: int, days: int, first: int, duties: int, random: Generator) -> Iterator[Term]:
    for day in random.choice(np.arange(first, days), (days - first) // 7, replace=False):
        wanted = int(random.integers(1, duties))
        yield Wish(Origin("wish", str(row), str(day)), row, int(day), duties_of([wanted]), int(random.integers(1, 6)))
        yield Wish(Origin("allowed", str(row), str(day)), row, int(day), duties_of([duties - wanted]), None)


def _fair(rows: int, days: int, first: int, measure: int) -> Term:
    everybody = tuple(range(rows))
    return Balance(Origin("fair share", "all"), everybody, measure, first, days, (5,) * rows, (1,) * rows, 2, 3)


def _shift_limits(row: int, days: int, each: list[int], random: Generator) -> Iterator[Term]:
    for measure in each:
        most = int(random.choice([0, days // 5, days // 3]))
        yield Count(Origin("most of a shift", str(row)), row, measure, 0, days, None, most=most)


def _year(row: int, days: int, minutes: int, shifts: int) -> Iterator[Term]:
    work = duties_of(range(1, shifts + 1))
    third = shifts // 3
    kinds = (range(1, third), range(third, 2 * third), range(2 * third, shifts + 1))
    turns = tuple(
        Pattern((duties_of(late), duties_of(early)), tuple(range(days)))
        for i, late in enumerate(kinds)
        for early in kinds[:i]
    )
    weekends = tuple(((day, work), (day + 1, work)) for day in range(5, days - 1, WEEK))
    yield Sequence(Origin("may not follow", str(row)), row, turns, None)
    yield Run(Origin("shifts in a row", str(row)), row, work, None, least=2, most=5)
    yield Run(Origin("days off in a row", str(row)), row, OFF, None, least=2)
    yield Count(Origin("minutes", str(row)), row, minutes, 0, days, None, days * 280, days * 310)
    yield Touch(Origin("weekends", str(row)), row, weekends, None, most=days // 14)
