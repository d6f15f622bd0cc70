"""What a peer may say, and what the scorer makes of it."""

from __future__ import annotations

from math import inf
from threading import Event

import numpy as np
import pytest

from benchmarks.peers.judge import Judge
from roster.scoring import Scorer
from roster.table import Cells16
from solvers import Params, Progress, Status, Stop
from solvers.child import Caller, Job
from tests.benchmarks.peers.stuck import search
from tests.solvers import small

TABLE = small.ward(1)
OFF = TABLE.blank()
COST = Scorer(TABLE).score(OFF).cost


class Case:
    """A judge and what its caller hears."""

    def __init__(self) -> None:
        self.heard: list[Progress] = []
        self.cancelled = Event()
        cells: list[Cells16] = []
        job = Job(search, TABLE, Stop(), 3, Params(workers=1), None, 0.0)
        self.judge = Judge(job, Caller(cells.append, self.heard.append, self.cancelled))


@pytest.fixture
def case() -> Case:
    return Case()


def test_the_scorer_s_value_counts_where_the_peer_reckons_too_much(case: Case) -> None:
    case.judge.found(OFF, COST + 5)
    result = case.judge.result()
    assert (result.status, result.value, result.seed) == (Status.FEASIBLE, COST, 3)
    assert [step.value for step in case.heard] == [COST]


def test_bounds_are_rounded_up_but_for_arithmetic(case: Case) -> None:
    for bound in (-inf, 3.2, 4.0000001, inf):
        case.judge.bound(bound)
    assert [step.bound for step in case.heard] == [4]


def test_value_and_bound_that_meet_are_a_proof(case: Case) -> None:
    case.judge.found(OFF, COST)
    case.judge.bound(COST - 0.99)
    assert case.judge.result().status is Status.OPTIMAL


def test_a_model_that_reckons_too_little_has_crashed(case: Case) -> None:
    case.judge.found(OFF, COST)
    case.judge.found(OFF, COST - 1)
    assert case.judge.over
    result = case.judge.result()
    assert (result.status, result.cells, result.value) == (Status.CRASHED, None, None)
    assert "the peer's model is wrong" in result.message


def test_a_roster_that_breaks_a_hard_term_is_a_wrong_model(case: Case) -> None:
    case.judge.found(np.ones_like(OFF), 10**9)
    assert case.judge.result().status is Status.CRASHED


def test_no_roster_after_one_was_found_is_a_wrong_model(case: Case) -> None:
    case.judge.found(OFF, COST)
    assert case.judge.result(infeasible=True).status is Status.CRASHED


def test_nothing_found(case: Case) -> None:
    assert case.judge.result().status is Status.UNKNOWN
    assert case.judge.result(infeasible=True).status is Status.INFEASIBLE
    case.cancelled.set()
    assert case.judge.over
    assert case.judge.result().status is Status.CANCELLED
