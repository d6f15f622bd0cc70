"""Lines of work as columns: the cheapest line of a row, bounds from all rows' cheapest lines, rosters made of lines."""

from solvers.columns.ascent import ascend_here
from solvers.columns.engine import Columns, bound_here
from solvers.columns.programme import LineProgramme, Priced

__all__ = ["Columns", "LineProgramme", "Priced", "ascend_here", "bound_here"]
