"""Who is in charge of each shift."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from roster.table.frame import Frame
from roster.ward import InCharge, Person, Roster, Shift


def choose_in_charge(frame: Frame, roster: Roster, skill: str) -> tuple[InCharge, ...]:
    """One nurse in charge for every clinical duty of every date on which somebody qualified works it.

    People outside the numbers are not chosen. The highest band takes it; among equals whoever has had it least so
    far, then the first by id.
    """
    chosen: list[InCharge] = []
    times: Counter[str] = Counter()
    for date in frame.ward.period.dates:
        for shift in frame.ward.shifts:
            able = list(_able(frame, roster, skill, date, shift)) if shift.clinical else []
            if able:
                best = min(able, key=lambda person: (-person.band, times[person.id], person.id))
                times[best.id] += 1
                chosen.append(InCharge(date=date, duty=shift.code, person=best.id))
    return tuple(chosen)


def _able(frame: Frame, roster: Roster, skill: str, date: dt.date, shift: Shift) -> Iterator[Person]:
    for person in frame.ward.people:
        fit = person.in_numbers and frame.holds(person, skill, date)
        if fit and shift.code in roster.duties(person.id, date):
            yield person
