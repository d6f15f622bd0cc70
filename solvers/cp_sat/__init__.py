"""CP-SAT as a solver of tables."""

from solvers.cp_sat.search import solve_here

__all__ = ["solve_here"]
