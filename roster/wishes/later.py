"""How the ward answered a wish, apart from what the person changed afterwards."""

from __future__ import annotations

from roster.ward import Roster, Wish, codes_in

OWN = frozenset({"swap", "asked for"})
"""Causes of a change that come from the person."""


def answer_of(wish: Wish, roster: Roster) -> tuple[str, ...]:
    """The duties of the wish's date as published, with the ward's own changes since and without the person's.

    A wish that the ward takes away is refused after all; one that the person swaps away was granted; one that the
    person gets by a swap was not.
    """
    changes = [each for each in roster.changes if (each.person, each.date) == (wish.person, wish.date)]
    if not changes:
        return roster.duties(wish.person, wish.date)
    cell = changes[0].before
    for change in changes:
        cell = cell if change.cause in OWN else change.after
    return codes_in(cell)
