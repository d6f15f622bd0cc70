"""Every scheme against every strategy, beside the same people with the same needs when all are honest."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

from benchmarks.wishes.lives import GREAT
from benchmarks.wishes.play import Game, Met, play, share_met
from benchmarks.wishes.schemes import SCHEMES
from benchmarks.wishes.strategies import STRATEGIES
from benchmarks.wishes.ward import PEOPLE

HONEST = "honest"
GAMERS, OTHERS = PEOPLE[:3], PEOPLE[3:]


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean over people and seeds, with its standard error."""

    mean: float
    error: float


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a scheme gives when all are honest, as shares of needs by value: all, great ones, the worst-off person's."""

    scheme: str
    met: Mean
    great: float
    worst: float


@dataclass(frozen=True, slots=True)
class Effect:
    """What a strategy changes in the share of needs met, to the gamers and to the others."""

    scheme: str
    strategy: str
    gamers: Mean
    others: Mean


@dataclass(frozen=True, slots=True)
class Outcome:
    """The study as a whole."""

    seeds: tuple[int, ...]
    periods: int
    effort: float
    baselines: tuple[Baseline, ...]
    effects: tuple[Effect, ...]


def study(seeds: Sequence[int], periods: int, effort: float, say: Callable[[str], None]) -> Outcome:
    """All games of the study. A pure function of its numbers; `say` hears of each game as it ends."""
    found: dict[tuple[str, str, int], tuple[Met, ...]] = {}
    for seed in seeds:
        for scheme in SCHEMES:
            for strategy in (HONEST, *STRATEGIES):
                found[scheme, strategy, seed] = play(Game(scheme, strategy, GAMERS, seed), periods, effort)
                say(f"seed {seed}, {scheme}, {strategy}")
    baselines = [_baseline(scheme, [found[scheme, HONEST, seed] for seed in seeds]) for scheme in SCHEMES]
    effects = [
        _effect(scheme, strategy, [(found[scheme, HONEST, seed], found[scheme, strategy, seed]) for seed in seeds])
        for strategy in STRATEGIES
        for scheme in SCHEMES
    ]
    return Outcome(tuple(seeds), periods, effort, tuple(baselines), tuple(effects))


def _baseline(scheme: str, games: list[tuple[Met, ...]]) -> Baseline:
    each = [share_met(game, {person}) for game in games for person in PEOPLE]
    great = [share_met([met for met in game if met.need.value == GREAT], PEOPLE) for game in games]
    worst = [min(share_met(game, {person}) for person in PEOPLE) for game in games]
    return Baseline(scheme, _mean(each), fmean(great), fmean(worst))


def _effect(scheme: str, strategy: str, pairs: list[tuple[tuple[Met, ...], tuple[Met, ...]]]) -> Effect:
    return Effect(scheme, strategy, _changed(pairs, GAMERS), _changed(pairs, OTHERS))


def _changed(pairs: list[tuple[tuple[Met, ...], tuple[Met, ...]]], people: Collection[str]) -> Mean:
    return _mean([share_met(gamed, {p}) - share_met(honest, {p}) for honest, gamed in pairs for p in people])


def _mean(values: list[float]) -> Mean:
    error = stdev(values) / len(values) ** 0.5 if len(values) > 1 else 0.0
    return Mean(fmean(values), error)
