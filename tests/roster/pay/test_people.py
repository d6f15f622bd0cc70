"""What people cost, worked by hand at 35 and 28 pence a minute."""

from __future__ import annotations

import datetime as dt

from roster.pay import Element
from tests.roster.pay.paid_ward import FIVE, SALARIES, THREE, costs, paid_ward, pence, salary
from tests.wards import START, small_document

TWO_WEEKS = 2 * 2160
WEEKDAY_EARLIES = "E E E E E - - E E E E E"


def test_a_night_from_saturday_to_sunday() -> None:
    """630 minutes on the ward, 600 paid: 180 at 30 % and 450 at 60 % make 32,400 / 63,000 of 600 minutes' pay."""
    found = pence(costs(paid_ward(), R2="- - - - - N"), "R2")
    assert found[Element.UNSOCIAL] == (600, 10_800)
    assert found[Element.BASIC] == (600, 600 * FIVE)
    assert found[Element.NOT_ROSTERED] == (TWO_WEEKS - 600, (TWO_WEEKS - 600) * FIVE)


def test_most_of_a_shift_in_the_window_takes_all_of_it_and_less_than_half_its_own() -> None:
    """A long night's 690 paid minutes at 30 %; of a late's 450, 90 in 480 at 30 %: 885.9 pence, rounded."""
    assert pence(costs(paid_ward(), R2="LN"), "R2")[Element.UNSOCIAL] == (690, 7245)
    assert pence(costs(paid_ward(), R2="L"), "R2")[Element.UNSOCIAL] == (84, 886)


def test_the_night_the_clocks_go_back_is_paid_by_the_hours_worked() -> None:
    """Saturday 24 October: 690 minutes, 660 paid; 180 at 30 % and 510 at 60 %: 36,000 / 69,000 of 660 * 35."""
    ward = paid_ward(period={"start": dt.date(2026, 10, 19), "days": 14})
    found = pence(costs(ward, R2="- - - - - N"), "R2")
    assert found[Element.BASIC] == (660, 660 * FIVE)
    assert found[Element.UNSOCIAL] == (660, 12_052)


def test_the_night_they_go_forward_an_hour_less() -> None:
    """Saturday 27 March 2027: 570 minutes, 540 paid; 180 at 30 % and 390 at 60 %: 28,800 / 57,000 of 540 * 35."""
    ward = paid_ward(period={"start": dt.date(2027, 3, 22), "days": 14})
    assert pence(costs(ward, R2="- - - - - N"), "R2")[Element.UNSOCIAL] == (540, 9_549)


def test_a_public_holiday_takes_the_sunday_premium() -> None:
    ward = paid_ward(holidays=(START,))
    assert pence(costs(ward, R2="E"), "R2")[Element.UNSOCIAL] == (450, 450 * FIVE * 60 // 100)


def test_band_three_has_its_own_premiums() -> None:
    """A Saturday early at 37 % and a Sunday one at 74 %."""
    found = pence(costs(paid_ward(), H1="- - - - - E E"), "H1")
    assert found[Element.UNSOCIAL] == (900, 450 * THREE * (37 + 74) // 100)


def test_a_part_timer_has_excess_hours_up_to_full_time_and_then_overtime() -> None:
    """H2, 0.6: 2,592 minutes of contract, 1,728 more to full time; ten earlies of 450 leave 180 of overtime."""
    found = pence(costs(paid_ward(), H2=WEEKDAY_EARLIES), "H2")
    assert found == {
        Element.BASIC: (2592, 2592 * THREE),
        Element.EXCESS: (1728, 1728 * THREE),
        Element.OVERTIME: (180, 180 * THREE * 3 // 2),
    }


def test_overtime_on_a_public_holiday_is_double_and_takes_no_premium() -> None:
    """The last early's 450: 270 excess, at 28 pence and 74 %, and 180 overtime at double time."""
    found = pence(costs(paid_ward(holidays=(dt.date(2026, 11, 13),)), H2=WEEKDAY_EARLIES), "H2")
    assert found[Element.OVERTIME] == (180, 180 * THREE * 2)
    assert found[Element.UNSOCIAL] == (270, round(270 * THREE * 0.74))


def test_a_full_timer_goes_straight_to_overtime() -> None:
    found = pence(costs(paid_ward(), R2=WEEKDAY_EARLIES), "R2")
    assert found == {Element.BASIC: (TWO_WEEKS, TWO_WEEKS * FIVE), Element.OVERTIME: (180, 9450)}


def test_hours_owed_from_before_are_paid_back_first() -> None:
    """180 minutes beyond: nothing for those owed, overtime for the rest; a balance in hand adds nothing."""
    for balance, overtime in ((-180, 0), (-100, 80), (0, 180), (500, 180)):
        ward = paid_ward(ledgers=[{"person": "R2", "balance_minutes": balance}])
        found = pence(costs(ward, R2=WEEKDAY_EARLIES), "R2")
        assert found.get(Element.OVERTIME, (0, 0)) == (overtime, overtime * FIVE * 3 // 2)


def test_leave_is_paid_and_makes_no_overtime_of_the_rest() -> None:
    """A week of leave is credited: five earlies, 2,250 minutes against 2,160 due, are 90 of overtime."""
    leave = [{"person": "R2", "start": START, "end": START + dt.timedelta(days=6)}]
    found = pence(costs(paid_ward(absence=leave), R2="- - - - - - - E E E E E"), "R2")
    assert found[Element.NOT_ROSTERED] == (2160, 2160 * FIVE)
    assert found[Element.BASIC] == (2160, 2160 * FIVE)
    assert found[Element.OVERTIME] == (90, 90 * FIVE * 3 // 2)


def test_a_new_rate_holds_from_its_date() -> None:
    """From the second week 47,304 pounds: 42 pence a minute."""
    rates = [*SALARIES, salary(5, 47_304, START + dt.timedelta(days=7))]
    found = pence(costs(paid_ward(pay_rates=rates), R2="E - - - - - - E"), "R2")
    assert found[Element.BASIC] == (900, 450 * 35 + 450 * 42)
    assert found[Element.NOT_ROSTERED] == (TWO_WEEKS - 900, 2160 * 35 + 2160 * 42 - 450 * 77)


def test_a_shorter_full_time_week_changes_the_minute_and_not_the_salary() -> None:
    """Two weeks over 1 April 2026, from 37 hours to 36: a full-timer has 14/365 of 39,420 pounds either way."""
    ward = paid_ward(period={"start": dt.date(2026, 3, 23), "days": 14})
    assert costs(ward).people["R2"].pence == 39_420 * 100 * 14 // 365


def test_a_bank_nurse_and_an_agency_worker_are_paid_for_what_they_work() -> None:
    """450 minutes: at 35 pence from the bank; at 140 % from an agency; at the board's own price where it has one."""
    hired = {"id": "B1", "band": 5, "duties": "E", "skills": "NIC", "employment": "bank"}
    people = [*paid_ward().model_dump()["people"], hired]
    assert pence(costs(paid_ward(people=people), B1="E"), "B1") == {Element.BANK: (450, 450 * 35)}
    people[-1] = hired | {"employment": "agency"}
    assert pence(costs(paid_ward(people=people), B1="E"), "B1") == {Element.AGENCY: (450, 450 * 49)}
    own = {"paid_as": "framework agency", "band": 5, "start": START, "hourly_pence": 6000, "source": "Price list"}
    found = costs(paid_ward(people=people, pay_rates=[*SALARIES, own]), B1="E")
    assert pence(found, "B1") == {Element.AGENCY: (450, 45_000)}
    assert [(line.person, float(line.share or 0)) for line in found.over_cap] == [("B1", 100 / 35)]


def bank_work(person: str, minutes: int, **when: object) -> list[dict[str, object]]:
    """Work on the bank of the same board, spread over the fortnight unless dates are given."""
    dates = {"start": START, "end": START + dt.timedelta(days=13)}
    return [{"person": person, "minutes": minutes, "bank": True, **dates, **when}]


def test_bank_work_turns_excess_into_overtime() -> None:
    """H2, 0.6: ten earlies of 450 and 1,000 on the bank are 5,500 of 4,320: 1,180 of the 1,908 beyond contract."""
    found = costs(paid_ward(other_work=bank_work("H2", 1000)), H2=WEEKDAY_EARLIES)
    assert pence(found, "H2") == {
        Element.BASIC: (2592, 2592 * THREE),
        Element.EXCESS: (728, 728 * THREE),
        Element.OVERTIME: (1180, 1180 * THREE * 3 // 2),
    }
    assert not found.elements[Element.OVERTIME].confirmed
    assert "Bank work" in " ".join(figure.title for figure in found.unconfirmed)


def test_work_for_another_employer_makes_no_overtime() -> None:
    elsewhere = [bank_work("H2", 1000)[0] | {"bank": False}]
    found = pence(costs(paid_ward(other_work=elsewhere), H2=WEEKDAY_EARLIES), "H2")
    assert found[Element.OVERTIME] == (180, 180 * THREE * 3 // 2)


def test_bank_work_of_dates_outside_the_period_counts_for_nothing() -> None:
    """Of 1,000 minutes over four weeks 500 count: with ten earlies 680 are beyond full time."""
    line = bank_work("H2", 1000, start=START - dt.timedelta(days=14))
    found = pence(costs(paid_ward(other_work=line), H2=WEEKDAY_EARLIES), "H2")
    assert found[Element.OVERTIME] == (680, 680 * THREE * 3 // 2)


def test_hours_paid_back_make_no_overtime_beside_bank_work() -> None:
    """R2 owes 180 and works 180 beyond contract: those were paid before, so 100 on the bank are the overtime there."""
    ward = paid_ward(ledgers=[{"person": "R2", "balance_minutes": -180}], other_work=bank_work("R2", 100))
    assert Element.OVERTIME not in pence(costs(ward, R2=WEEKDAY_EARLIES), "R2")


def test_bank_staff_have_overtime_beyond_full_time() -> None:
    """Ten earlies, 4,500 minutes of 4,320: 180 at time and a half; band 8 has none and keeps the bank's rate."""
    hired = {"id": "B1", "band": 5, "duties": "E", "skills": "NIC", "employment": "bank"}
    people = [*paid_ward().model_dump()["people"], hired]
    found = pence(costs(paid_ward(people=people), B1=WEEKDAY_EARLIES), "B1")
    assert found == {Element.BANK: (4320, 4320 * 35), Element.OVERTIME: (180, 180 * 35 * 3 // 2)}
    people[-1] = hired | {"band": 8}
    assert pence(costs(paid_ward(people=people), B1=WEEKDAY_EARLIES), "B1").keys() == {Element.BANK}


def test_agency_workers_have_no_overtime_of_the_ward() -> None:
    hired = {"id": "B1", "band": 5, "duties": "E", "skills": "NIC", "employment": "agency"}
    people = [*paid_ward().model_dump()["people"], hired]
    assert pence(costs(paid_ward(people=people), B1=WEEKDAY_EARLIES), "B1") == {Element.AGENCY: (4500, 4500 * 49)}


def test_a_student_is_not_paid() -> None:
    people = [line | ({"employment": "unpaid"} if line["id"] == "R2" else {}) for line in small_document()["people"]]
    assert pence(costs(paid_ward(people=people), R2="N"), "R2") == {}
