from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.known import Known
from benchmarks.verify import MismatchError, verified_roster
from solvers.result import Result, Status
from tests.benchmarks.results import BEST, BEST_RESULT, ILLEGAL, WORSE, result, tiny_problem


def test_a_true_claim_gives_its_roster(tmp_path: Path) -> None:
    roster = verified_roster(tiny_problem(tmp_path), BEST_RESULT, Known(best=0, bound=0))
    assert roster == {"ann": ["E", ""], "bob": ["", "E"]}


def test_a_value_without_a_known_bound_may_be_below_the_best_known(tmp_path: Path) -> None:
    assert verified_roster(tiny_problem(tmp_path), BEST_RESULT, Known(best=3, bound=None))


def test_no_roster_and_no_claim_is_true(tmp_path: Path) -> None:
    assert verified_roster(tiny_problem(tmp_path), result(None, status=Status.UNKNOWN), None) is None


FALSE = {
    "value too low": (result(WORSE, value=0), None, "the solver says 0, the validator 3"),
    "value too high": (result(BEST, value=1), None, "the solver says 1, the validator 0"),
    "no value": (result(BEST), None, "the solver says None, the validator 0"),
    "illegal": (result(ILLEGAL, value=100), None, "breaks hard rules"),
    "value without roster": (result(None, value=3), None, "without a roster"),
    "feasible without roster": (result(None), None, "without a roster"),
    "bound above value": (result(WORSE, value=3, bound=4), None, "the bound 4 is above the value 3"),
    "optimal with a gap": (result(WORSE, value=3, bound=2, status=Status.OPTIMAL), None, "optimal at 3 with a bound"),
    "bound above the best known": (result(WORSE, value=3, bound=1), Known(0, 0), "above a known roster's 0"),
    "value below the known bound": (result(BEST, value=0), Known(3, 1), "0 is below the proved bound 1"),
}


@pytest.mark.parametrize(("claim", "known", "message"), FALSE.values(), ids=FALSE)
def test_a_false_claim_is_an_error(tmp_path: Path, claim: Result, known: Known | None, message: str) -> None:
    with pytest.raises(MismatchError, match=message):
        verified_roster(tiny_problem(tmp_path), claim, known)
