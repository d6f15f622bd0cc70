"""Weekly rest by hand, in clock times. H1 brings no history; R2 comes from a night that ends on Monday at 07:30."""

from __future__ import annotations

import datetime as dt

import pytest

from roster.rules.working_time.weekly_rest import WeeklyRest
from roster.table import Sequence
from tests.roster.rules.agreement import assert_agreement, findings, rule_for
from tests.roster.rules.varied import lone_ward, setting
from tests.wards import START, roster_of, small_ward

WEEKS = setting("weekly-rest", "mode", "7d_24h")
LESS = setting("weekly-rest", "separation_minutes", 600)


def missing(text: str, *rules: dict[str, object], person: str = "H1", days: int = 14, start: dt.date = START) -> int:
    """Rests missing for one person; everybody else is off."""
    ward = small_ward(period={"start": start, "days": days}, rules=list(rules))
    return sum(f.amount for f in findings(WeeklyRest, ward, roster_of(ward, **{person: text})) if f.person == person)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("E E E E E E E E E E E E E E", 2),  # 16 h between earlies; 7 h and 9 h at the ends of the fortnight
        ("E E E E E E - E E E E E E E", 1),  # Sat 15:00 to Mon 07:00 is 40 h: one of two
        ("E E E E E L - E E E E E E E", 2),  # Sat 21:30 to Mon 07:00 is 33.5 h, under 35
        ("E E E E E LD - LD E E E E E E", 1),  # 19:30 to 07:00 with a day between is 35.5 h
        ("E E - E E E E E E - E E E E", 0),  # two rests of 40 h
        ("E E E E E LD - - LD E E E E E", 0),  # 19:30 to 07:00 with two days between is 59.5 h: as good as two
        ("E E E E E L - - E E E E E E", 1),  # 57.5 h is one
        ("E E E E E N - - E E E E E E", 1),  # Sun 07:30 to Tue 07:00 is 47.5 h: one
        ("E E E E E N - - L E E E E E", 1),  # to 13:30 it is 54 h: still one
        ("E E E E E N - - LN E E E E E", 0),  # to 19:00 it is 59.5 h
        ("E E E E E E E E E E E E E -", 2),  # Sat 15:00 to the fortnight's end is 33 h
        ("E E E E E E E E E E E E - -", 1),  # Fri 15:00 to the end is 57 h: one
        ("E E E E E E E E E E E - - -", 0),  # 81 h
        ("- E E E E E E E E E E E E E", 2),  # from Monday 00:00 to Tue 07:00 is 31 h
        ("- L E E E E E E E E E E E E", 1),  # to Tue 13:30 it is 37.5 h
    ],
)
def test_fortnight(text: str, expected: int) -> None:
    assert missing(text) == expected


def test_week() -> None:
    assert missing("E E E E E - - E E E E E E E", WEEKS) == 1
    assert missing("E E E E E - - E E - E E E E", WEEKS) == 0


def test_a_rest_counts_only_inside_its_week() -> None:
    """Sat 15:00 to Tue 07:00 is 64 h, but 33 h of it lie in the first week and 31 h in the second."""
    assert missing("E E E E E E - - E E E E E E", WEEKS) == 2


@pytest.mark.parametrize(
    ("opens", "closes", "text", "expected"),
    [
        ("11:00", "13:00", "- A A A A A A", 0),  # Monday 00:00 to Tuesday 11:00 is 35 h
        ("10:59", "13:00", "- A A A A A A", 1),
        ("11:00", "13:00", "A A A A A A -", 0),  # Saturday 13:00 to the end of Sunday is 35 h
        ("11:00", "13:01", "A A A A A A -", 1),
        ("08:00", "21:00", "A A A - A A A", 0),  # Wednesday 21:00 to Friday 08:00 is 35 h
        ("08:00", "21:01", "A A A - A A A", 1),
    ],
)
def test_a_rest_may_be_exactly_as_long_as_is_due(opens: str, closes: str, text: str, expected: int) -> None:
    shift = {"code": "A", "title": "Any", "start": opens, "end": closes}
    ward = lone_ward("A", shifts=[shift], period={"days": 7}, rules=[WEEKS])
    roster = roster_of(ward, H1=text)
    assert_agreement(WeeklyRest, ward, roster)
    assert len(findings(WeeklyRest, ward, roster)) == expected


def test_a_night_that_ends_on_the_first_monday_shortens_its_rest() -> None:
    off_monday = "- L E E E E E E E E E E E E"
    assert missing(off_monday, person="H1") == 1
    assert missing(off_monday, person="R2") == 2  # Mon 07:30 to Tue 13:30 is 30 h
    assert missing("- LN - LN LN LN LN LN LN LN LN LN LN LN", person="R2") == 0  # 35.5 h twice


@pytest.mark.parametrize(("days", "expected"), [(20, 0), (21, 1), (27, 1), (28, 2)])
def test_the_last_part_of_a_fortnight(days: int, expected: int) -> None:
    """A whole week of it stands alone; less is left to the next roster."""
    assert missing("- - - - E E E E E E E E E E " + "E " * (days - 14), days=days) == expected


@pytest.mark.parametrize("start", [dt.date(2026, 3, 23), dt.date(2027, 3, 22)])
def test_the_spring_night_takes_an_hour_from_the_rest(start: dt.date) -> None:
    """Sat 19:30 to Mon 07:00 is 35.5 h by the clock and 34.5 h in truth."""
    text = "E E E E E LD - LD E E E E E E"
    assert (missing(text), missing(text, start=start)) == (1, 2)


@pytest.mark.parametrize("start", [dt.date(2026, 10, 19), dt.date(2027, 10, 25)])
def test_the_autumn_night_adds_an_hour_to_the_rest(start: dt.date) -> None:
    """Sat 21:30 to Mon 07:00 is 33.5 h by the clock and 34.5 h in truth; here 34 h are due."""
    text = "E E E E E L - E E E E E E E"
    assert (missing(text, LESS), missing(text, LESS, start=start)) == (2, 1)


def test_words_name_what_is_found_and_what_is_due() -> None:
    ward = small_ward()
    (finding,) = findings(WeeklyRest, ward, roster_of(ward, H1="E E E E E LD - LD E E E E E E"))
    assert finding.date == dt.date(2026, 11, 15)
    assert finding.words == (
        "1 rest of 35 h or more from Mon 2 Nov to Sun 15 Nov, the longest 35.5 h; two are due, or one of 59 h"
    )
    (finding,) = findings(WeeklyRest, small_ward(rules=[WEEKS]), roster_of(ward, H1="E E E E E E - - E E - E E E"))
    assert finding.words == "no rest of 35 h or more from Mon 2 Nov to Sun 8 Nov, the longest 33 h; one is due"


def test_one_compact_term_a_person_and_window() -> None:
    rule, frame = rule_for(WeeklyRest, small_ward(period={"days": 28}))
    out = frame.builder()
    rule.lower(frame, out)
    terms = out.build().terms
    assert len(terms) == 2 * len(frame.rows)
    assert all(isinstance(term, Sequence) and term.price is None and len(term.patterns) <= 30 for term in terms)
