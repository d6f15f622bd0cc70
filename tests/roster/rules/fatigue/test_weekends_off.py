"""Weekends off by hand, over four weeks from Monday 2 November 2026 unless the test says otherwise."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

import pytest

from roster.rules.fatigue.weekends_off import WeekendsOff
from tests.roster.rules.agreement import findings, rule_for
from tests.roster.rules.varied import lone_ward, setting
from tests.wards import START, roster_of, small_ward

PRICE = setting("weekends-off", "price", 90)
SAT = "- - - - - E -"
SUN = "- - - - - - N"
FRI_LATE = "- - - - L - -"
FRI_NIGHT = "- - - - N - -"
FREE = "- - - - - - -"


def amounts(*weeks: str, days: int = 28, **changes: Any) -> tuple[int, int]:
    """Hard amount and cost for H1 over some weeks."""
    ward = lone_ward("E L N", period={"days": days}, rules=[PRICE], **changes)
    found = findings(WeekendsOff, ward, roster_of(ward, H1=" ".join(weeks)))
    return sum(f.amount for f in found if f.hard), sum(f.cost for f in found)


@pytest.mark.parametrize(
    ("weeks", "expected"),
    [
        ((SAT, SUN, SAT, SUN), (1, 180)),
        ((SAT, SUN, FRI_NIGHT, SAT), (1, 180)),  # a night from Friday runs into Saturday
        ((SAT, SUN, FRI_LATE, SAT), (0, 90)),  # a late on Friday ends at 21:30
        ((SAT, FREE, SUN, FREE), (0, 0)),
        ((SAT, FREE, FREE, FREE), (0, 0)),
    ],
)
def test_one_weekend_in_four_is_due_and_two_are_wanted(weeks: tuple[str, ...], expected: tuple[int, int]) -> None:
    assert amounts(*weeks) == expected


def test_a_friday_duty_that_ends_at_midnight_leaves_the_weekend_free() -> None:
    twilight = {"code": "T", "title": "Twilight", "start": "18:00", "end": "24:00"}
    past = {"code": "P", "title": "Past midnight", "start": "18:00", "end": "00:15", "overnight": True}
    ward = lone_ward("T P", period={"days": 28}, shifts=[twilight, past])
    assert findings(WeekendsOff, ward, roster_of(ward, H1=" ".join(["- - - - T - -"] * 4))) == []
    assert len(findings(WeekendsOff, ward, roster_of(ward, H1=" ".join(["- - - - P - -"] * 4)))) == 2


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (7, (0, 0)),  # a quarter and a half of one weekend: none
        (13, (0, 0)),  # the second weekend is not whole
        (14, (0, 90)),  # half of two
        (35, (1, 180)),  # a quarter and a half of five: one and two
        (56, (2, 360)),
    ],
)
def test_other_periods_have_their_share(days: int, expected: tuple[int, int]) -> None:
    assert amounts(*" ".join([SAT] * 8).split()[:days], days=days) == expected


def test_weekends_worked_by_consent_are_not_counted() -> None:
    consent: dict[str, Any] = {"person": "H1", "effect": "weekends by consent", "standing": "agreed"}
    assert amounts(SAT, SAT, SAT, SAT, patterns=[consent]) == (0, 0)
    two_weeks = consent | {"end": START + dt.timedelta(days=13)}
    assert amounts(SAT, SAT, SAT, SAT, patterns=[two_weeks]) == (0, 90)  # one of the other two is wanted


def test_words() -> None:
    ward = small_ward(period={"days": 28})
    hard, priced = findings(WeekendsOff, ward, roster_of(ward, H1=" ".join([SAT] * 4)))
    assert hard.date == priced.date == dt.date(2026, 11, 28)
    assert hard.words == "works 4 of 4 weekends, the last on Sat 28 Nov; at least 1 off is due"
    assert priced.words == "works 4 of 4 weekends, the last on Sat 28 Nov; 2 off are wanted"


def test_two_terms_for_everybody_who_does_not_consent() -> None:
    rule, frame = rule_for(WeekendsOff, small_ward(period={"days": 28}))
    out = frame.builder()
    rule.lower(frame, out)
    expected = {person: 2 for person in frame.rows if person != "C1"}
    assert Counter(term.origin.subject for term in out.build().terms) == expected
