"""A roster as calendars, one a person, for any calendar program (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from roster.files.atomic import write_whole
from roster.rules.reading import Reading, Stint
from roster.rules.rulebook import Rulebook
from roster.table.frame import Frame
from roster.ward import LONDON, InCharge, Roster, Ward, wall

PRODUCT = "-//ward-roster//roster//EN"
AGAIN = dt.timedelta(hours=1)
"""How long a program may wait before it reads a calendar again."""


def export_calendars(rulebook: Rulebook, roster: Roster, folder: Path, stamp: dt.datetime | None = None) -> None:
    """Write `<ward>-<person>.ics` for everybody into the folder, which is made if it is not there.

    An event is known by ward, person, date and its place among the duties of that day, and not by the duty: a calendar
    that imports a later roster replaces an early that has become a late. `stamp` is the moment of writing, in UTC; the
    present if it is not given. Raises OSError.
    """
    reading = Reading(rulebook.frame, roster)
    moment = stamp or dt.datetime.now(dt.UTC)
    folder.mkdir(parents=True, exist_ok=True)
    for person in rulebook.ward.people:
        calendar = _calendar(reading, person.id, moment)
        write_whole(folder / f"{rulebook.ward.ward.id}-{person.id}.ics", calendar.to_ical())


def calendar_text(rosters: Iterable[tuple[Frame, Roster, dt.datetime]], person: str, title: str) -> bytes:
    """One person's calendar over several rosters, each as it was at a moment, for programs that read it regularly.

    The title is what they show above it; somebody without a line in a roster has no duties in it.
    """
    calendar = _empty(title)
    calendar.add("refresh-interval", AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    for frame, roster, stamp in rosters:
        if person in roster.cells:
            _add_events(calendar, Reading(frame, roster), person, stamp)
    found: bytes = calendar.to_ical()
    return found


def _calendar(reading: Reading, person: str, stamp: dt.datetime) -> Calendar:
    calendar = _empty(f"{reading.ward.ward.title}: {person}")
    _add_events(calendar, reading, person, stamp)
    return calendar


def _empty(title: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    calendar.add_component(_london())
    return calendar


def _add_events(calendar: Calendar, reading: Reading, person: str, stamp: dt.datetime) -> None:
    for _, stints in groupby(reading.rostered(person), key=lambda stint: stint.date):
        for ordinal, stint in enumerate(stints, start=1):
            in_charge = _in_charge(stint, reading.roster)
            calendar.add_component(_event(reading.ward, stint, ordinal, stamp, in_charge))


def _event(ward: Ward, stint: Stint, ordinal: int, stamp: dt.datetime, in_charge: bool) -> Event:
    event = Event()
    event.add("uid", f"{ward.ward.id}-{stint.person}-{stint.date}-{ordinal}@ward-roster")
    event.add("dtstamp", stamp)
    event.add("dtstart", wall(stint.start))
    event.add("dtend", wall(stint.end))
    event.add("summary", stint.shift.title)
    event.add("location", ward.ward.title)
    if in_charge:
        event.add("description", "In charge of the ward")
    return event


def _in_charge(stint: Stint, roster: Roster) -> bool:
    return InCharge(date=stint.date, duty=stint.shift.code, person=stint.person) in roster.in_charge


def _london() -> Timezone:
    """Europe/London: clocks change at 01:00 UTC on the last Sundays of March and October (since 1996)."""
    zone = Timezone()
    zone.add("tzid", LONDON.key)
    zone.add_component(_season(TimezoneDaylight(), "BST", 3, dt.datetime(1996, 3, 31, 1), (0, 1)))
    zone.add_component(_season(TimezoneStandard(), "GMT", 10, dt.datetime(1996, 10, 27, 2), (1, 0)))
    return zone


def _season(
    part: TimezoneDaylight | TimezoneStandard, name: str, month: int, first: dt.datetime, hours: tuple[int, int]
) -> TimezoneDaylight | TimezoneStandard:
    """Fill in one half of the year: from which wall-clock moment, and the hours ahead of UTC before and after it."""
    before, after = (dt.timedelta(hours=count) for count in hours)
    part.add("tzname", name)
    part.add("dtstart", first)
    part.add("rrule", vRecur(freq="YEARLY", bymonth=month, byday="-1SU"))
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    return part
