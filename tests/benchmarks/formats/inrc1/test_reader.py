from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.formats import FormatError
from benchmarks.formats.inrc1 import Employee, Limit, Pattern, Request, Rule, Shift, Worked, parse, read
from tests.benchmarks.formats.inrc1.small import by_hand
from tests.benchmarks.public import INRC1, inrc1_folder

SIZES = {"sprint": (10, 4), "medium": (31, 4), "long": (49, 5)}
"""Nurses and shifts of the instances of each track; the hints have 30 and 50 nurses."""


def test_every_element_of_a_file_is_read() -> None:
    instance = parse(by_hand())
    assert (instance.name, instance.start, instance.days) == ("small01", date(2010, 1, 1), 14)
    assert instance.shifts == (
        Shift("E", night=False, skills=frozenset({"Nurse"})),
        Shift("N", night=True, skills=frozenset({"Head"})),
    )
    assert instance.staff == (
        Employee("7", "0", frozenset({"Nurse"})),
        Employee("8", "0", frozenset({"Nurse", "Head"})),
    )
    assert instance.requests == (
        Request(Rule.DAY_OFF, "7", 0, None, 1),
        Request(Rule.DAY_ON, "7", 2, None, 2),
        Request(Rule.SHIFT_OFF, "8", 13, "N", 3),
        Request(Rule.SHIFT_ON, "8", 11, "E", 4),
    )


def test_a_contract_keeps_the_rules_that_are_on_and_cost_something() -> None:
    contract = parse(by_hand()).contracts["0"]
    assert contract.weekend == (5, 6)
    assert contract.limits == {
        Rule.MOST_ASSIGNMENTS: Limit(9, 1),
        Rule.LEAST_ASSIGNMENTS: Limit(3, 2),
        Rule.MOST_WORKING: Limit(5, 1),
        Rule.LEAST_WORKING: Limit(2, 1),
        Rule.MOST_FREE: Limit(4, 1),
        Rule.LEAST_FREE: Limit(2, 1),
        Rule.MOST_WEEKENDS_IN_A_ROW: Limit(1, 5),
    }
    assert contract.weights == {
        Rule.COMPLETE_WEEKENDS: 2,
        Rule.IDENTICAL_SHIFTS: 1,
        Rule.NO_NIGHT_BEFORE_FREE_WEEKEND: 4,
    }
    assert contract.patterns == (Pattern(("N", "E"), None, 3), Pattern((None, Worked()), 6, 1))


def test_cover_is_of_the_weekday_unless_the_date_has_its_own() -> None:
    cover = parse(by_hand()).cover
    assert [(need.shift, need.wanted) for need in cover if need.day == 0] == [("E", 1), ("N", 0)]
    assert [(need.shift, need.wanted) for need in cover if need.day == 1] == [("E", 1), ("N", 1)]
    assert len(cover) == 28


def test_weekends_begin_on_their_first_weekday_and_the_last_may_be_cut_short() -> None:
    instance = parse(by_hand().replace("2010-01-14", "2010-01-09").replace("2010-01-12", "2010-01-08"))
    assert instance.days == 9
    assert instance.weekends(instance.contracts["0"]) == (range(1, 3), range(8, 9))


@pytest.mark.parametrize("name", [name for name in INRC1 if "hint" not in name])
def test_public_files_have_the_sizes_of_their_track(name: str) -> None:
    instance = read(inrc1_folder() / f"{name}.xml")
    assert (len(instance.staff), len(instance.shifts)) == SIZES[name[:-2]]
    assert (instance.name, instance.start, instance.days) == (name, date(2010, 1, 1), 28)


PERIOD = "SchedulingPeriod"
CONTRACT = f"{PERIOD}/Contracts/Contract 0"
PATTERN = f"{PERIOD}/Patterns/Pattern 1"

BROKEN = {
    "another format": (
        "SchedulingPeriod",
        "Solution",
        ": the outermost element is <Solution>. Write <SchedulingPeriod>",
    ),
    "no XML": ("</StartDate>", "</Date>", ", line 3: not XML (mismatched tag"),
    "cut short": (by_hand()[400:], "", ", line 8: not XML ("),
    "an element left out": ("<EndDate>2010-01-14</EndDate>", "", f", {PERIOD}: 0 elements <EndDate> instead of one"),
    "an attribute left out": (' ID="small01"', "", f', {PERIOD}: no attribute ID. Write ID="..."'),
    "no date": ("2010-01-14</EndDate>", "tomorrow</EndDate>", f", {PERIOD}/EndDate: 'tomorrow' is no date. Write YEAR"),
    "the end first": ("2010-01-14</EndDate>", "2009-01-14</EndDate>", f", {PERIOD}/EndDate: 2009-01-14 is before"),
    "a period of years": ("2010-01-14</EndDate>", "3010-01-14</EndDate>", f", {PERIOD}/EndDate: 365256 days. Write"),
    "no time": ("22:30:00", "late", f", {PERIOD}/ShiftTypes/Shift N/StartTime: 'late' is no time. Write HH:MM:SS"),
    "a shift twice": ('Shift ID="N"', 'Shift ID="E"', f", {PERIOD}/ShiftTypes/Shift E: 'E' is there twice"),
    "a shift without a name": ('Shift ID="N"', 'Shift ID=""', f", {PERIOD}/ShiftTypes/Shift: no name. Write one"),
    "an unknown skill": (
        "<Skill>Head</Skill></Skills></Shift>",
        "<Skill>Cook</Skill></Skills></Shift>",
        f", {PERIOD}/ShiftTypes/Shift N/Skills/Skill: 'Cook' is unknown. Write one of Nurse, Head",
    ),
    "entries out of order": (
        'index="1"><ShiftType>Any',
        'index="2"><ShiftType>Any',
        f", {PATTERN}: the entries are not",
    ),
    "weekdays out of order": (
        "<Day>Monday</Day></PatternEntry>",
        "<Day>Any</Day></PatternEntry>",
        f", {PATTERN}: its weekdays do not follow each other",
    ),
    "a pattern of an unknown shift": (
        "<ShiftType>Any",
        "<ShiftType>L",
        f", {PATTERN}/PatternEntries/PatternEntry/ShiftType: 'L' is unknown",
    ),
    "no limit": (">9</MaxNum", ">nine</MaxNum", f", {CONTRACT}/MaxNumAssignments: the limit is 'nine'. Write a whole"),
    "no weight": ('weight="1">9', 'weight="-1">9', f", {CONTRACT}/MaxNumAssignments: the weight is '-1'"),
    "neither on nor off": (
        'on="1" weight="1">9',
        'on="2" weight="1">9',
        f", {CONTRACT}/MaxNumAssignments: '2' is neither yes nor no. Write true or false",
    ),
    "no weekend": (
        "SaturdaySunday",
        "SaturdayMonday",
        f", {CONTRACT}/WeekendDefinition: 'SaturdayMonday' is no weekend",
    ),
    "a weekend of nothing": ("SaturdaySunday", "Caturday", f", {CONTRACT}/WeekendDefinition: 'Caturday' is no weekend"),
    "an unknown pattern": ("<Pattern>1<", "<Pattern>2<", f", {CONTRACT}/UnwantedPatterns/Pattern: '2' is unknown"),
    "an unknown contract": ("<ContractID>0", "<ContractID>1", f", {PERIOD}/Employees/Employee 7/ContractID: '1' is"),
    "an unknown weekday": (
        "<Day>Monday</Day><Cover>",
        "<Day>Moonday</Day><Cover>",
        f", {PERIOD}/CoverRequirements/DayOfWeekCover/Day: 'Moonday' is unknown",
    ),
    "a weekday left out": (
        "<Day>Monday</Day><Cover>",
        "<Day>Tuesday</Day><Cover>",
        f", {PERIOD}/CoverRequirements: no cover for 2010-01-04. Write <DayOfWeekCover> for Monday",
    ),
    "a shift without cover": (
        "<Cover><Shift>N</Shift><Preferred>0</Preferred></Cover>",
        "",
        f", {PERIOD}/CoverRequirements/DayOfWeekCover: no cover for shift 'N'. Add <Cover>",
    ),
    "cover twice": (
        "<Cover><Shift>N<",
        "<Cover><Shift>E<",
        f", {PERIOD}/CoverRequirements/DayOfWeekCover/Cover: 'E' is there twice",
    ),
    "a request of nobody": ("<EmployeeID>7", "<EmployeeID>9", f", {PERIOD}/DayOffRequests/DayOff/EmployeeID: '9' is"),
    "a request outside": ("2010-01-12", "2010-01-15", f", {PERIOD}/ShiftOnRequests/ShiftOn/Date: 2010-01-15 is not in"),
}


@pytest.mark.parametrize(("good", "bad", "message"), BROKEN.values(), ids=BROKEN)
def test_an_error_names_file_element_and_fix(good: str, bad: str, message: str) -> None:
    assert good in by_hand()
    with pytest.raises(FormatError) as caught:
        parse(by_hand().replace(good, bad) if good == PERIOD else by_hand().replace(good, bad, 1), "broken.xml")
    assert str(caught.value).startswith(f"broken.xml{message}")


@given(st.data())
@settings(deadline=None, max_examples=200)
def test_a_broken_file_never_raises_anything_but_a_format_error(data: st.DataObject) -> None:
    text = by_hand()
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, min(start + 20, len(text))))
    put = data.draw(st.text(st.sampled_from('09-<>/"=\n EN²a_é'), max_size=5))
    with suppress(FormatError):
        parse(text[:start] + put + text[stop:])


def test_a_file_that_is_absent_is_a_format_error(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"sprint01\.xml: there is no such file"):
        read(tmp_path / "sprint01.xml")
