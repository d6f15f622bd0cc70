"""After an edit the rules find the same, whether all is read again or only what can have changed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules import Rulebook
from roster.rules.rechecking import by_person, checked, rechecked
from tests.wards import random_roster, small_ward

WARD = small_ward()
BOOK = Rulebook.of(WARD)
PEOPLE = [person.id for person in WARD.people]


@settings(max_examples=60, deadline=None)
@given(
    seeds=st.tuples(st.integers(0, 2**32), st.integers(0, 2**32)), people=st.sets(st.sampled_from(PEOPLE), max_size=3)
)
def test_findings_after_an_edit_are_those_of_a_whole_check(seeds: tuple[int, int], people: set[str]) -> None:
    before, other = (random_roster(WARD, seed) for seed in seeds)
    cells = {person: other.cells[person] if person in people else line for person, line in before.cells.items()}
    after = before.model_copy(update={"cells": cells})
    again = rechecked(BOOK, after, checked(BOOK, before), people)
    assert again.findings == BOOK.check(after)
    assert rechecked(BOOK, before, again, people).findings == BOOK.check(before)


def test_rules_of_one_line_are_told_from_those_of_the_ward() -> None:
    personal = by_person(BOOK)
    assert {"daily-rest", "contract-hours", "average-week", "wishes"} <= personal
    assert personal.isdisjoint({"interval-cover", "skill-cover", "fair-share", "newly-qualified"})
