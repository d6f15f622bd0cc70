"""Financial years and quarters by date."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from staffing_tools.year import dates_of, quarter_of, quarters_of, year_after, year_of


def test_the_quarters_of_2025_26_end_as_the_act_says() -> None:
    ends = [quarter.last for quarter in quarters_of("2025-26")]
    assert ends == [dt.date(2025, 6, 30), dt.date(2025, 9, 30), dt.date(2025, 12, 31), dt.date(2026, 3, 31)]


def test_a_year_turns_on_1_april() -> None:
    assert year_of(dt.date(2026, 3, 31)) == "2025-26"
    assert year_of(dt.date(2026, 4, 1)) == year_after("2025-26") == "2026-27"
    assert year_after("2098-99") == "2099-00"


@given(st.dates(dt.date(2001, 1, 1), dt.date(2098, 12, 31)))
def test_every_date_lies_in_its_year_and_in_one_of_its_quarters(date: dt.date) -> None:
    year = year_of(date)
    assert date in dates_of(year)
    assert [quarter for quarter in quarters_of(year) if date in quarter] == [quarter_of(date)]
    assert sum(quarter.days for quarter in quarters_of(year)) == dates_of(year).days
