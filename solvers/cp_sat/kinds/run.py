"""Runs: sliding windows for the days beyond the most, chains from each start for the days short of the least."""

from roster.table import Run
from solvers.cp_sat.board import Board
from solvers.cp_sat.total import Fact, Total, negated


def lower_run(run: Run, board: Board) -> Total:
    """Days of too long stretches beyond `most` and days that short stretches lack of `least`."""
    on = [board.works(run.row, day, run.duties) for day in range(board.table.days)]
    amount = Total()
    if run.most is not None:
        _beyond_most(run.most, run.price, on, board, amount)
    for start in range(board.table.days):
        if _may_begin(start, on, run.open_start) and _reaches_present(start, on, board.table.first):
            _short_of_least(run, start, on, board, amount)
    return amount


def _beyond_most(most: int, price: int | None, on: list[Fact], board: Board, amount: Total) -> None:
    """A day is one too many if it and the `most` days before it are all on."""
    begin = 0
    for day, fact in enumerate(on):
        if fact is False:
            begin = day + 1
        elif day >= max(board.table.first, begin + most):
            amount.add(1, board.charge(price, on[day - most : day + 1]))


def _may_begin(start: int, on: list[Fact], open_start: bool) -> bool:
    """Whether a stretch that can be too short may begin on a day."""
    return on[start] is not False and (on[start - 1] is not True if start > 0 else not open_start)


def _reaches_present(start: int, on: list[Fact], first: int) -> bool:
    """Whether a stretch from `start` is still unbroken on the last day of the past."""
    return all(fact is True for fact in on[start:first])


def _short_of_least(run: Run, start: int, on: list[Fact], board: Board, amount: Total) -> None:
    """A stretch from `start` lacks one day for each length from 1 to `least - 1` that it does not outgrow."""
    begins = [on[start]] if start == 0 else [on[start], negated(on[start - 1])]
    short: Fact = False
    for end in range(start + 1, start + run.least):
        stops = negated(on[end]) if end < len(on) else not run.open_end
        short = board.charge(run.price, [short], [*begins, stops])
        amount.add(1, short)
