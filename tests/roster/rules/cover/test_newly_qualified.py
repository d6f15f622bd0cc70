"""Golden cases of the newly qualified rule. R3 is newly qualified; R1, R2 and P1 are not."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.rules.cover.newly_qualified import NewlyQualified
from roster.table import Accompany
from roster.ward import Ward, WardError
from tests.roster.rules.agreement import by_findings, by_terms, findings
from tests.roster.rules.lowered import lowered
from tests.wards import START, roster_of, small_document, small_ward


def alone(ward: Ward, **cells: str) -> list[tuple[dt.date, int, str]]:
    roster = roster_of(ward, **cells)
    assert by_terms(NewlyQualified, ward, roster) == by_findings(NewlyQualified, ward, roster)
    lines = findings(NewlyQualified, ward, roster)
    assert all(line.hard and line.person == "" for line in lines)
    return [(line.date, line.amount, line.words) for line in lines]


def test_a_whole_early_alone() -> None:
    """Parts of an early: from 07:30, when the past has ended, to 13:30, when lates start, and on to 15:00."""
    told = "R3, newly qualified, with no other registrant on Mon 2 Nov 07:30-15:00"
    assert alone(small_ward(), R3="E", H1="E") == [(START, 2, told)]


def test_alone_for_the_last_hours_of_a_late() -> None:
    """R1's long day ends at 19:30; long nights may start at 19:00 and nights at 21:00."""
    told = "R3, newly qualified, with no other registrant on Mon 2 Nov 19:30-21:30"
    assert alone(small_ward(), R3="L", R1="LD") == [(START, 2, told)]


def test_a_night_alone_is_told_at_its_start() -> None:
    tuesday = START + dt.timedelta(days=1)
    told = "R3, newly qualified, with no other registrant on Tue 3 Nov 21:30-07:00"
    assert alone(small_ward(), R3="- N", R2="- L E") == [(tuesday, 1, told)]


def test_an_experienced_registrant_beside_them_is_enough_and_study_is_not() -> None:
    ward = small_ward()
    assert alone(ward, R3="E", R2="E") == []
    assert alone(ward, R3="E", R2="ST")[0][1] == 2


def test_two_newly_qualified_do_not_make_up_for_one_another() -> None:
    people = small_document()["people"]
    people[1] = people[1] | {"skills": "NQN"}
    assert alone(small_ward(people=people), R3="E", R2="E")[0][2].startswith("R2 and R3, newly qualified")


def test_newly_qualified_only_until_the_date_in_competences() -> None:
    people = [person | ({"skills": ""} if person["id"] == "R3" else {}) for person in small_document()["people"]]
    ward = small_ward(people=people, competences=[{"person": "R3", "skill": "NQN", "end": START}])
    assert [date for date, *_ in alone(ward, R3="E E")] == [START]
    assert all(str(START) in term.origin.place for term in lowered(NewlyQualified, ward).terms)


def test_a_night_of_the_past_is_not_judged() -> None:
    history = [{"person": "R3", "start": START - dt.timedelta(days=1), "duties": ["N"]}]
    assert alone(small_ward(history=history), R3="-") == []


def test_nobody_newly_qualified_needs_no_group() -> None:
    people = [person | ({"skills": ""} if person["id"] == "R3" else {}) for person in small_document()["people"]]
    assert lowered(NewlyQualified, small_ward(people=people)).terms == ()


def test_a_missing_group_is_told() -> None:
    setting: dict[str, Any] = {"rule": "newly-qualified", "parameter": "registered", "value": "RMN", "source": "test"}
    with pytest.raises(WardError, match="no group has the id 'RMN'"):
        lowered(NewlyQualified, small_ward(rules=[setting]))


def test_terms_are_a_few_a_day() -> None:
    terms = lowered(NewlyQualified, small_ward()).terms
    assert all(isinstance(term, Accompany) and term.price is None for term in terms)
    assert len(terms) <= 8 * 14
