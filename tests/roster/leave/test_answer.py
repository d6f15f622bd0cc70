"""Golden cases of the answer to a request for carer's leave; and every date that is offered is lawful."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.leave import absences_of, answer_to, beyond_the_week, carers_leave_law, taken, week_of
from roster.rules.contract.overlaps import away_spans, overlaps
from roster.rules.rulebook import Rulebook
from roster.ward import Ward, WardError
from tests.roster.leave.caring import TUESDAY, answer, caring_ward, rostered
from tests.wards import day, random_roster


def offered(ward: Ward, **given: dt.date) -> list[dt.date]:
    return [offer.days[0].date for offer in answer(ward, roster=rostered(ward), **given).offers]


def test_leave_that_leaves_the_floor_short_may_be_postponed_and_not_refused() -> None:
    """Without R1 nobody is on the early: 8 h uncovered. R2 is there on Thursday."""
    ward = caring_ward()
    found = answer(ward, roster=rostered(ward))
    assert found.verdict == "may be postponed"
    assert found.price is not None
    assert (found.price.uncovered, found.price.released) == (480, 450)
    assert found.price.points > 0
    assert found.price.pence > 0
    assert (found.answer_by, found.latest) == (day(7), dt.date(2026, 12, 10))
    dates = [offer.days[0].date for offer in found.offers]
    assert dates[0] == day(10)
    assert dates[1:-2] == [day(number) for number in range(14, 39)]
    assert dates[-2:] == [day(9), day(11)]


def test_leave_that_costs_nothing_is_granted() -> None:
    ward = caring_ward(request={"days": str(day(10))})
    found = answer(ward, roster=rostered(ward))
    assert (found.verdict, found.offers) == ("granted", ())
    assert found.price is not None
    assert (found.price.uncovered, found.price.pence) == (0, 0)


def test_leave_on_a_day_off_is_granted() -> None:
    ward = caring_ward(request={"days": str(day(5))})
    found = answer(ward, roster=rostered(ward))
    assert (found.verdict, found.price and found.price.released) == ("granted", 0)


def test_after_seven_days_it_is_too_late_to_postpone() -> None:
    ward = caring_ward()
    assert answer(ward, day(7), rostered(ward)).verdict == "may be postponed"
    assert answer(ward, day(8), rostered(ward)).verdict == "granted"


def test_without_a_roster_nothing_shows_that_the_ward_would_be_disrupted() -> None:
    found = answer(caring_ward())
    assert (found.verdict, found.price) == ("granted", None)


def test_short_notice_may_be_waived_or_met_later() -> None:
    ward = caring_ward(request={"asked": day(7)})
    found = answer(ward, day(7), rostered(ward))
    assert found.verdict == "needs notice"
    assert found.tests[1].words == (
        "1 day given, 3 days needed: the manager may waive it, or the leave begins on Thu 12 Nov or later"
    )
    assert min(offered(ward, today=day(7))) == day(10)


def test_more_than_the_week_is_not_of_this_right() -> None:
    absence = [{"person": "R1", "kind": "carers leave", "start": day(-100), "end": day(-98)}]
    ward = caring_ward(request={"week_days": 3}, absence=absence)
    found = answer(ward, roster=rostered(ward))
    assert found.verdict == "beyond the week"
    assert found.tests[0].words == "1 day asked; a working week is 3 days: 1 day beyond it in twelve months"


def test_days_that_do_not_follow_one_another_are_moved_together() -> None:
    ward = caring_ward(request={"days": f"{TUESDAY} {day(9)}/am"})
    found = answer(ward, roster=rostered(ward))
    for offer in found.offers:
        first, second = offer.days
        assert (second.date - first.date, first.part, second.part) == (dt.timedelta(days=1), "", "am")
        assert second.date <= found.latest


def test_dates_on_which_the_person_is_away_anyhow_are_not_offered() -> None:
    """Leave on Thursday, a calendar from the Monday after, and a contract that ends on 30 November."""
    holidays = {
        "id": "h",
        "title": "H",
        "first": day(-9),
        "last": day(99),
        "dates": f"{day(14)}/{day(18)}",
        "source": "x",
    }
    contract = [{"person": "R1", "start": day(-99), "end": day(28), "wte": 1}]
    others = [line for line in caring_ward().model_dump(mode="json")["contracts"] if line["person"] != "R1"]
    ward = caring_ward(
        absence=[{"person": "R1", "start": day(10), "end": day(10)}],
        calendars=[holidays],
        patterns=[{"person": "R1", "standing": "agreed", "effect": "away", "calendar": "h", "end": day(16)}],
        contracts=contract + others,
    )
    dates = set(offered(ward))
    assert day(10) not in dates
    assert max(dates) == day(28)


def test_an_unknown_request_is_named_with_those_there_are() -> None:
    ward = caring_ward()
    with pytest.raises(WardError, match="known: C1"):
        answer_to("C9", Rulebook.of(ward), None, day(0))


@given(
    seed=st.integers(0, 2**32),
    steps=st.lists(st.integers(4, 25), min_size=1, max_size=3, unique=True),
    part=st.sampled_from(["", "/am", "/pm"]),
    gone=st.integers(0, 30),
)
@settings(deadline=None, max_examples=30)
def test_every_offer_is_lawful(seed: int, steps: list[int], part: str, gone: int) -> None:
    """Of the same duration, within a month, not on leave, under contract and within the week of twelve months."""
    days = " ".join(f"{day(step)}{part}" for step in steps)
    absence = [
        {"person": "R1", "kind": "carers leave", "start": day(-360), "end": day(-360)},
        {"person": "R1", "start": day(gone), "end": day(gone + 2)},
    ]
    ward = caring_ward(request={"days": days}, absence=absence)
    found, law = answer(ward, roster=random_roster(ward, seed)), carers_leave_law()
    request = found.request
    week = week_of(request, Rulebook.of(ward).frame)
    for offer in found.offers:
        assert sum(line.length for line in offer.days) == request.length
        assert request.days[0].date < offer.days[0].date
        assert offer.days[-1].date <= found.latest
        away = away_spans(ward, "R1")
        assert not any(overlaps(line.span, away) for line in absences_of(offer.days, "R1"))
        assert beyond_the_week((*taken(ward, "R1"), *offer.days), week, law) == 0
    assert list(found.offers) == sorted(found.offers, key=lambda offer: offer.rank)
