"""Golden cases of wishes, at six points for each point that is staked."""

from __future__ import annotations

from typing import Any

import pytest

from roster.rules.fairness.wishes import Wishes
from tests.roster.rules.agreement import by_findings, by_terms, findings
from tests.wards import START, roster_of, small_ward

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
    ward = small_ward(wishes=[{"id": "W", "person": "R1", "date": START, "points": 15} | asked])
    roster = roster_of(ward, R1=cell)
    lines = findings(Wishes, ward, roster)
    assert [line.words for line in lines] == ([words] if words else [])
    assert [(line.person, line.date, line.hard, line.cost) for line in lines] == [("R1", START, False, 90)] * len(lines)
    assert by_terms(Wishes, ward, roster) == by_findings(Wishes, ward, roster)
