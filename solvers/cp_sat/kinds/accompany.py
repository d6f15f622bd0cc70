"""Accompany: a literal for "anybody of the group is at work" asks for the company."""

from roster.table import Accompany
from solvers.cp_sat.board import Board
from solvers.cp_sat.total import Total


def lower_accompany(accompany: Accompany, board: Board) -> Total:
    """People short of `least` while anybody of the group is at work."""
    missing = Total()
    missing.add(accompany.least, board.any_of(board.at_work(accompany.group, accompany.cells)))
    for fact in board.at_work(accompany.by, accompany.cells):
        missing.add(-1, fact)
    return board.beyond(missing, 0, accompany.price)
