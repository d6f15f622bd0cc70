"""CP-SAT, at its default settings but for threads and seed, over the sample's kind of model."""

from __future__ import annotations

from ortools.sat.python import cp_model

from benchmarks.peers.judge import Judge
from benchmarks.peers.sample.kinds import lower
from benchmarks.peers.sample.sheet import Sheet
from solvers.child import Caller, Job
from solvers.cp_sat.engine import Bound, Engine, Found
from solvers.result import Result


def search(job: Job, caller: Caller) -> Result:
    """Search until the limit or the proof."""
    judge = Judge(job, caller)
    sheet = Sheet(job.table)
    for term in job.table.terms:
        lower(term, sheet)
    engine = Engine(sheet.finish(), job.seed, job.params)
    engine.limit(judge.left, None)
    for event in engine.events(lambda: judge.over):
        match event:
            case Found():
                judge.found(sheet.cells(event.solution), event.objective)
            case Bound():
                judge.bound(event.objective)
    if engine.status == cp_model.OPTIMAL:
        judge.bound(engine.solver.best_objective_bound)
    return judge.result(infeasible=engine.status == cp_model.INFEASIBLE)
