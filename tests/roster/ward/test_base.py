"""The small types: many ways to write them, one to keep them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.ward import Absence, Contract, Demand, Group, History, Ledger, Person, Shift, weekdays_text

DEMAND = {"group": "RN", "start": "07:00", "end": "15:00", "least": 2}
SHIFT = {"code": "E", "title": "Early", "end": "15:00"}


@pytest.mark.parametrize(
    ("written", "days", "text"),
    [
        ("Mon-Fri", (0, 1, 2, 3, 4), "Mon Tue Wed Thu Fri"),
        ("sat, SUNDAY", (5, 6), "Sat Sun"),
        ("Fri-Mon", (0, 4, 5, 6), "Mon Fri Sat Sun"),
        ("daily", tuple(range(7)), "daily"),
        (["Tue", " Mon", 1], (0, 1), "Mon Tue"),
        ([6, 0], (0, 6), "Mon Sun"),
    ],
)
def test_weekdays(written: Any, days: tuple[int, ...], text: str) -> None:
    demand = Demand.model_validate(DEMAND | {"weekdays": written})
    assert demand.weekdays == days
    assert weekdays_text(days) == text
    assert Demand.model_validate_json(demand.model_dump_json()) == demand


@pytest.mark.parametrize(
    "written",
    ["07:30", "7:30", dt.time(7, 30), dt.time(7, 29, 59, 999_999), dt.timedelta(hours=7, minutes=30)],
)
def test_times_of_day(written: Any) -> None:
    assert Shift.model_validate(SHIFT | {"start": written}).start == 450


def test_the_end_of_the_day() -> None:
    shift = Shift.model_validate(SHIFT | {"start": "00:00", "end": dt.timedelta(days=1)})
    assert (shift.end, shift.clock_minutes) == (1440, 1440)
    assert '"24:00"' in shift.model_dump_json()


@pytest.mark.parametrize("written", ["2026-11-02", " 2026-11-02 ", dt.date(2026, 11, 2), dt.datetime(2026, 11, 2)])
def test_dates(written: Any) -> None:
    assert Absence.model_validate({"person": "R1", "start": written, "end": written}).start == dt.date(2026, 11, 2)


@pytest.mark.parametrize("written", ["E|L|N", "E, L,N", " E  L N ", ["E", " L", "N "], ("E", "L", "N")])
def test_words(written: Any) -> None:
    assert Person.model_validate({"id": " R1 ", "band": "5", "duties": written}).duties == ("E", "L", "N")


def test_numbers_in_a_list_may_be_text() -> None:
    assert Group.model_validate({"id": "RN", "title": "RN", "bands": "5|6"}).bands == (5, 6)


def test_history_is_a_line_of_codes() -> None:
    line = History.model_validate({"person": "R1", "start": "2026-10-30", "duties": "E - N"})
    assert line.duties == ("E", "", "N")
    assert line.end == dt.date(2026, 11, 1)
    assert '"E - N"' in line.model_dump_json()


def test_figures_keep_six_decimals() -> None:
    contract = Contract.model_validate({"person": "R1", "start": "2026-11-02", "wte": 20 / 37.5})
    assert str(contract.wte) == "0.533333"
    assert '"wte":0.533333' in contract.model_dump_json()
    assert Ledger(person="R1", nights=0.1 + 0.2).nights == 0.3


def test_names_and_reasons_stay_out_of_words_for_programmers() -> None:
    person = Person.model_validate({"id": "R1", "name": "Zebedee", "band": 5, "sex": "X", "duties": "E"})
    absence = Absence.model_validate({"person": "R1", "kind": "sickness", "start": "2026-11-02", "end": "2026-11-02"})
    assert "Zebedee" not in repr(person)
    assert "sickness" not in repr(absence)
