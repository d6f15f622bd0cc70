"""Large-neighbourhood search: free some cells of a roster, and let CP-SAT fill them better.

Shaw (1998) fixes most of a solution and solves the rest. Ropke and Pisinger (2006) choose what to free by what has
paid so far.
"""

from solvers.neighbourhoods.neighbourhoods import Neighbourhoods
from solvers.neighbourhoods.search import improve_here

__all__ = ["Neighbourhoods", "improve_here"]
