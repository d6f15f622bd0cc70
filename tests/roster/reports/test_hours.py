"""Hours against contract."""

from __future__ import annotations

from roster.reports import hours_of
from tests.roster.reports.busy import busy_roster, busy_rulebook


def test_hours_of_a_full_time_person_with_a_balance() -> None:
    rulebook = busy_rulebook()
    first = hours_of(rulebook, busy_roster(rulebook))[0]
    assert (first.person, first.contract, first.credited, first.owed) == ("R1", 2 * 2160, 0, 2 * 2160)
    assert first.worked == 450 + 450 + 600 + 600
    assert (first.carried, first.net) == (90, 90 + 2100 - 4320)


def test_credited_absence_is_taken_off_what_is_owed_and_other_absence_is_not() -> None:
    rulebook = busy_rulebook()
    by_person = {line.person: line for line in hours_of(rulebook, busy_roster(rulebook))}
    assert by_person["H2"].contract == 2 * 1296
    assert by_person["H2"].credited == by_person["H2"].owed == 1296
    assert (by_person["H3"].credited, by_person["H3"].owed) == (0, 2 * 1080)
