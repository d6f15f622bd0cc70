"""What no roster can beat, level by level: law, cover, patterns, fairness, wishes, and everything together.

On fairness and wishes the question is put to rosters that leave no more uncovered than this one, so that nobody is
told of a fairer roster with an empty floor. With g the price of an uncovered minute, every roster's cover and level
together cost at least the bound b of a table that holds these two; one that leaves no more than u minutes costs at
least b - g u on the level.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from api.rostering.explaining.case import Case
from api.rostering.explaining.nouns import LevelProof, ProofExplanation
from api.rostering.explaining.words import points
from api.rostering.stages import gaps_alone, is_gap
from roster.reports.words import spoken
from roster.rules.contract.agreed_patterns import AgreedPatterns
from roster.rules.fairness.fair_share import FairShare
from roster.rules.fairness.wishes import Wishes
from roster.table import Table, Term
from solvers import Params, Stop, solve
from solvers.diagnosis import without

SOLVES = 5
"""Solves among which the stop is shared."""


def explain_proof(case: Case, stop: Stop, params: Params | None = None) -> ProofExplanation:
    """What is proved that no legal roster can beat, on each level; a fifth of the stop for each of five proofs."""
    return ProofExplanation(levels=tuple(_levels(case, stop.part(1 / SOLVES), params or Params())))


def _levels(case: Case, stop: Stop, params: Params) -> Iterator[LevelProof]:
    yield _law(case)
    uncovered = case.measures.cover.uncovered_minutes
    fewest = 0 if uncovered == 0 else _fewest(case, _bound(case, gaps_alone(case.rulebook), stop, params))
    yield _cover(uncovered, fewest)
    yield _patterns(case, fewest, stop, params)
    yield _level(case, "fairness", FairShare.id, stop, params)
    yield _level(case, "wishes", Wishes.id, stop, params)
    yield _all(case, _bound(case, case.rulebook.table, stop, params))


def _law(case: Case) -> LevelProof:
    breaches = sum(case.measures.breaches.values())
    words = (
        "The roster breaks no hard rule by the plain reading of every rule; no roster can do better."
        if breaches == 0
        else "The roster breaks hard rules and must not be worked as it stands; what follows speaks of legal rosters."
    )
    return LevelProof(level="law", here=breaches, bound=0, unit="breaches", words=words)


def _cover(uncovered: int, fewest: int | None) -> LevelProof:
    left = spoken(uncovered)
    if uncovered == 0:
        words = "Every hour of staff cover is filled, and no roster can do better on that."
    elif fewest is None:
        words = f"It leaves {left} uncovered; how few a legal roster could leave was not proved."
    elif fewest == uncovered:
        words = f"It leaves {left} uncovered, and no legal roster can leave fewer."
    else:
        words = f"It leaves {left} uncovered; no legal roster can leave fewer than {spoken(fewest)}."
    return LevelProof(level="cover", here=uncovered, bound=fewest, unit="minutes", words=words)


def _patterns(case: Case, fewest: int | None, stop: Stop, params: Params) -> LevelProof:
    """What agreed patterns can take from cover: the bound without them, beside the one with them."""
    uncovered, table = case.measures.cover.uncovered_minutes, without(gaps_alone(case.rulebook), _agreed)
    bound = 0 if uncovered == 0 else _bound(case, table, stop, params)
    if uncovered == 0:
        words = "Agreed patterns leave no hour uncovered in it, so giving them up would cover nothing more."
    elif bound is None:
        words = "What could be covered without agreed patterns was not proved."
    elif fewest is not None and bound == uncovered:
        words = (
            f"Even if everybody gave up their agreed pattern, no legal roster could leave fewer than {spoken(bound)}."
        )
    else:
        words = f"Without any agreed pattern no legal roster could leave fewer than {spoken(bound)} uncovered."
    return LevelProof(level="patterns", here=uncovered, bound=bound, unit="minutes", words=words)


def _level(case: Case, level: str, rule: str, stop: Stop, params: Params) -> LevelProof:
    """The points of one rule, among rosters that leave no more uncovered than this one."""
    table = _kept(case.rulebook.table, lambda term: is_gap(term) or term.origin.rule == rule)
    here, cover = case.paid(lambda term: term.origin.rule == rule), case.paid(is_gap)
    found = _bound(case, table, stop, params)
    bound = None if found is None else max(0, found - cover)
    name = {"fairness": "On fair shares", "wishes": "For wishes that it refuses"}[level]
    among = "no legal roster that leaves no more uncovered costs less than"
    if here == 0:
        words = f"{name} it costs no points, and no roster can cost less."
    elif bound is None:
        words = f"{name} it costs {points(here)}; how few a legal roster could cost was not proved."
    else:
        words = f"{name} it costs {points(here)}; {among} {points(min(bound, here))}."
    bound = None if bound is None else min(bound, here)
    return LevelProof.model_validate({"level": level, "here": here, "bound": bound, "unit": "points", "words": words})


def _all(case: Case, found: int | None) -> LevelProof:
    bounds = [bound for bound in (found, case.bound) if bound is not None]
    bound = max(bounds, default=None)
    if bound is None:
        words = f"In all it costs {points(case.value)}; how far that is from the best possible was not proved."
    elif bound == case.value:
        words = f"In all it costs {points(bound)}, and no legal roster costs less: it is the best possible."
    else:
        words = f"In all it costs {points(case.value)}; no legal roster costs less than {points(bound)}."
    return LevelProof(level="all", here=case.value, bound=bound, unit="points", words=words)


def _bound(case: Case, table: Table, stop: Stop, params: Params) -> int | None:
    """What no filling of a table goes below. The roster is the hint where it is legal."""
    return solve(table, stop, seed=case.seed, params=params, hint=case.cells, cancelled=case.cancelled).bound


def _fewest(case: Case, found: int | None) -> int | None:
    """The bound found now, or that of the roster's own proof where it is higher and still fits."""
    proof = case.roster.proof
    known = proof.uncovered_bound if proof is not None and case.bound is not None else None
    return max((bound for bound in (found, known) if bound is not None), default=None)


def _kept(table: Table, kept: Callable[[Term], bool]) -> Table:
    """The table with its hard terms and some of the priced ones."""
    return replace(table, terms=tuple(term for term in table.terms if term.price is None or kept(term)))


def _agreed(term: Term) -> bool:
    return term.origin.rule == AgreedPatterns.id
