"""Periods played one after another, each a roster of our own engine."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from api.rostering import NoRosterError
from benchmarks.wishes.lives import Need, needs_of
from benchmarks.wishes.schemes import SCHEMES
from benchmarks.wishes.strategies import STRATEGIES, Strategy, Written, honest
from benchmarks.wishes.ward import ward_of
from roster.reports import settlement_of
from roster.rules import Rulebook
from roster.ward import Ledger, Roster, Ward
from roster.wishes import Account
from solvers import Stop
from solvers.local_search import anneal_here


@dataclass(frozen=True, slots=True)
class Game:
    """A scheme, a strategy ("honest" for none) of some gamers, and the seed of everybody's needs."""

    scheme: str
    strategy: str
    gamers: tuple[str, ...]
    seed: int


@dataclass(frozen=True, slots=True)
class Met:
    """A need, and whether the roster met it; in which period."""

    period: int
    need: Need
    met: bool


def play(game: Game, periods: int, effort: float) -> tuple[Met, ...]:
    """Every need of every period with its answer. The same game gives the same answers."""
    found: list[Met] = []
    before: Roster | None = None
    ledgers: tuple[Ledger, ...] = ()
    ask, settings = SCHEMES[game.scheme]
    for period in range(periods):
        needs = needs_of(game.seed, period)
        chance = random.Random(f"{game.seed} {period} desk")
        ward = ward_of(period, ask(_written(game, needs, period), chance), settings, before, ledgers)
        roster, accounts = _solved(ward, game.seed * 1000 + period, effort)
        found += [Met(period, need, not roster.duties(need.person, need.date)) for need in needs]
        held = {line.person: line for line in ledgers}
        ledgers = tuple(a.next_ledger(held.get(a.person, Ledger(person=a.person))) for a in accounts)
        before = roster
    return tuple(found)


def _written(game: Game, needs: tuple[Need, ...], period: int) -> list[Written]:
    friends = [need for need in needs if need.person in game.gamers]
    return [
        wish
        for person in dict.fromkeys(need.person for need in needs)
        for wish in _strategy(game, person)([need for need in needs if need.person == person], friends, period)
    ]


def _strategy(game: Game, person: str) -> Strategy:
    return STRATEGIES.get(game.strategy, honest) if person in game.gamers else honest


@cache
def _solved(ward: Ward, seed: int, effort: float) -> tuple[Roster, tuple[Account, ...]]:
    """The roster of a ward and its settlement; where a strategy changes nothing, they are not made again."""
    rulebook = Rulebook.of(ward)
    result = anneal_here(rulebook.table, Stop(effort=effort), seed)
    if result.cells is None:
        raise NoRosterError(result)
    cells = rulebook.frame.texts(result.cells)
    roster = Roster(ward=ward.ward.id, start=ward.period.start, days=ward.period.days, cells=cells)
    return roster, settlement_of(rulebook, roster).accounts


def share_met(found: Collection[Met], people: Collection[str]) -> float:
    """The share of these people's needs that is met, by value."""
    mine = [each for each in found if each.need.person in people]
    return sum(each.need.value for each in mine if each.met) / sum(each.need.value for each in mine)
