"""What of a ward's burdens each person bears, owes and is owed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from roster.fairness.decay import remembered
from roster.fairness.holidays import holidays_worked
from roster.fairness.predictability import Predictability, duties_moved, predictability_of
from roster.reports.hours import PersonHours, hours_of
from roster.reports.unsocial import BurdenShare, PersonUnsocial, unsocial_of
from roster.reports.wishes import Wishes, wishes_of
from roster.rules.fairness.fair_share import FairShare
from roster.rules.publication.short_notice import ShortNotice
from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.ward import Roster, Ward


@dataclass(frozen=True, slots=True)
class PersonFairness:
    """One person's part of a roster.

    nights, weekends, points  what is borne of each burden against the fair share; points include short-notice moves
    moved                     duties given at short notice
    holidays                  public holidays worked in the leave year so far
    predictability            None while the roster is not published
    agreed                    whether an agreed pattern is in force: told to the person alone, and in sums of groups
    """

    person: str
    nights: BurdenShare
    weekends: BurdenShare
    points: BurdenShare
    moved: int
    holidays: tuple[dt.date, ...]
    predictability: Predictability | None
    wishes: Wishes
    hours: PersonHours
    agreed: bool

    def carried_on(self, decay: float) -> dict[str, float]:
        """What the next period remembers of each burden, by the name that the ledger gives it."""
        shares = {"nights": self.nights, "weekends": self.weekends, "unsocial": self.points}
        return {name: remembered(_standing(share), decay) for name, share in shares.items()}


def people_fairness(rulebook: Rulebook, roster: Roster) -> tuple[PersonFairness, ...]:
    """Everybody, in the order of the ward file."""
    values = rulebook.rule(FairShare).values
    notice = rulebook.rule(ShortNotice).values.days
    reading, wishes = Reading(rulebook.frame, roster), wishes_of(rulebook, roster)
    lines = zip(unsocial_of(rulebook, roster), hours_of(rulebook, roster), strict=True)
    found = []
    for unsocial, hours in lines:
        person = unsocial.person
        moved = duties_moved(roster, person, notice)
        found.append(
            PersonFairness(
                person=person,
                nights=_carrying(unsocial, "nights", rulebook.ward),
                weekends=_carrying(unsocial, "weekends", rulebook.ward),
                points=_moved(_carrying(unsocial, "unsocial", rulebook.ward), moved * values.short_notice),
                moved=moved,
                holidays=holidays_worked(reading, person, values.leave_year_month),
                predictability=predictability_of(roster, person, notice),
                wishes=wishes.by(person),
                hours=hours,
                agreed=has_agreed_pattern(rulebook.ward, person),
            )
        )
    return tuple(found)


def has_agreed_pattern(ward: Ward, person: str) -> bool:
    """Whether an agreed pattern (class A) of the person is in force on any date of the period."""
    lines = (line for line in ward.patterns if line.person == person and line.standing == "agreed")
    return any(line.in_force(date, ward.calendars) for line in lines for date in ward.period.dates)


def _carrying(unsocial: PersonUnsocial, burden: str, ward: Ward) -> BurdenShare:
    """A burden with what the ledger says of it, also where none of it can fall to the person in this period."""
    share = {"nights": unsocial.nights, "weekends": unsocial.weekends, "unsocial": unsocial.points}[burden]
    carried = next((getattr(line, burden) for line in ward.ledgers if line.person == unsocial.person), 0.0)
    return replace(share, carried=carried)


def _moved(share: BurdenShare, points: int) -> BurdenShare:
    return replace(share, done=share.done + points)


def _standing(share: BurdenShare) -> float:
    """Above or below at the end; what was carried in stands where none of the burden can fall to the person."""
    return share.carried if share.above is None else share.above
