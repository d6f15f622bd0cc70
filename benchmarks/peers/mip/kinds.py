"""Each kind of term as rows of a mixed-integer programme.

A lowering returns the amount of its term, never below the true amount and equal to it wherever the cost presses it
down. A hard term becomes rows and its amount is nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from benchmarks.peers.mip.affine import Affine, known, total
from benchmarks.peers.mip.board import FALSE, TRUE, Board
from roster.table import Accompany, Balance, Count, Cover, Run, Sequence, Term, Touch, Wish


def lower(term: Term, board: Board) -> Affine:
    """Add the term to the board's programme and return its amount."""
    match term:
        case Wish():
            return board.charge(term.price, [board.works(term.row, term.day, term.duties)])
        case Sequence():
            return _sequence(term, board)
        case Run():
            return _run(term, board)
        case Count():
            body = board.measured(term.row, term.measure, term.start, term.stop, term.base)
            return board.outside(body, term.least, term.most, term.price, term.unit)
        case Touch():
            worked = [board.any_of(board.works(term.row, day, duties) for day, duties in g) for g in term.groups]
            return board.outside(total(worked), term.least, term.most, term.price)
        case Balance():
            return _balance(term, board)
        case Cover():
            return board.outside(total(_at_work(term.group, term, board)), term.least, term.most, term.price)
        case Accompany():
            present = board.any_of(_at_work(term.group, term, board))
            return board.beyond(present * term.least - total(_at_work(term.by, term, board)), 0, term.price)


def _sequence(sequence: Sequence, board: Board) -> Affine:
    """Forbidden and priced patterns: a row for each place where one could occur. Limits: a column for each."""
    if sequence.least == 0 and sequence.most == 0:
        return total(board.charge(sequence.price, facts) * weight for weight, facts in _occurrences(sequence, board))
    body = total(board.all_of(facts) * weight for weight, facts in _occurrences(sequence, board))
    return board.outside(body, sequence.least, sequence.most, sequence.price)


def _occurrences(sequence: Sequence, board: Board) -> Iterator[tuple[int, list[Affine]]]:
    """Weight and facts of each occurrence that lies within the table and does not end in the past."""
    for pattern in sequence.patterns:
        for start in pattern.starts:
            stop = start + len(pattern.duties)
            if start >= 0 and board.table.first < stop <= board.table.days and pattern.weight:
                days = zip(range(start, stop), pattern.duties, strict=True)
                yield pattern.weight, [board.works(sequence.row, day, duties) for day, duties in days]


def _run(run: Run, board: Board) -> Affine:
    """A row for each window of `most + 1` days, and for each day by which a stretch from some start is short."""
    on = [board.works(run.row, day, run.duties) for day in range(board.table.days)]
    amounts: list[Affine] = []
    if run.most is not None:
        last_days = range(max(board.table.first, run.most), len(on))
        amounts += [board.charge(run.price, on[day - run.most : day + 1]) for day in last_days]
    for start in range(len(on)):
        if not (start == 0 and run.open_start) and all(fact.low for fact in on[start : board.table.first]):
            amounts += _short_of_least(run, start, on, board)
    return total(amounts)


def _short_of_least(run: Run, start: int, on: list[Affine], board: Board) -> Iterator[Affine]:
    """One day is missing for each length from 1 to `least - 1` that a stretch from `start` does not outgrow."""
    begins = [on[start]] if start == 0 else [on[start], 1 - on[start - 1]]
    short = FALSE
    for end in range(start + 1, start + run.least):
        past_the_end = FALSE if run.open_end else TRUE
        stops = 1 - on[end] if end < len(on) else past_the_end
        short = board.charge(run.price, [short], [*begins, stops])
        yield short


def _balance(balance: Balance, board: Board) -> Affine:
    """k(k+1)/2 for each row that is k steps away: the sum of levels 1, 2, 3..., of which the j-th costs j."""
    amounts: list[Affine] = []
    for row, target, base in zip(balance.rows, balance.targets, balance.base, strict=True):
        deviation = board.measured(row, balance.measure, balance.start, balance.stop, base - target)
        if balance.price is None:
            board.outside(deviation, -balance.free, balance.free, None)
        else:
            amounts += _levels(deviation, balance, board)
    return total(amounts)


def _levels(deviation: Affine, balance: Balance, board: Board) -> Iterator[Affine]:
    steps = -(-max(deviation.high - balance.free, -deviation.low - balance.free, 0) // balance.unit)
    levels = [board.programme.column(1, integer=balance.unit > 1) for _ in range(steps)]
    reached = total([known(balance.free), *(level * balance.unit for level in levels)])
    board.programme.at_most(deviation - reached, 0)
    board.programme.at_most(deviation * -1 - reached, 0)
    return (level * cost for cost, level in enumerate(levels, start=1))


def _at_work(group: int, term: Cover | Accompany, board: Board) -> list[Affine]:
    rows = np.flatnonzero(board.table.groups[group])
    return [board.works(int(row), day, duties) for row in rows for day, duties in term.cells]
