from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.formats import Finding, RosterError
from benchmarks.formats.inrc2 import (
    WEIGHTS,
    Contract,
    History,
    Instance,
    Nurse,
    Request,
    Requirement,
    Rule,
    Scenario,
    Shift,
    Span,
    validate,
)

FREE = Contract("Full", Span(0, 14), Span(1, 99), Span(1, 99), most_weekends=2, complete_weekends=False)
"""A contract that limits nothing."""

ANY = Span(1, 99)

OFF = History(assignments=0, weekends=0, last_shift=None, of_shift=0, working=0, off=14)
LATE = History(assignments=0, weekends=0, last_shift="L", of_shift=2, working=4, off=0)


def instance(
    contract: Contract = FREE, history: History = OFF, early: Span = ANY, needs: tuple[Requirement, ...] = ()
) -> Instance:
    """Two weeks of one nurse who has one of two skills; E may not follow L."""
    shifts = (Shift("E", early), Shift("L", ANY, ("E",)))
    scenario = Scenario("n001w2", 2, ("n", "h"), shifts, {"Full": contract}, (Nurse("ann", "Full", ("n",)),))
    return Instance(scenario, {"ann": history}, needs, ())


def found(case: Instance, line: str) -> list[tuple[str, str, int]]:
    """Rule, place and amount of what is found in a line written as E, L or - (off) a day."""
    roster = {"ann": ["" if duty == "-" else f"{duty}/n" for duty in line.replace(" ", "")]}
    return [(finding.rule, finding.place, finding.amount) for finding in validate(case, roster).findings]


def test_nothing_is_found_in_a_free_line() -> None:
    assert found(instance(), "EEEEEEE -LLLLLL") == []


def test_forbidden_successions_begin_with_the_last_day_of_the_history() -> None:
    assert found(instance(history=LATE), "EELE--- -------") == [
        (Rule.SUCCESSION, "day 0", 1),
        (Rule.SUCCESSION, "day 3", 1),
    ]


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("E------ -------", 2),
        ("E-EE--- -------", 2 + 1),
        ("EEE-EEE E-EEEEE", 0),
        ("EEEEEE- EEEEEEE", 1 + 2),
        ("------- -----EE", 0),
    ],
)
def test_runs_outside_their_limits_are_charged_a_day_but_not_short_at_the_end(line: str, amount: int) -> None:
    limits = replace(FREE, working_in_a_row=Span(3, 5))
    expected = [(Rule.WORKING_IN_A_ROW, "", amount)] if amount else []
    assert found(instance(limits), line) == expected
    expected = [(Rule.SHIFT_IN_A_ROW, "E", amount)] if amount else []
    assert found(instance(early=Span(3, 5)), line) == expected
    off = replace(FREE, off_in_a_row=Span(3, 5))
    expected = [(Rule.OFF_IN_A_ROW, "", amount)] if amount else []
    worked = replace(OFF, last_shift="L", of_shift=1, working=1, off=0)
    assert found(instance(off, worked), line.translate(str.maketrans("E-", "-E")).replace("E", "L")) == expected


@pytest.mark.parametrize(
    ("least", "most", "line", "amount"),
    [
        (6, 99, "------- -------", 2),
        (6, 99, "L------ -------", 1),
        (6, 99, "LL----- -------", 0),
        (1, 3, "------- -------", 0),
        (1, 3, "LL----- -------", 2),
        (1, 5, "LLL---- -------", 2),
    ],
)
def test_a_run_goes_on_from_the_history_of_which_no_day_is_charged_again(
    least: int, most: int, line: str, amount: int
) -> None:
    limits = replace(FREE, working_in_a_row=Span(least, most))
    expected = [(Rule.WORKING_IN_A_ROW, "", amount)] if amount else []
    assert found(instance(limits, LATE), line) == expected


def test_a_run_on_a_shift_ends_with_another_shift() -> None:
    short = [(Rule.SHIFT_IN_A_ROW, "E", 1)]
    assert found(instance(early=Span(3, 5)), "EELLLLL -------") == short


@pytest.mark.parametrize(("before", "amount"), [(0, 1), (1, 0), (4, 2)])
def test_assignments_count_those_before_the_horizon(before: int, amount: int) -> None:
    limits = replace(FREE, assignments=Span(4, 5))
    history = replace(OFF, assignments=before)
    expected = [(Rule.ASSIGNMENTS, "", amount)] if amount else []
    assert found(instance(limits, history), "EEE---- -------") == expected


def test_weekends_count_those_before_and_are_whole_or_not_at_all() -> None:
    limits = replace(FREE, most_weekends=2, complete_weekends=True)
    history = replace(OFF, weekends=1)
    assert found(instance(limits, history), "-----E- -----EE") == [
        (Rule.COMPLETE_WEEKEND, "", 1),
        (Rule.WEEKENDS, "", 1),
    ]


def test_skills_preferences_and_cover() -> None:
    needs = (Requirement(0, "E", "h", 1, 2), Requirement(1, "E", "n", 2, 3), Requirement(2, "L", "n", 0, 0))
    case = replace(
        instance(needs=needs), requests=(Request("ann", 0, None), Request("ann", 1, "L"), Request("ann", 1, "E"))
    )
    verdict = validate(case, {"ann": ["E/h", "E/n", *[""] * 12]})
    assert verdict.findings == (
        Finding(Rule.SKILL, "ann", "day 0", 1),
        Finding(Rule.PREFERENCE, "ann", "day 0", 1, 10),
        Finding(Rule.PREFERENCE, "ann", "day 1", 1, 10),
        Finding(Rule.OPTIMUM, "E/h", "day 0", 1, 30),
        Finding(Rule.MINIMUM, "E/n", "day 1", 1),
        Finding(Rule.OPTIMUM, "E/n", "day 1", 2, 30),
    )
    assert (verdict.hard, verdict.objective) == (2, 10 + 10 + 30 + 60)


def test_every_rule_that_is_not_hard_has_a_weight() -> None:
    assert set(Rule) - set(WEIGHTS) == {Rule.MINIMUM, Rule.SUCCESSION, Rule.SKILL}


@pytest.mark.parametrize(
    ("roster", "message"),
    [
        ({}, "'ann' is missing"),
        ({"ann": [""] * 13}, "'ann' has 13 days, not 14"),
        ({"ann": [*[""] * 13, "E"]}, "'ann' has the unknown duty 'E' on day 13"),
    ],
)
def test_a_roster_that_does_not_fit_is_refused(roster: dict[str, list[str]], message: str) -> None:
    with pytest.raises(RosterError, match=message):
        validate(instance(), roster)
