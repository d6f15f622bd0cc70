"""Wishes: a priced one is a cost of its cell; a hard one has already closed the cell to its duties."""

from roster.table import Wish
from solvers.cp_sat.board import Board
from solvers.cp_sat.total import Total


def lower_wish(wish: Wish, board: Board) -> Total:
    """1 if the cell holds one of the duties."""
    amount = Total()
    unwanted = board.works(wish.row, wish.day, wish.duties)
    if wish.price is None:
        board.forbid([unwanted])
    else:
        amount.add(1, unwanted)
    return amount
