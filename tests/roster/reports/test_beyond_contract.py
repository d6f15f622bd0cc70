"""Excess hours, overtime and unsocial minutes over a fortnight of 72 h at full time."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from roster.pay import Element, costs_of
from roster.reports import PersonBeyond, beyond_contract_of
from roster.rules.rulebook import Rulebook
from tests.roster.pay.paid_ward import paid_ward
from tests.roster.rules.varied import lone_ward
from tests.wards import START, day, random_roster, roster_of


def beyond(text: str, band: int = 3, wte: float = 1, **changes: Any) -> PersonBeyond:
    contract = {"person": "H1", "start": "2024-01-01", "wte": wte}
    people = [{"id": "H1", "band": band, "duties": "E L N"}]
    ward = lone_ward("E L N", people=people, contracts=[contract], **changes)
    rulebook = Rulebook.of(ward)
    (found,) = beyond_contract_of(rulebook, roster_of(ward, H1=text))
    return found


@pytest.mark.parametrize(
    ("wte", "duties", "excess", "overtime"),
    [
        (1, 9, 0, 0),
        (1, 10, 0, 180),  # 75 h
        (0.5, 4, 0, 0),
        (0.5, 6, 9 * 60, 0),  # 45 h of 36 h
        (0.5, 10, 36 * 60, 180),  # up to full time, and beyond it
    ],
)
def test_excess_up_to_full_time_and_overtime_beyond(wte: float, duties: int, excess: int, overtime: int) -> None:
    found = beyond("E " * duties, wte=wte)
    assert (found.excess, found.overtime) == (excess, overtime)


def test_credited_leave_counts_as_worked() -> None:
    leave = [{"person": "H1", "start": day(7), "end": day(13)}]
    assert beyond("E E E E E", absence=leave).overtime == 90


def test_bank_work_counts_towards_overtime_and_other_employers_do_not() -> None:
    work = {"person": "H1", "start": START, "end": START, "minutes": 600}
    assert beyond("E " * 9, other_work=[work]).overtime == 0
    assert beyond("E " * 9, other_work=[work | {"bank": True}]).overtime == 67 * 60 + 30 + 600 - 72 * 60


@pytest.mark.parametrize(("balance", "overtime"), [(-180, 0), (-100, 80), (0, 180), (500, 180)])
def test_hours_that_pay_back_a_balance_are_neither_excess_nor_overtime(balance: int, overtime: int) -> None:
    """180 minutes beyond full time, as the costs have it too."""
    found = beyond("E " * 10, ledgers=[{"person": "H1", "balance_minutes": balance}])
    assert (found.excess, found.overtime) == (0, overtime)


def test_full_time_counts_while_a_contract_runs() -> None:
    """From the second week on, full time is 36 h: six earlies are 45 h, of which 36 are the contract."""
    contract = [{"person": "H1", "start": day(7), "wte": 1}]
    people = [{"id": "H1", "band": 3, "duties": "E L N"}]
    ward = lone_ward("E L N", people=people, contracts=contract)
    (found,) = beyond_contract_of(Rulebook.of(ward), roster_of(ward, H1="- - - - - - - E E E E E E"))
    assert (found.excess, found.overtime) == (0, 9 * 60)


def test_the_report_and_the_costs_agree() -> None:
    ward = paid_ward(ledgers=[{"person": "H2", "balance_minutes": -300}])
    roster = random_roster(ward, 7)
    rulebook = Rulebook.of(ward)
    found, costs = beyond_contract_of(rulebook, roster), costs_of(rulebook, roster)
    assert sum(line.excess for line in found) == costs.minutes(Element.EXCESS)
    assert sum(line.overtime for line in found) == costs.minutes(Element.OVERTIME) > 0


def test_no_overtime_from_band_eight() -> None:
    assert beyond("E " * 10, band=8).overtime == 0


def test_unsocial_minutes_without_their_share_of_the_break() -> None:
    """A night of 10.5 h with half an hour of break, and an early on a Saturday."""
    assert beyond("N - - - - E").unsocial == (0, 600 + 450, 0)


def test_the_two_figures_of_a_part_time_contract() -> None:
    assert beyond("", wte=0.83).pay_hours == Decimal("29.9")  # 29.88 h in the roster
