"""Gaps, sums, and what is confirmed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.pay import CostLine, Element, Money, PayError, costs_of, pay_table_for, pay_tables
from roster.pay.figures import PayFigure
from roster.pay.worked import stints_split
from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.ward import WardError
from tests.roster.pay.paid_ward import SALARIES, costs, paid_ward, salary
from tests.roster.rules.varied import STARTS, varied_ward
from tests.wards import START, random_roster

MONDAYS: dict[str, Any] = {"demand": [{"group": "RN", "start": "07:00", "end": "15:00", "least": 1, "weekdays": "Mon"}]}


def step(id_: str, **more: Any) -> dict[str, Any]:
    return {"step": id_, "source": "Board policy", **more}


def gap_lines(lines: tuple[CostLine, ...]) -> list[tuple[Element, int, int]]:
    return [(line.element, line.minutes, line.pence) for line in lines if not line.person]


def test_gaps_go_to_the_bank_at_the_lowest_band_that_fits() -> None:
    """Two Mondays of 480 minutes at 35 pence."""
    found = costs(paid_ward(**MONDAYS))
    assert gap_lines(found.lines) == [(Element.BANK, 480, 16_800)] * 2
    assert found.uncosted == 0


def test_gaps_go_down_the_order_as_far_as_each_step_reaches() -> None:
    """960 minutes: 600 from the bank, 300 from an agency at 140 %, 60 for which nobody is counted on."""
    order = [step("accept-lower-cover"), step("bank", most_minutes=600), step("framework-agency", most_minutes=300)]
    found = costs(paid_ward(gap_filling=order, **MONDAYS))
    assert gap_lines(found.lines) == [
        (Element.BANK, 480, 16_800),
        (Element.BANK, 120, 4_200),
        (Element.AGENCY, 300, 14_700),
    ]
    assert (found.uncosted, found.over_cap) == (60, ())


@pytest.mark.parametrize(
    ("id_", "element", "pence"),
    [
        ("excess-hours", Element.EXCESS, 16_800),
        ("overtime", Element.OVERTIME, 25_200),
        ("framework-agency", Element.AGENCY, 23_520),
        ("off-framework-agency", Element.AGENCY, 33_600),
    ],
)
def test_every_step_that_is_paid(id_: str, element: Element, pence: int) -> None:
    found = costs(paid_ward(gap_filling=[step(id_, most_minutes=960)], **MONDAYS))
    assert gap_lines(found.lines) == [(element, 480, pence)] * 2
    assert len(found.over_cap) == (2 if id_ == "off-framework-agency" else 0)


def test_steps_that_cost_nothing_fill_what_they_are_counted_on_for() -> None:
    order = [step("owed-hours", most_minutes=480), step("bank", most_minutes=480)]
    assert gap_lines(costs(paid_ward(gap_filling=order, **MONDAYS)).lines) == [(Element.BANK, 480, 16_800)]


def test_a_weekend_night_gap_takes_its_premiums() -> None:
    """Saturday 21:00 to Sunday 07:00: 180 minutes at 130 % and 420 at 160 % of 35 pence, in each of two weeks."""
    night = [{"group": "RN", "start": "21:00", "end": "07:00", "least": 1, "weekdays": "Sat"}]
    assert gap_lines(costs(paid_ward(demand=night)).lines) == [(Element.BANK, 600, 31_710)] * 2


def test_what_rests_on_an_unconfirmed_figure_says_so() -> None:
    """The board's salaries are confirmed, the Scottish premiums are not; without the board's, nothing is."""
    plain = costs(paid_ward(), R2="E")
    assert plain.total.confirmed
    assert plain.unconfirmed == ()
    night = costs(paid_ward(), R2="N")
    assert not night.total.confirmed
    assert night.elements[Element.BASIC].confirmed
    assert {figure.confidence for figure in night.unconfirmed} == {"INFERRED"}
    assert night.total.words.endswith("(unconfirmed)")
    shipped = costs(paid_ward(pay_rates=[]), R2="E")
    assert "ILLUSTRATIVE" in {figure.confidence for figure in shipped.unconfirmed}
    assert not any(money.confirmed for money in shipped.elements.values())


def test_premiums_that_the_board_gives_are_confirmed() -> None:
    """A weekday night at 20 %: 600 minutes at 7 pence; one premium alone changes nothing."""
    night = {"paid_as": "night premium", "band": 5, "start": START, "percent": 20, "source": "Board circular 8"}
    both = [night, night | {"paid_as": "sunday premium", "percent": 50}]
    found = costs(paid_ward(pay_rates=[*SALARIES, *both]), R2="N")
    assert found.elements[Element.UNSOCIAL] == Money(4200, confirmed=True)
    assert costs(paid_ward(pay_rates=[*SALARIES, night]), R2="N").elements[Element.UNSOCIAL] == Money(6300, False)


def test_no_salary_that_is_shipped_claims_to_be_confirmed() -> None:
    for table in pay_tables():
        assert not any(salary.confirmed for salary in table.salaries)
        assert not any(price.confirmed for price in table.agency)
        assert {salary.band for salary in table.salaries} == set(range(2, 10))


def test_every_figure_has_a_source() -> None:
    assert all(figure.source and figure.amount for table in pay_tables() for figure in table.figures)


@pytest.mark.parametrize(
    ("pence", "words"), [(0, "£0.00"), (5, "£0.05"), (123_456_78, "£123,456.78"), (-150, "-£1.50")]
)
def test_pounds_and_pence(pence: int, words: str) -> None:
    assert Money(pence, confirmed=True).words == words
    assert Money(pence, confirmed=False).words == f"{words} (unconfirmed)"


@given(seed=st.integers(0, 2**32), start=st.sampled_from(STARTS))
@settings(deadline=None, max_examples=25)
def test_everything_adds_up_to_the_penny(seed: int, start: dt.date) -> None:
    """By element, by person and by line; every minute of every duty is paid in one way, contracted ones first."""
    ward = varied_ward(seed, start, 14)
    roster = random_roster(ward, seed + 1)
    rulebook = Rulebook.of(ward)
    found = costs_of(rulebook, roster)
    total = sum(line.pence for line in found.lines)
    assert total == found.total.pence
    assert total == sum(money.pence for money in found.elements.values())
    assert total == sum(money.pence for money in found.people.values())
    reading = Reading(rulebook.frame, roster)
    for person in ward.people:
        for stint, split in stints_split(reading, person):
            assert stint.minutes == split.contract + split.back + split.excess + split.overtime


@given(seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=15)
def test_a_contract_is_paid_once_however_it_is_worked(seed: int) -> None:
    """Basic pay, worked or not, is the contract's, but for a penny in each line."""
    ward = paid_ward()
    found = costs_of(Rulebook.of(ward), random_roster(ward, seed))
    idle = costs(ward)
    for person in ward.people:
        basic = [
            line
            for line in found.lines
            if line.person == person.id and line.element in {Element.BASIC, Element.NOT_ROSTERED}
        ]
        assert abs(sum(line.pence for line in basic) - idle.people[person.id].pence) <= len(basic)


def test_a_rate_is_given_in_one_figure_and_once() -> None:
    with pytest.raises(WardError, match="given in hourly_pence"):
        paid_ward(pay_rates=[{"paid_as": "bank", "band": 5, "start": START, "annual_pounds": 1, "source": "x"}])
    with pytest.raises(WardError, match="there already"):
        paid_ward(pay_rates=[*SALARIES, salary(5, 1)])


def test_no_table_for_a_pack_that_has_none() -> None:
    with pytest.raises(PayError, match="known: nhs-scotland"):
        pay_table_for("elsewhere", START)
    with pytest.raises(PayError):
        pay_table_for("nhs-scotland", dt.date(2010, 1, 4))


def test_a_figure_is_confirmed_by_reading_it_or_by_the_board() -> None:
    told = {c: PayFigure(title="t", source="s", confidence=c).confirmed for c in ("SEEN", "BOARD", "INFERRED")}
    assert told == {"SEEN": True, "BOARD": True, "INFERRED": False}


def test_another_nation_has_its_own_premiums() -> None:
    """A Sunday early of band 3 at 69 % in England, which is read but not dated, and 74 % in Scotland."""
    card = paid_ward().model_dump()["ward"]
    england = paid_ward(ward=card | {"board": card["board"] | {"nation": "England"}})
    assert costs(england, H1="- - - - - - E").elements[Element.UNSOCIAL].pence == 450 * 28 * 69 // 100
