"""A slow, obvious scorer, written straight from the docstrings of the terms. It shares no code with the kernels."""

from __future__ import annotations

from roster.table import (
    Accompany,
    Balance,
    Cells,
    Cells16,
    Count,
    Cover,
    Duties,
    Pattern,
    Run,
    Sequence,
    Table,
    Term,
    Touch,
    Wish,
)


def score(table: Table, cells: Cells16) -> tuple[int, int]:
    """Breaches and cost of the whole table."""
    return added([(term, amount(table, cells, term)) for term in table.terms])


def row_score(table: Table, cells: Cells16, row: int) -> tuple[int, int]:
    """Breaches and cost of a row's terms and its parts of Balances."""
    own: list[tuple[Term, int]] = []
    for term in table.terms:
        if isinstance(term, Balance):
            own.extend((term, part) for r, part in zip(term.rows, shares(table, cells, term), strict=True) if r == row)
        elif not isinstance(term, Cover | Accompany) and term.row == row:
            own.append((term, amount(table, cells, term)))
    return added(own)


def column_score(table: Table, cells: Cells16, day: int) -> tuple[int, int]:
    """Breaches and cost of the column terms that touch a day."""
    return added(
        [
            (term, amount(table, cells, term))
            for term in table.terms
            if isinstance(term, Cover | Accompany) and any(d == day for d, _ in term.cells)
        ]
    )


def added(amounts: list[tuple[Term, int]]) -> tuple[int, int]:
    """Amounts of hard terms, and amounts of priced ones times their prices."""
    hard = sum(found for term, found in amounts if term.price is None)
    return hard, sum(found * term.price for term, found in amounts if term.price is not None)


def amount(table: Table, cells: Cells16, term: Term) -> int:
    """The amount of one term."""
    match term:
        case Wish():
            return int(holds(table, cells, term.row, term.day, term.duties))
        case Sequence():
            found = sum(p.weight for p in term.patterns for s in p.starts if occurs(table, cells, term.row, p, s))
            return outside(found, term.least, term.most)
        case Run():
            return sum(stretch_amount(table, term, s) for s in stretches(table, cells, term.row, term.duties))
        case Count():
            found = term.base + measured(table, cells, term.row, term)
            below = 0 if term.least is None else steps(term.least - found, term.unit)
            above = 0 if term.most is None else steps(found - term.most, term.unit)
            return below + above
        case Touch():
            found = sum(present(table, cells, term.row, group) > 0 for group in term.groups)
            return outside(found, term.least, term.most)
        case Balance():
            return sum(shares(table, cells, term))
        case Cover():
            return outside(people(table, cells, term.group, term.cells), term.least, term.most)
        case Accompany():
            if people(table, cells, term.group, term.cells) == 0:
                return 0
            return max(0, term.least - people(table, cells, term.by, term.cells))


def holds(table: Table, cells: Cells16, row: int, day: int, duties: Duties) -> bool:
    """Whether a cell holds one of the duties; a day outside the table holds none."""
    return 0 <= day < table.days and bool(duties & (1 << int(cells[row, day])))


def outside(found: int, least: int, most: int | None) -> int:
    """How far a number lies below its minimum or above its maximum."""
    return max(0, least - found) + (0 if most is None else max(0, found - most))


def steps(away: int, unit: int) -> int:
    """Steps of a unit that it takes to go so far."""
    found = 0
    while found * unit < away:
        found += 1
    return found


def occurs(table: Table, cells: Cells16, row: int, pattern: Pattern, start: int) -> bool:
    """Whether a pattern occurs from a day on and ends after the past."""
    met = all(holds(table, cells, row, start + i, duties) for i, duties in enumerate(pattern.duties))
    return met and start + len(pattern.duties) - 1 >= table.first


def stretches(table: Table, cells: Cells16, row: int, duties: Duties) -> list[list[int]]:
    """The days of every unbroken stretch of duties in a row."""
    found: list[list[int]] = []
    for day in range(table.days):
        if holds(table, cells, row, day, duties):
            if holds(table, cells, row, day - 1, duties):
                found[-1].append(day)
            else:
                found.append([day])
    return found


def stretch_amount(table: Table, run: Run, stretch: list[int]) -> int:
    """Days of one stretch short of `least` and beyond `most`."""
    beyond = 0 if run.most is None else sum(day >= table.first for day in stretch[run.most :])
    let_off = (run.open_start and stretch[0] == 0) or (run.open_end and stretch[-1] == table.days - 1)
    if let_off or stretch[-1] < table.first - 1:
        return beyond
    return beyond + max(0, run.least - len(stretch))


def measured(table: Table, cells: Cells16, row: int, window: Count | Balance) -> int:
    """The sum of a measure over a window of days in a row."""
    inside = [day for day in range(window.start, window.stop) if 0 <= day < table.days]
    return sum(int(table.measures[window.measure, day, cells[row, day]]) for day in inside)


def present(table: Table, cells: Cells16, row: int, places: Cells) -> int:
    """In how many of the places a row is."""
    return sum(holds(table, cells, row, day, duties) for day, duties in places)


def people(table: Table, cells: Cells16, group: int, places: Cells) -> int:
    """People of a group in the places, counted once per place."""
    return sum(present(table, cells, r, places) for r in range(len(table.rows)) if table.groups[group, r])


def shares(table: Table, cells: Cells16, balance: Balance) -> list[int]:
    """The amount of each row of a Balance."""
    found: list[int] = []
    for row, base, target in zip(balance.rows, balance.base, balance.targets, strict=True):
        away = abs(base + measured(table, cells, row, balance) - target)
        k = steps(max(0, away - balance.unit // 2), balance.unit)
        found.append(k * (k + 1) // 2)
    return found
