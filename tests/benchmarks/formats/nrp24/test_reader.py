from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.formats import FormatError
from benchmarks.formats.nrp24 import Employee, Request, Requirement, Shift, parse, read
from tests.benchmarks.formats.nrp24.small import BY_HAND
from tests.benchmarks.public import NRP24, nrp24_folder

SIZES = {
    "Instance1": (14, 1, 8),
    "Instance3": (14, 3, 20),
    "Instance4": (28, 2, 10),
    "Instance6": (28, 3, 18),
    "Instance7": (28, 3, 20),
    "Instance9": (28, 4, 36),
    "Instance10": (28, 5, 40),
    "Instance12": (28, 10, 60),
    "Instance14": (42, 4, 32),
    "Instance15": (42, 6, 45),
    "Instance17": (56, 4, 32),
    "Instance19": (84, 5, 40),
    "Instance21": (182, 8, 100),
    "Instance22": (364, 10, 50),
    "Instance24": (364, 32, 150),
}
"""Days, shifts and employees of each instance, as published."""


def test_every_field_of_a_file_is_read() -> None:
    instance = parse(BY_HAND)
    assert instance.days == 14
    assert instance.shifts == (Shift("E", 480), Shift("N", 600, ("E", "N")))
    assert instance.staff == (
        Employee("ann", {"E": 14, "N": 2}, 4800, 960, 5, 2, 2, 1, frozenset({0, 13})),
        Employee("bob", {"E": 3, "N": 0}, 4320, 0, 3, 1, 1, 2),
    )
    assert instance.shift_on == (Request("ann", 2, "N", 3),)
    assert instance.shift_off == (Request("bob", 5, "E", 7),)
    assert instance.cover[3] == Requirement(1, "N", 1, 100, 1)
    assert len(instance.cover) == 28


def test_days_off_of_one_person_may_stand_on_several_lines() -> None:
    ann, _ = parse(BY_HAND.replace("ann,0,13\n", "ann,0,13\nann,4\n")).staff
    assert ann.days_off == {0, 4, 13}


def test_a_file_may_begin_with_a_byte_order_mark_and_end_its_lines_as_windows_does(tmp_path: Path) -> None:
    path = tmp_path / "Instance1.txt"
    path.write_bytes(b"\xef\xbb\xbf" + BY_HAND.replace("ann", "änn").replace("\n", "\r\n").encode())
    assert read(path) == parse(BY_HAND.replace("ann", "änn"))


def test_weekends_are_saturdays_and_sundays_and_the_last_may_be_cut_short() -> None:
    assert parse(BY_HAND).weekends == ((5, 6), (12, 13))
    thirteen = BY_HAND.replace("HORIZON\n14", "HORIZON\n13").replace("ann,0,13", "ann,0")
    without_day_13 = "\n".join(line for line in thirteen.splitlines() if not line.startswith("13,"))
    assert parse(without_day_13).weekends == ((5, 6), (12,))


@pytest.mark.parametrize("name", NRP24)
def test_public_files_have_the_published_sizes(name: str) -> None:
    instance = read(nrp24_folder() / f"{name}.txt")
    assert (instance.days, len(instance.shifts), len(instance.staff)) == SIZES[name]


BROKEN = {
    "a number that is text": ("N,600,E|N", "N,ten,E|N", "line 7: the length in minutes is 'ten'. Write a whole number"),
    "a field too few": ("ann,2,N,3", "ann,2,N", "line 17: 3 fields instead of 4. Write EmployeeID, Day, ShiftID"),
    "a horizon of nothing": (
        "HORIZON\n14",
        "HORIZON\n0",
        "line 3: the horizon in days is '0'. Write a whole number, 1",
    ),
    "no horizon": ("HORIZON\n14", "HORIZON\n", "line 50: SECTION_HORIZON has 0 lines"),
    "two horizons": ("HORIZON\n14", "HORIZON\n14\n15", "line 4: SECTION_HORIZON has 2 lines"),
    "no shifts": ("E,480,\nN,600,E|N\n", "", "line 48: SECTION_SHIFTS is empty. Write ShiftID, Length in mins"),
    "a shift nobody knows": ("N,600,E|N", "N,600,E|L", "line 7: shift 'L' is unknown"),
    "a shift twice": ("N,600,E|N", "E,600,", "line 7: shift 'E' is there twice"),
    "an employee nobody knows": ("bob,5,E,7", "eve,5,E,7", "line 20: employee 'eve' is unknown"),
    "an employee twice": ("bob,E=3", "ann,E=3", "line 11: employee 'ann' is there twice"),
    "an employee without a name": ("bob,E=3", ",E=3", "line 11: employee is ''. Write a name"),
    "a limit without a number": ("E=3|N=0", "E=3|N", "line 11: MaxShifts of N is ''"),
    "a shift without a limit": ("E=3|N=0", "E=3", "line 11: MaxShifts does not name shift 'N'"),
    "a limit twice": ("E=3|N=0", "E=3|N=0|E=3", "line 11: shift 'E' is there twice"),
    "minutes the wrong way round": ("4800,960", "960,4800", "line 10: MinTotalMinutes 4800 is above MaxTotalMinutes"),
    "a day after the horizon": ("ann,0,13", "ann,0,14", "line 14: the day is '14'. Write a whole number, 0 to 13"),
    "a day off of nobody": ("ann,0,13", "eve,0,13", "line 14: employee 'eve' is unknown"),
    "a negative weight": ("bob,5,E,7", "bob,5,E,-7", "line 20: the weight is '-7'. Write a whole number, 0 or more"),
    "a request twice": ("bob,5,E,7", "bob,5,E,7\nbob,5,E,8", "line 21: bob asks about E on day 5 twice"),
    "cover twice": ("1,E,1,100,1", "0,E,1,100,1", "line 25: cover of E on day 0 is there twice"),
    "cover left out": ("13,N,1,100,1\n", "", "line 49: the file ends without cover of shift 'N' on day 13. Add 13,N"),
    "a section left out": ("SECTION_DAYS_OFF\nann,0,13", "", "line 49: the file ends without SECTION_DAYS_OFF"),
    "a section twice": ("SECTION_DAYS_OFF", "SECTION_STAFF", "line 13: SECTION_STAFF is there twice. Join the two"),
    "a section nobody knows": ("SECTION_DAYS_OFF", "SECTION_DAYS", "line 13: 'SECTION_DAYS' is no section"),
    "a line before any section": ("# a comment", "14", "line 1: '14' stands before any section"),
}


@pytest.mark.parametrize(("good", "bad", "message"), BROKEN.values(), ids=BROKEN)
def test_an_error_names_file_line_and_fix(good: str, bad: str, message: str) -> None:
    assert good in BY_HAND
    with pytest.raises(FormatError) as caught:
        parse(BY_HAND.replace(good, bad, 1), "broken.txt")
    assert str(caught.value).startswith(f"broken.txt, {message}")


@given(st.data())
@settings(deadline=None, max_examples=200)
def test_a_broken_file_never_raises_anything_but_a_format_error(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(BY_HAND)))
    stop = data.draw(st.integers(start, min(start + 20, len(BY_HAND))))
    put = data.draw(st.text(st.sampled_from("09-,|=#\n EN²a_é\x00"), max_size=5))
    with suppress(FormatError):
        parse(BY_HAND[:start] + put + BY_HAND[stop:])


def test_a_file_without_staff_is_an_error() -> None:
    with pytest.raises(FormatError, match="SECTION_STAFF is empty"):
        parse("\n".join(line for line in BY_HAND.splitlines() if "E=" not in line))


def test_a_file_that_is_absent_or_not_text_is_a_format_error(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"Instance1.txt: there is no such file"):
        read(tmp_path / "Instance1.txt")
    (tmp_path / "Instance1.txt").write_bytes(b"SECTION_HORIZON\n\xff")
    with pytest.raises(FormatError, match=r"Instance1.txt: byte 16 is not UTF-8"):
        read(tmp_path / "Instance1.txt")
