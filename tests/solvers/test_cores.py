"""Which cores a solve uses: shares that fit the host, and nothing left changed behind."""

from __future__ import annotations

import sys
from threading import Thread

import pytest

from solvers import cores
from solvers.cores import Cores, here, on_cores, shared_out

pins = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a program say which cores it uses")


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Cores:
    """A host of six cores with gaps in their numbers."""
    known = frozenset({0, 1, 4, 5, 9, 12})
    monkeypatch.setattr(cores, "here", lambda: known)
    return known


@pytest.mark.parametrize("workers", [2, 3, 4, 6])
@pytest.mark.parametrize("process", range(0, 30, 7))
def test_a_search_has_one_core_and_a_proof_the_others(
    host: Cores, monkeypatch: pytest.MonkeyPatch, workers: int, process: int
) -> None:
    monkeypatch.setattr("os.getpid", lambda: process)
    search, proof = shared_out(workers)
    assert len(search) == 1
    assert len(proof) == workers - 1
    assert not search & proof
    assert search | proof <= host


def test_more_workers_than_cores_take_every_core_once(host: Cores) -> None:
    search, proof = shared_out(50)
    assert len(search) == 1
    assert search | proof == host
    assert not search & proof


def test_one_worker_is_not_kept_to_a_core(host: Cores) -> None:
    assert shared_out(1) == (host, host)


@pytest.mark.parametrize("known", [frozenset({3}), frozenset()])
def test_a_host_with_nothing_to_share(monkeypatch: pytest.MonkeyPatch, known: Cores) -> None:
    monkeypatch.setattr(cores, "here", lambda: known)
    assert shared_out(4) == (known, known)


def test_solves_side_by_side_begin_at_different_cores(host: Cores, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = []
    for process in range(3):
        monkeypatch.setattr("os.getpid", lambda process=process: process)
        search, proof = shared_out(2)
        taken.append(search | proof)
    assert frozenset().union(*taken) == host


@pins
def test_cores_are_kept_to_and_given_back() -> None:
    before = here()
    one = frozenset({min(before)})
    with on_cores(one):
        assert here() == one
        inherited: list[Cores] = []
        thread = Thread(target=lambda: inherited.append(here()))
        thread.start()
        thread.join()
        assert inherited == [one]
    assert here() == before


@pins
def test_cores_are_given_back_after_an_error() -> None:
    before = here()
    with pytest.raises(ValueError, match="no roster"), on_cores(frozenset({min(before)})):
        raise ValueError("no roster")
    assert here() == before


def test_no_cores_named_change_nothing() -> None:
    before = here()
    with on_cores(frozenset()):
        assert here() == before
    assert here() == before
