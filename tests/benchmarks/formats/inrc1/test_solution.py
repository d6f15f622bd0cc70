from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.formats import FormatError
from benchmarks.formats.inrc1 import parse, parse_solution, write_solution
from tests.benchmarks.formats.inrc1.small import by_hand, instances, rosters

SOLUTION = """\
<Solution>
<SchedulingPeriodID>small01</SchedulingPeriodID>
<Competitor>somebody</Competitor>
<Assignment><Date>2010-01-01</Date><Employee>8</Employee><ShiftType>N</ShiftType></Assignment>
<Assignment><Date>2010-01-14</Date><Employee>7</Employee><ShiftType>E</ShiftType></Assignment>
</Solution>
"""


def test_every_assignment_is_read() -> None:
    assert parse_solution(SOLUTION, parse(by_hand())) == {"7": [*[""] * 13, "E"], "8": ["N", *[""] * 13]}


@given(st.data())
@settings(deadline=None, max_examples=50)
def test_what_is_written_is_read_back(data: st.DataObject) -> None:
    instance = data.draw(instances())
    roster = data.draw(rosters(instance))
    assert parse_solution(write_solution(instance, roster, "somebody"), instance) == roster


BROKEN = {
    "another instance": (
        "small01",
        "small02",
        "Solution/SchedulingPeriodID: 'small02' is unknown. Write one of small01",
    ),
    "an unknown nurse": (">8<", ">9<", "Solution/Assignment/Employee: '9' is unknown. Write one of 7, 8"),
    "a date outside": ("01-14", "01-15", "Solution/Assignment/Date: '2010-01-15' is unknown"),
    "an unknown shift": (">N<", ">L<", "Solution/Assignment/ShiftType: 'L' is unknown. Write one of E, N"),
    "two shifts on a day": (
        "01-14</Date><Employee>7",
        "01-01</Date><Employee>8",
        "Solution/Assignment: the nurse works",
    ),
}


@pytest.mark.parametrize(("good", "bad", "message"), BROKEN.values(), ids=BROKEN)
def test_an_error_names_file_element_and_fix(good: str, bad: str, message: str) -> None:
    assert good in SOLUTION
    with pytest.raises(FormatError) as caught:
        parse_solution(SOLUTION.replace(good, bad, 1), parse(by_hand()), "broken.xml")
    assert str(caught.value).startswith(f"broken.xml, {message}")
