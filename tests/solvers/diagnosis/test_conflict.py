"""Planted conflicts, and random tables against every subset of their hard terms."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import assume, given, settings

from roster.table import (
    OFF,
    Count,
    Cover,
    Origin,
    Pattern,
    Run,
    Sequence,
    Table,
    TableBuilder,
    Term,
    Wish,
    duties_of,
)
from solvers import Params, Status, Stop
from solvers.cp_sat import solve_here
from solvers.diagnosis import conflict, smallest_conflict
from solvers.diagnosis.irreducible import irreducible_conflict
from solvers.diagnosis.satisfying import Satisfier
from tests.tables import tables

ANY = 0b111
EARLY, LATE = 0b010, 0b100
WORK = EARLY | LATE
DAYS, FIRST = 14, 7


def named(rule: str) -> Origin:
    return Origin(rule, "A")


def locked(day: int, duty: int, row: int = 0) -> Wish:
    """The cell must hold the duty."""
    return Wish(named(f"locked {day}"), row, day, ANY & ~duties_of([duty]), None)


def rest(row: int = 0) -> Sequence:
    """No early after a late."""
    return Sequence(named("rest"), row, (Pattern((LATE, EARLY), tuple(range(FIRST - 1, DAYS))),), None)


def ward(*terms: Term, rows: int = 1, past_duty: int = 0) -> Table:
    past = np.full((rows, FIRST), past_duty, dtype=np.int16)
    builder = TableBuilder([f"row {row}" for row in range(rows)], ("", "E", "L"), DAYS, FIRST, past)
    builder.counting(WORK)
    builder.group(np.ones(rows, dtype=np.bool_))
    for term in terms:
        builder.add(term)
    return builder.build()


def rules(found: tuple[Term, ...] | None) -> set[str]:
    assert found is not None
    return {term.origin.rule for term in found}


def test_nothing_conflicts() -> None:
    assert smallest_conflict(ward(rest(), locked(8, 2), locked(10, 1))) is None


def test_priced_terms_never_conflict() -> None:
    terms = [replace(term, price=5) for term in (locked(8, 2), locked(8, 1), locked(8, 0))]
    assert smallest_conflict(ward(*terms)) is None


def test_a_locked_shift_against_rest() -> None:
    table = ward(locked(12, 0), rest(), locked(8, 2), locked(10, 0), locked(9, 1))
    assert smallest_conflict(table) == (table.terms[1], table.terms[2], table.terms[4])


def test_a_locked_shift_against_an_absence() -> None:
    absence = Wish(named("absence"), 0, 9, WORK, None)
    assert rules(smallest_conflict(ward(rest(), locked(9, 1), absence))) == {"locked 9", "absence"}


def test_a_locked_shift_against_the_past() -> None:
    table = ward(rest(), locked(FIRST, 1), past_duty=2)
    assert rules(smallest_conflict(table)) == {"rest", f"locked {FIRST}"}


def test_the_past_alone() -> None:
    hours = Count(named("hours"), 0, 0, 0, FIRST, None, most=6)
    assert smallest_conflict(ward(rest(), hours, past_duty=1)) == (hours,)


def test_the_second_of_several_rows() -> None:
    table = ward(rest(0), rest(1), locked(8, 2, row=1), locked(9, 1, row=1), rows=3)
    assert smallest_conflict(table) == table.terms[1:]


def test_the_smaller_of_two_rows() -> None:
    long_stretch = Run(named("stretch"), 0, WORK, None, most=3)
    small = (Wish(named("absence"), 1, 9, WORK, None), locked(9, 1, row=1))
    table = ward(long_stretch, *(locked(day, 1) for day in range(8, 12)), *small, rows=2)
    assert smallest_conflict(table) == small


def overlapping() -> Table:
    """A stretch of five locked days is too long, and two of the same locks break the rest between shifts."""
    stretch = Run(named("stretch"), 0, WORK, None, most=4)
    return ward(rest(), *(locked(day, 2 if day == 8 else 1) for day in range(8, 13)), stretch)


def test_smaller_than_what_deletion_leaves() -> None:
    table = overlapping()
    assert deletion(table, order=[0, 1, 2, 3, 4, 5, 6]) == 6
    assert rules(smallest_conflict(table)) == {"rest", "locked 8", "locked 9"}


def deletion(table: Table, order: list[int]) -> int:
    """Terms that are left when terms are dropped in this order as long as the rest conflicts."""
    satisfier = Satisfier(table)
    left = set(satisfier.all)
    for number in order:
        if satisfier.meet(left - {number}) is None:
            left.remove(number)
    return len(left)


def test_a_tie_that_several_rows_cannot_meet() -> None:
    cover = Cover(named("cover"), 0, ((9, WORK),), None, least=2)
    absences = [Wish(named(f"absence {row}"), row, 9, WORK, None) for row in range(2)]
    table = ward(*(rest(row) for row in range(3)), cover, *absences, rows=3)
    assert smallest_conflict(table) == (cover, *absences)


def test_a_tie_conflict_smaller_than_a_row_s() -> None:
    cover = Cover(named("cover"), 0, ((9, WORK),), None, least=4)
    table = ward(cover, rest(0), locked(8, 2), locked(9, 1), rows=3)
    assert smallest_conflict(table) == (cover,)


def test_a_cover_by_nobody() -> None:
    table = replace(ward(rows=1), groups=np.zeros((1, 1), dtype=np.bool_))
    cover = Cover(named("cover"), 0, ((9, WORK),), None, least=1)
    assert smallest_conflict(replace(table, terms=(rest(), cover))) == (cover,)


def test_any_of_many_locks_ends_irreducible(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conflict, "ROUNDS", 3)
    hours = Count(named("hours"), 0, 0, FIRST, DAYS, None, most=3)
    found = smallest_conflict(ward(hours, *(locked(day, 1) for day in range(FIRST, DAYS))))
    assert found is not None
    assert len(found) == 5
    assert hours in found


def test_quickxplain_leaves_nothing_needless() -> None:
    satisfier = Satisfier(overlapping())
    found = irreducible_conflict(satisfier)
    assert satisfier.meet(found) is None
    assert all(satisfier.meet(found - {one}) is not None for one in found)


@pytest.mark.slow
def test_a_whole_ward_in_seconds() -> None:
    rows = 38
    week = [
        Count(Origin("week", f"row {row}"), row, 0, day - 6, day + 1, None, most=6)
        for row in range(rows)
        for day in range(FIRST, DAYS)
    ]
    off = [Run(Origin("off", f"row {row}"), row, OFF, None, least=2) for row in range(rows)]
    locks = [locked(8, 2, row=30), locked(9, 1, row=30)]
    table = ward(*(rest(row) for row in range(rows)), *week, *off, *locks, rows=rows)
    assert smallest_conflict(table) == (rest(30), *locks)


@settings(deadline=None, max_examples=60)
@given(tables(most_terms=7, most_days=5))
def test_no_smaller_subset_of_a_random_table_conflicts(table: Table) -> None:
    hard = tuple(term for term in table.terms if term.price is None)
    assume(len(hard) > 1)
    found = smallest_conflict(table)
    if found is None:
        assert not conflicts(table, hard)
    else:
        assert conflicts(table, found)
        assert not any(conflicts(table, fewer) for fewer in combinations(hard, len(found) - 1))


def conflicts(table: Table, terms: tuple[Term, ...]) -> bool:
    """Whether the terms cannot all be met."""
    result = solve_here(replace(table, terms=terms), Stop(), params=Params(workers=1))
    return result.status is Status.INFEASIBLE
