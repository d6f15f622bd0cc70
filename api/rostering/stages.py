"""Tables that ask less than the whole: the same law, fewer prices."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeGuard

from roster.rules import Rulebook
from roster.rules.cover.interval_cover import IntervalCover
from roster.table import Cover, Table, Term


def gaps_alone(rulebook: Rulebook) -> Table:
    """The ward's law with one price left: a point for each uncovered person-minute of staff cover.

    A bound on this table is the fewest uncovered minutes that any legal roster leaves.
    """
    minute = next(rule.values.price for rule in rulebook.rules if isinstance(rule, IntervalCover))
    law = tuple(term for term in rulebook.table.terms if term.price is None)
    gaps = tuple(replace(term, price=(term.price or 0) // minute) for term in rulebook.table.terms if _is_gap(term))
    return replace(rulebook.table, terms=law + gaps)


def _is_gap(term: Term) -> TypeGuard[Cover]:
    return isinstance(term, Cover) and term.origin.rule == IntervalCover.id and term.least > 0
