"""The exemption load: the worked example of the domain notes, and what one more pattern does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roster.fairness import Available, Load, carried_part, loads
from roster.rules import Rulebook
from tests.wards import small_document, small_ward

WEEK = 2160
NOTES = {
    "R01": 1.0, "R02": 1.0, "R03": 1.0, "R04": 1.0, "R05": 1.0, "R06": 1.0, "R07": 1.0, "R08": 0.8, "R09": 0.6,
    "R10": 1.0, "R11": 1.0, "R12": 0.8, "R13": 0.6, "R14": 1.0, "R15": 1.0, "R16": 0.6, "R17": 1.0, "R18": 0.4,
}  # fmt: skip
"""Whole-time equivalents of the registered nurses of the worked example (7.4)."""

NO_NIGHTS = {"R03", "R08", "R13", "R15", "R16", "R18"}


def test_the_worked_example_of_the_notes() -> None:
    """Nights are 560 of 1,970 h, 28.4 %; with six people unable to work them 39.4 % of the others' work (2.4)."""
    people = tuple(Available(p, round(wte * WEEK), float(p not in NO_NIGHTS)) for p, wte in NOTES.items())
    load = Load("RN", "Registered nurses", "nights", 560 / 1970, people)
    assert sum(NOTES.values()) == pytest.approx(15.8)
    assert sum(NOTES[p] for p in NO_NIGHTS) == pytest.approx(4.4)
    assert load.ordinary == pytest.approx(0.284, abs=0.0005)
    assert load.carried == pytest.approx(0.394, abs=0.0005)
    assert load.exemption == pytest.approx(0.110, abs=0.0005)
    assert load.exempt == 6
    assert load.added_by("R03") == pytest.approx(560 / 1970 * 15.8 * (1 / 11.4 - 1 / 12.4))
    assert load.added_by("R01") == pytest.approx(0)


@given(
    st.lists(st.tuples(st.integers(1, 9000), st.sampled_from((0.0, 0.25, 0.5, 1.0))), min_size=1, max_size=9),
    st.floats(0.01, 1),
)
def test_what_is_carried_adds_up_to_all_of_it(people: list[tuple[int, float]], ordinary: float) -> None:
    available = [Available(str(i), minutes, part) for i, (minutes, part) in enumerate(people)]
    carried = carried_part(ordinary, available)
    if carried is None:
        assert not any(part for _, part in people)
    else:
        assert sum(carried * a.minutes * a.part for a in available) == pytest.approx(
            ordinary * sum(a.minutes for a in available)
        )
        assert carried >= ordinary - 1e-12


def test_one_more_pattern_is_carried_by_the_others() -> None:
    plain = small_ward(patterns=[], absence=[], locks=[], wishes=[])
    asked = {"person": "R1", "standing": "agreed", "effect": "no duties", "tags": "night"}
    before, after = (
        {(load.group, load.shifts): load for load in loads(Rulebook.of(ward).frame)}
        for ward in (plain, small_ward(patterns=[asked], absence=[], locks=[], wishes=[]))
    )
    nights, more = before["RN", "nights"], after["RN", "nights"]
    assert nights.carried == pytest.approx(nights.ordinary)
    minutes = {person.person: person.minutes for person in nights.people}
    assert more.carried == pytest.approx(
        nights.ordinary * sum(minutes.values()) / (sum(minutes.values()) - minutes["R1"])
    )
    assert after["RN", "weekends"] == before["RN", "weekends"]


def test_a_share_of_weekends_is_part_of_them_and_a_role_without_nights_none() -> None:
    patterns = [{"person": "R1", "standing": "agreed", "effect": "weekend share", "most": 1, "of": 2}]
    demand = [*small_document()["demand"], {"group": "HCSW", "start": "21:00", "end": "07:00", "least": 1}]
    frame = Rulebook.of(small_ward(patterns=patterns, absence=[], locks=[], wishes=[], demand=demand)).frame
    found = {(load.group, load.shifts): {p.person: p.part for p in load.people} for load in loads(frame)}
    assert found["RN", "weekends"]["R1"] == pytest.approx(0.5)
    assert found["HCSW", "nights"]["H3"] == 0
