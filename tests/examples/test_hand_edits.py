"""A roster spoilt by hand gets exactly the findings that it deserves, each with person, day, rule and source."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from roster.files import read_roster, read_ward
from roster.reports import summary_of
from roster.rules import Rulebook
from roster.ward import InCharge, Roster

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return Rulebook.of(read_ward(EXAMPLES / "ward-a.toml"))


@pytest.fixture(scope="module")
def base() -> Roster:
    return read_roster(EXAMPLES / "ward-a-roster.json")


def _only(roster: Roster, person: str, duties: dict[int, str]) -> Roster:
    """The roster with a person's line emptied but for these duties by day of the period."""
    line = tuple(duties.get(day, "") for day in range(roster.days))
    return roster.model_copy(update={"cells": {**roster.cells, person: line}})


def _breaches(rulebook: Rulebook, roster: Roster) -> list[tuple[str, str, dt.date]]:
    lines = [line for line in summary_of(rulebook, roster).findings if line.breach]
    assert all(line.source and line.words and line.title for line in lines)
    return [(line.rule, line.person, line.date) for line in lines]


def _day(roster: Roster, day: int) -> dt.date:
    return roster.start + dt.timedelta(days=day)


def test_the_stored_roster_breaks_nothing_and_covers_every_hour(rulebook: Rulebook, base: Roster) -> None:
    summary = summary_of(rulebook, base)
    assert _breaches(rulebook, base) == []
    assert summary.cover.uncovered_minutes == 0
    assert base.proof is not None
    assert summary.value.cost == base.proof.value


def test_a_late_and_then_an_early(rulebook: Rulebook, base: Roster) -> None:
    edited = _only(base, "H02", {15: "L", 16: "E"})
    assert _breaches(rulebook, edited) == [("daily-rest", "H02", _day(base, 16))]


def test_a_sixth_night(rulebook: Rulebook, base: Roster) -> None:
    edited = _only(base, "H11", dict.fromkeys(range(14, 20), "N"))
    assert _breaches(rulebook, edited) == [("nights-in-a-row", "H11", _day(base, day)) for day in (18, 19)]


def test_two_duties_on_one_day(rulebook: Rulebook, base: Roster) -> None:
    edited = _only(base, "H06", {17: "E+N"})
    assert _breaches(rulebook, edited) == [("one-duty", "H06", _day(base, 17))]


def test_a_nurse_in_charge_who_is_not_qualified(rulebook: Rulebook, base: Roster) -> None:
    day, duty = next((day, duty) for day, duty in enumerate(base.cells["R10"]) if duty in {"E", "L", "N"})
    others = tuple(e for e in base.in_charge if (e.date, e.duty) != (_day(base, day), duty))
    entry = InCharge(date=_day(base, day), duty=duty, person="R10")
    edited = base.model_copy(update={"in_charge": (*others, entry)})
    assert _breaches(rulebook, edited) == [("nurse-in-charge", "R10", _day(base, day))]


def test_all_of_them_at_once(rulebook: Rulebook, base: Roster) -> None:
    edited = _only(base, "H02", {15: "L", 16: "E"})
    edited = _only(edited, "H11", dict.fromkeys(range(14, 20), "N"))
    edited = _only(edited, "H06", {17: "E+N"})
    assert sorted(_breaches(rulebook, edited)) == [
        ("daily-rest", "H02", _day(base, 16)),
        ("nights-in-a-row", "H11", _day(base, 18)),
        ("nights-in-a-row", "H11", _day(base, 19)),
        ("one-duty", "H06", _day(base, 17)),
    ]
