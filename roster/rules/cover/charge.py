"""Who is in charge of each shift."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from roster.table.frame import Frame
from roster.ward import InCharge, Person, Roster, Shift


def choose_in_charge(frame: Frame, roster: Roster, skill: str, never: str) -> tuple[InCharge, ...]:
    """One nurse in charge for every clinical duty of every date on which somebody qualified works it.

    People outside the numbers, and people with the skill `never`, are not chosen. The highest band takes it; among
    equals whoever has had it least so far, then the first by id.
    """
    chosen: list[InCharge] = []
    times: Counter[str] = Counter()
    for date in frame.ward.period.dates:
        for shift in frame.ward.shifts:
            able = [p for p in _on(frame, roster, date, shift) if _fit(frame, p, skill, never, date)]
            if able:
                best = min(able, key=lambda person: (-person.band, times[person.id], person.id))
                times[best.id] += 1
                chosen.append(InCharge(date=date, duty=shift.code, person=best.id))
    return tuple(chosen)


def _on(frame: Frame, roster: Roster, date: dt.date, shift: Shift) -> Iterator[Person]:
    """Who works a clinical duty on a date."""
    if shift.clinical:
        yield from (person for person in frame.ward.people if shift.code in roster.duties(person.id, date))


def _fit(frame: Frame, person: Person, skill: str, never: str, date: dt.date) -> bool:
    counts = person.in_numbers and not frame.on_placement(person, date)
    return counts and frame.holds(person, skill, date) and not frame.holds(person, never, date)
