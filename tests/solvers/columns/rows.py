"""All legal lines and rosters of small tables."""

from __future__ import annotations

from itertools import product

import numpy as np

from roster.scoring import Scorer
from roster.table import Table


def legal_lines(table: Table, row: int) -> list[tuple[np.ndarray, int]]:
    """Every legal line of a row, with its own cost."""
    scorer, cells, found = Scorer(table), table.blank(), []
    for duties in product(range(len(table.duties)), repeat=table.days - table.first):
        cells[row, table.first :] = duties
        score = scorer.row(cells, row)
        if score.hard == 0:
            found.append((cells[row].copy(), score.cost))
    return found


def legal_rosters(table: Table) -> list[tuple[np.ndarray, int]]:
    """Every roster without a breach, with its score."""
    scorer, found = Scorer(table), []
    lines = [[line for line, _ in legal_lines(table, row)] for row in range(len(table.rows))]
    for chosen in product(*lines):
        cells = np.array(chosen, dtype=np.int16).reshape(len(table.rows), table.days)
        score = scorer.score(cells)
        if score.hard == 0:
            found.append((cells, score.cost))
    return found
