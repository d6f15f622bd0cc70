"""A roster as a hint that the search takes up at once."""

from __future__ import annotations

import numpy as np
from ortools.sat.python import cp_model

from roster.table import Cells16
from solvers.cp_sat.engine import Found
from solvers.cp_sat.model import TableModel


def give_hint(model: TableModel, cells: Cells16, seconds: float | None) -> None:
    """Suggest the cells to the search, and with them the value of every variable that follows from them.

    A search may leave a hint of the cells alone aside for long. Cells that break a hard term, or whose other variables
    are not found within `seconds`, are suggested alone all the same.
    """
    found = completed(model, cells, seconds)
    if found is None:
        return
    model.proto.clear_hints()  # type: ignore[no-untyped-call]
    for index, value in enumerate(found.solution):
        model.proto.add_hint(model.proto.get_int_var_from_proto_index(index), int(value))


def completed(model: TableModel, cells: Cells16, seconds: float | None = None) -> Found | None:
    """The model's cheapest solution with these cells; None if it has none or none was found within `seconds`.

    The cells stay behind as the model's hint.
    """
    model.board.hint(cells)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.fix_variables_to_their_hinted_value = True
    if seconds is not None:
        solver.parameters.max_time_in_seconds = max(seconds, 0.0)
    if solver.solve(model.proto) != cp_model.OPTIMAL:
        return None
    found = Found(np.array(solver.response_proto.solution, dtype=np.int64), round(solver.objective_value))
    return found if np.array_equal(model.board.cells(found.solution), cells) else None
