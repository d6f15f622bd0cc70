"""Public holidays over the leave year."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.fairness import festivals, holidays_worked
from roster.fairness.holidays import leave_year
from roster.rules import Rulebook
from roster.rules.reading import Reading
from tests.wards import day, roster_of, small_document, small_ward


def _worked(person: str, line: str, holidays: list[dt.date], **changes: Any) -> tuple[dt.date, ...]:
    card = small_document()["ward"] | {"public_holidays": holidays}
    ward = small_ward(ward=card, wishes=[], locks=[], **changes)
    return holidays_worked(Reading(Rulebook.of(ward).frame, roster_of(ward, **{person: line})), person, 4)


def test_a_night_that_runs_into_a_holiday_falls_on_it() -> None:
    line = "- L - N - - E"
    assert _worked("R1", line, [day(2), day(4), day(6)], history=[]) == (day(4), day(6))


def test_what_the_ledger_remembers_counts_once_and_for_its_leave_year() -> None:
    remembered = [day(6), day(-100), dt.date(2026, 3, 31)]
    ledgers = [{"person": "R1", "holidays_worked": remembered}]
    assert _worked("R1", "- - - - - - E", [day(6)], history=[], ledgers=ledgers) == (day(-100), day(6))


def test_holidays_that_follow_one_another_are_one() -> None:
    christmas = [dt.date(2026, 12, 25), dt.date(2026, 12, 24), dt.date(2026, 12, 26), dt.date(2027, 1, 1)]
    assert festivals(christmas) == 2
    assert festivals([]) == 0


@pytest.mark.parametrize(
    ("accounts", "first"),
    [
        ([], dt.date(2026, 4, 1)),
        ([dt.date(2026, 9, 1)], dt.date(2026, 9, 1)),
        ([dt.date(2025, 6, 1)], dt.date(2026, 6, 1)),
    ],
)
def test_the_leave_year_is_the_account_s_or_the_board_s(accounts: list[dt.date], first: dt.date) -> None:
    lines = [{"person": "R1", "start": start, "service_from": "2020-01-01"} for start in accounts]
    ward = small_ward(leave_accounts=lines)
    assert leave_year(ward, "R1", 4, ward.period.end) == first


def test_before_the_month_the_leave_year_is_last_year_s() -> None:
    assert leave_year(small_ward(), "R1", 4, dt.date(2027, 2, 1)) == dt.date(2026, 4, 1)
