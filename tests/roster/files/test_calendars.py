"""Calendars, opened again by the calendar library and by the clock."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from icalendar import Calendar, Event, Timezone

from roster.files import export_calendars
from roster.rules.rulebook import Rulebook
from roster.ward import LONDON, Roster
from tests.roster.reports.busy import busy_roster, busy_rulebook
from tests.wards import roster_of, small_ward

STAMP = dt.datetime(2026, 10, 1, 12, tzinfo=dt.UTC)


def _written(rulebook: Rulebook, roster: Roster, folder: Path) -> dict[str, Calendar]:
    export_calendars(rulebook, roster, folder, STAMP)
    return {path.stem.removeprefix("test-"): Calendar.from_ical(path.read_bytes()) for path in folder.iterdir()}


def _events(calendar: Calendar) -> list[Event]:
    return [part for part in calendar.subcomponents if isinstance(part, Event)]


def _zone(calendar: Calendar) -> Timezone:
    return next(part for part in calendar.subcomponents if isinstance(part, Timezone))


def _moments(event: Event) -> tuple[dt.datetime, dt.datetime]:
    return event.decoded("dtstart"), event.decoded("dtend")


def test_everybody_has_a_calendar_with_the_duties_of_the_roster(tmp_path: Path) -> None:
    rulebook = busy_rulebook()
    roster = busy_roster(rulebook)
    calendars = _written(rulebook, roster, tmp_path / "new" / "folder")
    assert set(calendars) == {person.id for person in rulebook.ward.people}
    titles = {shift.code: shift.title for shift in rulebook.ward.shifts}
    for person, calendar in calendars.items():
        found = [(event.decoded("dtstart").date(), str(event["summary"])) for event in _events(calendar)]
        assert found == [(date, titles[code]) for date, codes in roster.dated(person) for code in codes]


def test_an_event_says_when_where_and_whether_in_charge(tmp_path: Path) -> None:
    rulebook = busy_rulebook()
    first, second = _events(_written(rulebook, busy_roster(rulebook), tmp_path)["R1"])[:2]
    assert _moments(first) == (
        dt.datetime(2026, 11, 2, 7, tzinfo=LONDON),
        dt.datetime(2026, 11, 2, 15, tzinfo=LONDON),
    )
    assert (str(first["location"]), str(first["description"])) == ("Test ward", "In charge of the ward")
    assert "description" not in second
    assert str(first["uid"]) == "test-R1-2026-11-02-1@ward-roster"


def test_identities_stay_when_other_duties_change(tmp_path: Path) -> None:
    rulebook = busy_rulebook()

    def uids(folder: str, line: str) -> set[str]:
        calendar = _written(rulebook, busy_roster(rulebook, R1=line), tmp_path / folder)["R1"]
        return {str(event["uid"]) for event in _events(calendar)}

    before, after = uids("a", "E L - - - N N"), uids("b", "E L - - - N -")
    assert before - after == {"test-R1-2026-11-08-1@ward-roster"}
    assert after < before


def test_a_changed_duty_replaces_its_event(tmp_path: Path) -> None:
    rulebook = busy_rulebook()

    def titles(folder: str, duty: str) -> dict[str, str]:
        calendar = _written(rulebook, busy_roster(rulebook, R1=duty), tmp_path / folder)["R1"]
        return {str(event["uid"]): str(event["summary"]) for event in _events(calendar)}

    assert titles("a", "E") == {"test-R1-2026-11-02-1@ward-roster": "Early"}
    assert titles("b", "L") == {"test-R1-2026-11-02-1@ward-roster": "Late"}


def test_two_duties_of_one_day_are_two_events(tmp_path: Path) -> None:
    rulebook = busy_rulebook()
    events = _events(_written(rulebook, busy_roster(rulebook, R1="E+N L"), tmp_path)["R1"])
    assert [str(event["uid"]) for event in events] == [
        "test-R1-2026-11-02-1@ward-roster",
        "test-R1-2026-11-02-2@ward-roster",
        "test-R1-2026-11-03-1@ward-roster",
    ]


@pytest.mark.parametrize(("start", "hours"), [(dt.date(2026, 10, 19), 11.5), (dt.date(2027, 3, 22), 9.5)])
def test_a_night_over_a_clock_change_keeps_its_wall_clock_times(start: dt.date, hours: float, tmp_path: Path) -> None:
    ward = small_ward(period={"start": start, "days": 7}, history=[], wishes=[], locks=[], absence=[])
    calendar = _written(Rulebook.of(ward), roster_of(ward, R1="- - - - - N"), tmp_path)["R1"]
    begin, end = _moments(_events(calendar)[0])
    assert (f"{begin:%H:%M}", f"{end:%H:%M}") == ("21:00", "07:30")
    assert (end.astimezone(dt.UTC) - begin.astimezone(dt.UTC)).total_seconds() / 3600 == hours


def test_the_zone_in_the_file_is_that_of_london(tmp_path: Path) -> None:
    rulebook = busy_rulebook()
    zone = _zone(_written(rulebook, busy_roster(rulebook), tmp_path)["R1"]).to_tz(lookup_tzid=False)
    moment = dt.datetime(2026, 1, 1, 0, 30)
    while moment.year < 2028:
        in_file = moment.replace(tzinfo=zone).utcoffset()
        assert in_file == moment.replace(tzinfo=LONDON).utcoffset(), moment
        moment += dt.timedelta(hours=6)


def test_the_zone_changes_at_one_o_clock_utc(tmp_path: Path) -> None:
    rulebook = busy_rulebook()
    zone = _zone(_written(rulebook, busy_roster(rulebook), tmp_path)["R1"])
    changes = {
        str(part["tzname"]): part.decoded("dtstart") - part.decoded("tzoffsetfrom") for part in zone.subcomponents
    }
    assert {name: f"{moment:%H:%M}" for name, moment in changes.items()} == {"BST": "01:00", "GMT": "01:00"}


def test_the_same_roster_gives_the_same_files(tmp_path: Path) -> None:
    rulebook = busy_rulebook()
    for folder in ("a", "b"):
        export_calendars(rulebook, busy_roster(rulebook), tmp_path / folder, STAMP)
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()
