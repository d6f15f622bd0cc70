"""Lines of work as columns: the cheapest line of a row, and bounds from all rows' cheapest lines."""

from solvers.columns.generation import bound_here
from solvers.columns.programme import LineProgramme, Priced

__all__ = ["LineProgramme", "Priced", "bound_here"]
