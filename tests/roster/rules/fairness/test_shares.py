"""Fair shares: worked by hand, and what must hold for all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.fairness.shares import Reach, fair_shares

FAR = 10_000


def reaches() -> st.SearchStrategy[Reach]:
    bounds = st.tuples(st.integers(0, 2000), st.integers(0, 2000))
    return st.builds(lambda effort, pair: Reach(effort, min(pair), max(pair)), st.integers(0, 9000), bounds)


GOLDEN = [
    # 1,000 by 1 : 0.6 : 0.4 of full time
    (1000, [Reach(100, 0, FAR), Reach(60, 0, FAR), Reach(40, 0, FAR)], (500, 300, 200)),
    # nobody may take more than their most: the other two take the 300 that the first cannot
    (900, [Reach(100, 0, 0), Reach(100, 0, FAR), Reach(100, 0, FAR)], (0, 450, 450)),
    # one works nights only and must take 700; the others share the 500 that are left
    (1200, [Reach(100, 700, 700), Reach(100, 0, FAR), Reach(50, 0, FAR)], (700, 333, 167)),
    # at a rate of 5 the second is held at 300: 500 + 300 + 200
    (1000, [Reach(100, 0, FAR), Reach(100, 0, 300), Reach(40, 0, FAR)], (500, 300, 200)),
    # more than all can do, and less than must be done
    (5000, [Reach(100, 0, 400), Reach(50, 0, 800)], (400, 800)),
    (100, [Reach(100, 300, 400), Reach(50, 0, 800)], (300, 0)),
    # somebody away for all of it takes nothing
    (600, [Reach(0, 0, 0), Reach(100, 0, FAR)], (0, 600)),
    (0, [Reach(100, 0, FAR)], (0,)),
    (100, [], ()),
]


@pytest.mark.parametrize(("total", "people", "shares"), GOLDEN)
def test_worked_by_hand(total: int, people: list[Reach], shares: tuple[int, ...]) -> None:
    assert fair_shares(total, people) == shares


@given(total=st.integers(0, 20_000), people=st.lists(reaches(), max_size=12))
@settings(deadline=None, max_examples=200)
def test_shares_stay_in_reach_and_add_up(total: int, people: list[Reach]) -> None:
    shares = fair_shares(total, people)
    assert all(person.least <= share <= person.most for share, person in zip(shares, people, strict=True))
    lowest = sum(person.least for person in people)
    highest = sum(person.most if person.effort else person.least for person in people)
    assert abs(sum(shares) - min(max(total, lowest), highest)) <= len(people) / 2


@given(total=st.integers(0, 20_000), people=st.lists(reaches(), min_size=1, max_size=8), one=reaches())
@settings(deadline=None, max_examples=100)
def test_equal_people_have_equal_shares(total: int, people: list[Reach], one: Reach) -> None:
    first, *_, last = fair_shares(total, [one, *people, one])
    assert first == last


@given(total=st.integers(0, 10_000), people=st.lists(reaches(), min_size=2, max_size=8))
@settings(deadline=None, max_examples=100)
def test_more_work_is_less_for_nobody(total: int, people: list[Reach]) -> None:
    before, after = fair_shares(total, people), fair_shares(total + 500, people)
    assert all(late >= early for early, late in zip(before, after, strict=True))


def test_bounds_that_cross_are_refused() -> None:
    with pytest.raises(ValueError, match="least is above"):
        fair_shares(10, [Reach(1, 5, 4)])
