"""Who is in charge of each shift."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict

from roster.table.frame import Frame
from roster.ward import InCharge, Person, Roster


def choose_in_charge(frame: Frame, roster: Roster, skill: str, never: str) -> tuple[InCharge, ...]:
    """One nurse in charge for every clinical duty of every date on which somebody qualified works it.

    People outside the numbers, and people with the skill `never`, are not chosen. The highest band takes it; among
    equals whoever has had it least so far, then the first by id.
    """
    chosen: list[InCharge] = []
    times: Counter[str] = Counter()
    working = _working(frame, roster)
    clinical = [shift.code for shift in frame.ward.shifts if shift.clinical]
    for date in frame.ward.period.dates:
        for code in clinical:
            able = [person for person in working[date, code] if _fit(frame, person, skill, never, date)]
            if able:
                best = min(able, key=lambda person: (-person.band, times[person.id], person.id))
                times[best.id] += 1
                chosen.append(InCharge(date=date, duty=code, person=best.id))
    return tuple(chosen)


def _working(frame: Frame, roster: Roster) -> dict[tuple[dt.date, str], list[Person]]:
    """Who works each duty on each date."""
    found: dict[tuple[dt.date, str], list[Person]] = defaultdict(list)
    for person in frame.ward.people:
        for date, codes in roster.dated(person.id):
            for code in dict.fromkeys(codes):
                found[date, code].append(person)
    return found


def _fit(frame: Frame, person: Person, skill: str, never: str, date: dt.date) -> bool:
    counts = person.in_numbers and not frame.on_placement(person, date)
    return counts and frame.holds(person, skill, date) and not frame.holds(person, never, date)
