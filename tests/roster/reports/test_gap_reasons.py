"""Why a gap is a gap: everybody of the group who is not there is told once, with what stops them."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from roster.reports import cover_of, gap_reasons_of
from roster.rules import Rulebook
from roster.ward import Roster, Ward
from tests.wards import START, random_roster, roster_of, small_ward

NIGHT = [{"group": "RN", "start": "21:00", "end": "07:00", "least": 1, "mode": "instead"}]


def _ward(**changes: object) -> Ward:
    nothing: dict[str, object] = {
        part: [] for part in ("absence", "patterns", "locks", "history", "ledgers", "wishes", "competences")
    }
    dates = {"first_date": START + dt.timedelta(days=3), "last_date": START + dt.timedelta(days=3)}
    return small_ward(**(nothing | {"demand": [NIGHT[0] | dates]} | changes))


def _told(ward: Ward, roster: Roster) -> dict[str, str]:
    rulebook = Rulebook.of(ward)
    (reasons,) = gap_reasons_of(rulebook, roster, cover_of(rulebook, roster))
    return {person: line.what for line in reasons.stopped for person in line.people}


def test_each_is_stopped_by_the_first_thing_that_does() -> None:
    absence = [{"person": "R2", "start": "2026-11-05", "end": "2026-11-05", "kind": "sickness"}]
    told = _told(_ward(absence=absence), roster_of(_ward(), R1="- - - E", R3="- - - - E"))
    assert told["R1"] == "on another duty that day"
    assert told["R2"] == "away"
    assert told["R3"] == "would break: daily rest"


def test_a_duty_that_is_not_theirs() -> None:
    patterns = [{"person": "R1", "standing": "protected", "effect": "no duties", "tags": "night"}]
    assert _told(_ward(patterns=patterns), roster_of(_ward()))["R1"] == "not theirs to work then"


def test_somebody_who_could_is_said_to_be_able_to() -> None:
    assert _told(_ward(), roster_of(_ward()))["R1"] == "could fill it as the roster stands"


def test_no_gap_has_no_reason() -> None:
    rulebook, roster = Rulebook.of(_ward()), roster_of(_ward(), R1="- - - N")
    assert gap_reasons_of(rulebook, roster, cover_of(rulebook, roster)) == ()


@given(seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=15)
def test_everybody_of_the_group_is_there_or_told_once(seed: int) -> None:
    ward = small_ward()
    rulebook, roster = Rulebook.of(ward), random_roster(ward, seed)
    cover = cover_of(rulebook, roster)
    reasons = gap_reasons_of(rulebook, roster, cover)
    assert sorted((r.gap.start, r.gap.group) for r in reasons) == sorted((g.start, g.group) for g in cover.gaps)
    for reason in reasons:
        group = next(group for group in ward.groups if group.id == reason.gap.group)
        members = [p.id for p in ward.people if rulebook.frame.belongs(p, group, reason.gap.date)]
        told = [person for line in reason.stopped for person in line.people]
        assert len(told) == len(set(told))
        assert set(told) <= set(members)
        assert len(members) - len(told) == reason.gap.present
