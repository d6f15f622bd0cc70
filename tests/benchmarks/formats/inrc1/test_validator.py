from __future__ import annotations

from datetime import date

import pytest

from benchmarks.formats import Finding, RosterError
from benchmarks.formats.inrc1 import (
    Contract,
    Employee,
    Instance,
    Limit,
    Pattern,
    Request,
    Requirement,
    Rule,
    Shift,
    Worked,
    validate,
)

SHIFTS = (
    Shift("E", night=False, skills=frozenset()),
    Shift("N", night=True, skills=frozenset()),
    Shift("H", night=False, skills=frozenset({"head", "nurse"})),
)

SATURDAY_SUNDAY = (5, 6)


def instance(contract: Contract, days: int = 14) -> Instance:
    """Days from a Monday of one nurse, of whom nothing is asked."""
    staff = (Employee("ann", contract.name, frozenset({"nurse"})),)
    return Instance("one", date(2010, 1, 4), days, SHIFTS, {contract.name: contract}, staff, (), ())


def contract(
    weekend: tuple[int, ...] = SATURDAY_SUNDAY,
    limits: dict[Rule, Limit] | None = None,
    weights: dict[Rule, int] | None = None,
    patterns: tuple[Pattern, ...] = (),
) -> Contract:
    return Contract("0", weekend, limits or {}, weights or {}, patterns)


def roster_of(line: str) -> dict[str, list[str]]:
    """A line written as a shift or - (off) a day, weeks apart by blanks."""
    return {"ann": ["" if duty == "-" else duty for duty in line.replace(" ", "")]}


@pytest.mark.parametrize(
    ("rule", "value", "line", "amount"),
    [
        (Rule.MOST_ASSIGNMENTS, 5, "EEE-EEE -------", 1),
        (Rule.MOST_ASSIGNMENTS, 6, "EEE-EEE -------", 0),
        (Rule.LEAST_ASSIGNMENTS, 7, "EEE-EEE -------", 1),
        (Rule.LEAST_ASSIGNMENTS, 6, "EEE-EEE -------", 0),
        (Rule.MOST_WORKING, 2, "EEE-EE- --EEEEE", 1 + 3),
        (Rule.LEAST_WORKING, 3, "E---EE- EEE---E", 2 + 1 + 2),
        (Rule.MOST_FREE, 2, "---E--E EE-----", 1 + 3),
        (Rule.LEAST_FREE, 3, "-EEE--E ---EEE-", 2 + 1 + 2),
        (Rule.MOST_WEEKENDS_IN_A_ROW, 1, "-----E- ------E", 1),
        (Rule.MOST_WEEKENDS_IN_A_ROW, 2, "-----E- ------E", 0),
        (Rule.LEAST_WEEKENDS_IN_A_ROW, 2, "-----E- -------", 1),
        (Rule.LEAST_WEEKENDS_IN_A_ROW, 3, "-----E- ------E", 1),
        (Rule.LEAST_WEEKENDS_IN_A_ROW, 2, "------- -------", 0),
        (Rule.MOST_WEEKENDS, 1, "-----EE -----E-", 1),
        (Rule.MOST_WEEKENDS, 2, "-----EE -----E-", 0),
    ],
)
def test_a_limit_is_charged_a_unit_at_a_time_and_at_both_ends(rule: Rule, value: int, line: str, amount: int) -> None:
    verdict = validate(instance(contract(limits={rule: Limit(value, 7)})), roster_of(line))
    assert verdict.findings == ((Finding(rule, "ann", "", amount, 7),) if amount else ())


def test_four_weeks_are_any_four_weekends_in_a_row() -> None:
    case = instance(contract(limits={Rule.MOST_WEEKENDS: Limit(2, 1)}), days=42)
    free, worked = "-------", "-----E-"
    five = [worked, worked, free, worked, worked, worked]
    assert validate(case, roster_of("".join(five))).amounts() == {Rule.MOST_WEEKENDS: 3}


@pytest.mark.parametrize(
    ("weekend", "line", "amount"),
    [
        (SATURDAY_SUNDAY, "-----EN -----E-", 1),
        (SATURDAY_SUNDAY, "------E ----EE-", 2),
        (SATURDAY_SUNDAY, "----E-- EEEEE--", 0),
        ((4, 5, 6), "----EEE -------", 0),
        ((4, 5, 6), "-----EE ----EE-", 2),
        ((4, 5, 6), "----E-- -----E-", 4),
        ((4, 5, 6), "----E-E -------", 4),
        ((4, 5, 6, 0), "----EE- E------", 5),
        ((4, 5, 6, 0), "----E-E -------", 6),
        ((4, 5, 6, 0), "----E-- E------", 6),
        ((4, 5, 6, 0), "-----EE -------", 2),
    ],
)
def test_a_weekend_worked_in_part_is_charged_for_its_free_days_and_again_for_a_hole(
    weekend: tuple[int, ...], line: str, amount: int
) -> None:
    verdict = validate(instance(contract(weekend, weights={Rule.COMPLETE_WEEKENDS: 1})), roster_of(line))
    assert verdict.objective == amount


@pytest.mark.parametrize(
    ("weekend", "line", "amount"),
    [
        (SATURDAY_SUNDAY, "-----EN -----NN", 2),
        (SATURDAY_SUNDAY, "-----E- ------N", 1 + 1),
        (SATURDAY_SUNDAY, "-----EE -------", 0),
        ((4, 5, 6), "----EEN ----NNN", 1 + 2),
        ((4, 5, 6), "----EHN -----EN", 6 + 4),
        ((4, 5, 6), "----E-E -----E-", 1 + 2),
    ],
)
def test_a_weekend_is_charged_for_each_shift_worked_the_days_not_on_it(
    weekend: tuple[int, ...], line: str, amount: int
) -> None:
    verdict = validate(instance(contract(weekend, weights={Rule.IDENTICAL_SHIFTS: 1})), roster_of(line))
    assert verdict.objective == amount


@pytest.mark.parametrize(("line", "amount"), [("----N-- ----NEE", 1), ("----E-- ----N--", 1), ("---N--- ----N-E", 0)])
def test_a_night_is_charged_before_a_weekend_that_is_free_on_all_days(line: str, amount: int) -> None:
    rule = Rule.NO_NIGHT_BEFORE_FREE_WEEKEND
    assert validate(instance(contract(weights={rule: 1})), roster_of(line)).objective == amount


def test_a_shift_is_charged_if_any_of_its_skills_is_missing() -> None:
    case = instance(contract(weights={Rule.ALTERNATIVE_SKILL: 3}))
    assert validate(case, roster_of("HEH---- -------")).objective == 6


def test_patterns_lie_within_the_period_and_begin_on_their_weekday() -> None:
    night_early = Pattern(("N", "E"), weekday=None, weight=2)
    monday_off = Pattern(("E", None, Worked()), weekday=0, weight=5)
    case = instance(contract(patterns=(night_early, monday_off)))
    assert validate(case, roster_of("NENE--- E-N--EN")).findings == (
        Finding(Rule.PATTERN, "ann", "", 2, 2),
        Finding(Rule.PATTERN, "ann", "", 1, 5),
    )
    assert validate(case, roster_of("-E-E--- E--N--N")).findings == ()


@pytest.mark.parametrize(("line", "amount"), [("-----EE -----E-", 2), ("------E ------E", 2), ("----EEE -------", 0)])
def test_a_free_day_before_work_is_charged_if_any_of_the_days_is_worked(line: str, amount: int) -> None:
    free_friday = Pattern((None, Worked(), Worked()), weekday=4, weight=1)
    assert validate(instance(contract(patterns=(free_friday,))), roster_of(line)).objective == amount


def test_requests_and_cover() -> None:
    one = instance(contract(), days=2)
    case = Instance(
        one.name,
        one.start,
        one.days,
        one.shifts,
        one.contracts,
        one.staff,
        cover=(Requirement(0, "E", 0), Requirement(0, "N", 2), Requirement(1, "E", 0), Requirement(1, "N", 1)),
        requests=(
            Request(Rule.DAY_OFF, "ann", 0, None, 2),
            Request(Rule.DAY_ON, "ann", 1, None, 3),
            Request(Rule.SHIFT_OFF, "ann", 0, "E", 5),
            Request(Rule.SHIFT_OFF, "ann", 0, "N", 7),
            Request(Rule.SHIFT_ON, "ann", 0, "N", 11),
        ),
    )
    verdict = validate(case, roster_of("E-"))
    assert verdict.findings == (
        Finding(Rule.DAY_OFF, "ann", "day 0", 1, 2),
        Finding(Rule.DAY_ON, "ann", "day 1", 1, 3),
        Finding(Rule.SHIFT_OFF, "ann", "day 0", 1, 5),
        Finding(Rule.SHIFT_ON, "ann", "day 0", 1, 11),
        Finding(Rule.COVER, "E", "day 0", 1),
        Finding(Rule.COVER, "N", "day 0", 2),
        Finding(Rule.COVER, "N", "day 1", 1),
    )
    assert (verdict.hard, verdict.objective) == (4, 21)


@pytest.mark.parametrize(
    ("roster", "message"),
    [
        ({}, "'ann' is missing"),
        ({"ann": [""] * 13}, "'ann' has 13 days, not 14"),
        ({"ann": [*[""] * 13, "L"]}, "'ann' has the unknown duty 'L' on day 13"),
    ],
)
def test_a_roster_that_does_not_fit_is_refused(roster: dict[str, list[str]], message: str) -> None:
    with pytest.raises(RosterError, match=message):
        validate(instance(contract()), roster)
