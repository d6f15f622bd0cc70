"""How little and how much the lines of a diagram can add to a sum over some days."""

from __future__ import annotations

import numpy as np

from roster.scoring import kernel
from solvers.columns.diagram import Diagram
from solvers.columns.machines import Numbers

FAR = 2**60
"""Beyond any sum."""


@kernel
def reach(diagram: Diagram, steps: Numbers, first: int, last: int) -> tuple[int, int]:
    """The least and the most that any line adds by `steps` int64[day, duty] on days `first` to `last` (exclusive)."""
    nodes = len(diagram.starts) - 1
    least, most = np.full(nodes, FAR, dtype=np.int64), np.full(nodes, -FAR, dtype=np.int64)
    for node in range(diagram.layers[first], diagram.layers[first + 1]):
        least[node], most[node] = 0, 0
    for day in range(first, last):
        for node in range(diagram.layers[day], diagram.layers[day + 1]):
            for arc in range(diagram.starts[node], diagram.starts[node + 1]):
                head, step = diagram.head[arc], steps[day, diagram.duty[arc]]
                least[head] = min(least[head], least[node] + step)
                most[head] = max(most[head], most[node] + step)
    low, high = FAR, -FAR
    for node in range(diagram.layers[last], diagram.layers[last + 1]):
        low, high = min(low, least[node]), max(high, most[node])
    return low, high
