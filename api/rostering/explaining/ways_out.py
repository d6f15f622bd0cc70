"""Ways out of a conflict: each of its demands given up in turn, solved again, and ranked by what it costs."""

from __future__ import annotations

from functools import partial
from operator import is_

from api.rostering.conflicts import LEVELS, Conflict
from api.rostering.explaining.nouns import Status, WayOut
from api.rostering.explaining.words import points
from api.rostering.stages import gap_minutes
from roster.reports.words import spoken
from roster.rules import Rulebook
from roster.table import Cells16, Table, Term
from solvers import Params, Result, Stop, solve
from solvers.cancelling import Cancel
from solvers.diagnosis import smallest_conflict, without


def ways_out(
    rulebook: Rulebook,
    conflict: Conflict,
    stop: Stop,
    *,
    seed: int = 1,
    params: Params | None = None,
    cancelled: Cancel = None,
) -> tuple[WayOut, ...]:
    """For each demand, what the best roster without it comes to; the cheapest first, law last.

    Each gets an equal part of the stop and begins where the one before it ended. Law cannot be given up, and is not
    tried.
    """
    pairs = list(zip(conflict.demands, conflict.terms, strict=True))
    open_ = sum(not _is_law(rulebook, term) for term in conflict.terms)
    part = stop.part(1 / max(1, open_))
    hint: Cells16 | None = None
    found: list[WayOut] = []
    for demand, term in pairs:
        if _is_law(rulebook, term):
            found.append(_law(demand))
            continue
        table = without(rulebook.table, partial(is_, term))
        result = solve(table, part, seed=seed, params=params or Params(), hint=hint, cancelled=cancelled)
        hint = hint if result.cells is None else result.cells
        found.append(_way_out(rulebook, demand, term, table, result))
    return tuple(sorted(found, key=_order))


def _is_law(rulebook: Rulebook, term: Term) -> bool:
    return rulebook.pack.rules[term.origin.rule].level == "LAW"


def _law(demand: str) -> WayOut:
    words = "It is law, and cannot be given up."
    return WayOut(demand=demand, level=LEVELS["LAW"], may_go=False, status="not asked", words=words)


def _way_out(rulebook: Rulebook, demand: str, term: Term, table: Table, result: Result) -> WayOut:
    level = rulebook.pack.rules[term.origin.rule].level
    blank = WayOut(demand=demand, level=LEVELS[level], may_go=True, status=_status(result))
    if result.cells is None or result.value is None:
        return blank.model_copy(update={"words": _not_enough(table, result)})
    minutes = gap_minutes(rulebook, result.cells)
    words = f"Without it a roster of {points(result.value)} was found, {spoken(minutes)} uncovered{_bound(result)}."
    return blank.model_copy(update={"uncovered_minutes": minutes, "points": result.value, "words": words})


def _status(result: Result) -> Status:
    if result.cells is not None:
        return "found"
    return "impossible" if result.status == "infeasible" else "not found"


def _not_enough(table: Table, result: Result) -> str:
    """Whether another conflict is left."""
    if result.status == "infeasible" or smallest_conflict(table) is not None:
        return "Giving up this alone is not enough: there is another conflict beside it."
    return "No roster was found in the time, though there is no other conflict."


def _bound(result: Result) -> str:
    if result.bound is None:
        return ""
    if result.bound == result.value:
        return "; it is the best possible"
    return f"; no roster without it is below {points(result.bound)}"


def _order(way: WayOut) -> tuple[bool, bool, int, int]:
    return not way.may_go, way.points is None, way.uncovered_minutes or 0, way.points or 0
