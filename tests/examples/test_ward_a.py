"""Ward A is the worked ward of the domain notes, section 7: its people, its demand, its absence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from roster.ward import NIGHT, NoDuties, Ward, needs
from tests.examples.files import ward
from tests.examples.hours import (
    away,
    away_from_floor,
    contracted,
    frame_of,
    ids,
    paid,
    registered,
    unregistered,
    whole_time,
)

EARLY_LATE_NIGHT = {"07:00": "E", "15:00": "L", "21:00": "N"}

CASES = ("ward-a", "ward-a-hard")


def test_people_and_whole_time_equivalents() -> None:
    """18 registered nurses of 15.8 WTE, 20 support workers of 17.3, and the senior charge nurse on top."""
    a = ward("ward-a")
    assert (len(registered(a)), whole_time(a, registered(a))) == (18, Decimal("15.8"))
    assert (len(unregistered(a)), whole_time(a, unregistered(a))) == (20, Decimal("17.3"))
    assert [person.id for person in a.people if not person.in_numbers] == ["S01"]


def test_contract_hours_of_four_weeks() -> None:
    """15.8 and 17.3 times 144 h."""
    a = ward("ward-a")
    assert contracted(a, registered(a)) == pytest.approx(2275.2)
    assert contracted(a, unregistered(a)) == pytest.approx(2491.2)


@pytest.mark.parametrize(
    ("code", "minutes"), [("E", 450), ("L", 450), ("N", 600), ("LD", 690), ("LN", 690), ("SD", 315)]
)
def test_paid_minutes_of_the_shifts(code: str, minutes: int) -> None:
    """Span less unpaid break, as in 7.1."""
    a = ward("ward-a")
    assert a.shift(code).worked(a.period.start) == minutes


@pytest.mark.parametrize(("group", "weekly"), [("RN", 492.5), ("HCSW", 525.0)])
def test_weekly_hours_filled_with_early_late_and_night(group: str, weekly: float) -> None:
    """492.5 h of registered nurses and 525 h of support workers, 1,017.5 h together."""
    assert paid(ward("ward-a"), group, EARLY_LATE_NIGHT) / 4 == weekly


@pytest.mark.parametrize(("group", "least"), [("NIC", 1), ("PMVA", 3), ("MED", 1)])
def test_skills_are_needed_at_all_times(group: str, least: int) -> None:
    """Every need of a skill is at its level, and together they fill the four weeks without a gap."""
    found = [need for need in needs(ward("ward-a")) if need.group == group]
    assert {need.least for need in found} == {least}
    assert sum(need.end - need.start for need in found) == 28 * 24 * 60


def test_who_counts_for_each_skill() -> None:
    """The flags of 7.4: all but R10, R11 and R13 can be in charge; R15 and H20 do not count for restraint."""
    a = ward("ward-a")
    frame = frame_of(a)

    def holding(skill: str) -> frozenset[str]:
        return ids(a, lambda person: frame.holds(person, skill, a.period.start))

    assert holding("NIC") == registered(a) - {"R10", "R11", "R13"}
    assert holding("PMVA") == (registered(a) | unregistered(a)) - {"R15", "H20"}
    assert holding("MED") == registered(a)
    assert holding("NQN") == {"R10", "R11"}
    assert holding("EWYL") == {"H08", "H09"}


def test_twelve_people_work_no_nights() -> None:
    """Six registered nurses and six support workers, by their duties or by a pattern."""
    a = ward("ward-a")
    kept = {line.person for line in a.patterns if isinstance(line, NoDuties) and NIGHT in line.tags}
    on_nights = ids(a, lambda p: p.id not in kept and any(NIGHT in a.shift(code).tags for code in p.duties))
    without = "R03 R08 R13 R15 R16 R18 H01 H12 H13 H14 H17 H20"
    assert (registered(a) | unregistered(a)) - on_nights == set(without.split())


def test_who_holds_an_agreed_or_protected_pattern() -> None:
    """The thirteen of 7.4 that limit what a person may be asked, the student of the weekends, and the charge nurse."""
    named = "R03 R08 R12 R13 R15 R16 R17 R18 H12 H13 H14 H17 H18 H20 S01"
    a = ward("ward-a")
    assert {line.person for line in a.patterns} == set(named.split())
    assert {line.person for line in a.patterns if line.standing == "protected"} == {"R03", "R15"}


@pytest.mark.parametrize(("case", "nurses", "workers"), [("ward-a", 0.165, 0.194), ("ward-a-hard", 0.229, 0.223)])
def test_share_of_contract_hours_away(case: str, nurses: float, workers: float) -> None:
    """Leave, sickness and study as in 7.5."""
    a = ward(case)
    assert away(a, registered(a)) / contracted(a, registered(a)) == pytest.approx(nurses, abs=0.0006)
    assert away(a, unregistered(a)) / contracted(a, unregistered(a)) == pytest.approx(workers, abs=0.0006)


@pytest.mark.parametrize("case", CASES)
def test_study_of_the_trainees_is_fifteen_hours(case: str) -> None:
    """MIX-06: fifteen hours of study in four weeks for each trainee on Earn While You Learn."""
    a = ward(case)
    for trainee in ("H08", "H09"):
        booked = [a.shift(lock.duty).worked(lock.date) for lock in away_from_floor(a) if lock.person == trainee]
        assert sum(booked) == 15 * 60


def test_the_hard_case_adds_five_absences_and_changes_nothing_else() -> None:
    """So that the two can be compared."""
    mild, hard = ward("ward-a"), ward("ward-a-hard")
    assert _without_absence(mild) == _without_absence(hard)
    assert hard.absence[: len(mild.absence)] == mild.absence
    assert [line.person for line in hard.absence[len(mild.absence) :]] == ["R11", "R03", "H09", "H02", "R07"]


def _without_absence(ward: Ward) -> Ward:
    card = ward.ward.model_copy(update={"id": "", "title": ""})
    return ward.model_copy(update={"ward": card, "absence": ()})
