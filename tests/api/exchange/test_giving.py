"""Hours and absence for other systems."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from api.exchange import AwayOut, HoursOut, away_out, csv_out, excel_out, hours_out, parse_mapping, table_in
from api.exchange.mappings import TableShape
from roster.pay import Element, TimeElement, costs_of, paid_time
from roster.reports import hours_of
from roster.rules import Rulebook
from roster.ward import InputError
from tests.wards import day, roster_of, small_ward

WARD = small_ward(absence=[{"person": "H1", "kind": "sickness", "start": day(2), "end": day(3)}], locks=[])
RULEBOOK = Rulebook.of(WARD)
ROSTER = roster_of(
    WARD, R1="E E - N N - LD LD - E L N N -", R3="E L - N N - E - - N N", H3="E E LD LD LD LD LD LD LD LD"
)
COLUMNS = [{"heading": "Employee", "field": "person"}, {"heading": "Hours", "field": "hours"}]


def _hours(**more: Any) -> HoursOut:
    found = parse_mapping({"schema": 1, "kind": "hours", "title": "pay", "columns": COLUMNS, **more})
    assert isinstance(found, HoursOut)
    return found


def _read(content: bytes, separator: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode()), delimiter=separator))


def test_every_minute_worked_is_paid_once_and_split_as_costs_are() -> None:
    times, costs = paid_time(RULEBOOK, ROSTER), costs_of(RULEBOOK, ROSTER)
    extra = {TimeElement.UNSOCIAL, TimeElement.SUNDAY}
    for line in hours_of(RULEBOOK, ROSTER):
        assert (
            sum(time.minutes for time in times if time.person == line.person and time.element not in extra)
            == line.worked
        )
    same = {
        Element.BASIC: {TimeElement.CONTRACT},
        Element.EXCESS: {TimeElement.EXCESS},
        Element.OVERTIME: {TimeElement.OVERTIME},
        Element.UNSOCIAL: extra,
    }
    for element, ours in same.items():
        assert sum(time.minutes for time in times if time.element in ours) == costs.minutes(element) > 0


def test_bank_and_agency_have_elements_of_their_own_and_the_unpaid_none() -> None:
    people = [person.model_dump(mode="json") for person in WARD.people]
    for person, employment in ((people[0], "bank"), (people[1], "agency"), (people[2], "unpaid")):
        person["employment"] = employment
    contracts = [line.model_dump(mode="json") for line in WARD.contracts if line.person not in {"R1", "R2"}]
    ward = small_ward(people=people, contracts=contracts, absence=[], patterns=[], wishes=[], locks=[], ledgers=[])
    times = paid_time(Rulebook.of(ward), roster_of(ward, R1="E", R2="- - - - - - LD", R3="E"))
    assert {(time.person, time.element) for time in times} == {("R1", TimeElement.BANK), ("R2", TimeElement.AGENCY)}


def test_rows_are_summed_over_what_no_column_tells_apart() -> None:
    given = hours_out(_hours(elements=["contract"]), RULEBOOK, ROSTER)
    assert given.headings == ("Employee", "Hours")
    assert [row[0] for row in given.rows] == ["R1", "R3", "H3"]


@pytest.mark.parametrize(("hours", "shown"), [("decimal", "11,5"), ("minutes", "690"), ("clock", "11:30")])
def test_hours_dates_and_codes_are_written_as_the_mapping_says(hours: str, shown: str) -> None:
    columns = [
        {"heading": "Employee", "field": "person", "codes": {"R3": "00123"}, "unknown": "keep"},
        {"heading": "Code", "field": "element", "codes": {"sunday": "0620"}},
        {"heading": "Hours", "field": "hours"},
        {"heading": "Centre", "value": "=cmd|' /C calc'!A0"},
    ]
    mapping = _hours(columns=columns, elements=["sunday"], hours=hours, decimal="comma", separator=";")
    rows = _read(csv_out(mapping, hours_out(mapping, RULEBOOK, ROSTER)), ";")
    assert rows[0] == ["Employee", "Code", "Hours", "Centre"]
    assert ["R1", "0620", shown, "'=cmd|' /C calc'!A0"] in rows
    assert rows[2][0] == "00123"


def test_a_word_without_a_code_is_refused() -> None:
    columns = [*COLUMNS, {"heading": "Code", "field": "element", "codes": {"contract": "1"}}]
    with pytest.raises(InputError, match=r"columns\[3\].codes: has no code for unsocial"):
        hours_out(_hours(columns=columns), RULEBOOK, ROSTER)


def test_a_workbook_holds_text_as_text_and_days_as_days() -> None:
    columns = [*COLUMNS, {"heading": "=Day", "field": "date"}, {"heading": "Centre", "value": "=1+1"}]
    mapping = _hours(columns=columns, elements=["contract"])
    content = excel_out(mapping, hours_out(mapping, RULEBOOK, ROSTER))
    table = table_in(content, ".xlsx", TableShape())
    assert table.headings == ("Employee", "Hours", "=Day", "Centre")
    assert table.rows[0].cells == ("R1", 7.5, day(0), "=1+1")
    assert content == excel_out(mapping, hours_out(mapping, RULEBOOK, ROSTER))


def test_absence_goes_out_without_its_reasons() -> None:
    columns = [{"heading": name, "field": name} for name in ("person", "start", "end", "days")]
    mapping = parse_mapping({"schema": 1, "kind": "away", "title": "away", "columns": columns, "dates": "day first"})
    assert isinstance(mapping, AwayOut)
    content = csv_out(mapping, away_out(mapping, WARD))
    assert _read(content) == [["person", "start", "end", "days"], ["H1", "04/11/2026", "05/11/2026", "2"]]
    with pytest.raises(InputError):
        parse_mapping({**mapping.model_dump(), "columns": [{"heading": "Why", "field": "kind"}]})
