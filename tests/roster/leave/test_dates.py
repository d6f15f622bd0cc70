"""Golden cases of the dates that the law on carer's leave asks for."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from roster.leave import carers_leave_law, earliest_start, latest_answer, latest_leave, months_on, notice_days

LAW = carers_leave_law()


def date(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-11-10", 1, "2026-12-10"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-08-31", 1, "2026-09-30"),
        ("2026-11-10", -12, "2025-11-10"),
        ("2028-02-29", -12, "2027-02-28"),
        ("2026-01-10", -1, "2025-12-10"),
    ],
)
def test_months_on(start: str, months: int, end: str) -> None:
    assert months_on(date(start), months) == date(end)


@pytest.mark.parametrize(
    ("days", "notice"), [("1/2", 3), ("1", 3), ("3/2", 3), ("2", 4), ("5/2", 5), ("3", 6), ("5", 10)]
)
def test_notice_is_the_longer_of_three_days_and_twice_the_days_asked(days: str, notice: int) -> None:
    assert notice_days(Fraction(days), LAW) == notice


@pytest.mark.parametrize(("days", "first"), [("1", "2026-11-05"), ("2", "2026-11-06"), ("5", "2026-11-12")])
def test_the_earliest_start(days: str, first: str) -> None:
    assert earliest_start(date("2026-11-02"), Fraction(days), LAW) == date(first)


@pytest.mark.parametrize(
    ("asked", "first", "latest"),
    [
        ("2026-11-02", "2026-11-20", "2026-11-09"),
        ("2026-11-02", "2026-11-10", "2026-11-09"),
        ("2026-11-02", "2026-11-06", "2026-11-05"),
        ("2026-12-28", "2027-01-20", "2027-01-04"),
    ],
)
def test_a_postponement_is_given_within_seven_days_and_before_the_leave(asked: str, first: str, latest: str) -> None:
    assert latest_answer(date(asked), date(first), LAW) == date(latest)


@pytest.mark.parametrize(("first", "latest"), [("2026-11-10", "2026-12-10"), ("2027-01-31", "2027-02-28")])
def test_leave_is_postponed_by_a_month_at_most(first: str, latest: str) -> None:
    assert latest_leave(date(first), LAW) == date(latest)


def test_every_clause_has_its_section_and_source() -> None:
    for clause in LAW.__class__.model_fields:
        found = getattr(LAW, clause)
        assert "1996" in found.section or "2024" in found.section
        assert found.source
        assert found.words
