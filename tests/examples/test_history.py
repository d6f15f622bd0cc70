"""The history of every example ward is a roster that could have been worked, and the ledgers follow from it."""

from __future__ import annotations

import pytest

from examples.invent.october import past
from roster.rules.rulebook import Rulebook
from roster.ward import AwayDates, History, Ward, needs
from tests.examples.files import NAMES, booked, ward
from tests.examples.hours import frame_of

LONG_SHIFT = 690
"""Minutes of the longest shift of Ward A, by which a balance may stray (ROS-04)."""

CARRIED_BEFORE = 120
"""Minutes that a balance may differ from what the history alone gives."""


@pytest.mark.parametrize("name", NAMES)
def test_everybody_has_four_weeks_of_history_and_a_ledger(name: str) -> None:
    """One line each."""
    a = ward(name)
    people = [person.id for person in a.people]
    assert [line.person for line in a.history] == people
    assert [line.person for line in a.ledgers] == people
    assert {len(line.duties) for line in a.history} == {28}
    assert {len(line.earlier_weeks) for line in a.ledgers} == {13}


@pytest.mark.parametrize("name", NAMES)
def test_the_history_breaks_no_rule(name: str) -> None:
    """Read as a roster of its own four weeks by every rule there is."""
    earlier, roster = past(ward(name))
    broken = [finding for finding in Rulebook.of(earlier).check(roster) if finding.hard]
    assert not broken, [f"{finding.rule} {finding.person} {finding.words}" for finding in broken]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_booked_breaks_no_rule(name: str) -> None:
    """A solver never meets a conflict between the history, absence, patterns and booked duties."""
    a = ward(name)
    broken = [finding for finding in Rulebook.of(a).check(booked(a)) if finding.hard]
    assert not broken, [f"{finding.rule} {finding.person} {finding.words}" for finding in broken]


@pytest.mark.parametrize("name", NAMES)
def test_the_history_left_the_floor_covered(name: str) -> None:
    """Two per cent of the staff hours that the floor needed went without at most, as on a real ward."""
    earlier, roster = past(ward(name))
    short = sum(f.amount for f in Rulebook.of(earlier).check(roster) if f.rule == "interval-cover")
    needed = sum(need.least * (need.end - need.start) for need in needs(earlier))
    assert short <= needed / 50


@pytest.mark.parametrize("name", NAMES)
def test_balances_follow_from_the_history(name: str) -> None:
    """Within one long shift, and within two hours of what was worked beyond contract in the four weeks."""
    a = ward(name)
    term_time = {line.person for line in a.patterns if isinstance(line, AwayDates)}
    worked = {line.person: beyond_contract(a, line) for line in a.history}
    for ledger in a.ledgers:
        assert abs(ledger.balance_minutes) <= LONG_SHIFT
        if ledger.person not in term_time:
            assert abs(ledger.balance_minutes - worked[ledger.person]) <= CARRIED_BEFORE, ledger.person


def beyond_contract(ward: Ward, line: History) -> int:
    """Minutes worked in a line of history, less the contract of those dates that were not absence."""
    earlier, roster = past(ward)
    dated = roster.dated(line.person)
    worked = sum(earlier.shift(code).worked(date) for date, codes in dated for code in codes)
    return worked - frame_of(earlier).owed(line.person, earlier.period.dates)


@pytest.mark.parametrize("name", NAMES)
def test_burdens_carried_in_are_modest(name: str) -> None:
    """Nobody starts far from the fair share."""
    for ledger in ward(name).ledgers:
        assert abs(ledger.nights) <= 8
        assert abs(ledger.weekends) <= 3
        assert abs(ledger.unsocial) <= 25
