"""Golden cases of the rules on skill mix."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.rules.contract.allowed_shifts import AllowedShifts
from roster.rules.cover.bank_share import BankShare
from roster.rules.cover.duties_due import DutiesDue
from roster.rules.cover.gender_mix import GenderMix
from roster.rules.cover.interval_cover import IntervalCover
from roster.rules.cover.observation_relief import ObservationRelief
from roster.rules.cover.pairings import Pairings
from roster.rules.cover.preceptor_overlap import PreceptorOverlap
from roster.rules.cover.redeployment import Redeployment
from roster.rules.cover.registered_share import RegisteredShare
from roster.rules.cover.senior_cover import SeniorCover
from roster.rules.cover.students import Students
from roster.rules.cover.substantive_nurse import SubstantiveNurse
from roster.rules.cover.trainee_study import TraineeStudy
from roster.rules.registry import RULES
from roster.rules.rule import Rule
from roster.ward import Ward, WardError, clock_interval, needs
from tests.roster.rules.agreement import findings, rule_for
from tests.roster.rules.cover.mixed import mixed_document, mixed_ward
from tests.roster.rules.lowered import closed, lowered
from tests.roster.rules.varied import setting
from tests.wards import START, roster_of, small_ward


def found(kind: type[Rule[Any]], ward: Ward, **cells: str) -> list[tuple[str, int, int]]:
    """Person, amount and cost of what a rule finds on the first day of the period, or at its end."""
    lines = findings(kind, ward, roster_of(ward, **cells))
    return [(line.person, line.amount, line.cost) for line in lines if line.date in (START, ward.period.end)]


def words(kind: type[Rule[Any]], ward: Ward, **cells: str) -> list[str]:
    return [line.words for line in findings(kind, ward, roster_of(ward, **cells))]


def person(id_: str, **fields: Any) -> list[dict[str, Any]]:
    """Everybody on the mixed ward, one of them changed."""
    return [line | (fields if line["id"] == id_ else {}) for line in mixed_document()["people"]]


def test_a_ward_without_any_of_it_pays_for_nothing() -> None:
    """The small ward speaks of none of it, so the rules add no term and find nothing."""
    older = {"interval-cover", "skill-cover", "newly-qualified", "nurse-in-charge"}
    ward = small_ward()
    for rule in RULES:
        if rule.__module__.split(".")[2] == "cover" and rule.id not in older:
            assert lowered(rule, ward).terms == ()
            assert findings(rule, ward, roster_of(ward, R1="E L N", R3="E L N", H1="N N N")) == []


def test_a_charge_nurse_is_wanted_on_weekdays_alone_and_counts_once() -> None:
    """14.5 hours of a weekday without a Band 6, less an early's 8 hours, at a point a minute."""
    assert found(SeniorCover, mixed_ward(days=14))[0] == ("", 870, 870)
    assert found(SeniorCover, mixed_ward(days=14), R1="E")[0] == ("", 390, 390)
    saturdays = [line.date.weekday() for line in findings(SeniorCover, mixed_ward(), roster_of(mixed_ward()))]
    assert set(saturdays) == {0, 1, 2, 3, 4}


def test_a_group_by_sex_needs_the_record_of_a_review() -> None:
    with pytest.raises(WardError, match="Equality Act review"):
        lowered(GenderMix, mixed_ward(rules=[]))
    night = mixed_ward(demand=[{"group": "WOMEN", "start": "21:00", "end": "07:00", "least": 1}])
    assert found(GenderMix, night, R1="N")[0] == ("", 600, 12000)
    assert START not in [line.date for line in findings(GenderMix, night, roster_of(night, R2="N"))]


def test_only_a_group_of_that_kind_has_a_sex() -> None:
    for group in ({"kind": "sex"}, {"kind": "staff", "sex": "F"}):
        with pytest.raises(WardError, match="names the sex"):
            mixed_ward(groups=[{"id": "G", "title": "G", **group}], demand=[])


def test_on_placement_nobody_counts() -> None:
    """T1 learns outside the numbers to Thursday and is one of the support workers from Friday."""
    ward = mixed_ward(demand=[{"group": "HCSW", "start": "07:00", "end": "15:00", "least": 1}], observations=[])
    lines = findings(IntervalCover, ward, roster_of(ward, T1="E E E E E"))
    assert [line.date.weekday() for line in lines if line.date < START + dt.timedelta(days=7)] == [0, 1, 2, 3, 5, 6]


def test_students_in_the_numbers_are_refused() -> None:
    with pytest.raises(WardError, match="never counted") as refused:
        lowered(Students, mixed_ward(people=person("S1", in_numbers=True)))
    assert refused.value.problems[0].place == ("people", 9, "in_numbers")


def test_students_with_nobody_to_learn_beside_are_refused() -> None:
    with pytest.raises(WardError, match="nobody holds the skill 'PS'"):
        lowered(Students, mixed_ward(people=person("R1", skills="NIC PMVA")))


def test_students_need_a_supervisor_and_three_need_two() -> None:
    """An early after the last night of the past has two parts, cut where lates start."""
    ward = mixed_ward()
    assert found(Students, ward, S1="E", R2="E") == [("", 2, 0)]
    assert found(Students, ward, S1="E", S2="E", R1="E") == []
    assert words(Students, ward, S1="E", S2="E", S3="E", R1="E") == [
        "3 students and 1 practice supervisor on Mon 2 Nov 07:30-15:00; 2 for each at most"
    ]


def test_study_is_due_by_the_days_of_training_less_what_is_credited() -> None:
    """900 minutes in 28 days are 450 in 14, less 120 credited: 330. A study day is 450. A quarter-hour is 20 points."""
    ward = mixed_ward()
    assert found(TraineeStudy, ward) == [("T1", 330, 22 * 20)]
    assert found(TraineeStudy, ward, T1="ST") == []
    week = [{"person": "T1", "skill": "EWYL", "start": START, "end": START + dt.timedelta(days=6)}]
    dated = mixed_ward(people=person("T1", skills=""), competences=week, ledgers=[])
    assert found(TraineeStudy, dated) == [("T1", 225, 15 * 20)]


def test_study_is_not_asked_where_no_duty_is_tagged_study() -> None:
    ward = mixed_ward(
        shifts=[line | ({"tags": ""} if line["code"] == "ST" else {}) for line in mixed_document()["shifts"]]
    )
    assert found(TraineeStudy, ward) == []
    assert lowered(TraineeStudy, ward).terms == ()


def test_hours_without_the_preceptor_and_the_share() -> None:
    """R3 spends the early's last 7.5 hours on the floor, R1's long day all of them, R1's late the last 1.5."""
    ward = mixed_ward(days=14)
    assert found(PreceptorOverlap, ward, R3="E", R1="LD") == []
    share = [("R3", 360, 0)]
    assert found(PreceptorOverlap, ward, R3="E", R1="L") == [("R3", 1, 6 * 7), *share]
    assert words(PreceptorOverlap, ward, R3="E E", R1="L E")[-1].startswith("without the preceptor")
    low = "20 % of time on the floor with the preceptor R1; 40 % at least"
    assert words(PreceptorOverlap, ward, R3="E", R1="L")[-1] == low


def test_kept_apart_and_kept_together() -> None:
    """Points an hour: 7. R1 and H1 share 1.5 hours of the afternoon; H2 works nights without H3,
    from Wednesday on: that morning's end of Tuesday's, and Wednesday's own."""
    ward = mixed_ward()
    assert found(Pairings, ward, R1="E", H1="L") == [("", 1, 10)]
    assert found(Pairings, ward, R1="E", H1="N") == []
    assert [line.date.weekday() for line in findings(Pairings, ward, roster_of(ward, H2="N N N"))] == [2, 2]


def test_what_the_private_list_finds_is_for_the_manager_alone() -> None:
    assert Pairings.audience == "manager"
    assert "R1" not in repr(mixed_ward().pairings)


def test_observation_adds_to_demand_and_asks_for_relief() -> None:
    """One observer round the clock, and two more from eight at night on the last of the days, with two to relieve."""
    ward = mixed_ward(demand=[{"group": "HCSW", "start": "00:00", "end": "24:00", "least": 1}])
    levels = [need.least for need in needs(ward) if need.group == "HCSW"]
    assert levels[:8] == [2] * 8
    assert levels[8:12] == [2, 4, 3, 1]
    assert found(ObservationRelief, ward, H1="N")[0] == ("", 2 * 450, 2 * 450 * 10)


def test_an_observation_adds_to_a_night_that_belongs_to_the_day_before() -> None:
    """Round the clock on one Tuesday: one more than the four by day and than the three at night, on either side."""
    lines = [
        {"group": "HCSW", "start": "07:00", "end": "21:00", "least": 4},
        {"group": "HCSW", "start": "21:00", "end": "07:00", "least": 3},
    ]
    tuesday = START + dt.timedelta(days=1)
    watch = [{"id": "O", "group": "HCSW", "first_date": tuesday, "last_date": tuesday}]
    found = needs(mixed_ward(demand=lines, observations=watch))
    levels = [(need.date.weekday(), clock_interval(need.start, need.end), need.least) for need in found]
    assert levels[:7] == [
        (0, "07:00-21:00", 4),
        (0, "21:00-00:00", 3),
        (0, "00:00-07:00", 4),
        (1, "07:00-21:00", 5),
        (1, "21:00-00:00", 4),
        (1, "00:00-07:00", 3),
        (2, "07:00-21:00", 4),
    ]


def test_observers_are_staff() -> None:
    with pytest.raises(WardError, match="kind staff"):
        mixed_ward(observations=[{"id": "O", "group": "NIC", "first_date": START, "last_date": START}])


def test_bank_staff_work_what_is_booked_and_nothing_else() -> None:
    ward = mixed_ward(locks=[{"person": "B1", "date": START, "duty": "N"}])
    assert closed(AllowedShifts, ward, "B1", START) == "E L LD LN ST"
    assert closed(AllowedShifts, ward, "B1", START + dt.timedelta(days=1)) == "E L N LD LN ST"
    assert words(AllowedShifts, ward, B1="N E") == ["E on Tue 3 Nov, which is not booked for this person"]


def test_half_from_the_bank_is_allowed() -> None:
    ward = mixed_ward()
    assert found(BankShare, ward, R1="E", B1="E") == []
    assert found(BankShare, ward, B1="E") == [("", 450, 0)]


def test_an_own_registered_nurse_beside_the_bank() -> None:
    ward = mixed_ward()
    assert found(SubstantiveNurse, ward, A1="E", B1="E", H1="E") == [("", 2, 0)]
    assert found(SubstantiveNurse, ward, A1="E", R1="E") == []
    assert found(SubstantiveNurse, ward, H1="E") == []


def test_the_registered_share_is_off_until_a_ward_sets_it() -> None:
    assert words(RegisteredShare, mixed_ward(rules=[]), H1="E") == []
    assert words(RegisteredShare, mixed_ward(), R1="E", H1="E") == []
    half = mixed_ward(rules=[setting("registered-share", "least_percent", 50)])
    assert len(words(RegisteredShare, half, R1="E", H1="E", H3="E")) == 1


def test_duties_due_by_group_and_by_person() -> None:
    ward = mixed_ward()
    due = {line.person: line.amount for line in findings(DutiesDue, ward, roster_of(ward, R1="ST", T1="ST"))}
    assert due == {"R2": 1, "R3": 1, "P1": 1, "B1": 1, "T1": 1}


def test_only_duties_away_from_the_floor_are_due() -> None:
    with pytest.raises(WardError, match="away from the floor"):
        mixed_ward(dues=[{"group": "RN", "duties": "E"}])


def test_moves_are_found_and_turns_are_fair() -> None:
    ward = mixed_ward()
    rule, frame = rule_for(Redeployment, ward)
    assert isinstance(rule, Redeployment)
    assert words(Redeployment, ward) == [
        "moved to another ward on Tue 3 Nov, though newly qualified",
        "moved to another ward on Wed 11 Nov, move number 2 in the period; 1 at most",
    ]
    turns = rule.turns(frame)
    assert [share.person for share in turns][-2:] == ["R3", "H1"]
    assert (turns[-1].moves, turns[-1].in_period, turns[-1].open) == (3, 2, False)
    assert "B1" not in {share.person for share in turns}


def test_whoever_was_moved_least_and_longest_ago_is_next() -> None:
    moves = [
        {"person": id_, "date": START - dt.timedelta(days=days)}
        for id_, days in [("R1", 30), ("R2", 60), ("H1", 90), ("H1", 95)]
    ]
    rule, frame = rule_for(Redeployment, mixed_ward(moves=moves))
    assert isinstance(rule, Redeployment)
    moved = [share.person for share in rule.turns(frame) if share.moves]
    assert moved == ["R2", "R1", "H1"]


@pytest.mark.parametrize(
    ("part", "line", "place"),
    [
        ("preceptorships", {"person": "R3", "preceptor": "X", "start": START, "end": START}, "preceptor"),
        ("pairings", {"first": "R1", "second": "X", "want": "apart"}, "second"),
        ("moves", {"person": "X", "date": START}, "person"),
        ("placements", {"person": "X", "start": START, "end": START}, "person"),
        ("dues", {"person": "X", "duties": "ST"}, "person"),
        ("observations", {"id": "O", "group": "X", "first_date": START, "last_date": START}, "group"),
    ],
)
def test_a_name_that_leads_nowhere(part: str, line: dict[str, Any], place: str) -> None:
    changes: dict[str, Any] = {part: [line]}
    with pytest.raises(WardError) as refused:
        mixed_ward(**changes)
    (problem,) = refused.value.problems
    assert problem.place == (part, 0, place)
