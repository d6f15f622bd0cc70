from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.generate.chance import Chance

SEEDS = st.integers(0, 2**32)


def test_draws_are_the_same_on_every_machine() -> None:
    chance = Chance(1, "staff")
    assert [chance.whole(1, 100) for _ in range(5)] == [37, 45, 90, 37, 44]
    assert Chance(1, "staff").order("abcdef") == list("fdaebc")


@given(seed=SEEDS, least=st.integers(-9, 9), more=st.integers(0, 9))
def test_a_whole_number_lies_within_its_limits(seed: int, least: int, more: int) -> None:
    assert least <= Chance(seed, "x").whole(least, least + more) <= least + more


@given(seed=SEEDS, length=st.integers(0, 30), more=st.integers(0, 30))
def test_a_longer_sequence_keeps_the_order_of_its_beginning(seed: int, length: int, more: int) -> None:
    longer = Chance(seed, "x").order(range(length + more))
    assert sorted(longer) == list(range(length + more))
    assert [item for item in longer if item < length] == Chance(seed, "x").order(range(length))


def test_purposes_draw_apart() -> None:
    assert Chance(1, "leave").order(range(20)) != Chance(1, "wishes").order(range(20))
    assert Chance(1, "leave").order(range(20)) != Chance(2, "leave").order(range(20))
