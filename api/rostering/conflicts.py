"""Fixed inputs that no roster can meet together, in ward words."""

from __future__ import annotations

from dataclasses import dataclass

from roster.rules import Rulebook, phrase
from solvers.diagnosis import smallest_conflict


@dataclass(frozen=True, slots=True)
class Conflict:
    """The smallest set of demands that cannot all be met: take back any one of them and the rest can."""

    demands: tuple[str, ...]


def conflict_in(rulebook: Rulebook) -> Conflict | None:
    """The smallest conflict between what is fixed and what is law, if there is one."""
    terms = smallest_conflict(rulebook.table)
    if terms is None:
        return None
    titles = {rule.id: rule.title for rule in rulebook.rules}
    return Conflict(tuple(phrase(term, titles[term.origin.rule], rulebook.frame, rulebook.table) for term in terms))
