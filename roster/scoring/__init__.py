"""What a table costs: the whole, a row, a column, a term, and the change of a cell or a block of cells."""

from roster.scoring import kernels
from roster.scoring.compiled import Compiled
from roster.scoring.filled import Filled
from roster.scoring.kernel import kernel
from roster.scoring.lines import Line
from roster.scoring.score import Score
from roster.scoring.scorer import Scorer
from roster.scoring.state import Block, State

__all__ = ["Block", "Compiled", "Filled", "Line", "Score", "Scorer", "State", "kernel", "kernels"]
