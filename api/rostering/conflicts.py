"""Fixed inputs that no roster can meet together, in ward words."""

from __future__ import annotations

from dataclasses import dataclass

from roster.packs import Level
from roster.rules import Rulebook, phrase
from roster.table import Term
from solvers.diagnosis import smallest_conflict

LEVELS: dict[Level, str] = {
    "LAW": "law",
    "TCS": "terms of service",
    "POL": "policy",
    "PRO": "professional standard",
    "LOC": "the ward's own",
}


@dataclass(frozen=True, slots=True)
class Conflict:
    """The smallest set of demands that cannot all be met: without any one of them the rest can.

    Each says which level it stands on, since not all of them are the ward's to change.
    """

    demands: tuple[str, ...]
    terms: tuple[Term, ...] = ()
    """The hard terms that the demands are, in the same order."""


def conflict_in(rulebook: Rulebook) -> Conflict | None:
    """The smallest conflict between what is fixed and what is law, if there is one."""
    terms = smallest_conflict(rulebook.table)
    if terms is None:
        return None
    return Conflict(tuple(_demand(term, terms, rulebook) for term in terms), terms)


def _demand(term: Term, terms: tuple[Term, ...], rulebook: Rulebook) -> str:
    title = next(rule.title for rule in rulebook.rules if rule.id == term.origin.rule)
    words = phrase(term, title, rulebook.frame, rulebook.table, terms)
    return f"{words} ({LEVELS[rulebook.pack.rules[term.origin.rule].level]})"
