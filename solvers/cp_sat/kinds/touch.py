"""Touches: one literal for each group of cells with any work in it."""

from roster.table import Touch
from solvers.cp_sat.board import Board
from solvers.cp_sat.total import Total


def lower_touch(touch: Touch, board: Board) -> Total:
    """Groups worked short of `least` or beyond `most`."""
    total = Total()
    for cells in touch.groups:
        total.add(1, board.any_of(board.works(touch.row, day, duties) for day, duties in cells))
    return board.outside(total, touch.least, touch.most, touch.price)
