"""The next period's ward: two steps make one long past, and nothing that is over goes on."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.carry import carry
from roster.reports import hours_of, settlement_of, unsocial_of
from roster.rules import Rulebook
from roster.rules.working_time.reference import references
from roster.ward import Change, Roster, Ward, WardError
from tests.wards import START, day, random_roster, roster_of, small_document, small_ward

SEEDS = st.integers(0, 2**32)
STAYING = [line | ({"end": None} if "end" in line else {}) for line in small_document()["contracts"]]
QUIET: dict[str, Any] = {"wishes": [], "locks": [], "contracts": STAYING}


def _next(ward: Ward, roster: Roster) -> Ward:
    return carry(Rulebook.of(ward), roster)


def _long(first: Roster, second: Roster) -> Roster:
    cells = {person: (*first.cells[person], *second.cells[person]) for person in first.cells}
    return first.model_copy(update={"days": first.days + second.days, "cells": cells})


@settings(max_examples=5, deadline=None)
@given(SEEDS, SEEDS)
def test_two_periods_in_a_row_leave_the_same_past_as_one_long_one(one: int, two: int) -> None:
    ward = small_ward(**QUIET)
    first = random_roster(ward, one)
    between = _next(ward, first)
    second = random_roster(between, two)
    whole = small_ward(period={"days": 28}, **QUIET)
    twice, once = _next(between, second), _next(whole, _long(first, second))
    assert twice.period.start == once.period.start == START + dt.timedelta(days=28)
    assert twice.history == once.history
    for mine, theirs in zip(twice.ledgers, once.ledgers, strict=True):
        assert mine.earlier_weeks == theirs.earlier_weeks
        assert mine.balance_minutes == pytest.approx(theirs.balance_minutes, abs=1)
        assert mine.holidays_worked == theirs.holidays_worked


@settings(max_examples=5, deadline=None)
@given(SEEDS)
def test_burdens_go_on_decayed_and_hours_in_full(seed: int) -> None:
    ward = small_ward(**QUIET)
    rulebook, roster = Rulebook.of(ward), random_roster(ward, seed)
    ledgers = {line.person: line for line in carry(rulebook, roster).ledgers}
    for hours, unsocial in zip(hours_of(rulebook, roster), unsocial_of(rulebook, roster), strict=True):
        ledger = ledgers[hours.person]
        assert ledger.balance_minutes == hours.net
        if unsocial.points.above is not None:
            assert ledger.unsocial == pytest.approx(0.8 * unsocial.points.above, abs=0.02)
        if unsocial.nights.above is not None:
            assert ledger.nights == pytest.approx(0.8 * unsocial.nights.above, abs=0.02)


def test_a_ledger_worked_out_by_hand() -> None:
    ward = small_ward(**QUIET, absence=[], patterns=[])
    roster = roster_of(ward, R1="N N N - - - - E E - - - - -")
    rulebook = Rulebook.of(ward)
    ledger = next(line for line in carry(rulebook, roster).ledgers if line.person == "R1")
    worked = 3 * 600 + 2 * 450
    assert ledger.balance_minutes == 330 + worked - 2 * 2160
    fair = unsocial_of(rulebook, roster)[0].nights.fair
    assert fair is not None
    assert ledger.nights == pytest.approx(0.8 * (0.8 + 3 - fair))


def test_the_history_is_the_last_four_weeks_and_the_rest_is_counted_by_weeks() -> None:
    ward = small_ward(**QUIET)
    following = _next(ward, roster_of(ward, R1="E E E E E - - L L - - - - -"))
    history = next(line for line in following.history if line.person == "R1")
    assert len(history.duties) == 28
    assert history.duties[-14:] == ("E", "E", "E", "E", "E", "", "", "L", "L", "", "", "", "", "")
    ledger = next(line for line in following.ledgers if line.person == "R1")
    week = 450 + 450 + 600 + 600
    assert ledger.earlier_weeks == (week, week)


def test_a_past_that_is_out_of_step_stays_whole_weeks_apart() -> None:
    history = [{"person": "R1", "start": day(-10), "duties": ["E"] * 10}]
    following = _next(ward := small_ward(**QUIET, history=history, period={"days": 28}), roster_of(ward))
    kept = next(line for line in following.history if line.person == "R1")
    assert len(kept.duties) == 31
    assert next(line for line in following.ledgers if line.person == "R1").earlier_weeks == (7 * 450,)


@settings(max_examples=4, deadline=None)
@given(SEEDS)
def test_reference_periods_of_the_law_know_as_much_after_as_before(seed: int) -> None:
    """The first reference period of the next roster counts the minutes that the long roster would."""
    ward = small_ward(**QUIET)
    roster = random_roster(ward, seed)
    whole = small_ward(period={"days": 21}, **QUIET)
    idle = roster.model_copy(update={"days": 21, "cells": {p: (*c, *[""] * 7) for p, c in roster.cells.items()}})
    after, before = Rulebook.of(_next(ward, roster)), Rulebook.of(whole)
    for row, person in enumerate(before.frame.rows):
        mine = next(iter(references(after.frame, row, 17, opt_outs=True)))
        theirs = list(references(before.frame, row, 17, opt_outs=True))[2]
        assert (mine.first, mine.last, mine.absent) == (theirs.first, theirs.last, theirs.absent)
        blank = Roster(
            ward="test", start=after.ward.period.start, days=14, cells=dict.fromkeys(after.frame.rows, ("",) * 14)
        )
        assert _minutes(after, blank, person, mine) == _minutes(before, idle, person, theirs)


def _minutes(rulebook: Rulebook, roster: Roster, person: str, reference: Any) -> int:
    from roster.rules.reading import Reading

    return reference.limit(2880).read(Reading(rulebook.frame, roster), person).worked  # type: ignore[no-any-return]


def test_what_is_over_goes_and_what_continues_stays() -> None:
    document = small_document()
    demand = [
        *document["demand"],
        {
            "group": "RN",
            "start": "07:00",
            "end": "14:00",
            "least": 2,
            "mode": "extra",
            "first_date": day(1),
            "last_date": day(2),
        },
    ]
    absence = [
        {"person": "R1", "kind": "annual leave", "start": day(-300), "end": day(-290)},
        {"person": "R1", "kind": "sickness", "start": day(3), "end": day(20)},
    ]
    patterns = [
        {"person": "P1", "standing": "agreed", "effect": "days off", "weekdays": "Fri", "end": day(9)},
        {"person": "P1", "standing": "agreed", "effect": "away", "away_start": day(3), "away_end": day(4)},
        {"person": "P1", "standing": "agreed", "effect": "days off", "weekdays": "Mon"},
    ]
    ward = small_ward(demand=demand, absence=absence, patterns=patterns)
    following = _next(ward, roster_of(ward))
    assert not following.wishes
    assert not following.locks
    assert [line.mode for line in following.demand] == ["template"] * len(document["demand"])
    assert [line.start for line in following.absence] == [day(3)]
    assert [line.effect for line in following.patterns] == ["days off"]
    assert following.patterns[0].end is None
    assert following.people == tuple(person for person in ward.people if person.id != "P2"), "whose contract is over"


def test_whoever_has_left_is_named_nowhere() -> None:
    text = _next(ward := small_ward(), random_roster(ward, 1)).model_dump_json()
    assert '"P2"' not in text


def test_leave_and_learning_are_taken_off_their_accounts() -> None:
    ward = small_ward(
        **QUIET,
        absence=[{"person": "R1", "kind": "annual leave", "start": day(0), "end": day(6)}],
        leave_accounts=[
            {"person": "R1", "start": "2026-04-01", "service_from": "2020-01-01", "taken_minutes": 600},
            {"person": "R2", "start": "2025-11-15", "service_from": "2020-01-01", "taken_minutes": 600},
        ],
        learning=[{"person": "R1", "start": "2026-04-01", "deadline": "2027-03-31", "target_minutes": 2000}],
        shifts=[s | ({"tags": "learning"} if s["code"] == "ST" else {}) for s in small_document()["shifts"]],
    )
    following = _next(ward, roster_of(ward, R1="- - - - - - - ST - - - - - -"))
    first, second = following.leave_accounts
    assert first.taken_minutes == 600 + 2160
    assert (second.start, second.taken_minutes) == (dt.date(2026, 11, 15), 0)
    assert following.learning[0].done_minutes == 450


def test_short_notice_counts_as_burden() -> None:
    ward = small_ward(**QUIET)
    roster = roster_of(ward, R1="E E - - - - - - - - - - - -")
    change = Change(person="R1", date=day(1), before="", after="E", changed=day(-3), role="ward manager", consent=True)
    moved = roster.model_copy(update={"published": day(-40), "changes": (change,)})
    plain, late = (_next(ward, each).ledgers[0].unsocial for each in (roster, moved))
    assert late - plain == pytest.approx(0.8 * 2)


def test_a_period_that_ends_in_midweek_cannot_be_carried_on() -> None:
    ward = small_ward(period={"days": 10}, **QUIET)
    with pytest.raises(WardError) as error:
        _next(ward, roster_of(ward))
    assert error.value.problems[0].place == ("period", "days")


def test_a_year_of_hours_goes_on_with_what_was_worked_and_credited() -> None:
    year = {
        "person": "R1",
        "start": "2026-04-01",
        "year_minutes": 90_000,
        "done_minutes": 50_000,
        "most_minutes": 9_000,
    }
    over = {**year, "person": "R2", "start": str(START - dt.timedelta(days=362))}
    ward = small_ward(**QUIET, absence=[], patterns=[], annual_hours=[year, over])
    following = _next(ward, roster_of(ward, R1="N N N - - - - E E - - - - -"))
    assert [(line.person, line.done_minutes) for line in following.annual_hours] == [("R1", 50_000 + 3 * 600 + 2 * 450)]


def test_carers_leave_is_known_for_as_long_as_it_counts() -> None:
    def asked(number: str, days: int) -> dict[str, Any]:
        date = START - dt.timedelta(days=days)
        return {"id": number, "person": "R1", "asked": str(date), "days": [str(date)]}

    ward = small_ward(**QUIET, leave_requests=[asked("old", 400), asked("counts", 300)])
    following = _next(ward, roster_of(ward))
    assert [line.id for line in following.leave_requests] == ["counts"]


def test_points_of_refused_wishes_go_on_with_their_credit() -> None:
    """Of 50 points for a fortnight half of those not staked is kept, and a refused stake with its credit."""
    wish = {"id": "W", "person": "R1", "date": day(2), "want": "off"}
    ward = small_ward(**(QUIET | {"wishes": [wish]}), absence=[], patterns=[], ledgers=[])
    account = settlement_of(Rulebook.of(ward), roster_of(ward, R1="- - E")).account("R1")
    ledgers = {line.person: line for line in _next(ward, roster_of(ward, R1="- - E")).ledgers}
    assert account.returned > 0
    kept = (50 - account.returned) // 2 + account.returned + account.credit
    assert ledgers["R1"].wish_points == account.carried_out == kept
    granted = {line.person: line for line in _next(ward, roster_of(ward)).ledgers}
    assert (granted["R1"].wish_points, granted["R1"].wishes_granted) == ((50 - account.returned) // 2, 1.0)


def test_hours_that_were_paid_are_not_carried_as_time() -> None:
    ward = small_ward(**QUIET, absence=[], patterns=[])
    rulebook, roster = Rulebook.of(ward), roster_of(ward, R1="N N N N N - - E E E E E - -")
    as_time, as_pay = (
        next(line.balance_minutes for line in carry(rulebook, roster, paid=paid).ledgers if line.person == "R1")
        for paid in (False, True)
    )
    assert as_time == 330 + 5 * 600 + 5 * 450 - 2 * 2160
    assert as_pay == 330
