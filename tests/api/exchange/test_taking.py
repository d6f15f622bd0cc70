"""People, absence and rosters out of other systems' tables."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from api.exchange import Fate, parse_mapping
from roster.ward import InputError
from tests.api.exchange.tables import ABSENCE, GRID, LIST, PEOPLE, fates, mapping_of, refused, taken, workbook
from tests.wards import day, roster_of, small_ward

WARD = small_ward()


def test_people_are_added_changed_and_left_alone() -> None:
    fields = {"band": {"column": "Grade", "codes": {"B5": "5", "B6": "6"}}, "duties": "Duties", "skills": "Skills"}
    mapping = mapping_of(PEOPLE, fields=fields, contract={"start": "Since", "weekly_hours": "Hours"})
    lines = (
        "Staff,Grade,Duties,Skills,Since,Hours,Reason"
        " / R1,B6,E L N LD LN ST,NIC|PMVA,2024-01-01,36,private words"
        " / R2,B6,,,2026-11-09,18.5,"
        " / R9,B5,E|L,,2026-11-02,22.75,"
    )
    found = taken(WARD, lines, mapping)
    assert fates(found) == [("changed", "row 2", "R1"), ("changed", "row 3", "R2"), ("added", "row 4", "R9")]
    assert [line.note for line in found.report.lines] == ["contract", "band, contract", ""]
    assert "private" not in repr(found)
    new = found.ward.person("R9")
    assert (new.band, new.duties) == (5, ("E", "L"))
    assert found.ward.person("R2").duties == WARD.person("R2").duties
    hours = [(line.start, line.end, line.weekly_minutes) for line in found.ward.contracts if line.person == "R2"]
    assert hours == [(dt.date(2024, 1, 1), day(6), None), (day(7), None, 1110)]
    again = taken(found.ward, lines, mapping)
    assert again.report.counts[Fate.UNTOUCHED] == 3
    assert again.ward == found.ward


def test_people_who_are_not_in_the_table_go_only_where_the_mapping_says_so() -> None:
    lines = "Staff / R1 / R2 / R3 / H1 / H3 / C1"
    assert taken(WARD, lines, mapping_of(PEOPLE)).ward == WARD
    found = taken(WARD, lines, mapping_of(PEOPLE, missing="remove"))
    assert [line.about for line in found.report.lines if line.fate is Fate.REMOVED] == ["H2", "P1", "P2"]
    assert {person.id for person in found.ward.people} == {"R1", "R2", "R3", "H1", "H3", "C1"}
    assert "P1" not in {line.person for line in found.ward.patterns}


def test_absence_is_told_apart_by_person_and_beginning() -> None:
    fields = {
        "start": "From",
        "end": "To",
        "kind": {"column": "Code", "codes": {"AL": "annual leave", "SL": "sickness"}},
    }
    mapping = mapping_of(ABSENCE, fields=fields, table={"dates": "day first"})
    lines = (
        "Staff;From;To;Code;Why / P1;10/11/2026;12/11/2026;AL;x / R1;3.11.26;;SL;words / C1;28-Oct-2026;3/11/2026;SL;"
    )
    found = taken(WARD, lines, mapping)
    assert fates(found) == [
        ("changed", "row 2", "P1 from 2026-11-10 to 2026-11-12"),
        ("added", "row 3", "R1 from 2026-11-03 to 2026-11-03"),
        ("untouched", "row 4", "C1 from 2026-10-28 to 2026-11-03"),
    ]
    said = found.report.model_dump_json()
    assert not any(word in said for word in ("annual", "sickness", "words", "AL", "SL"))
    assert {line.kind for line in found.ward.absence if line.person == "R1"} == {"sickness"}
    gone = taken(WARD, lines, mapping.model_copy(update={"missing": "remove"}))
    removed = [line.about for line in gone.report.lines if line.fate is Fate.REMOVED]
    assert removed == ["P2 from 2026-11-08 to 2026-11-09", "P2 from 2026-11-11 to 2026-11-11"]


def test_a_list_of_duties_comes_over_a_roster_or_stands_alone() -> None:
    duty = {"column": "Shift", "codes": {"Early": "E", "Night": "N", "Leave": ""}}
    mapping = mapping_of(LIST, duty=duty, outside="leave out", strangers="leave out")
    lines = "Staff,Date,Shift / R1,2026-11-02,Early / R1,2026-11-03,Leave / H9,2026-11-03,Night / R1,2027-11-03,Night"
    base = roster_of(WARD, R1="N N E", R2="E")
    found = taken(WARD, lines, mapping, base)
    assert found.roster is not None
    assert found.roster.cells["R1"][:4] == ("E", "", "E", "")
    assert found.roster.cells["R2"] == base.cells["R2"]
    assert [fate for fate, _, _ in fates(found)] == ["changed", "removed", "left out", "left out"]
    alone = taken(WARD, lines, mapping).roster
    assert alone is not None
    assert alone.cells["R1"][:4] == ("E", "", "", "")
    assert sum(bool(cell) for line in alone.cells.values() for cell in line) == 1
    emptied = taken(WARD, lines, mapping.model_copy(update={"missing": "remove"}), base)
    assert emptied.roster == alone
    assert emptied.report.counts[Fate.REMOVED] == 3


def test_two_duties_of_a_day_are_joined_only_where_the_mapping_says_so() -> None:
    lines = "Staff,Date,Shift / R1,2026-11-02,E / R1,2026-11-02,ST"
    assert "second entry" in refused(WARD, lines, mapping_of(LIST))[0]
    found = taken(WARD, lines, mapping_of(LIST, two_duties=True)).roster
    assert found is not None
    assert found.cells["R1"][0] == "E+ST"
    assert refused(WARD, "Staff,Date,Shift / R1,2026-11-02,E / R1,2026-11-02,E", mapping_of(LIST, two_duties=True))


def test_a_grid_in_a_workbook_has_dates_for_headings() -> None:
    rows: list[list[Any]] = [
        ["Ward's sheet"],
        ["Staff", "Name", day(0), day(1), "03/11/2027"],
        [101, "A", "e", "", ""],
        [7, "B", "-", "N", ""],
    ]
    duty = {"codes": {"e": "E", "N": "N", "-": ""}}
    person = {"column": "staff", "ids": {"0101": "R1", "0007": "R2"}, "digits": 4}
    table = {"headings": 2, "sheet": "Roster", "dates": "day first"}
    mapping = mapping_of(GRID, duty=duty, person=person, table=table, outside="leave out")
    content = workbook(*rows, sheet="Roster", more=("Notes",))
    found = taken(WARD, content, mapping, roster_of(WARD, R2="E"), ".xlsx")
    assert found.roster is not None
    assert (found.roster.cells["R1"][:2], found.roster.cells["R2"][:2]) == (("E", ""), ("", "N"))
    assert fates(found)[0][1] == "sheet Roster, row 3, column C (2026-11-02)"


@pytest.mark.parametrize(
    ("document", "lines", "where", "words"),
    [
        (PEOPLE, "Staff / R1 / R1", "row 3, column A (Staff)", "row 2 already"),
        (PEOPLE, "Name / R1", "row 1", "has no heading 'Staff'"),
        (PEOPLE, "Staff,Staff / R1,R2", "row 1", "2 times"),
        (PEOPLE, "Staff / Ada Lovelace", "row 2, column A (Staff)", "not the id"),
        (PEOPLE, "Staff / R9", "row 2", "band is missing"),
        (PEOPLE, "Staff / R1,,x", "row 2", "beyond the last heading"),
        (PEOPLE, "Staff / =R1", "row 2, column A (Staff)", "looks like a formula"),
        (ABSENCE, "Staff,From,To / R1,02/11/2026,", "row 2, column B (From)", "not a date with the year first"),
        (ABSENCE, "Staff,From,To / R1,2026-11-05,2026-11-04", "row 2", "ends before it starts"),
        (ABSENCE, "Staff,From,To / X1,2026-11-05,", "row 2, column A (Staff)", "nobody on the ward"),
        (ABSENCE, "Staff,From,To / ,2026-11-05,", "row 2, column A (Staff)", "is empty"),
        (ABSENCE, "Staff,From,To / R1,,", "row 2, column B (From)", "is missing"),
        (ABSENCE, "Staff,From,To / R1,2026-11-05, / R1,2026-11-05,2026-11-06", "row 3, column B (From)", "row 2"),
        (LIST, "Staff,Date,Shift / R1,2026-11-02,ZZ", "row 2, column C (Shift)", "no duty of the ward"),
        (LIST, "Staff,Date,Shift / R1,,E", "row 2, column B (Date)", "is empty"),
        (LIST, "Staff,Date,Shift / R1,2026-12-24,E", "row 2, column B (Date)", "outside the period"),
        (GRID, "Staff,Monday / R1,E", "row 1", "has no dates"),
        (GRID, "Staff,2026-11-02,2026-11-02 / R1,E,E", "row 1, column C (2026-11-02)", "twice"),
    ],
)
def test_what_cannot_be_read_is_named_by_row_and_column(document: Any, lines: str, where: str, words: str) -> None:
    problems = refused(WARD, lines, mapping_of(document))
    assert any(problem.startswith(f"{where}: ") and words in problem for problem in problems), problems
    assert not any(typed in problem for problem in problems for typed in ("Lovelace", "X1", "ZZ"))


def test_a_code_without_ours_is_refused_or_kept() -> None:
    source = {"column": "Grade", "codes": {"B5": "5"}}
    mapping = mapping_of(PEOPLE, fields={"band": source})
    assert "the mapping does not have" in refused(WARD, "Staff,Grade / R1,6", mapping)[0]
    kept = mapping_of(PEOPLE, fields={"band": source | {"unknown": "keep"}})
    assert taken(WARD, "Staff,Grade / R1,6", kept).ward.person("R1").band == 6


def test_what_the_ward_itself_refuses_is_named_by_row() -> None:
    mapping = mapping_of(PEOPLE, fields={"duties": "Duties"})
    assert any(
        problem.startswith("row 3.duties") for problem in refused(WARD, "Staff,Duties / R1,E / R2,E ZZ", mapping)
    )


@pytest.mark.parametrize(
    ("document", "place"),
    [
        (PEOPLE | {"schema": 2}, "schema"),
        (PEOPLE | {"kind": "wishes"}, "kind"),
        (PEOPLE | {"fields": {"band": {}}}, "fields.band"),
        (PEOPLE | {"contract": {"start": "Since"}}, "contract"),
        (PEOPLE | {"rows": [{"column": "A"}]}, "rows[1]"),
        (LIST | {"duty": {"codes": {"E": "E"}}}, ""),
        (GRID | {"date": "Date"}, ""),
        (ABSENCE | {"fields": {"start": "From", "reason": "Why"}}, "fields.reason"),
        ({"schema": 1, "kind": "hours", "title": "x", "columns": [{"heading": "A"}]}, "columns[1]"),
    ],
)
def test_a_mapping_says_where_it_is_wrong(document: dict[str, Any], place: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_mapping(document)
    assert [problem.where for problem in caught.value.problems] == [place]
