"""SCIP (Apache licence, in the wheel of PySCIPOpt) over the compact integer model."""

from __future__ import annotations

import numpy as np
from pyscipopt import Eventhdlr, Model, Variable, quicksum
from pyscipopt.scip import PY_SCIP_EVENTTYPE, Event

from benchmarks.peers.judge import WHOLE, Judge
from benchmarks.peers.mip.model import TableProgramme
from benchmarks.peers.mip.programme import Programme
from solvers.child import Caller, Job
from solvers.result import Result

WALL_CLOCK = 2
"""SCIP's number for limits in wall-clock time."""


def search(job: Job, caller: Caller) -> Result:
    """Branch and cut with default settings but for seed, limit and the gap that whole costs allow.

    SCIP proper searches on one thread, whatever the number of workers.
    """
    judge = Judge(job, caller)
    table_model = TableProgramme(job.table)
    model, columns = _loaded(table_model.programme)
    model.setParam("randomization/randomseedshift", job.seed)
    model.setParam("limits/absgap", WHOLE)
    model.setParam("timing/clocktype", WALL_CLOCK)
    if judge.left is not None:
        model.setParam("limits/time", judge.left)
    listener = _Listener(table_model, columns, judge)
    model.includeEventhdlr(listener, "listener", "hears of better rosters and bounds")
    model.optimizeNogil()
    if model.getStatus() in ("infeasible", "inforunbd"):
        return judge.result(infeasible=True)
    listener.hear()
    return judge.result()


def _loaded(programme: Programme) -> tuple[Model, list[Variable]]:
    model = Model()
    model.hideOutput()
    kinds = ["I" if whole else "C" for whole in programme.integer]
    columns = [
        model.addVar(vtype=kind, lb=0.0, ub=upper, obj=cost)
        for kind, upper, cost in zip(kinds, programme.uppers, programme.costs, strict=True)
    ]
    model.addObjoffset(programme.cost.constant)
    starts, indexes, values = programme.matrix
    for number, (low, high) in enumerate(zip(*programme.row_bounds, strict=True)):
        entries = slice(starts[number], starts[number + 1])
        body = quicksum(value * columns[index] for index, value in zip(indexes[entries], values[entries], strict=True))
        model.addCons(body == high if low == high else body <= high)
    return model, columns


class _Listener(Eventhdlr):
    """Tells the judge of every better solution and bound."""

    def __init__(self, table_model: TableProgramme, columns: list[Variable], judge: Judge) -> None:
        self._table_model = table_model
        self._columns = columns
        self._judge = judge

    def eventinit(self) -> None:
        self.model.catchEvent(PY_SCIP_EVENTTYPE.BESTSOLFOUND, self)
        self.model.catchEvent(PY_SCIP_EVENTTYPE.DUALBOUNDIMPROVED, self)

    def eventexec(self, _event: Event) -> None:
        self.hear()
        if self._judge.over:
            self.model.interruptSolve()

    def hear(self) -> None:
        """Look at the best solution and the bound."""
        if self.model.getNSols():
            solution = self.model.getBestSol()
            values = np.array([solution[column] for column in self._columns])
            self._judge.found(self._table_model.cells(values), self.model.getSolObjVal(solution))
        bound = self.model.getDualbound()
        if abs(bound) < self.model.infinity():
            self._judge.bound(bound)
