"""Golden cases of wishes, at six points for each point behind a wish, and the two readings on random wards."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.fairness.wishes import Wishes
from tests.roster.rules.agreement import assert_agreement, by_findings, by_terms, findings
from tests.roster.rules.varied import setting
from tests.roster.wishes.test_stakes import WISHES
from tests.roster.wishes.wished import wish, wished_ward
from tests.wards import START, random_roster, roster_of, small_ward

REFUSED = "wish W not granted: asked {} on Mon 2 Nov, {}"
CASES = [
    ({"want": "off"}, "-", None),
    ({"want": "off"}, "N", REFUSED.format("to be off", "works N")),
    ({"want": "work"}, "ST", None),
    ({"want": "work"}, "-", REFUSED.format("to work", "is off")),
    ({"want": "work", "duties": "E LD"}, "LD", None),
    ({"want": "work", "duties": "E LD"}, "L", REFUSED.format("to work E or LD", "works L")),
    ({"want": "work", "duties": "E LD"}, "-", REFUSED.format("to work E or LD", "is off")),
    ({"want": "not", "duties": "N LN"}, "-", None),
    ({"want": "not", "duties": "N LN"}, "E", None),
    ({"want": "not", "duties": "N LN"}, "LN", REFUSED.format("not to work N or LN", "works LN")),
]


@pytest.mark.parametrize(("asked", "cell", "words"), CASES)
def test_what_grants_a_wish(asked: dict[str, Any], cell: str, words: str | None) -> None:
    wish = {"id": "W", "person": "R1", "date": START, "points": 15} | asked
    ward = small_ward(wishes=[wish], rules=[setting("wishes", "scheme", "points")])
    roster = roster_of(ward, R1=cell)
    lines = findings(Wishes, ward, roster)
    assert [line.words for line in lines] == ([words] if words else [])
    assert [(line.person, line.date, line.hard, line.cost) for line in lines] == [("R1", START, False, 90)] * len(lines)
    assert by_terms(Wishes, ward, roster) == by_findings(Wishes, ward, roster)


def test_the_price_of_a_refusal_is_what_stands_behind_the_wish() -> None:
    """A day off on a Saturday at 33 points and a carried 30 that back it: six times 63."""
    ward = wished_ward(wish("W", "P1", 5), carried={"P1": 30})
    roster = roster_of(ward, P1="- - - - - E")
    (finding,) = findings(Wishes, ward, roster)
    assert finding.cost == 6 * (33 + 30)
    assert by_terms(Wishes, ward, roster) == {"P1": (0, finding.cost)}


def test_a_wish_with_nothing_behind_it_says_why() -> None:
    ward = wished_ward(wish("A", "P1", 0), wish("B", "P1", 0))
    words = [line.words for line in findings(Wishes, ward, roster_of(ward, P1="E")) if line.cost == 0]
    assert words == [
        "wish B not granted: asked to be off on Mon 2 Nov, works E; no points behind it: another wish of the person"
        " counts on the date"
    ]


@given(
    drawn=WISHES, seed=st.integers(0, 2**32), carried=st.integers(0, 300), scheme=st.sampled_from(["purse", "points"])
)
@settings(deadline=None, max_examples=40)
def test_readings_agree_on_any_wishes(drawn: list[Any], seed: int, carried: int, scheme: str) -> None:
    wishes = [
        wish(f"W{number}", person, date, must=must, points=points, want=want, duties=duties)
        for number, (person, date, must, points, (want, duties), _) in enumerate(drawn)
    ]
    ward = wished_ward(*wishes, carried={"P1": carried}, rules=[setting("wishes", "scheme", scheme)])
    assert_agreement(Wishes, ward, random_roster(ward, seed))
