"""After an edit the rules find the same, whether all is read again or only what can have changed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules import Rulebook
from roster.rules.reading import Reading
from roster.rules.rechecking import checked, rechecked
from roster.rules.registry import RULES
from roster.rules.rule import Rule
from roster.table import Accompany, Cover
from roster.ward import Roster
from tests.roster.rules.cover.mixed import mixed_ward
from tests.roster.rules.varied import STARTS, varied_ward
from tests.wards import random_roster, small_ward

BOOKS = [Rulebook.of(ward) for ward in (small_ward(), mixed_ward(), varied_ward(5, STARTS[1], 25))]
SEEDS = st.integers(0, 2**32)


def other_lines(roster: Roster, other: Roster, people: set[str]) -> Roster:
    """The roster with these people's lines as in another one."""
    cells = {person: other.cells[person] if person in people else line for person, line in roster.cells.items()}
    return roster.model_copy(update={"cells": cells})


@pytest.mark.parametrize("book", BOOKS, ids=["small", "mixed", "varied"])
@settings(max_examples=40, deadline=None)
@given(data=st.data(), seeds=st.lists(SEEDS, min_size=2, max_size=4))
def test_findings_after_edits_are_those_of_a_whole_check(book: Rulebook, data: st.DataObject, seeds: list[int]) -> None:
    people = st.sets(st.sampled_from([person.id for person in book.ward.people]), max_size=3)
    first, *others = (random_roster(book.ward, seed) for seed in seeds)
    roster, found = first, checked(book, first)
    for other in others:
        changed = data.draw(people)
        roster, before = other_lines(roster, other, changed), found
        found = rechecked(book, roster, before, changed)
        assert found.findings == book.check(roster)
        assert rechecked(book, roster, found, set()).findings == found.findings


@pytest.mark.parametrize("book", BOOKS, ids=["small", "mixed", "varied"])
@settings(max_examples=40, deadline=None)
@given(seed=SEEDS, cells=st.integers(1, 4), data=st.data())
def test_findings_after_single_cells_are_those_of_a_whole_check(
    book: Rulebook, seed: int, cells: int, data: st.DataObject
) -> None:
    roster = random_roster(book.ward, seed)
    found = checked(book, roster)
    codes = ["", "E+N", *(shift.code for shift in book.ward.shifts)]
    for _ in range(cells):
        person = data.draw(st.sampled_from(list(roster.cells)))
        line = list(roster.cells[person])
        line[data.draw(st.integers(0, len(line) - 1))] = data.draw(st.sampled_from(codes))
        roster = roster.model_copy(update={"cells": roster.cells | {person: tuple(line)}})
        found = rechecked(book, roster, found, {person})
    assert found.findings == book.check(roster)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.by_line], ids=lambda rule: rule.id)
@settings(max_examples=15, deadline=None)
@given(seed=SEEDS, data=st.data())
def test_a_rule_by_line_finds_of_some_people_what_it_finds_of_all(
    rule: type[Rule[Any]], seed: int, data: st.DataObject
) -> None:
    book = data.draw(st.sampled_from(BOOKS))
    people = data.draw(st.sets(st.sampled_from([person.id for person in book.ward.people]), max_size=3))
    reading = Reading(book.frame, random_roster(book.ward, seed))
    rule_of_ward = book.rule(rule)
    of_all = [finding for finding in rule_of_ward.check(reading) if finding.person in people]
    part = Reading(book.frame, reading.roster, frozenset(people))
    assert [finding for finding in rule_of_ward.check(part) if finding.person in people] == of_all
    assert all(finding.person for finding in rule_of_ward.check(reading))


def test_no_rule_by_line_has_terms_on_how_many_are_there() -> None:
    by_line = {rule.id for rule in RULES if rule.by_line}
    counting = {term.origin.rule for book in BOOKS for term in book.table.terms if isinstance(term, Cover | Accompany)}
    assert counting
    assert by_line.isdisjoint(counting)
    assert {"daily-rest", "contract-hours", "average-week", "wishes", "fair-share"} <= by_line
