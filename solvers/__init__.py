"""Methods that read a table and return a result. They know no ward and no law.

Importing this package loads no native solver: `solve` loads it in the child process that it starts.
"""

from solvers.cancelling import Cancel
from solvers.incumbent import OnCells
from solvers.result import OnProgress, Params, Progress, Result, Status, Stop, gap_of
from solvers.solve import solve

__all__ = ["Cancel", "OnCells", "OnProgress", "Params", "Progress", "Result", "Status", "Stop", "gap_of", "solve"]
