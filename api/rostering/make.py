"""From a rulebook to a roster with its proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.metadata import version

from api.rostering.stages import gaps_alone
from roster.rules import Rulebook
from roster.rules.cover.charge import choose_in_charge
from roster.rules.cover.nurse_in_charge import NurseInCharge
from roster.scoring import Scorer
from roster.table import Cells16
from roster.ward import Proof, Roster
from solvers import OnCells, OnProgress, Params, Result, Stop, solve

GAPS_SHARE = 0.25
"""The part of the time that may go into proving how few hours can be left uncovered."""


class NoRosterError(RuntimeError):
    """The solve ended without a roster; the message says how."""

    def __init__(self, result: Result) -> None:
        self.status = result.status
        detail = f" ({result.message})" if result.message else ""
        super().__init__(f"no roster was found: the search ended as {result.status}{detail}")


@dataclass(frozen=True, slots=True)
class Made:
    """A roster, the solve that made it, and the solve that bounds its gaps."""

    roster: Roster
    result: Result
    gaps: Result


def make_roster(
    rulebook: Rulebook,
    stop: Stop,
    *,
    seed: int = 1,
    params: Params | None = None,
    begin: Cells16 | None = None,
    on_progress: OnProgress | None = None,
    on_cells: OnCells | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Made:
    """The best roster found before the stop. Raises NoRosterError if there is none; look for conflicts first.

    `begin` are legal cells to begin with. `on_progress` and `on_cells` hear of better rosters, and cells before values.
    """
    params = params or Params()
    gaps = solve(gaps_alone(rulebook), stop.part(GAPS_SHARE), seed=seed, params=params, cancelled=cancelled)
    hint = gaps.cells if begin is None else begin
    result = solve(
        rulebook.table,
        _left(stop, gaps),
        seed=seed,
        params=params,
        hint=hint,
        on_progress=on_progress,
        cancelled=cancelled,
        on_cells=on_cells,
    )
    result = _at_least(rulebook, result, hint)
    if result.cells is None or result.value is None:
        raise NoRosterError(result)
    return Made(roster_from(rulebook, result, gaps.bound, gaps.seconds), result, gaps)


def roster_from(
    rulebook: Rulebook, result: Result, uncovered_bound: int | None = None, seconds_before: float = 0.0
) -> Roster:
    """The roster of a result that has cells, with who is in charge and the proof as far as it goes."""
    assert result.cells is not None
    assert result.value is not None
    period = rulebook.ward.period
    roster = Roster(
        ward=rulebook.ward.ward.id,
        start=period.start,
        days=period.days,
        cells=rulebook.frame.texts(result.cells),
        proof=Proof(
            status=result.status,
            value=result.value,
            bound=result.bound,
            uncovered_bound=uncovered_bound,
            seed=result.seed,
            workers=result.workers,
            seconds=round(seconds_before + result.seconds, 1),
            pack=rulebook.pack.name,
            program=version("ward-roster"),
        ),
    )
    charge = rulebook.rule(NurseInCharge).values
    chosen = choose_in_charge(rulebook.frame, roster, charge.skill, charge.never)
    return roster.model_copy(update={"in_charge": chosen})


def _at_least(rulebook: Rulebook, result: Result, hint: Cells16 | None) -> Result:
    """A result without cells takes those that it began with, where they are legal: it was cancelled or crashed."""
    if result.cells is not None or hint is None:
        return result
    score = Scorer(rulebook.table).score(hint)
    return result if score.hard else replace(result, cells=hint, value=score.cost)


def _left(stop: Stop, spent: Result) -> Stop:
    return Stop(
        seconds=None if stop.seconds is None else max(stop.seconds - spent.seconds, 1.0),
        effort=None if stop.effort is None else stop.effort * (1 - GAPS_SHARE),
    )
