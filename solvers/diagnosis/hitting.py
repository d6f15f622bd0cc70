"""Smallest hitting sets."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ortools.sat.python import cp_model


def smallest_hitting_set(sets: Collection[frozenset[int]]) -> frozenset[int]:
    """The fewest elements that meet each of the sets, none of which is empty."""
    model = cp_model.CpModel()
    elements = sorted(frozenset[int]().union(*sets))
    taken = {element: model.new_bool_var("") for element in elements}
    for each in sets:
        model.add_bool_or(_sorted(taken, each))
    model.minimize(sum(taken.values()))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.solve(model)
    return frozenset(element for element in elements if solver.boolean_value(taken[element]))


def _sorted(taken: dict[int, cp_model.IntVar], elements: Iterable[int]) -> list[cp_model.IntVar]:
    return [taken[element] for element in sorted(elements)]
