"""A peer that is missing, late, dying, or beside another solver."""

from __future__ import annotations

import subprocess
import sys

import pytest

from benchmarks.peers import PEERS, MissingPeerError, Peer
from solvers import Params, Progress, Result, Status, Stop
from tests.solvers import small
from tests.solvers.methods import BOUND, VALUE

SOLVERS = {"ortools", "highspy", "pyscipopt"}


def solved(peer: Peer) -> Result:
    heard: list[Progress] = []
    result = peer(small.ward(1), Stop(seconds=0.5), 1, Params(), heard.append)
    assert tuple(heard) == result.trace
    return result


def test_a_missing_package_is_an_error_that_names_the_extra() -> None:
    with pytest.raises(MissingPeerError, match=r"no_such_solver is not installed.*'ward-roster\[peers\]'"):
        solved(Peer("benchmarks.peers.highs", "no_such_solver"))


def test_an_overrun_is_killed_and_the_best_is_kept() -> None:
    result = solved(Peer("tests.benchmarks.peers.stuck", "numpy"))
    assert (result.status, result.value, result.bound) == (Status.FEASIBLE, VALUE, BOUND)
    assert result.cells is not None
    assert "did not stop in time" in result.message


def test_a_crash_is_a_result_with_the_best() -> None:
    result = solved(Peer("tests.benchmarks.peers.dying", "numpy"))
    assert (result.status, result.value) == (Status.CRASHED, VALUE)
    assert result.cells is not None


@pytest.mark.parametrize("peer", PEERS.values(), ids=PEERS)
def test_no_peer_shares_a_process_with_another_solver(peer: Peer) -> None:
    program = f"import sys, {peer.module}; print(sorted({SOLVERS} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout == f"{[peer.package]}\n"
