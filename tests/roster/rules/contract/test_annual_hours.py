"""Hours by the year: golden limits of a period, and a year that always comes out."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.packs import packs
from roster.pay import costs_of
from roster.pay.lines import Element
from roster.rules.contract.annual_hours import annual_due
from roster.rules.contract.contract_hours import ContractHours
from roster.rules.rulebook import Rulebook
from roster.table.frame import Frame
from roster.ward import Ward
from tests.roster.files.ward_documents import annual
from tests.roster.rules.agreement import assert_agreement, findings
from tests.roster.rules.varied import lone_ward
from tests.wards import START, day, random_roster, roster_of, small_ward

YEAR: dict[str, Any] = {
    "person": "H1",
    "start": "2026-04-01",
    "year_minutes": 112_320,
    "least_minutes": 6_000,
    "most_minutes": 10_800,
    "reserve_minutes": 1_440,
}
"""36 h for 52 weeks, 100 h to 180 h in four weeks, a day and a half kept back. 122 days follow the period."""


def by_the_year(start: dt.date = START, days: int = 28, absence: Any = (), **fields: Any) -> Ward:
    """H1 alone, with annual hours."""
    period = {"start": start, "days": days}
    return lone_ward("E L LD", period=period, annual_hours=[YEAR | fields], absence=list(absence))


def due(ward: Ward) -> tuple[int, int] | None:
    return annual_due(Frame(ward, packs()[-1].full_time), "H1")


@pytest.mark.parametrize(
    ("done", "least", "most"),
    [
        (67_000, 6_000, 10_800),
        (57_000, 6_823, 10_800),
        (50_000, 10_800, 10_800),
        (76_000, 6_000, 8_737),
        (95_000, 6_000, 6_000),
    ],
)
def test_limits_of_a_period(done: int, least: int, most: int) -> None:
    """Later periods take in 122 / 28 x 10,800 = 47,057.1 at most, and 26,142.9 at least.

    57,000 done leaves 53,880: 6,822.9 more than later periods can take in. 76,000 leaves 34,880: 8,737.1 beyond what
    they must be left with.
    """
    assert due(by_the_year(done_minutes=done)) == (least, most)


def test_credited_absence_takes_from_both() -> None:
    away = [{"person": "H1", "start": day(0), "end": day(6)}]
    assert due(by_the_year(done_minutes=67_000, absence=away)) == (6_000 - 2_160, 10_800 - 2_160)


def test_outside_the_year_and_for_others_the_contract_holds() -> None:
    assert due(by_the_year(start=dt.date(2027, 4, 5))) is None
    assert annual_due(Frame(small_ward(), packs()[-1].full_time), "R1") is None


def test_within_the_limits_hours_have_no_price_and_beyond_them_they_are_told() -> None:
    ward = by_the_year(days=28, done_minutes=67_000)
    assert findings(ContractHours, ward, roster_of(ward, H1="E " * 14)) == []
    under = findings(ContractHours, ward, roster_of(ward, H1="E " * 12))
    assert [line.words for line in under] == ["90 h worked, 100 h to 180 h due: 10 h under"]
    over = findings(ContractHours, ward, roster_of(ward, H1="E " * 26))
    assert [line.words for line in over] == ["195 h worked, 100 h to 180 h due: 15 h over"]


def test_what_a_period_may_take_in_is_paid_as_contract() -> None:
    ward = by_the_year(done_minutes=67_000)
    costs = costs_of(Rulebook.of(ward), roster_of(ward, H1="E " * 24))
    assert costs.minutes(Element.EXCESS) == costs.minutes(Element.OVERTIME) == 0


@given(seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=15)
def test_the_year_comes_out_whatever_its_periods_do_within_their_limits(seed: int) -> None:
    chance, done, start = random.Random(seed), 0, dt.date(2026, 4, 6)
    year = YEAR | {"start": str(start), "year_minutes": 112_320}
    for _ in range(14):
        limits = due(lone_ward("E", period={"start": start, "days": 28}, annual_hours=[year | {"done_minutes": done}]))
        if limits is not None:
            done += chance.choice([*limits, chance.randint(*limits)])
        start += dt.timedelta(days=28)
    assert abs(done - (112_320 - 1_440)) <= 1


@given(seed=st.integers(0, 2**32), year=annual("P1"))
@settings(deadline=None, max_examples=60)
def test_readings_agree(seed: int, year: dict[str, Any]) -> None:
    ward = small_ward(annual_hours=[year | ({"start": dt.date(2026, 4, 1)} if seed % 4 else {})])
    assert_agreement(ContractHours, ward, random_roster(ward, seed))
