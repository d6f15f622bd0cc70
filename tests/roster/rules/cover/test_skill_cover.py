"""Golden cases of skill cover: the group's skill and date decide who counts."""

from __future__ import annotations

import datetime as dt

from roster.rules.cover.skill_cover import SkillCover
from tests.roster.rules.agreement import findings
from tests.roster.rules.lowered import lowered
from tests.wards import START, roster_of, small_ward

NIGHT = [{"group": "PMVA", "start": "21:00", "end": "07:00", "least": 2}]
PRICE = 20


def test_two_restraint_trained_at_night() -> None:
    ward = small_ward(demand=NIGHT, patterns=[])
    monday = [line for line in findings(SkillCover, ward, roster_of(ward, R1="N", H2="N")) if line.date == START]
    assert [(line.person, line.hard, line.amount, line.cost) for line in monday] == [("", False, 600, 600 * PRICE)]
    assert monday[0].words == "Restraint-trained: 1 of 2 on Mon 2 Nov 21:00-07:00, 1 short"
    assert not [f for f in findings(SkillCover, ward, roster_of(ward, R1="N", H1="LN")) if f.date == START]


def test_a_pattern_that_sets_a_skill_aside_counts_from_its_date() -> None:
    tuesday = START + dt.timedelta(days=1)
    aside = {"person": "R1", "standing": "protected", "effect": "no skill", "skill": "PMVA", "start": tuesday}
    ward = small_ward(demand=NIGHT, patterns=[aside])
    lines = findings(SkillCover, ward, roster_of(ward, R1="N N", H1="N N"))
    assert [line.date for line in lines][:1] == [tuesday]


def test_staff_groups_are_interval_covers_to_judge() -> None:
    ward = small_ward(demand=[{"group": "RN", "start": "07:00", "end": "21:00", "least": 3}])
    assert findings(SkillCover, ward, roster_of(ward)) == []
    assert lowered(SkillCover, ward).terms == ()
