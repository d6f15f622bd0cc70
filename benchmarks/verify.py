"""No value is reported that the set's own validator has not found too."""

from __future__ import annotations

from benchmarks.formats import Problem, roster_of
from benchmarks.known import Known
from solvers.result import Result, Status


class MismatchError(Exception):
    """A solver's claim is false, or contradicts what is proved about the instance."""


def verified_roster(problem: Problem, result: Result, known: Known | None) -> dict[str, list[str]] | None:
    """The roster of a result, all of whose claims hold; None if it has none. Raises MismatchError."""
    _check_bound(problem, result, known)
    if result.cells is None:
        if result.value is not None or result.status in (Status.OPTIMAL, Status.FEASIBLE):
            raise MismatchError(f"{problem.name}: {result.status} with value {result.value} but without a roster")
        return None
    roster = roster_of(problem.table, result.cells)
    verdict = problem.validate(roster)
    if verdict.breaches:
        raise MismatchError(f"{problem.name}: the roster breaks hard rules: {verdict.breaches[0]}")
    if verdict.objective != result.value:
        raise MismatchError(f"{problem.name}: the solver says {result.value}, the validator {verdict.objective}")
    if known and known.bound is not None and verdict.objective < known.bound:
        raise MismatchError(f"{problem.name}: {verdict.objective} is below the proved bound {known.bound}")
    return roster


def _check_bound(problem: Problem, result: Result, known: Known | None) -> None:
    if result.status is Status.OPTIMAL and result.bound != result.value:
        raise MismatchError(f"{problem.name}: optimal at {result.value} with a bound of {result.bound}")
    if result.bound is None:
        return
    if result.value is not None and result.bound > result.value:
        raise MismatchError(f"{problem.name}: the bound {result.bound} is above the value {result.value}")
    if known and result.bound > known.best:
        raise MismatchError(f"{problem.name}: the bound {result.bound} is above a known roster's {known.best}")
