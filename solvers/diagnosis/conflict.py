"""The smallest set of hard terms that cannot all be met.

The method is the implicit hitting set of A. Ignatiev, A. Previti, M. Liffiton and J. Marques-Silva, "Smallest MUS
extraction with minimal hitting set dualization", CP 2015. Terms left over beside a set that can be met are a
correction set: every conflict holds one of them. So the smallest set that hits all correction sets found is no larger
than the smallest conflict, and is the smallest conflict once it cannot be met itself.
"""

from __future__ import annotations

from roster.table import Table, Term
from solvers.diagnosis.hitting import smallest_hitting_set
from solvers.diagnosis.irreducible import irreducible_conflict
from solvers.diagnosis.parts import parts_of
from solvers.diagnosis.satisfying import Numbers, Satisfier
from solvers.local_search import anneal_here
from solvers.result import Stop

SETTLING = Stop(effort=0.2)
"""Annealing that may find cells that obey every hard term, which settles that there is no conflict."""

TIED_ROUNDS = 3
ROUNDS = 200
"""Correction sets that a part may need. Conflicts such as "any 15 of these 20 locked shifts" need thousands."""


def smallest_conflict(table: Table) -> tuple[Term, ...] | None:
    """The fewest hard terms that cannot all be met given the past; None if all can be.

    Hard wishes are terms like others here, so locked cells and absences can be part of the answer. Rows are looked at
    one by one, and several together only if hard terms tie them. The answer is confirmed: it cannot be met, and can be
    once any one of its terms is left out. Raises RuntimeError if it cannot be confirmed.

    Where a part needs more than `ROUNDS` correction sets, no term of the answer can be left out, but that there is no
    smaller one elsewhere in the part is not proved. Once a row alone is in conflict, rows that are tied get no more
    than `TIED_ROUNDS` to show a smaller one.
    """
    if anneal_here(table, SETTLING).cells is not None:
        return None
    best: tuple[Term, ...] | None = None
    for part in parts_of(table):
        satisfier = Satisfier(part.table)
        fewer_than = len(part.origins) + 1 if best is None else len(best)
        brief = best is not None and len(part.table.rows) > 1
        found = _smallest(satisfier, fewer_than, TIED_ROUNDS if brief else ROUNDS)
        if found is not None:
            _confirm(satisfier, found)
            best = tuple(part.origins[number] for number in sorted(found))
    return best


def _smallest(satisfier: Satisfier, fewer_than: int, rounds: int) -> Numbers | None:
    """The smallest conflict of a part, if it has one of fewer terms than that."""
    if satisfier.meet(satisfier.all) is not None:
        return None
    corrections: list[Numbers] = []
    candidate: Numbers = frozenset()
    for _ in range(rounds):
        if len(candidate) >= fewer_than:
            return None
        cells = satisfier.meet(candidate)
        if cells is None:
            return candidate
        corrections.append(satisfier.all - satisfier.grow(candidate, cells))
        candidate = smallest_hitting_set(corrections)
    if rounds < ROUNDS:
        return None
    found = irreducible_conflict(satisfier)
    return found if len(found) < fewer_than else None


def _confirm(satisfier: Satisfier, conflict: Numbers) -> None:
    """Solve the conflict and each of its largest proper subsets again."""
    if satisfier.meet(conflict) is not None or any(satisfier.meet(conflict - {one}) is None for one in conflict):
        raise RuntimeError("the smallest conflict found is not confirmed by solving it again")
