"""What a roster makes of everybody's wishes and points."""

from __future__ import annotations

from roster.rules.fairness.wishes import Wishes
from roster.rules.rulebook import Rulebook
from roster.ward import Roster
from roster.wishes import Settlement, WishBook, settle


def wish_book_of(rulebook: Rulebook) -> WishBook:
    """Published prices, purses and stakes of a ward."""
    return rulebook.rule(Wishes).book(rulebook.frame)


def settlement_of(rulebook: Rulebook, roster: Roster) -> Settlement:
    """Who paid what for which wish, what came back, and what each carries on."""
    return settle(wish_book_of(rulebook), roster)
