"""A roster made of a small ward, with its value, its bounds and who is in charge."""

from __future__ import annotations

import datetime as dt
from itertools import product
from typing import Any

import pytest

from api.rostering import Made, NoRosterError, make_roster
from roster.files import match_roster
from roster.reports import cover_of
from roster.rules import Rulebook
from roster.scoring import Scorer
from solvers import Params, Progress, Status, Stop
from tests.wards import START, small_ward

ONE = Params(workers=1)
EFFORT = Stop(effort=0.4)


def _rulebook(**changes: Any) -> Rulebook:
    """A week with a lock, an absence and a wish."""
    day = [START + dt.timedelta(days=number) for number in range(7)]
    parts: dict[str, Any] = {
        "absence": [{"person": "H1", "kind": "annual leave", "start": day[0], "end": day[2]}],
        "patterns": [],
        "wishes": [{"id": "W1", "person": "R1", "date": day[4], "want": "off", "points": 30}],
        "locks": [{"person": "P1", "date": day[3], "duty": "E"}],
    }
    return Rulebook.of(small_ward(period={"days": 7}, **(parts | changes)))


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return _rulebook()


@pytest.fixture(scope="module")
def heard() -> list[Progress]:
    return []


@pytest.fixture(scope="module")
def made(rulebook: Rulebook, heard: list[Progress]) -> Made:
    return make_roster(rulebook, EFFORT, seed=4, params=ONE, on_progress=heard.append)


def test_the_value_is_the_score(rulebook: Rulebook, made: Made) -> None:
    proof = made.roster.proof
    assert proof is not None
    score = Scorer(rulebook.table).score(rulebook.frame.cells(made.roster))
    assert (score.hard, score.cost) == (0, proof.value)
    findings = rulebook.check(made.roster)
    assert not [finding for finding in findings if finding.hard]
    assert sum(finding.cost for finding in findings) == proof.value


def test_the_roster_fits_its_ward(rulebook: Rulebook, made: Made) -> None:
    match_roster(made.roster, rulebook.ward)
    assert made.roster.duties("P1", START + dt.timedelta(days=3)) == ("E",)


def test_bounds_are_below_what_they_bound(rulebook: Rulebook, made: Made) -> None:
    proof = made.roster.proof
    assert proof is not None
    assert proof.bound is not None
    assert 0 <= proof.bound <= proof.value
    assert proof.uncovered_bound is not None
    assert 0 <= proof.uncovered_bound <= cover_of(rulebook, made.roster).uncovered_minutes


def test_the_proof_says_how_it_was_made(rulebook: Rulebook, made: Made) -> None:
    proof = made.roster.proof
    assert proof is not None
    assert (proof.seed, proof.workers, proof.pack) == (4, 1, rulebook.pack.name)
    assert proof.status in (Status.FEASIBLE, Status.OPTIMAL)
    assert proof.seconds > 0
    assert proof.program


def test_improvements_are_told_down_to_the_value(made: Made, heard: list[Progress]) -> None:
    values = [progress.value for progress in heard if progress.value is not None]
    assert made.roster.proof is not None
    assert values == sorted(values, reverse=True)
    assert values[-1] == made.roster.proof.value


def test_somebody_able_is_in_charge_wherever_there_is_one(rulebook: Rulebook, made: Made) -> None:
    ward, roster = rulebook.ward, made.roster
    expected = {}
    for date, shift in product(ward.period.dates, ward.shifts):
        able = [
            person
            for person in ward.people
            if shift.clinical and person.in_numbers and "NIC" in person.skills
            if shift.code in roster.duties(person.id, date)
        ]
        if able:
            top = max(person.band for person in able)
            expected[date, shift.code] = {person.id for person in able if person.band == top}
    chosen = {(line.date, line.duty): line.person for line in roster.in_charge}
    assert len(chosen) == len(roster.in_charge) > 0
    assert chosen.keys() == expected.keys()
    assert all(person in expected[place] for place, person in chosen.items())


def test_the_wards_own_skill_decides_who_may_be_in_charge() -> None:
    values = {"skill": "NQN", "never": "NEW"}
    rules = [{"rule": "nurse-in-charge", "parameter": p, "value": v, "source": "us"} for p, v in values.items()]
    made = make_roster(_rulebook(rules=rules), EFFORT, params=ONE)
    assert {line.person for line in made.roster.in_charge} == {"R3"}


def test_where_everybody_is_away_all_of_the_demand_is_proved_uncovered() -> None:
    everybody = [person.id for person in _rulebook().ward.people]
    span = {"start": START - dt.timedelta(days=1), "end": START + dt.timedelta(days=7)}
    away = [{"person": person, "kind": "other"} | span for person in everybody]
    rulebook = _rulebook(absence=away, locks=[], history=[])
    made = make_roster(rulebook, EFFORT, params=ONE)
    assert made.roster.proof is not None
    assert made.roster.in_charge == ()
    cover = cover_of(rulebook, made.roster)
    assert made.roster.proof.uncovered_bound == cover.uncovered_minutes == cover.needed_minutes


def test_cancelled_before_the_first_roster_there_is_none(rulebook: Rulebook) -> None:
    with pytest.raises(NoRosterError, match="cancelled"):
        make_roster(rulebook, Stop(seconds=60), params=ONE, cancelled=lambda: True)


def test_cancelled_after_a_roster_keeps_it(rulebook: Rulebook) -> None:
    heard: list[Progress] = []
    made = make_roster(
        rulebook,
        Stop(seconds=40),
        params=ONE,
        on_progress=heard.append,
        cancelled=lambda: any(progress.value is not None for progress in heard),
    )
    assert made.roster.proof is not None
    assert made.roster.proof.status == Status.CANCELLED
    assert Scorer(rulebook.table).score(rulebook.frame.cells(made.roster)).hard == 0


def test_a_ward_without_a_legal_roster_has_none() -> None:
    day = START + dt.timedelta(days=1)
    rulebook = _rulebook(locks=[{"person": "H1", "date": day, "duty": "E"}])
    with pytest.raises(NoRosterError, match="infeasible"):
        make_roster(rulebook, EFFORT, params=ONE)


@pytest.mark.slow
def test_one_worker_makes_the_same_roster_again(rulebook: Rulebook, made: Made) -> None:
    again = make_roster(rulebook, EFFORT, seed=4, params=ONE)
    assert again.roster.cells == made.roster.cells
    assert again.roster.in_charge == made.roster.in_charge
