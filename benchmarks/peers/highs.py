"""HiGHS (MIT licence) over the compact integer model. This process must not load OR-Tools: it ships a HiGHS too."""

from __future__ import annotations

import numpy as np
from highspy import Highs, HighsLp, HighsModelStatus, HighsStatus, HighsVarType, MatrixFormat
from highspy.highs import HighsCallbackEvent

from benchmarks.peers.judge import WHOLE, Judge
from benchmarks.peers.mip.model import TableProgramme
from benchmarks.peers.mip.programme import Programme
from solvers.child import Caller, Job
from solvers.result import Result


def search(job: Job, caller: Caller) -> Result:
    """Branch and cut with default settings but for threads, seed, limit and the gap that whole costs allow."""
    judge = Judge(job, caller)
    model = TableProgramme(job.table)
    highs = loaded(model.programme)
    highs.setOptionValue("threads", job.params.workers)
    highs.setOptionValue("random_seed", job.seed)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", WHOLE)
    if judge.left is not None:
        highs.setOptionValue("time_limit", judge.left)
    _listen(highs, model, judge)
    highs.run()
    return _concluded(highs, model, judge)


def loaded(programme: Programme) -> Highs:
    """A silent solver that holds the programme. Raises ValueError if it does not take it."""
    lp = HighsLp()
    lp.num_col_ = len(programme.uppers)
    lp.num_row_ = len(programme.row_bounds[0])
    lp.col_cost_ = programme.costs
    lp.offset_ = programme.cost.constant
    lp.col_lower_ = np.zeros(lp.num_col_)
    lp.col_upper_ = programme.uppers
    lp.row_lower_, lp.row_upper_ = programme.row_bounds
    lp.integrality_ = [HighsVarType.kInteger if whole else HighsVarType.kContinuous for whole in programme.integer]
    lp.a_matrix_.format_ = MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = programme.matrix
    highs = Highs()  # type: ignore[no-untyped-call]
    highs.silent()
    if highs.passModel(lp) == HighsStatus.kError:
        raise ValueError("HiGHS does not take the model")
    return highs


def _listen(highs: Highs, model: TableProgramme, judge: Judge) -> None:
    def improved(event: HighsCallbackEvent) -> None:
        judge.found(model.cells(np.array(event.data_out.mip_solution)), event.data_out.objective_function_value)

    def bounded(event: HighsCallbackEvent) -> None:
        judge.bound(event.data_out.mip_dual_bound)
        if judge.over:
            event.interrupt()

    highs.cbMipImprovingSolution.subscribe(improved)
    highs.cbMipInterrupt.subscribe(bounded)


def _concluded(highs: Highs, model: TableProgramme, judge: Judge) -> Result:
    status = highs.getModelStatus()
    if status in (HighsModelStatus.kInfeasible, HighsModelStatus.kUnboundedOrInfeasible):
        return judge.result(infeasible=True)
    solution = highs.getSolution()
    if solution.value_valid and status == HighsModelStatus.kOptimal:
        judge.found(model.cells(np.array(solution.col_value)), highs.getInfo().objective_function_value)
    judge.bound(highs.getInfo().mip_dual_bound)
    return judge.result()
