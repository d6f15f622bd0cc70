"""Tables that ask less than the whole: the same law, fewer prices."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from roster.rules import Rule, Rulebook, lowered
from roster.rules.cover.interval_cover import IntervalCover
from roster.scoring import Scorer
from roster.table import Cells16, Cover, Table, Term


def gaps_alone(rulebook: Rulebook) -> Table:
    """The ward's law with one price left: a point for each uncovered person-minute of staff cover.

    A bound on this table is the fewest uncovered minutes that any legal roster leaves.
    """
    table = lowered(rulebook.frame, [_a_point_a_minute(rule) for rule in rulebook.rules])
    return replace(table, terms=tuple(term for term in table.terms if term.price is None or is_gap(term)))


def _a_point_a_minute(rule: Rule[Any]) -> Rule[Any]:
    if isinstance(rule, IntervalCover):
        return IntervalCover(rule.values.model_copy(update={"price": 1}))
    return rule


def is_gap(term: Term) -> bool:
    """Whether a term is a demand of the ward, whose shortfall is uncovered minutes."""
    return isinstance(term, Cover) and term.origin.rule == IntervalCover.id and term.least > 0


def gap_minutes(rulebook: Rulebook, cells: Cells16) -> int:
    """Uncovered person-minutes of staff cover in some cells."""
    return Scorer(gaps_alone(rulebook)).score(cells).cost
