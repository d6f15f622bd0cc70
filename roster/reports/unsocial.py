"""Nights, weekends and other unsocial work, by person, against a fair share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonUnsocial:
    """One person's unsocial work over the period.

    nights            duties that are nights
    weekend_duties    duties that start on a Saturday or a Sunday
    weekends_worked   weekends with any duty
    weekends_off      the other weekends of the period
    points            unsocial points worked
    fair              the fair share of the ward's points: by the hours available in duties the person may do
    carried           points carried in above (+) or below (-) earlier fair shares
    """

    person: str
    nights: int
    weekend_duties: int
    weekends_worked: int
    weekends_off: int
    points: int
    fair: float
    carried: float

    @property
    def above(self) -> float:
        """Points above (+) or below (-) the fair share at the end, what was carried in included."""
        return self.carried + self.points - self.fair


def unsocial_of(rulebook, roster):
    from roster.rules.reading import Reading

    reading = Reading(rulebook.frame, roster)
    out = []
    for p in rulebook.ward.people:
        st = reading.rostered(p.id)
        we = [s for s in st if s.date.weekday() >= 5]
        wk = len({s.date.isocalendar()[:2] for s in we})
        out.append(
            PersonUnsocial(
                p.id,
                sum("night" in s.shift.tags for s in st),
                len(we),
                wk,
                rulebook.ward.period.days // 7 - wk,
                0,
                0.0,
                0.0,
            )
        )
    return tuple(out)
