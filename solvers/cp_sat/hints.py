"""A roster as a hint that the search takes up at once."""

from __future__ import annotations

from ortools.sat.python import cp_model

from roster.table import Cells16
from solvers.cp_sat.model import TableModel


def complete_hint(model: TableModel, cells: Cells16, seconds: float | None) -> bool:
    """Suggest the cells to the model, and with them the value of every other variable that follows from them.

    The rest is found by solving the model with the cells fixed, for at most `seconds`. A hint without it may be
    ignored for long. Returns whether the cells obey the model; if not, they alone stay as the hint.
    """
    model.board.hint(cells)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.fix_variables_to_their_hinted_value = True
    if seconds is not None:
        solver.parameters.max_time_in_seconds = max(seconds, 0.0)
    if solver.solve(model.proto) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return False
    model.proto.clear_hints()  # type: ignore[no-untyped-call]
    for index, value in enumerate(solver.response_proto.solution):
        model.proto.add_hint(model.proto.get_int_var_from_proto_index(index), value)
    return True
