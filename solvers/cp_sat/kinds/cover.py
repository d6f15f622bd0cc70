"""Cover: the people at work as one linear total, with an integer slack on each side if it is priced."""

from roster.table import Cover, rows_of
from solvers.cp_sat.board import Board
from solvers.cp_sat.total import Total


def lower_cover(cover: Cover, board: Board) -> Total:
    """People short of `least` or beyond `most`."""
    total = Total()
    for row in rows_of(cover, board.table):
        for day, duties in cover.cells:
            total.add(1, board.works(row, day, duties))
    return board.outside(total, cover.least, cover.most, cover.price)
