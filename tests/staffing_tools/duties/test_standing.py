"""How escalations stand: decided, open, who still has to be told."""

from __future__ import annotations

import datetime as dt

from staffing_tools.duties.escalation import not_told, shipped_ladder, standings, to_be_told
from staffing_tools.duties.naming import named
from staffing_tools.findings import Finding
from staffing_tools.spans import DateSpan
from tests.staffing_tools.duties.escalations import TOLD, log, step

NOW = dt.datetime(2025, 6, 2, 18)


def test_a_decided_escalation_says_how_long_it_took() -> None:
    (stands,) = standings(log(), NOW, shipped_ladder())
    assert (stands.state, stands.minutes_to_decide, stands.waiting_minutes) == ("decided", 120, None)
    assert stands.level == "Executive nurse director or medical director"
    assert (stands.to_tell, stands.untold, stands.reviews_open) == (7, (), 0)


def test_an_open_one_waits() -> None:
    steps = step(1, decision="", reasons="", decided_at=None, final=False)
    (stands,) = standings(log({"steps": steps, "notifications": TOLD[:3]}), NOW, shipped_ladder())
    assert (stands.state, stands.waiting_minutes, stands.minutes_to_decide) == ("open", 150, None)
    (other,) = standings(log({"steps": step(1, final=False)}), NOW, shipped_ladder())
    assert other.state == "not final"


def test_those_who_were_not_told_are_the_difference_of_two_sets() -> None:
    held = log({"notifications": TOLD[1:]})
    (stands,) = standings(held, NOW, shipped_ladder())
    assert [(each.person, each.step, each.capacity) for each in stands.untold] == [("s1", 1, "identified")]
    (escalation,) = held.escalations
    owed = {person for number in (0, 1) for person in not_told(escalation, number)}
    assert owed == {each.person for each in stands.untold} <= set(to_be_told(escalation, 0))


def test_some_dates_and_levels_of_another_ladder() -> None:
    assert standings(log(), NOW, shipped_ladder(), DateSpan(first=dt.date(2025, 7, 1), last=dt.date(2025, 7, 2))) == ()
    (stands,) = standings(log({"steps": step(1, level="chief")}), NOW, shipped_ladder())
    assert stands.level == "chief"


def test_findings_name_entries_and_not_their_numbers() -> None:
    places = (("escalations", 0, "steps", 1), ("escalations", 7), ("title",), ())
    found = [Finding(code="x", severity="error", message="m", place=place) for place in places]
    assert [each.where for each in named(found, log())] == ["escalations.e1.steps[2]", "escalations[8]", "title", ""]
