"""Wards for a load, each with a draft as a search leaves it."""

from __future__ import annotations

from benchmarks.generate import Design, ward_of
from roster.rules import Rulebook
from roster.rules.cover.charge import choose_in_charge
from roster.rules.cover.nurse_in_charge import NurseInCharge
from roster.ward import Roster, Ward
from solvers.local_search import anneal_here
from solvers.result import Stop

PEOPLE = 40
DESIGNS = 4
"""Wards that differ; the others are these under other names."""

EFFORT = 2.0
"""Millions of changes that the search for a draft tries."""


def wards_and_drafts(number: int) -> tuple[list[Ward], list[Roster]]:
    """So many wards of one board, and a draft of each."""
    designs = [ward_of("load", Design(people=PEOPLE, seed=seed)) for seed in range(1, min(number, DESIGNS) + 1)]
    drafts = [_draft(ward) for ward in designs]
    names = [(each % len(designs), f"load-{each}") for each in range(number)]
    return (
        [_named(designs[design], name) for design, name in names],
        [drafts[design].model_copy(update={"ward": name}) for design, name in names],
    )


def _draft(ward: Ward) -> Roster:
    """A roster that annealing finds, the same each time; of nobody's work where it finds none."""
    rulebook = Rulebook.of(ward)
    found = anneal_here(rulebook.table, Stop(effort=EFFORT)).cells
    off = {person.id: ("",) * ward.period.days for person in ward.people}
    cells = off if found is None else rulebook.frame.texts(found)
    roster = Roster(ward=ward.ward.id, start=ward.period.start, days=ward.period.days, cells=cells)
    charge = rulebook.rule(NurseInCharge).values
    chosen = choose_in_charge(rulebook.frame, roster, charge.skill, charge.never)
    return roster.model_copy(update={"in_charge": chosen})


def _named(ward: Ward, name: str) -> Ward:
    return ward.model_copy(update={"ward": ward.ward.model_copy(update={"id": name})})
