"""A ward with a rule and without it, searched equally long: what is saved, between proofs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from api.rostering.explaining.case import Case
from roster.table import Cells16, Table
from solvers import Params, Result, Stop, solve
from solvers.diagnosis import Between, at_least


@dataclass(frozen=True, slots=True)
class Sides:
    """The best rosters found with a rule and without it, in points, and what is proved of each."""

    with_it: Result
    without: Result

    @property
    def saved(self) -> Between:
        """By how much the best roster without the rule is better: never below 0, since it only allows more."""
        one, other = self.with_it, self.without
        most = None if one.value is None or other.bound is None else one.value - other.bound
        least = None if one.bound is None or other.value is None else one.bound - other.value
        return at_least(Between(least, most), 0)

    @property
    def found(self) -> int | None:
        """By how much a better roster was found without the rule."""
        if self.with_it.value is None or self.without.value is None:
            return None
        return self.with_it.value - self.without.value


def both_sides(case: Case, without: Table, stop: Stop, params: Params) -> Sides:
    """Solve the ward's table from the roster, then the one without a rule from there, each for half of the stop."""
    half = Stop(_half(stop.seconds), _half(stop.effort))
    one = _solved(case, case.rulebook.table, half, params, case.cells)
    other = _solved(case, without, half, params, case.cells if one.cells is None else one.cells)
    return Sides(_bounded(case, one), other)


def _solved(case: Case, table: Table, stop: Stop, params: Params, hint: Cells16) -> Result:
    return solve(table, stop, seed=case.seed, params=params, hint=hint, cancelled=case.cancelled)


def _bounded(case: Case, result: Result) -> Result:
    """The result with the bound of the roster's own proof where that is higher."""
    bounds = [bound for bound in (result.bound, case.bound) if bound is not None]
    return replace(result, bound=max(bounds, default=None))


def _half(limit: float | None) -> float | None:
    return None if limit is None else limit / 2
