"""Golden cases of contract hours. R1 is full time: 36 h a week, 4,320 minutes in the fortnight."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.rules.contract.contract_hours import ContractHours, minutes_due
from roster.table import Count
from roster.ward import Roster, Ward
from tests.roster.rules.agreement import by_findings, by_terms, findings, rule_for
from tests.roster.rules.lowered import lowered
from tests.wards import START, roster_of, small_ward


def ward_of(balance: int = 0, **changes: Any) -> Ward:
    """R1 alone has hours to price."""
    ledgers = [{"person": "R1", "balance_minutes": balance}]
    return small_ward(**({"ledgers": ledgers, "absence": [], "history": []} | changes))


def found(ward: Ward, roster: Roster, person: str = "R1") -> list[tuple[int, int, str]]:
    assert by_terms(ContractHours, ward, roster) == by_findings(ContractHours, ward, roster)
    lines = [line for line in findings(ContractHours, ward, roster) if line.person == person]
    assert all(line.date == ward.period.end and not line.hard for line in lines)
    return [(line.amount, line.cost, line.words) for line in lines]


def due(ward: Ward, person: str) -> int:
    return minutes_due(rule_for(ContractHours, ward)[1], person)


@pytest.mark.parametrize(("balance", "minutes"), [(0, 4320), (330, 3990), (-330, 4650), (9000, 0)])
def test_what_is_due_is_contract_less_the_balance_carried_in(balance: int, minutes: int) -> None:
    assert due(ward_of(balance), "R1") == minutes


def test_credited_absence_is_due_no_more_and_uncredited_absence_still_is() -> None:
    week = {"person": "R1", "start": START, "end": START + dt.timedelta(days=6)}
    assert due(ward_of(absence=[week]), "R1") == 2160
    assert due(ward_of(absence=[week | {"credited": False}]), "R1") == 4320


def test_term_time_dates_are_not_owed_unless_the_pattern_says_so() -> None:
    away = {"person": "R1", "standing": "agreed", "effect": "away", "away_start": START, "away_end": START}
    assert due(ward_of(patterns=[away]), "R1") == 4320 - round(2160 / 7)
    assert due(ward_of(patterns=[away | {"hours_owed": True}]), "R1") == 4320
    assert due(ward_of(patterns=[away | {"end": START - dt.timedelta(days=1)}]), "R1") == 4320


def test_a_board_credits_what_was_planned() -> None:
    """Four days with two long days planned in them, two of the four in the period."""
    first = START - dt.timedelta(days=2)
    absence = [{"person": "R1", "start": first, "end": first + dt.timedelta(days=3), "planned_minutes": 1380}]
    card = ward_of().ward.model_dump()
    planned = card | {"board": card["board"] | {"absence_credit": "planned shifts"}}
    assert due(ward_of(absence=absence), "R1") == 4320 - round(2160 * 2 / 7)
    assert due(ward_of(absence=absence, ward=planned), "R1") == 4320 - 690
    unplanned = [{"person": "R1", "start": first, "end": first + dt.timedelta(days=3)}]
    assert due(ward_of(absence=unplanned, ward=planned), "R1") == 4320 - round(2160 * 2 / 7)


def test_under_within_the_band() -> None:
    ward = ward_of()
    assert found(ward, roster_of(ward, R1="E " * 9)) == [(270, 18 * 4, "67.5 h worked, 72 h due: 4.5 h under")]


def test_a_begun_quarter_of_an_hour_is_whole() -> None:
    ward = ward_of(balance=270 - 1)
    assert found(ward, roster_of(ward, R1="E " * 9)) == [(1, 4, "67.5 h worked, 67.52 h due: 1 min under")]


def test_exactly_what_is_due_costs_nothing() -> None:
    ward = ward_of(balance=270)
    assert found(ward, roster_of(ward, R1="E " * 9)) == []


def test_units_beyond_the_band_cost_their_own_price_on_top() -> None:
    rules = [{"rule": "contract-hours", "parameter": "over_band_price", "value": 8, "source": "test"}]
    ward = ward_of(rules=rules)
    told = "97.5 h worked, 72 h due: 25.5 h over"
    within, beyond = 690 // 15, (1530 - 690) // 15
    assert found(ward, roster_of(ward, R1="E " * 13)) == [(1530, 4 * within + 12 * beyond, told)]


def test_what_little_is_due_can_still_be_missed_by_more_than_the_band() -> None:
    ward = ward_of(balance=4320 - 1000)
    assert [(amount, cost) for amount, cost, _ in found(ward, roster_of(ward))] == [(1000, 4 * 67 + 8 * 21)]


def test_over_and_under_have_prices_of_their_own() -> None:
    rules = [
        {"rule": "contract-hours", "parameter": name, "value": value, "source": "test"}
        for name, value in [("over_price", 7), ("under_price", 2), ("free_minutes", 30), ("under_band_price", 1)]
    ]
    ward = ward_of(rules=rules)
    assert found(ward, roster_of(ward, R1="E " * 9))[0][1] == 2 * 16
    assert found(ward, roster_of(ward, R1="E " * 10))[0][1] == 7 * 10
    assert found(ward, roster_of(ward))[0][1] == 2 * (4290 // 15) + 1 * (3630 // 15)


def test_the_longer_night_in_autumn_is_an_hour_more() -> None:
    ward = ward_of(period={"start": dt.date(2026, 10, 19), "days": 14})
    assert "11 h worked" in found(ward, roster_of(ward, R1="- - - - - N"))[0][2]


def test_people_without_a_contract_in_the_period_have_no_terms() -> None:
    ward = ward_of()
    assert {term.origin.subject for term in lowered(ContractHours, ward).terms} == {p.id for p in ward.people}
    gone = ward.model_copy(update={"contracts": ward.contracts[1:]})
    assert "R1" not in {term.origin.subject for term in lowered(ContractHours, gone).terms}
    assert found(gone, roster_of(gone, R1="E E")) == []


def test_terms_are_four_counts_a_person() -> None:
    terms = [term for term in lowered(ContractHours, ward_of()).terms if term.origin.subject == "R1"]
    assert all(isinstance(term, Count) for term in terms)
    assert [term.origin.place for term in terms] == ["over", "under", "over by 11.5 h", "under by 11.5 h"]
