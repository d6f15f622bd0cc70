"""Repairs of small published rosters: legal, on record, and no more changed than must be."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.rostering import RosterRepair, repair_roster
from api.rostering.repairing.words import added_hours, outcome
from roster.rules import Rulebook
from roster.ward import (
    Agreed,
    Away,
    Events,
    Roster,
    RosterError,
    Surge,
    Ward,
    WardError,
    Withdrawn,
    parse_ward,
    with_events,
)
from solvers import Params, Stop
from tests.wards import START, day, roster_of, small_ward

STOP, ALONE = Stop(effort=3.0), Params(workers=1)
LAWFUL = {"short-notice"}
"""What waits for consent is no breach of law."""


def plain_ward() -> Ward:
    """Four registered nurses and a demand for one by day."""
    people = [{"id": f"R{number}", "band": 5, "skills": "NIC PMVA", "duties": "E L N"} for number in range(1, 5)]
    return small_ward(
        people=people,
        contracts=[{"person": f"R{number}", "start": dt.date(2024, 1, 1), "wte": 0.6} for number in range(1, 5)],
        demand=[{"group": "RN", "start": "07:00", "end": "15:00", "least": 1}],
        history=[],
        ledgers=[],
        absence=[],
        patterns=[],
        wishes=[],
        locks=[],
    )


def published() -> Roster:
    roster = roster_of(plain_ward(), R1="E E E - - - -", R2="- - - E E - -", R3="- - - - - E E")
    return roster.model_copy(update={"published": START - dt.timedelta(days=42)})


def repaired(events: Events, today: dt.date = START, first: dt.date | None = None) -> RosterRepair:
    return repair_roster(Rulebook.of(plain_ward()), published(), events, today, STOP, params=ALONE, first=first)


def away(person: str, first: int, last: int) -> Events:
    return Events(absent=(Away(person=person, start=day(first), end=day(last), kind="sickness"),))


def breaches(repair: RosterRepair) -> set[str]:
    return {finding.rule for finding in repair.rulebook.check(repair.roster) if finding.hard} - LAWFUL


def test_each_duty_that_falls_away_is_taken_by_one_change() -> None:
    found = repaired(away("R1", 1, 2))
    assert [(change.person, change.date, change.before) for change in found.fell_away] == [
        ("R1", day(1), "E"),
        ("R1", day(2), "E"),
    ]
    days = {change.date for change in found.asked if change.date <= day(6)}
    assert {day(1), day(2)} <= days
    assert found.repaired.proved
    assert not breaches(found)


def test_the_record_leads_to_the_roster_and_names_no_reason() -> None:
    found = repaired(away("R1", 1, 2))
    assert len(found.roster.changes) == len(found.changes)
    for change in found.roster.changes:
        assert change.after == "+".join(found.roster.duties(change.person, change.date))
        assert (change.changed, change.role, change.cause) == (START, "ward manager", "cover")
        assert not change.consent
    assert "sickness" not in found.roster.model_dump_json()
    assert "sickness" not in " ".join(outcome(found))
    assert "change-record" not in {finding.rule for finding in found.rulebook.check(found.roster)}


def test_a_duty_that_falls_away_needs_no_consent_and_others_do() -> None:
    found = repaired(away("R1", 1, 1))
    late = {(line.person, line.date) for line in found.rulebook.check(found.roster) if line.rule == "short-notice"}
    wanted = {(change.person, change.date) for change in found.changes if change.consent}
    assert late == wanted
    assert ("R1", day(1)) not in wanted


def test_who_has_agreed_is_on_record() -> None:
    first = repaired(away("R1", 1, 1))
    agreed = tuple(Agreed(person=change.person, date=change.date) for change in first.asked)
    again = repaired(away("R1", 1, 1).model_copy(update={"agreed": agreed}))
    assert again.roster.cells == first.roster.cells
    assert not [line for line in again.rulebook.check(again.roster) if line.rule == "short-notice"]


def test_what_was_worked_stays() -> None:
    found = repaired(away("R2", 3, 4), first=day(4))
    before = found.before
    assert all(change.date >= day(4) or change.fell_away for change in found.changes)
    assert all(found.roster.cells[person][:3] == before.cells[person][:3] for person in before.cells)


def test_a_withdrawn_shift_is_a_day_off_that_was_asked_for() -> None:
    found = repaired(Events(withdrawn=(Withdrawn(person="R3", date=day(5)),)))
    assert found.roster.duties("R3", day(5)) == ()
    (line,) = [change for change in found.roster.changes if change.person == "R3" and change.date == day(5)]
    assert (line.consent, line.cause) == (True, "asked for")


def test_a_surge_brings_more_people() -> None:
    surge = {"group": "RN", "first_date": day(0), "last_date": day(0), "people": 1, "start": "07:00", "end": "15:00"}
    found = repaired(Events.model_validate({"surges": [surge]}))
    early = [person for person in found.roster.cells if found.roster.duties(person, day(0)) == ("E",)]
    assert len(early) == 2
    assert added_hours(found)


def test_without_events_nothing_changes_where_all_is_covered() -> None:
    ward = plain_ward().model_copy(update={"demand": ()})
    found = repair_roster(Rulebook.of(ward), published(), Events(), START, STOP, params=ALONE)
    assert found.changes == ()
    assert found.roster.cells == published().cells


def test_a_roster_that_is_over_is_not_repaired() -> None:
    with pytest.raises(RosterError, match="ended"):
        repaired(away("R1", 1, 2), today=day(60))


@pytest.mark.parametrize(
    "events",
    [
        away("X9", 1, 2),
        away("R1", 100, 101),
        Events(surges=(Surge(group="NOBODY", first_date=day(0), last_date=day(0), people=1),)),
        Events(surges=(Surge(group="RN", first_date=day(90), last_date=day(90), people=1),)),
        Events(withdrawn=(Withdrawn(person="R1", date=day(-3)),)),
    ],
)
def test_events_that_do_not_fit_the_ward_are_refused(events: Events) -> None:
    with pytest.raises(WardError):
        with_events(plain_ward(), events)


def test_a_lock_of_somebody_who_falls_away_is_lifted() -> None:
    ward = small_ward()
    events = Events(absent=(Away(person="P1", start=day(3), end=day(3)),))
    assert [(lock.person, lock.date) for lock in with_events(ward, events).locks] == [("P2", day(5))]
    assert len(ward.locks) == 2


@settings(max_examples=6, deadline=None)
@given(st.sampled_from(["R1", "R2", "R3", "R4"]), st.integers(0, 6), st.integers(0, 4))
def test_repairs_are_legal_and_their_bound_holds(person: str, first: int, length: int) -> None:
    found = repaired(away(person, first, first + length))
    assert not breaches(found)
    assert found.repaired.least <= found.repaired.changes == len(found.asked)
    assert all(not found.roster.duties(person, day(at)) for at in range(first, first + length + 1) if at < 14)


def test_a_setting_that_names_no_rule_is_refused() -> None:
    line = {"rule": "stability", "parameter": "restores", "value": "interval-cover nonsense", "source": "a test"}
    ward = parse_ward(plain_ward().model_dump(mode="json", by_alias=True) | {"rules": [line]})
    with pytest.raises(WardError, match="nonsense"):
        repair_roster(Rulebook.of(ward), published(), Events(), START, STOP, params=ALONE)


def test_a_ward_that_wants_fewer_changes_gets_fewer() -> None:
    line = {"rule": "stability", "parameter": "cell_minutes", "value": 1000, "source": "agreed with staff side"}
    ward = parse_ward(plain_ward().model_dump(mode="json", by_alias=True) | {"rules": [line]})
    found = repair_roster(Rulebook.of(ward), published(), away("R1", 1, 2), START, STOP, params=ALONE)
    assert not found.asked
    assert any("agreed with staff side" in sentence for sentence in outcome(found))
