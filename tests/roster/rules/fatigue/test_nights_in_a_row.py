"""Nights in a row by hand. H2 works nights alone, H1 and R2 rotate, and R2 and H2 come from three short nights."""

from __future__ import annotations

import pytest

from roster.rules.fatigue.nights_in_a_row import NightsInARow
from roster.table import Run, Sequence
from tests.roster.rules.agreement import findings, rule_for
from tests.roster.rules.varied import lone_ward, setting
from tests.wards import START, roster_of, small_ward


def days(text: str, person: str) -> list[int]:
    """Days of the period with a night too many for one person."""
    ward = small_ward()
    found = findings(NightsInARow, ward, roster_of(ward, **{person: text}))
    assert all(finding.hard and finding.amount == 1 for finding in found)
    return [(finding.date - START).days for finding in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- N N N N", []),
        ("- N N N N N N", [5, 6]),
        ("- LN LN LN", []),
        ("- LN LN LN LN", [4]),
        ("- LN N N N", [4]),
        ("- N LN N N", [4]),
        ("- N N N LN", [4]),
        ("- N N N N LN", [5]),  # one night too many, not two
        ("- LN N N N N", [4, 5]),  # the fourth night has a long one before it, and the fifth is a fifth
        ("- N N N - N N N", []),
        ("- N N E N N", []),
    ],
)
def test_people_who_work_nights_alone(text: str, expected: list[int]) -> None:
    assert days(text, "H2") == expected


@pytest.mark.parametrize(("text", "expected"), [("N N N", []), ("N N N N", [3]), ("LN N LN LN N", [3, 4])])
def test_people_who_rotate(text: str, expected: list[int]) -> None:
    assert days(text, "H1") == expected


def test_the_lowest_limit_holds() -> None:
    ward = small_ward(rules=[setting("nights-in-a-row", "most_rotating", 2)])
    found = findings(NightsInARow, ward, roster_of(ward, H1="LN LN LN"))
    assert [(finding.date - START).days for finding in found] == [2]


def test_nights_before_the_period_count() -> None:
    assert days("N N", "R2") == [0, 1]
    assert days("N N", "H2") == [1]
    assert days("LN", "H2") == [0]
    assert days("- N N N", "R2") == []


@pytest.mark.parametrize(("duties", "expected"), [("N LN ST", 0), ("N E", 1), ("ST", 1)])
def test_people_work_nights_alone_if_every_shift_on_the_floor_is_a_night(duties: str, expected: int) -> None:
    ward = lone_ward(duties)
    assert len(findings(NightsInARow, ward, roster_of(ward, H1="N N N N"))) == expected


def test_words() -> None:
    ward = small_ward()
    long, plain = findings(NightsInARow, ward, roster_of(ward, H1="N N N N", H2="LN"))[::-1]
    assert long.words == "4 nights in a row by Mon 2 Nov, long ones among them; 3 are allowed"
    assert plain.words == "4 nights in a row by Thu 5 Nov; 3 are allowed"


def test_one_term_a_person() -> None:
    rule, frame = rule_for(NightsInARow, small_ward())
    out = frame.builder()
    rule.lower(frame, out)
    kinds = {term.origin.subject: type(term) for term in out.build().terms}
    assert kinds == {person: Sequence if person == "H2" else Run for person in frame.rows}
