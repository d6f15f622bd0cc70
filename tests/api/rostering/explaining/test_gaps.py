"""Gaps: who is stopped by what, and repairs in the ward's order, each read again by every rule."""

from __future__ import annotations

import datetime as dt

import pytest

from api.rostering.explaining import GapExplanation, explain_gap, gaps_of
from api.rostering.explaining.repairs import ACCEPTED, BY_OWN_STAFF, FROM_OUTSIDE
from roster.packs import packs
from roster.ward import WardError
from tests.api.rostering.explaining.cases import case_of, day, need, plain_ward

FREE = {"person": "R1", "standing": "agreed", "effect": "no duties", "tags": "night"}


def _only(case_cells: dict[str, str], *, manager: bool = False, **changes: object) -> GapExplanation:
    case = case_of(plain_ward(**changes), manager=manager, **case_cells)
    (gap,) = gaps_of(case)
    return explain_gap(case, gap)


def _own(found: GapExplanation) -> dict[str, str]:
    return {repair.step: repair.status for repair in found.repairs if repair.step in BY_OWN_STAFF}


def test_every_step_of_every_pack_has_a_way() -> None:
    for pack in packs():
        assert {step.id for step in pack.gap_filling} == {ACCEPTED, *BY_OWN_STAFF, *FROM_OUTSIDE}


def test_repairs_come_in_the_ward_s_own_order_with_its_authority() -> None:
    order = [
        {"step": "bank", "authorised_by": "site lead", "source": "ward"},
        {"step": "move-own-staff", "source": "ward"},
    ]
    found = _only({}, gap_filling=order)
    assert [repair.step for repair in found.repairs] == ["bank", "move-own-staff"]
    assert found.repairs[0].authorised_by == "site lead"


def test_nobody_works_longer_where_own_staff_are_only_moved() -> None:
    found = _only({"R1": "E E E"})
    moved = next(repair for repair in found.repairs if repair.step == "move-own-staff")
    assert moved.outcome is not None
    assert moved.outcome.legal
    assert moved.outcome.uncovered_minutes == -600
    assert all(line.minutes <= 0 for line in moved.outcome.hours)
    assert any(change.after in {"N", "LN"} for change in moved.outcome.changes)


def test_hours_owed_fill_what_moving_cannot() -> None:
    found = _only({})
    assert _own(found)["move-own-staff"] == "impossible"
    assert _own(found)["owed-hours"] == "found"
    assert "proved" in next(r.words[0] for r in found.repairs if r.step == "move-own-staff")


def test_somebody_from_outside_costs_what_the_pay_table_says_and_changes_nothing_else() -> None:
    found = _only({})
    bank, redeployed, agency, beyond = (
        next(repair for repair in found.repairs if repair.step == step) for step in FROM_OUTSIDE
    )
    for repair in (bank, redeployed, agency, beyond):
        assert repair.outcome is not None
        (change,) = repair.outcome.changes
        assert (change.date, change.after) == (day(3), "N")
        assert repair.outcome.uncovered_minutes == -600
    pence = [repair.outcome.pay.pence for repair in (redeployed, bank, agency, beyond) if repair.outcome]
    assert pence[0] == 0
    assert pence == sorted(pence)
    assert len(set(pence)) == 4
    assert bank.outcome is not None
    assert not bank.outcome.pay.confirmed


def test_all_away_is_proved_to_be_past_repair_by_own_staff() -> None:
    people = [f"{kind}{n}" for kind, most in (("R", 3), ("P", 1)) for n in range(1, most + 1)]
    away = [{"person": person, "start": day(0), "end": day(6), "kind": "sickness"} for person in people]
    found = _only({}, absence=away)
    assert set(_own(found).values()) == {"impossible"}
    assert {stop.what for stop in found.stops} == {"away"}
    assert "sickness" not in found.model_dump_json()


def test_an_agreed_pattern_is_named_to_the_manager_alone() -> None:
    away = [{"person": person, "start": day(0), "end": day(6), "kind": "sickness"} for person in ("R2", "R3", "P1")]
    shared = _only({}, absence=away, patterns=[FREE])
    assert "pattern" not in shared.model_dump_json().replace('"patterns":[]', "")
    assert set(_own(shared).values()) == {"impossible"}
    told = _only({}, manager=True, absence=away, patterns=[FREE])
    (asked,) = [repair for repair in told.repairs if repair.patterns]
    assert asked.patterns == ("pattern 1",)
    assert asked.status == "found"
    assert asked.outcome is not None
    assert asked.outcome.legal
    assert [(change.person, change.date) for change in asked.outcome.changes] == [("R1", day(3))]


def test_what_stops_somebody_is_told_with_the_duty_or_the_rule() -> None:
    found = _only({"R1": "- - - E", "R3": "- - - - E"})
    told = {stop.person: stop for stop in found.stops}
    assert told["R1"].detail.startswith("E on ")
    assert told["R3"].what == "would break: daily rest"
    assert "rest are due" in told["R3"].detail


def test_a_moment_in_a_gap_finds_it_and_another_does_not() -> None:
    case = case_of(plain_ward())
    moment = dt.datetime.combine(day(3), dt.time(23, 30))
    assert gaps_of(case, moment) == gaps_of(case)
    with pytest.raises(WardError, match="no gap at"):
        gaps_of(case, dt.datetime.combine(day(3), dt.time(12)))


def test_of_a_group_by_sex_nobody_is_told() -> None:
    ward = plain_ward()
    groups = [group.model_dump(mode="json", exclude_defaults=True) for group in ward.groups]
    groups.append({"id": "MEN", "title": "Men", "kind": "sex", "sex": "M"})
    people = [line.model_dump(mode="json", exclude_defaults=True) for line in ward.people]
    people[0]["sex"] = "M"
    review = {"rule": "gender-mix", "parameter": "review", "value": "EQ-1", "source": "test"}
    found = _only({}, groups=groups, people=people, demand=[need("MEN", 3)], rules=[review])
    assert found.stops == ()
    assert found.repairs == ()
