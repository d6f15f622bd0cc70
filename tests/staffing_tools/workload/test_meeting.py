"""How many days establishments would have met demand, by hand and on random days."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing_tools.establishment import Establishment
from staffing_tools.workload import Bootstrap, meetings
from tests.staffing_tools.workload.days import PARTS, by, workload

FEW = Bootstrap(samples=200)


def enough(hours_a_day: int) -> Establishment:
    return by().model_copy(update={"worked": Fraction(hours_a_day * 7)})


def test_by_hand() -> None:
    (met,) = meetings(workload([100, 110, 120, 130]), {"funded": enough(115)}, FEW)
    assert (met.name, met.met.days, met.met.of) == ("funded", 2, 4)
    assert met.met.mean_short == 10
    assert met.share.low <= met.share.value == 50 <= met.share.high
    assert [part.code for part in met.parts] == ["E", "L", "N"]
    assert [part.staff for part in met.parts] == [115 * part.of_day / Fraction(part.hours) for part in PARTS]
    assert [part.met.days for part in met.parts] == [2, 2, 2]


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(1, 300), min_size=1, max_size=40), st.integers(1, 320))
def test_against_counting(hours: list[int], given_hours: int) -> None:
    (met,) = meetings(workload(hours), {"x": enough(given_hours)}, FEW)
    assert met.met.days == int(np.sum(np.array(hours) <= given_hours))
    spread = sum(part.staff * Fraction(day.hours) for part, day in zip(met.parts, PARTS, strict=True))
    assert spread == given_hours
    if met.met.days in (0, len(hours)):
        assert met.share.low == met.share.high == met.share.value


def test_more_staff_meet_no_fewer_days() -> None:
    found = meetings(workload(list(range(80, 160))), {str(each): enough(each) for each in (90, 120, 150)}, FEW)
    assert [each.met.days for each in found] == sorted(each.met.days for each in found)
