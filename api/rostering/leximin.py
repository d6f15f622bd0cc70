"""A roster made as fair as it can be: the worst burden first, then the next, with nothing above it given up."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from time import monotonic

from roster.rules import RULES, Rulebook
from roster.rules.cover.charge import choose_in_charge
from roster.rules.cover.nurse_in_charge import NurseInCharge
from roster.rules.fairness.levels import level_cap, level_terms, levels, price_of, unsocial_balance, worst_first
from roster.scoring import Scorer
from roster.table import Balance, Cells16, Table, Term, capped
from roster.ward import Roster
from solvers import Params, Result, Status, Stop, solve

SETTLING = 0.5
"""The part of the time that goes into what is below fairness, once burdens are settled."""

LARGEST = 2**50
"""Prices beyond this are not exact to every solver; levels that would need them are left as they are."""

BELOW = frozenset({"fatigue", "fairness"})
"""Families of rules whose prices stand below fairness: the quality of patterns, and wishes."""


@dataclass(frozen=True, slots=True)
class Fairer:
    """What a leximin search came to.

    before, after  levels of everybody who may bear unsocial work, worst first
    proved         whether no roster is fairer that keeps what is above fairness as it was
    """

    roster: Roster
    before: tuple[int, ...]
    after: tuple[int, ...]
    proved: bool


@dataclass(frozen=True, slots=True)
class Held:
    """A table with everything above fairness held to what a roster gives, and the term that shares out burdens."""

    table: Table
    terms: tuple[Term, ...]
    balance: Balance

    def at_levels(self, floor: int, ceiling: int) -> Table:
        """Law, what is held, and a price on every level from `floor` on."""
        law = (term for term in self.table.terms if term.price is None)
        return replace(self.table, terms=(*law, *self.terms, *level_terms(self.balance, floor, ceiling)))

    def settled(self, found: tuple[int, ...]) -> Table:
        """The whole table, with nobody above the level that they have now."""
        caps = (level_cap(self.balance, index, level) for index, level in enumerate(found))
        return replace(self.table, terms=(*self.table.terms, *self.terms, *caps))


Solve = Callable[[Table, Stop, Cells16], Result]
"""Solves a table, from a roster, until a stop."""


def held(table: Table, balance: Balance, cells: Cells16, above: AbstractSet[str]) -> Held:
    """Every priced term of the rules above fairness, held to the amount that it has in a roster."""
    amounts = Scorer(table).amounts(cells)
    terms = (
        capped(term, int(amount))
        for term, amount in zip(table.terms, amounts, strict=True)
        if term.price is not None and term.origin.rule in above
    )
    return Held(table, tuple(term for term in terms if term is not None), balance)


def make_fairer(
    rulebook: Rulebook,
    roster: Roster,
    stop: Stop,
    *,
    seed: int = 1,
    params: Params | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Fairer:
    """The roster with the lightest worst burden, then the next one, by successive solves (F3).

    No gap grows, nobody's hours are further from their contract, and no other value of cover or contract gets worse,
    term by term. Wishes and the quality of patterns may; a last solve makes the best of them with nobody's burden
    above its level. A roster of which no fairer one is found comes back as it was.
    """

    def solved(table: Table, part: Stop, hint: Cells16) -> Result:
        return solve(table, part, seed=seed, params=params or Params(), hint=hint, cancelled=cancelled)

    table = rulebook.table
    balance, cells = unsocial_balance(table), rulebook.frame.cells(roster)
    if balance is None:
        return Fairer(roster, (), (), proved=True)
    above = {rule.id for rule in RULES if rule.__module__.split(".")[2] not in BELOW}
    found, proved = fairest(held(table, balance, cells, above), cells, stop, solved)
    before, after = (worst_first(levels(table, balance, each)) for each in (cells, found))
    return Fairer(roster if after == before else _with(rulebook, roster, found), before, after, proved)


def fairest(keeping: Held, cells: Cells16, stop: Stop, solved: Solve) -> tuple[Cells16, bool]:
    """Level by level the fewest people at it or above, then the best of the rest; and whether every level is proved."""

    def standing() -> tuple[int, ...]:
        return levels(keeping.table, keeping.balance, cells)

    began, opening = monotonic(), standing()
    proved = True
    for floor in range(max(opening), 0, -1):
        ceiling = max(standing())
        if ceiling < floor:
            continue
        if price_of(ceiling, floor, len(opening)) > LARGEST:
            return cells, False
        result = solved(
            keeping.at_levels(floor, ceiling), _at_least_a_second(stop.part((1 - SETTLING) / max(opening))), cells
        )
        cells = cells if result.cells is None else result.cells
        proved = proved and result.status is Status.OPTIMAL
    if worst_first(standing()) < worst_first(opening):
        left = None if stop.seconds is None else max(1.0, stop.seconds - (monotonic() - began))
        rest = replace(stop.part(SETTLING), seconds=left)
        result = solved(keeping.settled(standing()), rest, cells)
        cells = cells if result.cells is None else result.cells
    return cells, proved


def _at_least_a_second(stop: Stop) -> Stop:
    return stop if stop.seconds is None else replace(stop, seconds=max(1.0, stop.seconds))


def _with(rulebook: Rulebook, roster: Roster, cells: Cells16) -> Roster:
    """The roster with other cells, and all that follows from them."""
    value = Scorer(rulebook.table).score(cells).cost
    proof = roster.proof
    if proof is not None:
        best = proof.bound is not None and value <= proof.bound
        status = Status.OPTIMAL.value if best else Status.FEASIBLE.value
        proof = proof.model_copy(update={"value": value, "status": status})
    fairer = roster.model_copy(update={"cells": rulebook.frame.texts(cells), "proof": proof, "in_charge": ()})
    charge = rulebook.rule(NurseInCharge).values
    chosen = choose_in_charge(rulebook.frame, fairer, charge.skill, charge.never)
    return fairer.model_copy(update={"in_charge": chosen})
