from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.formats import Finding, RosterError
from benchmarks.formats.nrp24 import Employee, Instance, Request, Requirement, Rule, Shift, validate

FREE = Employee(
    "ann",
    most_of={"E": 14, "N": 14},
    most_minutes=20000,
    least_minutes=0,
    most_shifts_in_a_row=14,
    least_shifts_in_a_row=1,
    least_days_off_in_a_row=1,
    most_weekends=2,
)
"""Somebody whom no hard rule limits."""


def alone(employee: Employee, line: str) -> list[Finding]:
    """What is found in one person's line, written as E, N or - (off) a day, where nothing is asked or wanted."""
    instance = Instance(14, (Shift("E", 480), Shift("N", 600, ("E",))), (employee,), (), (), ())
    return list(validate(instance, {"ann": ["" if duty == "-" else duty for duty in line]}).findings)


def hard(rule: Rule, place: str, amount: int) -> Finding:
    return Finding(rule, "ann", place, amount)


def test_nothing_is_found_in_a_free_line() -> None:
    assert alone(FREE, "EEEEEEE-NNNNNN") == []


def test_each_fixed_day_off_that_is_worked() -> None:
    employee = replace(FREE, days_off=frozenset({1, 3, 9}))
    assert alone(employee, "EEEE----------") == [
        hard(Rule.DAYS_OFF, "day 1", 1),
        hard(Rule.DAYS_OFF, "day 3", 1),
    ]


def test_each_forbidden_succession() -> None:
    assert alone(FREE, "NE--NN-E-EN-NE") == [
        hard(Rule.SUCCESSION, "days 0 and 1", 1),
        hard(Rule.SUCCESSION, "days 12 and 13", 1),
    ]


def test_shifts_of_a_type_beyond_the_most() -> None:
    employee = replace(FREE, most_of={"E": 2, "N": 0})
    assert alone(employee, "EEEE---------N") == [
        hard(Rule.MOST_OF_SHIFT, "E", 2),
        hard(Rule.MOST_OF_SHIFT, "N", 1),
    ]


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (1560, 1560, []),
        (0, 1500, [hard(Rule.MINUTES, "too many", 60)]),
        (1600, 2000, [hard(Rule.MINUTES, "too few", 40)]),
    ],
)
def test_minutes_outside_their_limits(least: int, most: int, expected: list[Finding]) -> None:
    assert alone(replace(FREE, least_minutes=least, most_minutes=most), "EE----N-------") == expected


def test_days_beyond_the_longest_run_count_from_the_start_and_to_the_end() -> None:
    assert alone(replace(FREE, most_shifts_in_a_row=3), "EEEE-EEE-EEEEE") == [
        hard(Rule.SHIFTS_IN_A_ROW, "days 0 to 3", 1),
        hard(Rule.SHIFTS_IN_A_ROW, "days 9 to 13", 2),
    ]


def test_a_short_run_of_shifts_is_let_off_at_both_ends() -> None:
    assert alone(replace(FREE, least_shifts_in_a_row=3), "E-EE-E-EEE---E") == [
        hard(Rule.SHIFTS_IN_A_ROW, "days 2 to 3", 1),
        hard(Rule.SHIFTS_IN_A_ROW, "days 5 to 5", 2),
    ]


def test_a_short_run_of_days_off_is_let_off_at_both_ends() -> None:
    assert alone(replace(FREE, least_days_off_in_a_row=3), "-EE--E-E---EE-") == [
        hard(Rule.DAYS_OFF_IN_A_ROW, "days 3 to 4", 1),
        hard(Rule.DAYS_OFF_IN_A_ROW, "days 6 to 6", 2),
    ]


@pytest.mark.parametrize("line", ["-----E------N-", "------E-----NN", "-----EE------E"])
def test_a_weekend_is_worked_if_its_saturday_or_its_sunday_is(line: str) -> None:
    assert alone(replace(FREE, most_weekends=1), line) == [hard(Rule.WEEKENDS, "", 1)]
    assert alone(replace(FREE, most_weekends=2), line) == []


def test_requests_and_cover_make_the_objective() -> None:
    instance = Instance(
        days=2,
        shifts=(Shift("E", 480), Shift("N", 600)),
        staff=(FREE, replace(FREE, name="bob")),
        shift_on=(Request("ann", 0, "E", 2), Request("ann", 1, "E", 3), Request("bob", 1, "E", 5)),
        shift_off=(Request("ann", 0, "E", 7), Request("bob", 0, "N", 11)),
        cover=(
            Requirement(0, "E", 3, 100, 1),
            Requirement(0, "N", 0, 100, 1),
            Requirement(1, "E", 0, 100, 4),
            Requirement(1, "N", 1, 100, 1),
        ),
    )
    verdict = validate(instance, {"ann": ["E", "N"], "bob": ["E", "E"]})
    assert verdict.findings == (
        Finding(Rule.SHIFT_ON, "ann", "day 1", 1, 3),
        Finding(Rule.SHIFT_OFF, "ann", "day 0", 1, 7),
        Finding(Rule.UNDER_COVER, "E", "day 0", 1, 100),
        Finding(Rule.OVER_COVER, "E", "day 1", 1, 4),
    )
    assert verdict.hard == 0
    assert verdict.objective == 3 + 7 + 100 + 4


@pytest.mark.parametrize(
    ("roster", "message"),
    [
        ({}, "'ann' is missing"),
        ({"ann": [""] * 14, "eve": [""] * 14}, "'eve' is in the roster and not in the instance"),
        ({"ann": [""] * 13}, "'ann' has 13 days, not 14"),
        ({"ann": [""] * 13 + ["L"]}, "'ann' has the unknown duty 'L' on day 13"),
    ],
)
def test_a_roster_that_does_not_fit_is_refused(roster: dict[str, list[str]], message: str) -> None:
    instance = Instance(14, (Shift("E", 480),), (FREE,), (), (), ())
    with pytest.raises(RosterError, match=message):
        validate(instance, roster)
