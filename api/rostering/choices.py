"""Several good rosters to choose from: each puts something else first, and says what it gives up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from api.rostering.make import Made, make_roster
from api.rostering.repairing import in_charge_after
from roster.packs import TradeOff
from roster.packs.trade_offs import Aim
from roster.reports import Summary, summary_of
from roster.rules import Rulebook
from roster.rules.contract.contract_hours import ContractHours
from roster.scoring import Scorer
from roster.table import Cells16, Table
from roster.ward import Roster
from solvers import Params, Stop, solve

ROOMS: dict[str, Aim] = {"cover": "cover", "contract": "hours", "fairness": "fairness", "fatigue": "rest"}
"""The aim of a rule, by the room in which it stands; wishes stand with fairness and are an aim of their own."""

TITLES: dict[Aim, str] = {
    "cover": "cover and skill mix",
    "hours": "contract hours",
    "fairness": "fair shares",
    "wishes": "wishes",
    "rest": "kind patterns",
}

LEAST_DIFFERENT = 10
"""Cells by which two choices differ at the least; fewer are noise."""

BEST_SHARE = 0.5
"""The part of the time that goes into the best roster, from which the others start."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One roster: points by aim and in all, by the ward's own prices, and how many cells differ from the first."""

    title: str
    roster: Roster
    summary: Summary
    points: dict[Aim, int]
    cost: int
    different: int
    words: str


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices, the best by the ward's own prices first, and what was left out: too far, too alike, or dominated."""

    choices: tuple[Choice, ...]
    percent: int
    left_out: tuple[str, ...]


def aim_of(rulebook: Rulebook, rule: str) -> Aim | None:
    """What a rule serves, by its room; None for law and for what no choice can trade."""
    if rule == "wishes":
        return "wishes"
    kind = next(type(each) for each in rulebook.rules if each.id == rule)
    room = kind.__module__.split(".")[2]
    return ROOMS.get(room) if room != "contract" or rule == ContractHours.id else None


def weighted(rulebook: Rulebook, trade_off: TradeOff) -> Table:
    """The ward's table with the prices of one aim multiplied."""
    aims = {rule.id: aim_of(rulebook, rule.id) for rule in rulebook.rules}
    terms = tuple(
        replace(term, price=term.price * trade_off.factor)
        if term.price and aims[term.origin.rule] == trade_off.aim
        else term
        for term in rulebook.table.terms
    )
    return replace(rulebook.table, terms=terms)


def choose(
    rulebook: Rulebook,
    stop: Stop,
    count: int = 3,
    *,
    seed: int = 1,
    params: Params | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Choices:
    """Up to `count` rosters, none better than another in every aim and in all. Raises NoRosterError if there is none.

    Each is within the pack's distance of the best value found, and differs from every other in at least so many cells.
    """
    params = params or Params()
    made = make_roster(rulebook, stop.part(BEST_SHARE), seed=seed, params=params, cancelled=cancelled)
    assert made.result.cells is not None
    profiles = rulebook.pack.trade_offs[: max(count, 1) + 1]
    found: list[tuple[str, Cells16]] = [("The best by the ward's own prices", made.result.cells)]
    for profile in profiles:
        part = stop.part((1 - BEST_SHARE) / max(1, len(profiles)))
        table = weighted(rulebook, profile)
        result = solve(table, part, seed=seed, params=params, hint=made.result.cells, cancelled=cancelled)
        if result.cells is not None:
            found.append((profile.title, result.cells))
    return select(rulebook, made, found, count)


def select(rulebook: Rulebook, made: Made, found: list[tuple[str, Cells16]], count: int) -> Choices:
    """Those of the rosters found that are worth showing, in order, and why the others are not."""
    scorer, first, percent = Scorer(rulebook.table), rulebook.frame.first, rulebook.pack.trade_off_percent
    best_cost = min(scorer.score(cells).cost for _, cells in found)
    kept: list[tuple[str, Cells16]] = []
    left: list[str] = []
    points = {id(cells): _points(rulebook, scorer, cells) for _, cells in found}
    for title, cells in found:
        cost = scorer.score(cells).cost
        others = [points[id(other)] for _, other in found if other is not cells]
        if 100 * cost > (100 + percent) * best_cost:
            left.append(f"{title}: more than {percent} % dearer than the best")
        elif any(_dominates(other, points[id(cells)]) for other in others):
            left.append(f"{title}: another is as good in everything and better in something")
        elif any(int((cells != other)[:, first:].sum()) < LEAST_DIFFERENT for _, other in kept):
            left.append(f"{title}: nearly the same as another")
        elif len(kept) < count:
            kept.append((title, cells))
    rosters = [_roster(rulebook, made, cells) for _, cells in kept]
    choices = tuple(
        Choice(
            title=title,
            roster=roster,
            summary=summary_of(rulebook, roster),
            points=points[id(cells)],
            cost=scorer.score(cells).cost,
            different=int((cells != kept[0][1])[:, first:].sum()),
            words=_gives_up(points[id(cells)], [points[id(other)] for _, other in kept if other is not cells]),
        )
        for (title, cells), roster in zip(kept, rosters, strict=True)
    )
    return Choices(choices, percent, tuple(left))


def _points(rulebook: Rulebook, scorer: Scorer, cells: Cells16) -> dict[Aim, int]:
    """Points by aim, by the ward's own prices."""
    found: dict[Aim, int] = dict.fromkeys(TITLES, 0)
    aims = {rule.id: aim_of(rulebook, rule.id) for rule in rulebook.rules}
    for line in scorer.itemise(cells):
        aim = aims[line.origin.rule]
        if aim is not None:
            found[aim] += line.cost
    return found


def _dominates(one: dict[Aim, int], other: dict[Aim, int]) -> bool:
    """Whether one is nowhere worse and somewhere better."""
    return one != other and all(one[aim] <= other[aim] for aim in one)


def _gives_up(mine: dict[Aim, int], others: list[dict[Aim, int]]) -> str:
    """What a choice is best in, and what it gives up for that, in one sentence."""
    if not others:
        return "It is the only one that was found worth showing."
    best = [TITLES[aim] for aim in mine if all(mine[aim] < other[aim] for other in others)]
    lost = {aim: mine[aim] - min(other[aim] for other in others) for aim in mine}
    given = [
        f"{lost[aim]:,} points of {TITLES[aim]}" for aim in sorted(lost, key=lambda aim: -lost[aim]) if lost[aim] > 0
    ]
    head = f"Best in {' and '.join(best)}" if best else "Best in nothing alone, good in all"
    return f"{head}; gives up {', '.join(given)}." if given else f"{head}; gives up nothing."


def _roster(rulebook: Rulebook, made: Made, cells: Cells16) -> Roster:
    """The roster of some cells; the proof belongs to the best alone."""
    if made.result.cells is not None and np.array_equal(cells, made.result.cells):
        return made.roster
    roster = made.roster.model_copy(update={"cells": rulebook.frame.texts(cells), "proof": None})
    return roster.model_copy(update={"in_charge": in_charge_after(rulebook, roster)})
