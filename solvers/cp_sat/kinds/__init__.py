"""Each kind of term as CP-SAT constraints, one kind a module.

A lowering returns the amount of its term as a linear total, never below the true amount and equal to it wherever the
objective presses it down. A hard term becomes constraints and its amount is nothing.
"""

from roster.table import Accompany, Balance, Count, Cover, Run, Sequence, Term, Touch, Wish
from solvers.cp_sat.board import Board
from solvers.cp_sat.kinds.accompany import lower_accompany
from solvers.cp_sat.kinds.balance import lower_balance
from solvers.cp_sat.kinds.count import lower_count
from solvers.cp_sat.kinds.cover import lower_cover
from solvers.cp_sat.kinds.run import lower_run
from solvers.cp_sat.kinds.sequence import lower_sequence
from solvers.cp_sat.kinds.touch import lower_touch
from solvers.cp_sat.kinds.wish import lower_wish
from solvers.cp_sat.total import Total

__all__ = ["lower"]


def lower(term: Term, board: Board) -> Total:
    """Add the term to the board's model and return its amount."""
    match term:
        case Wish():
            return lower_wish(term, board)
        case Sequence():
            return lower_sequence(term, board)
        case Run():
            return lower_run(term, board)
        case Count():
            return lower_count(term, board)
        case Touch():
            return lower_touch(term, board)
        case Balance():
            return lower_balance(term, board)
        case Cover():
            return lower_cover(term, board)
        case Accompany():
            return lower_accompany(term, board)
