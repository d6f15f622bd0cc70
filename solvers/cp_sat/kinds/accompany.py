"""Accompany: a literal for "anybody of the group is at work" asks for the company."""

import numpy as np

from roster.table import Accompany
from solvers.cp_sat.board import Board
from solvers.cp_sat.total import Fact, Total


def lower_accompany(accompany: Accompany, board: Board) -> Total:
    """People short of `least` while anybody of the group is at work."""
    missing = Total()
    missing.add(accompany.least, board.any_of(_at_work(accompany.group, accompany, board)))
    for fact in _at_work(accompany.by, accompany, board):
        missing.add(-1, fact)
    return board.beyond(missing, 0, accompany.price)


def _at_work(group: int, accompany: Accompany, board: Board) -> list[Fact]:
    return [
        board.works(int(row), day, duties)
        for row in np.flatnonzero(board.table.groups[group])
        for day, duties in accompany.cells
    ]
