"""The average week by hand. H1 brings no history and no ledger unless the test gives one."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.findings import Finding
from roster.rules.working_time.average_week import AverageWeek
from roster.ward import WardError
from tests.roster.rules.agreement import assert_agreement, findings, rule_for
from tests.roster.rules.varied import setting, varied_ward
from tests.wards import START, day, random_roster, roster_of, small_ward

HEAVY_WEEK = "LD LD LD LD LD - -"  # 57.5 h


def found(text: str, start: dt.date = START, **changes: Any) -> list[Finding]:
    """What is found for H1; everybody else is off and brings nothing."""
    ward = small_ward(**({"history": [], "period": {"start": start, "days": 14}} | changes))
    return findings(AverageWeek, ward, roster_of(ward, H1=text))


def ledger(*weeks: int) -> list[dict[str, Any]]:
    return [{"person": "H1", "earlier_weeks": weeks}]


def test_a_new_starter_is_averaged_over_the_weeks_since() -> None:
    (finding,) = found(HEAVY_WEEK)
    assert (finding.date, finding.hard, finding.amount) == (dt.date(2026, 11, 8), True, 10)
    assert finding.words == ("57.5 h from Mon 2 Nov to Sun 8 Nov: 9.5 h too many for an average of 48 h a week")


def test_earlier_weeks_count() -> None:
    assert found(HEAVY_WEEK, ledgers=ledger(*[2160] * 16)) == []
    assert [f.amount for f in found(HEAVY_WEEK, ledgers=ledger(*[2880] * 16))] == [10]


def test_a_week_that_ends_before_the_reference_period_is_forgotten() -> None:
    """100 h in the week that a 17-week period has just left behind; one of 26 weeks still holds it.

    That one stood at 868 h of 18 x 48 = 864 before the roster, so its first week is charged all of its 37.5 h. With the
    second week, which is free, it is 905.5 h of 912.
    """
    weeks = ledger(6000, *[2880] * 16)
    assert found("E E E E E - -", ledgers=weeks) == []
    long = [setting("average-week", "weeks", 26)]
    assert [f.amount for f in found("E E E E E - -", ledgers=weeks, rules=long)] == [38]


def test_history_counts_and_what_is_past_is_not_charged() -> None:
    """28 long days, 322 h, are 130 h too many before the period; one early is charged its own 7.5 h in each week."""
    eve = START - dt.timedelta(days=28)
    history = [{"person": "H1", "start": eve, "duties": ["LD"] * 28}]
    assert [f.amount for f in found("E", history=history)] == [8, 8]
    assert found("", history=history) == []


def test_the_days_before_the_reference_period_do_not_count() -> None:
    """Four weeks off before make no difference to an average over one week."""
    history = [{"person": "H1", "start": START - dt.timedelta(days=28), "duties": [""] * 28}]
    rules = [setting("average-week", "weeks", 1)]
    assert [f.amount for f in found(HEAVY_WEEK, history=history, rules=rules)] == [10]


def test_absence_is_left_out() -> None:
    absence = [{"person": "H1", "start": START, "end": START + dt.timedelta(days=6)}]
    text = "- - - - - - - LD LD LD LD LD LD -"
    assert found(text) == []
    (finding,) = found(text, absence=absence)
    assert finding.amount == 21
    assert finding.words == (
        "69 h from Mon 2 Nov to Sun 15 Nov, 7 days of absence left out: 21 h too many for an average of 48 h a week"
    )


@pytest.mark.parametrize(
    ("start", "worked"),
    [
        (START, 40),
        (dt.date(2026, 3, 23), 39),
        (dt.date(2027, 3, 22), 39),
        (dt.date(2026, 10, 19), 41),
        (dt.date(2027, 10, 25), 41),
    ],
)
def test_the_clock_change_night_counts_as_long_as_it_is(start: dt.date, worked: int) -> None:
    """Four nights of 10 h, the last from Saturday into the Sunday on which the clocks change."""
    rules = [setting("average-week", "most_minutes", 30 * 60)]
    assert [f.amount for f in found("- - N N N N -", start=start, rules=rules)] == [worked - 30]


def test_a_part_of_a_week_is_left_to_the_next_roster() -> None:
    assert found("- - - - - - - LD LD LD LD LD", period={"days": 12}) == []


def bank(minutes: int, first: int, last: int) -> list[dict[str, Any]]:
    return [{"person": "H1", "start": day(first), "end": day(last), "minutes": minutes}]


def test_work_elsewhere_counts_on_its_own_dates() -> None:
    """45 h of earlies and 10 h elsewhere, of which the week holds five of ten days."""
    assert found("E E E E E E - - - - - - - -", other_work=bank(180, 0, 6)) == []
    (finding,) = found("E E E E E E - - - - - - - -", other_work=bank(600, 2, 11))
    assert (finding.date, finding.amount) == (day(6), 2)


def opted(**dates: dt.date | int) -> dict[str, Any]:
    rules = [setting("average-week", "opt_out_permitted", True)]
    return {"working_time": [{"person": "H1", "opt_out_from": day(-60), **dates}], "rules": rules}


HEAVY = f"{HEAVY_WEEK} {HEAVY_WEEK}"


def test_an_opt_out_lifts_the_limit_while_it_lasts() -> None:
    assert len(found(HEAVY)) == 2
    assert found(HEAVY, **opted()) == []
    assert found(HEAVY, **opted(opt_out_to=day(13))) == []


def test_after_an_opt_out_the_average_begins_anew() -> None:
    (finding,) = found(HEAVY, **opted(opt_out_to=day(6)))
    assert (finding.date, finding.amount) == (day(13), 10)
    assert finding.words.startswith("57.5 h from Mon 9 Nov to Sun 15 Nov")


def test_notice_ends_an_opt_out_after_its_days() -> None:
    assert len(found(HEAVY, **opted(opt_out_notice=day(0)))) == 1
    assert found(HEAVY, **opted(opt_out_notice=day(0), opt_out_notice_days=92)) == []


def test_less_than_a_week_after_an_opt_out_is_left_to_the_next_roster() -> None:
    assert found(HEAVY, **opted(opt_out_to=day(8))) == []


def test_a_board_that_permits_none_refuses_an_opt_out() -> None:
    with pytest.raises(WardError, match=r"working_time\[1\].opt_out_from: the board permits no opt-out"):
        found(HEAVY, working_time=[{"person": "H1", "opt_out_from": day(0)}])


@given(seed=st.integers(0, 2**32), start=st.integers(-90, 20), length=st.integers(0, 60), notice=st.integers(-20, 20))
@settings(deadline=None, max_examples=30)
def test_readings_agree_with_opt_outs(seed: int, start: int, length: int, notice: int) -> None:
    dates = {"opt_out_from": day(start), "opt_out_to": day(start + length), "opt_out_notice": day(notice)}
    ward = varied_ward(seed, START, 28, **opted(**dates))
    assert_agreement(AverageWeek, ward, random_roster(ward, seed + 1))


def test_weeks_that_cannot_go_beyond_the_limit_make_no_term() -> None:
    """After sixteen weeks of 30 h even long days on every day of a fortnight stay below the average."""
    rule, frame = rule_for(AverageWeek, small_ward(history=[], ledgers=ledger(*[1800] * 16)))
    out = frame.builder()
    rule.lower(frame, out)
    assert {term.origin.subject for term in out.build().terms} == set(frame.rows) - {"H1"}
