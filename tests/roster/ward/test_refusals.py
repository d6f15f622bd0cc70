"""What the nouns refuse, in words that say how to mend it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import ValidationError

from roster.ward import (
    Absence,
    Contract,
    Demand,
    History,
    Noun,
    Period,
    Person,
    RuleSetting,
    Shift,
    WardError,
    Wish,
    parse_ward,
    problems_of,
)
from tests.roster.plain_ward import plain_document

SHIFT = {"code": "E", "title": "Early", "start": "07:00", "end": "15:00"}
PERSON = {"id": "R1", "band": 5, "duties": "E"}
ABSENCE = {"person": "R1", "start": "2026-11-02", "end": "2026-11-02"}
CONTRACT = {"person": "R1", "start": "2026-11-02"}
DEMAND = {"group": "RN", "start": "07:00", "end": "15:00", "least": 2}
WISH = {"id": "1", "person": "R1", "date": "2026-11-02"}
HISTORY = {"person": "R1", "start": "2026-11-02"}
SETTING = {"rule": "r", "parameter": "p", "source": "us"}
PATTERN = {"person": "R1", "standing": "agreed"}
CYCLE = {"effect": "days off", "weekdays": "Mon", "cycle_start": "2026-11-02"}


@pytest.mark.parametrize(
    ("noun", "values", "message"),
    [
        (Shift, SHIFT | {"end": "06:00"}, "the shift ends before it starts; if it runs past midnight, set overnight"),
        (Shift, SHIFT | {"end": "07:00"}, "the shift ends before it starts"),
        (Shift, SHIFT | {"overnight": True}, "the shift is longer than a day"),
        (Shift, SHIFT | {"end": "08:00", "unpaid_break": 60}, "the breaks are as long as the shift itself"),
        (Shift, SHIFT | {"start": "7.30"}, "start: is not a time of day; write it as HH:MM"),
        (Shift, SHIFT | {"start": "24:01"}, "start: is not a time of day; the clock runs from 00:00 to 24:00"),
        (Shift, SHIFT | {"start": 420}, "start: is not a time of day; write it as HH:MM"),
        (Shift, SHIFT | {"title": "Ear\x07ly"}, "title: holds line breaks or signs that cannot be printed"),
        (Shift, SHIFT | {"title": " "}, "title: is empty"),
        (Shift, SHIFT | {"tags": ["very long"]}, r"tags\[1\]: should be a short code"),
        (Person, PERSON | {"band": 5.5}, "band: should be a whole number"),
        (Person, PERSON | {"band": 1}, "band: should be greater than or equal to 2"),
        (Person, PERSON | {"duties": ""}, "duties: needs at least one entry"),
        (Person, PERSON | {"agd": 40}, "agd: is not a field here"),
        (Absence, ABSENCE | {"end": "2026-11-01"}, "the absence ends before it starts"),
        (Absence, ABSENCE | {"start_time": "12:00", "end_time": "12:00"}, "the absence ends before it starts"),
        (Absence, ABSENCE | {"start": "2/11/2026"}, "start: is not a date; write it as YYYY-MM-DD"),
        (Absence, ABSENCE | {"start": 0}, "start: is not a date; write it as YYYY-MM-DD"),
        (Absence, ABSENCE | {"start": "1066-10-14"}, "start: is not a date from 1950 to 2099"),
        (Contract, CONTRACT, "give the hours once"),
        (Contract, CONTRACT | {"wte": 1, "weekly_minutes": 2160}, "give the hours once"),
        (Contract, CONTRACT | {"wte": 1, "end": "2026-11-01"}, "the contract ends before it starts"),
        (Contract, CONTRACT | {"wte": "NaN"}, "wte: should be a number with an end"),
        (Demand, DEMAND | {"most": 1}, "most is smaller than least"),
        (Demand, DEMAND | {"mode": "extra"}, "an exception needs first_date and last_date"),
        (Demand, DEMAND | {"first_date": "2026-11-03", "last_date": "2026-11-02"}, "last_date is before first_date"),
        (Demand, DEMAND | {"weekdays": "Mon-Xyz"}, "weekdays: is not a weekday; write Mon, Tue"),
        (Demand, DEMAND | {"weekdays": []}, "weekdays: names at least one weekday"),
        (Demand, DEMAND | {"weekdays": [7]}, "weekdays: names at least one weekday"),
        (Wish, WISH | {"want": "off", "duties": "E"}, "a wish to be off names no duties"),
        (Wish, WISH | {"want": "not"}, "name the duties to avoid"),
        (History, HISTORY | {"duties": []}, "duties: needs at least one entry"),
        (Period, {"start": "2026-11-03"}, "start: a roster period starts on a Monday"),
        (RuleSetting, SETTING | {"value": 1e12}, "value: is not a number from"),
        (RuleSetting, SETTING | {"value": float("nan")}, "value: is not a number from"),
    ],
)
def test_refusals(noun: type[Noun], values: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        noun.model_validate(values)
    (problem,) = problems_of(refusal.value)
    assert re.match(message, str(problem)), str(problem)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"effect": "no duties"}, "name the duties or the tags that are ruled out"),
        ({"effect": "only duties", "duties": ""}, "duties: needs at least one entry"),
        ({"effect": "days off", "weekdays": "Mon", "tags": "night"}, "tags: is not a field here"),
        ({"effect": "hours", "not_before": "9"}, "not_before: is not a time of day"),
        ({"effect": "away", "away_start": "2026-11-03", "away_end": "2026-11-02"}, "away_end is before away_start"),
        ({"effect": "nights"}, "effect: should be one of 'only duties', 'no duties'"),
        ({}, "effect: is missing"),
        (CYCLE | {"start": "2026-11-03", "end": "2026-11-02"}, "the pattern ends before it starts"),
        (CYCLE | {"cycle_weeks": 2}, "a cycle needs cycle_start and the weeks in which the pattern holds"),
        (CYCLE | {"cycle_weeks": 2, "weeks": [3]}, "weeks are numbered from 1 to cycle_weeks"),
        (CYCLE | {"cycle_weeks": 2, "weeks": [1], "cycle_start": "2026-11-03"}, "cycle_start is not a Monday"),
    ],
)
def test_refusals_of_patterns(values: dict[str, Any], message: str) -> None:
    document = plain_document() | {"patterns": [PATTERN | values]}
    with pytest.raises(WardError) as refusal:
        parse_ward(document)
    (problem,) = refusal.value.problems
    assert re.match(rf"patterns\[1\][.:] ?{message}", str(problem)), str(problem)
