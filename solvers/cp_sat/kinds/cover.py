"""Cover: the people at work as one linear total, with an integer slack on each side if it is priced."""

from roster.table import Cover
from solvers.cp_sat.board import Board
from solvers.cp_sat.total import Total


def lower_cover(cover: Cover, board: Board) -> Total:
    """People short of `least` or beyond `most`."""
    total = Total()
    for fact in board.at_work(cover.group, cover.cells):
        total.add(1, fact)
    return board.outside(total, cover.least, cover.most, cover.price)
