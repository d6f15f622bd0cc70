from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.formats import FormatError
from benchmarks.formats.inrc2 import (
    Contract,
    History,
    Nurse,
    Request,
    Requirement,
    Shift,
    Span,
    parse_history,
    parse_scenario,
    parse_week,
    read_history,
    read_scenario,
)
from tests.benchmarks.formats.inrc2.small import HISTORY, SCENARIO, WEEK
from tests.benchmarks.public import inrc2_folder

SIZES = {
    "n005w4": (5, 4, 3, 2),
    "n012w8": (12, 8, 4, 2),
    "n021w4": (21, 4, 4, 4),
    "n030w4": (30, 4, 4, 4),
    "n035w8": (35, 8, 4, 4),
    "n050w4": (50, 4, 4, 4),
    "n050w8": (50, 8, 4, 4),
    "n080w4": (80, 4, 4, 4),
    "n080w8": (80, 8, 4, 4),
    "n110w4": (110, 4, 4, 4),
    "n120w8": (120, 8, 4, 4),
}
"""Nurses, weeks, shifts and skills of each scenario, the first two as its name says."""


def history_of(text: str, file: str = "text") -> object:
    return parse_history(text, parse_scenario(SCENARIO), file)


def week_of(text: str, file: str = "text") -> object:
    return parse_week(text, parse_scenario(SCENARIO), file)


def test_every_field_of_a_scenario_is_read() -> None:
    scenario = parse_scenario(SCENARIO)
    assert (scenario.name, scenario.weeks, scenario.skills) == ("n002w1", 1, ("Head", "Nurse"))
    assert scenario.shifts == (Shift("Early", Span(2, 5)), Shift("Night", Span(3, 4), ("Early",)))
    assert scenario.contracts == {
        "Full": Contract("Full", Span(4, 5), Span(3, 5), Span(2, 3), 1, complete_weekends=True),
        "Half": Contract("Half", Span(1, 3), Span(1, 4), Span(2, 7), 0, complete_weekends=False),
    }
    assert scenario.nurses == (Nurse("ann", "Full", ("Head", "Nurse")), Nurse("bob", "Half", ("Nurse",)))


def test_every_field_of_a_history_is_read() -> None:
    assert parse_history(HISTORY, parse_scenario(SCENARIO)) == {
        "ann": History(3, 1, "Night", of_shift=1, working=4, off=0),
        "bob": History(0, 0, None, of_shift=0, working=0, off=2),
    }


def test_every_field_of_a_week_is_read() -> None:
    week = parse_week(WEEK, parse_scenario(SCENARIO))
    assert len(week.requirements) == 28
    assert [need for need in week.requirements if need.optimal] == [
        Requirement(0, "Early", "Head", 0, 1),
        Requirement(0, "Early", "Nurse", 1, 1),
        Requirement(1, "Early", "Nurse", 1, 2),
        Requirement(6, "Night", "Nurse", 1, 1),
    ]
    assert week.requests == (Request("ann", 5, None), Request("bob", 0, "Early"))


@pytest.mark.parametrize("name", SIZES)
def test_public_scenarios_have_the_sizes_of_their_names_and_histories_of_all_nurses(name: str) -> None:
    files = inrc2_folder() / name
    scenario = read_scenario(files / f"Sc-{name}.txt")
    assert (len(scenario.nurses), scenario.weeks, len(scenario.shifts), len(scenario.skills)) == SIZES[name]
    for number in range(3):
        assert len(read_history(files / f"H0-{name}-{number}.txt", scenario)) == len(scenario.nurses)


Broken = dict[str, tuple[str, str, str]]

SCENARIOS: Broken = {
    "nothing first": ("SCENARIO = n002w1", "n002w1", "line 1: 'n002w1' stands before SCENARIO. Begin the file with"),
    "cut short": (SCENARIO[SCENARIO.index("CONTRACTS") :], "", "line 16: the file ends without CONTRACTS. Add it"),
    "no weeks": ("WEEKS = 1", "WEEKS = 0", "line 3: the number of weeks is '0'. Write a whole number, 1 or more"),
    "a line under a heading": ("WEEKS = 1\n", "WEEKS = 1\n2\n", "line 4: '2' stands under WEEKS = 1. Remove the line"),
    "too few skills": ("SKILLS = 2", "SKILLS = 3", "line 5: 2 lines follow instead of 3. Mend the number"),
    "a skill with a slash": ("Head\n", "He/ad\n", "line 6: skill is 'He/ad'. Write a name without /"),
    "a shift that means none": ("Early (2,5)", "None (2,5)", "line 10: shift is 'None'. Write a name without /"),
    "a shift twice": ("Night (3,4)", "Early (3,4)", "line 11: shift 'Early' is there twice"),
    "limits that are none": ("(2,5)", "2-5", "line 10: days of Early in a row is '2-5'. Write (LEAST,MOST)"),
    "limits of text": ("(2,5)", "(a,5)", "line 10: a limit of days of Early in a row is 'a'. Write a whole number"),
    "limits the wrong way round": ("(2,5)", "(5,2)", "line 10: days of Early in a row is '(5,2)', the least above"),
    "too many successors": ("Night 1 Early", "Night 1 Early Night", "line 15: 2 shifts follow instead of 1"),
    "an unknown successor": ("Night 1 Early", "Night 1 Late", "line 15: shift 'Late' is unknown"),
    "a word too few": ("(2,3) 1 1", "(2,3) 1", "line 18: 5 words instead of 6. Write NAME (MIN,MAX) (MINWORK"),
    "no yes or no": ("(2,3) 1 1", "(2,3) 1 2", "line 18: complete weekends is '2'. Write a whole number, 0 to 1"),
    "an unknown contract": ("bob Half", "bob None", "line 23: contract 'None' is unknown"),
    "an unknown skill": ("1 Nurse", "1 Cook", "line 23: skill 'Cook' is unknown"),
    "no skill": ("1 Nurse", "0", "line 23: the nurse has no skill. Write at least one"),
    "nothing after a name": ("bob Half 1 Nurse", "bob", "line 23: contract '' is unknown"),
}

HISTORIES: Broken = {
    "another scenario": ("n002w1", "n003w1", "line 1: the scenario n002w1 is not named. Write n002w1 on the next line"),
    "no scenario": ("0 n002w1", "", "line 1: the scenario n002w1 is not named"),
    "an unknown nurse": ("bob", "eve", "line 6: nurse 'eve' is unknown"),
    "a nurse twice": ("bob", "ann", "line 6: nurse 'ann' is there twice"),
    "a nurse left out": ("bob 0 0 None 0 0 2\n", "", "line 4: nurse 'bob' is missing. Add NURSE ASSIGNMENTS"),
    "an unknown shift": ("Night 1", "Late 1", "line 5: shift 'Late' is unknown"),
    "worked and off": ("1 4 0", "1 4 1", "line 5: the last shift Night does not go with 1 days of it, 4 worked and 1"),
    "more of a shift than worked": ("1 4 0", "5 4 0", "line 5: the last shift Night does not go with 5 days of it"),
    "neither": ("0 0 2", "0 0 0", "line 6: the last shift None does not go with 0 days of it, 0 worked and 0 off"),
    "a run of no shift": ("0 0 2", "1 1 2", "line 6: the last shift None does not go with 1 days of it"),
}

WEEKS: Broken = {
    "another scenario": ("n002w1", "n003w1", "line 1: the scenario n002w1 is not named"),
    "a day too few": ("(0,1) (0,0)", "(0,1)", "line 5: 8 words instead of 9. Write SHIFT SKILL (MonMIN,OPT)"),
    "an unknown shift": ("Night Head", "Late Head", "line 7: shift 'Late' is unknown"),
    "a need twice": ("Night Head", "Early Head", "line 7: Early Head is there twice. Remove one of the two lines"),
    "a need left out": ("Night Head" + " (0,0)" * 7 + "\n", "", "line 4: Night Head is missing. Add SHIFT SKILL"),
    "a need the wrong way round": ("(1,2)", "(2,1)", "line 6: the need on Tue is '(2,1)', the least above the most"),
    "too few requests": ("= 2", "= 3", "line 10: 2 lines follow instead of 3"),
    "an unknown nurse": ("bob", "eve", "line 12: nurse 'eve' is unknown"),
    "an unknown weekday": ("Sat", "Caturday", "line 11: weekday 'Caturday' is unknown"),
}


@pytest.mark.parametrize(
    ("parse", "text", "good", "bad", "message"),
    [
        pytest.param(parse, text, *case, id=f"{parse.__name__}: {name}")
        for parse, text, cases in (
            (parse_scenario, SCENARIO, SCENARIOS),
            (history_of, HISTORY, HISTORIES),
            (week_of, WEEK, WEEKS),
        )
        for name, case in cases.items()
    ],
)
def test_an_error_names_file_line_and_fix(
    parse: Callable[[str, str], object], text: str, good: str, bad: str, message: str
) -> None:
    assert good in text
    with pytest.raises(FormatError) as caught:
        parse(text.replace(good, bad, 1), "broken.txt")
    assert str(caught.value).startswith(f"broken.txt, {message}")


@given(st.data())
@settings(deadline=None, max_examples=200)
def test_a_broken_file_never_raises_anything_but_a_format_error(data: st.DataObject) -> None:
    parse, text = data.draw(st.sampled_from(((parse_scenario, SCENARIO), (history_of, HISTORY), (week_of, WEEK))))
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, min(start + 20, len(text))))
    put = data.draw(st.text(st.sampled_from("09-,()=\n EN²a_é\x00/"), max_size=5))
    with suppress(FormatError):
        parse(text[:start] + put + text[stop:])


def test_a_history_of_one_kind_of_shift_has_no_other_before_it() -> None:
    one_shift = SCENARIO.replace("SHIFT_TYPES = 2", "SHIFT_TYPES = 1").replace("Night (3,4)\n", "")
    scenario = parse_scenario(one_shift.replace("Night 1 Early\n", ""))
    with pytest.raises(FormatError, match="the last shift Early does not go with 1 days of it, 4 worked"):
        parse_history(HISTORY.replace("Night", "Early"), scenario)


def test_a_file_that_is_absent_is_a_format_error(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"Sc-n002w1\.txt: there is no such file"):
        read_scenario(tmp_path / "Sc-n002w1.txt")
