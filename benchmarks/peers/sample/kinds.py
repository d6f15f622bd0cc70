"""Each kind of term as soft sequences and soft sums over bools."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from ortools.sat.python.cp_model_helper import Literal

from benchmarks.peers.sample.sheet import Sheet
from roster.table import Accompany, Balance, Count, Cover, Run, Sequence, Term, Touch, Wish


def lower(term: Term, sheet: Sheet) -> None:
    """Add the term to the sheet's model, its costs with it."""
    match term:
        case Wish():
            sheet.clause([~sheet.holds(term.row, term.day, term.duties)], term.price)
        case Sequence():
            _sequence(term, sheet)
        case Run():
            _run(term, sheet)
        case Count():
            parts = sheet.measured(term.row, term.measure, term.start, term.stop)
            sheet.soft_sum(parts, term.least, term.most, term.price, term.base, term.unit)
        case Touch():
            worked = [sheet.any_of([sheet.holds(term.row, day, duties) for day, duties in g]) for g in term.groups]
            sheet.soft_sum([(1, each) for each in worked], term.least, term.most, term.price)
        case Balance():
            _balance(term, sheet)
        case Cover():
            parts = [(1, each) for each in _at_work(term.group, term, sheet)]
            sheet.soft_sum(parts, term.least, term.most, term.price)
        case Accompany():
            present = sheet.any_of(_at_work(term.group, term, sheet))
            company = [(-1, each) for each in _at_work(term.by, term, sheet)]
            sheet.soft_sum([(term.least, present), *company], None, 0, term.price)


def _sequence(sequence: Sequence, sheet: Sheet) -> None:
    """A prohibited pattern is a clause of its negations; one that is counted has a bool of its own."""
    occurrences = list(_occurrences(sequence, sheet))
    if sequence.least == 0 and sequence.most == 0:
        for weight, literals in occurrences:
            cost = None if sequence.price is None else sequence.price * weight
            sheet.clause([~literal for literal in literals], cost)
        return
    parts = [(weight, ~sheet.any_of([~literal for literal in literals])) for weight, literals in occurrences]
    sheet.soft_sum(parts, sequence.least, sequence.most, sequence.price)


def _occurrences(sequence: Sequence, sheet: Sheet) -> Iterator[tuple[int, list[Literal]]]:
    """Weight and literals of each occurrence that lies within the table and does not end in the past."""
    for pattern in sequence.patterns:
        for start in pattern.starts:
            stop = start + len(pattern.duties)
            if start >= 0 and sheet.table.first < stop <= sheet.table.days:
                days = zip(range(start, stop), pattern.duties, strict=True)
                yield pattern.weight, [sheet.holds(sequence.row, day, duties) for day, duties in days]


def _run(run: Run, sheet: Sheet) -> None:
    """A clause for each span that is too short or too long, with a cost literal by its length if it is priced."""
    on = [sheet.holds(run.row, day, run.duties) for day in range(sheet.table.days)]
    if run.most is not None and run.price is None:
        for day in range(max(sheet.table.first, run.most), len(on)):
            sheet.clause([~literal for literal in on[day - run.most : day + 1]], None)
    for start in range(len(on)):
        for length in _lengths(run, len(on) - start):
            stop = start + length
            amount = _short(run, start, stop, sheet) + _beyond(run, start, stop, sheet)
            if amount:
                sheet.clause(_not_the_span(on, start, stop), None if run.price is None else run.price * amount)


def _lengths(run: Run, longest: int) -> Iterator[int]:
    """The lengths that may be too short, and those that are too long and priced."""
    yield from (length for length in range(1, longest + 1) if length < run.least)
    if run.most is not None and run.price is not None:
        yield from range(max(run.most + 1, run.least, 1), longest + 1)


def _short(run: Run, start: int, stop: int, sheet: Sheet) -> int:
    """Days that a stretch over days `start` to `stop` (exclusive) lacks."""
    let_off = (start == 0 and run.open_start) or (stop == sheet.table.days and run.open_end)
    return 0 if let_off or stop < sheet.table.first else max(run.least - (stop - start), 0)


def _beyond(run: Run, start: int, stop: int, sheet: Sheet) -> int:
    """Days of a priced stretch that are beyond the most and not in the past; a hard one is never that long."""
    if run.most is None or run.price is None:
        return 0
    return max(stop - max(start + run.most, sheet.table.first), 0)


def _not_the_span(on: list[Literal], start: int, stop: int) -> list[Literal]:
    """A clause that is false if the days `start` to `stop` (exclusive) are a whole stretch: on, and off beside it."""
    before, after = on[start - 1 : start] if start else [], on[stop : stop + 1]
    return [*before, *(~literal for literal in on[start:stop]), *after]


def _balance(balance: Balance, sheet: Sheet) -> None:
    """The steps away from each fair target, and k(k+1)/2 by a table of values."""
    for row, target, base in zip(balance.rows, balance.targets, balance.base, strict=True):
        parts = sheet.measured(row, balance.measure, balance.start, balance.stop)
        if balance.price is None:
            sheet.soft_sum(parts, -balance.free, balance.free, None, base - target)
            continue
        deviation, size = sheet.sum(parts, base - target)
        steps = sheet.steps([deviation - balance.free, -deviation - balance.free], size, balance.unit)
        amounts = [k * (k + 1) // 2 for k in range(-(-size // balance.unit) + 1)]
        amount = sheet.model.new_int_var(0, amounts[-1], "")
        sheet.model.add_element(steps, amounts, amount)
        sheet.pay(balance.price, amount)


def _at_work(group: int, term: Cover | Accompany, sheet: Sheet) -> list[Literal]:
    rows = np.flatnonzero(sheet.table.groups[group])
    return [sheet.holds(int(row), day, duties) for row in rows for day, duties in term.cells]
