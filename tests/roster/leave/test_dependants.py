"""An emergency of a dependant puts somebody away at once."""

from __future__ import annotations

import pytest

from roster.leave import dependants_leave_law, emergency, with_absences
from roster.rules.rulebook import Rulebook
from roster.ward import WardError
from tests.roster.leave.caring import caring_ward, rostered
from tests.wards import day


def test_duties_that_lose_their_person_make_a_repair_due() -> None:
    ward = caring_ward()
    found = emergency("R1", day(8), day(9), Rulebook.of(ward), rostered(ward))
    assert found.repair_due
    assert found.duties == ((day(8), "E"), (day(9), "E"))
    assert found.price is not None
    assert found.price.uncovered == 960
    assert (found.absence.person, found.absence.start, found.absence.end) == ("R1", day(8), day(9))


def test_no_repair_is_due_on_days_off_or_without_a_roster() -> None:
    ward = caring_ward()
    rulebook = Rulebook.of(ward)
    assert not emergency("R1", day(5), day(6), rulebook, rostered(ward)).repair_due
    assert not emergency("R1", day(8), day(8), rulebook, None).repair_due


def test_the_ward_keeps_the_absence_and_drops_the_answered_request() -> None:
    ward = caring_ward()
    absence = emergency("R1", day(8), day(8), Rulebook.of(ward), None).absence
    away = with_absences(ward, (absence,), "C1")
    assert away.absence == (absence,)
    assert away.leave_requests == ()
    assert with_absences(ward, (absence,)).leave_requests == ward.leave_requests


def test_somebody_unknown_and_dates_reversed_are_refused() -> None:
    rulebook = Rulebook.of(caring_ward())
    with pytest.raises(WardError, match="nobody has this id"):
        emergency("X9", day(8), day(8), rulebook, None)
    with pytest.raises(WardError, match="ends before it starts"):
        emergency("R1", day(8), day(7), rulebook, None)


def test_statute_and_policy_are_data_with_their_sources() -> None:
    law = dependants_leave_law()
    assert "s.57A" in law.reasonable_time.section
    assert (law.paid_weeks.value, law.paid_weeks.confidence) == (1, "SEEN")
