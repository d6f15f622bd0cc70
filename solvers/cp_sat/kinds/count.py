"""Counts: one linear total, with an integer number of steps outside its limits if it is priced."""

from roster.table import Count
from solvers.cp_sat.board import Board
from solvers.cp_sat.total import Total


def lower_count(count: Count, board: Board) -> Total:
    """Units of the measure below `least` or above `most`, in steps of `unit`."""
    total = board.measured(count.row, count.measure, count.start, count.stop, count.base)
    return board.outside(total, count.least, count.most, count.price, count.unit)
