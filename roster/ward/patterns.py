"""Agreed patterns (class A) and protected adjustments (class P): their effect, never their reason.

Source: the model of domain notes 2.2. Both are hard while in force; a pattern is one effect on one person, and a
person may have several.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, model_validator

from roster.ward.base import DAY, EVERY_DAY, ClockTime, Date, Id, Noun, Numbers, Text, Weekdays, Words


class PatternBase(Noun):
    """Whose pattern it is, whether agreed or protected, when it is in force, and when it is looked at again.

    `weeks` limits the pattern to some weeks of a cycle: week 1 of `cycle_weeks` begins on `cycle_start`, a Monday.
    """

    person: Id
    """Id of the person."""
    standing: Literal["agreed", "protected"]
    """An agreed flexible pattern, or an adjustment protected by law."""
    start: Date | None = None
    """First date on which it is in force; left out, always has been."""
    end: Date | None = None
    """Last date on which it is in force; left out, it runs on."""
    review: Date | None = None
    """When it is looked at again."""
    authority: Text = Field(default="", repr=False)
    """Who agreed it, or the record that says so; never the reason."""
    cycle_weeks: int = Field(default=1, ge=1, le=52)
    """Weeks in the cycle; 1 for every week alike."""
    weeks: Numbers = ()
    """Weeks of the cycle in which it holds, from 1."""
    cycle_start: Date | None = None
    """The Monday on which week 1 of the cycle began."""

    @model_validator(mode="after")
    def _cycle_is_whole(self) -> PatternBase:
        if self.start and self.end and self.end < self.start:
            raise ValueError("the pattern ends before it starts")
        if self.cycle_weeks > 1 and (self.cycle_start is None or not self.weeks):
            raise ValueError("a cycle needs cycle_start and the weeks in which the pattern holds")
        if self.cycle_start and self.cycle_start.weekday() != 0:
            raise ValueError("cycle_start is not a Monday")
        if not all(1 <= week <= self.cycle_weeks for week in self.weeks):
            raise ValueError("weeks are numbered from 1 to cycle_weeks")
        return self

    def in_force(self, date: dt.date) -> bool:
        """Whether the pattern holds on the date."""
        if (self.start and date < self.start) or (self.end and date > self.end):
            return False
        if self.cycle_weeks == 1 or self.cycle_start is None:
            return True
        return (date - self.cycle_start).days // 7 % self.cycle_weeks + 1 in self.weeks


class OnlyDuties(PatternBase):
    """On these weekdays, may be rostered to these duties only (fixed shifts, school hours, nights only)."""

    effect: Literal["only duties"]
    """What the pattern does."""
    duties: Words = Field(min_length=1)
    """Codes of the duties that it speaks of."""
    weekdays: Weekdays = EVERY_DAY
    """Weekdays on which it holds, such as Mon-Fri; left out, daily."""


class NoDuties(PatternBase):
    """May not be rostered to these duties, or to any duty with one of these tags, on these weekdays."""

    effect: Literal["no duties"]
    """What the pattern does."""
    duties: Words = ()
    """Codes of the duties that it speaks of."""
    tags: Words = ()
    """Tags of the shifts that it speaks of."""
    weekdays: Weekdays = EVERY_DAY
    """Weekdays on which it holds, such as Mon-Fri; left out, daily."""

    @model_validator(mode="after")
    def _names_something(self) -> NoDuties:
        if not self.duties and not self.tags:
            raise ValueError("name the duties or the tags that are ruled out")
        return self


class DaysOff(PatternBase):
    """No duty starts on these weekdays."""

    effect: Literal["days off"]
    """What the pattern does."""
    weekdays: Weekdays
    """The weekdays off."""


class DaysOnly(PatternBase):
    """Duties start only on these weekdays."""

    effect: Literal["days only"]
    """What the pattern does."""
    weekdays: Weekdays
    """The weekdays of work."""


class Hours(PatternBase):
    """No duty starts before `not_before` or ends after `not_after` (late start, early finish).

    A `not_after` of 24:00 sets no limit, so a late start alone leaves nights open.
    """

    effect: Literal["hours"]
    """What the pattern does."""
    not_before: ClockTime = 0
    """Earliest start of a duty."""
    not_after: ClockTime = DAY
    """Latest end of a duty."""
    weekdays: Weekdays = EVERY_DAY
    """Weekdays on which it holds, such as Mon-Fri; left out, daily."""


class Anchor(PatternBase):
    """Works exactly this duty on these weekdays (an anchor shift), except when absent."""

    effect: Literal["anchor"]
    """What the pattern does."""
    duty: Id
    """Code of the duty that is always worked."""
    weekdays: Weekdays
    """The weekdays on which it is worked."""


class ShiftsPerWeek(PatternBase):
    """At most this many duties in any week from Monday."""

    effect: Literal["shifts per week"]
    """What the pattern does."""
    most: int = Field(ge=0, le=7)
    """Most duties in a week."""


class WeekendShare(PatternBase):
    """Works at most `most` weekends in every `of` (such as one in four)."""

    effect: Literal["weekend share"]
    """What the pattern does."""
    most: int = Field(ge=0, le=13)
    """Most weekends worked in every `of`."""
    of: int = Field(ge=1, le=13)
    """Number of weekends over which they are counted."""


class AwayDates(PatternBase):
    """Never rostered from `away_start` to `away_end`, such as a school holiday for a term-time contract.

    Nothing is owed for these dates unless `hours_owed`.
    """

    effect: Literal["away"]
    """What the pattern does."""
    away_start: Date
    """First date away."""
    away_end: Date
    """Last date away."""
    hours_owed: bool = False
    """Whether contract hours fall due for these dates all the same, as with hours worked up in term."""

    @model_validator(mode="after")
    def _ends_after_start(self) -> AwayDates:
        if self.away_end < self.away_start:
            raise ValueError("away_end is before away_start")
        return self

    def keeps_away(self, date: dt.date) -> bool:
        """Whether the person is away on the date."""
        return self.away_start <= date <= self.away_end and self.in_force(date)


class NoSkill(PatternBase):
    """Does not count for this skill (such as restraint) while the pattern is in force."""

    effect: Literal["no skill"]
    """What the pattern does."""
    skill: Id
    """The skill that does not count."""


class WeekendsByConsent(PatternBase):
    """Works weekends by choice: the weekends-off rule does not apply."""

    effect: Literal["weekends by consent"]
    """What the pattern does."""


AgreedPattern = Annotated[
    OnlyDuties
    | NoDuties
    | DaysOff
    | DaysOnly
    | Hours
    | Anchor
    | ShiftsPerWeek
    | WeekendShare
    | AwayDates
    | NoSkill
    | WeekendsByConsent,
    Field(discriminator="effect"),
]
