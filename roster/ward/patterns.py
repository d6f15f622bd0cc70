"""Agreed patterns (class A) and protected adjustments (class P): their effect, never their reason.

Source: the model of domain notes 2.2. Both are hard while in force; a pattern is one effect on one person, and a
person may have several.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field, model_validator

from roster.ward.base import DAY, EVERY_DAY, ClockTime, Date, Id, Weekdays, Words
from roster.ward.calendar_dates import Calendars, calendar_of
from roster.ward.clock import elapsed
from roster.ward.pattern_base import PatternBase
from roster.ward.shifts import Span


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
    """Never rostered from `away_start` to `away_end`, or on the dates of the calendar, such as a school holiday.

    Nothing is owed for these dates unless `hours_owed`. Where they are `averaged`, their hours are spread over the
    other dates that the calendar covers, so that its year comes to the contract.
    """

    effect: Literal["away"]
    """What the pattern does."""
    away_start: Date | None = None
    """First date away; or name a calendar."""
    away_end: Date | None = None
    """Last date away; or name a calendar."""
    hours_owed: bool = False
    """Whether contract hours fall due for these dates all the same, as with hours worked up in term."""
    averaged: bool = False
    """Whether the hours of the calendar's dates are worked on its other dates, as with pay averaged over the year."""

    @model_validator(mode="after")
    def _says_when(self) -> AwayDates:
        if (self.away_start is None) != (self.away_end is None):
            raise ValueError("give away_start and away_end together")
        if self.away_start is None and self.calendar is None:
            raise ValueError("say when: give away_start and away_end, or a calendar")
        if self.away_start and self.away_end and self.away_end < self.away_start:
            raise ValueError("away_end is before away_start")
        if self.averaged and (self.hours_owed or self.away_start or self.calendar is None or self.outside):
            raise ValueError("averaged goes with a calendar alone: without away dates, outside and hours_owed")
        return self

    def keeps_away(self, date: dt.date, calendars: Calendars = ()) -> bool:
        """Whether the person is away on the date."""
        within = self.away_start is None or self.away_end is None or self.away_start <= date <= self.away_end
        return within and self.in_force(date, calendars)

    def spread(self, date: dt.date, calendars: Calendars) -> Fraction:
        """What of a day's hours is added to the date because it is worked up for dates away; 0 unless averaged."""
        if not self.averaged or self.calendar is None or not self.runs(date):
            return Fraction(0)
        calendar = calendar_of(self.calendar, calendars)
        return Fraction(0) if date in calendar or not calendar.covers(date) else calendar.share_of_the_rest


class TimeFree(PatternBase):
    """No duty touches this time of the day, such as Friday prayer, a clinic or the way to school.

    The time belongs to the date on which it starts; an overnight one ends on the next day.
    """

    effect: Literal["time free"]
    """What the pattern does."""
    free_from: ClockTime
    """From when."""
    free_until: ClockTime
    """Until when."""
    overnight: bool = False
    """Whether it ends on the next day."""
    weekdays: Weekdays = EVERY_DAY
    """Weekdays on which it holds, such as Mon-Fri; left out, daily."""

    @model_validator(mode="after")
    def _runs_forward(self) -> TimeFree:
        if not self.overnight and self.free_until <= self.free_from:
            raise ValueError("the free time ends before it starts; set overnight if it ends on the next day")
        return self

    def free(self, date: dt.date, calendars: Calendars = ()) -> Span | None:
        """The free time that starts on the date, in elapsed minutes; None where there is none."""
        if date.weekday() not in self.weekdays or not self.in_force(date, calendars):
            return None
        return Span(elapsed(date, self.free_from), elapsed(date, self.free_until + DAY * self.overnight))


class MostDuties(PatternBase):
    """At most this many of some duties in any week from Monday or in the roster period, such as few nights."""

    effect: Literal["most duties"]
    """What the pattern does."""
    most: int = Field(ge=0, le=364)
    """Most of them."""
    per: Literal["week", "period"] = "period"
    """In any week from Monday, or in the roster period."""
    duties: Words = ()
    """Codes of the duties that it speaks of."""
    tags: Words = ()
    """Tags of the shifts that it speaks of; without duties or tags, all."""


class MostInARow(PatternBase):
    """At most this many days in a row on some duties, fewer than the ward's own limits allow."""

    effect: Literal["most in a row"]
    """What the pattern does."""
    most: int = Field(ge=1, le=28)
    """Most days in a row."""
    duties: Words = ()
    """Codes of the duties that it speaks of."""
    tags: Words = ()
    """Tags of the shifts that it speaks of; without duties or tags, all."""


class HoursPerWeek(PatternBase):
    """At most this many minutes of work in any week from Monday, such as on the way back to work."""

    effect: Literal["hours per week"]
    """What the pattern does."""
    most_minutes: int = Field(ge=0, le=5040)
    """Most minutes, without unpaid breaks."""


class Breaks(PatternBase):
    """Only duties with at least this much break, paid or unpaid, which may be taken when it is needed."""

    effect: Literal["breaks"]
    """What the pattern does."""
    least_break: int = Field(ge=1, le=480)
    """Fewest minutes of break in a duty."""


class Rotation(PatternBase):
    """Works some duties for training though others are agreed, such as days for somebody who works nights alone.

    PAT-10. It is priced and not hard, since nobody can be made to have worked.
    """

    effect: Literal["rotation"]
    """What the pattern does."""
    least: int = Field(ge=1, le=60)
    """Fewest of the duties between two dates of `due`."""
    duties: Words = Field(min_length=1)
    """Codes of the duties, any of which counts."""
    since: Date
    """First date on which they count."""
    due: Date
    """Date by which they are to be worked."""

    @model_validator(mode="after")
    def _runs_forward(self) -> Rotation:
        if self.due < self.since:
            raise ValueError("the rotation is due before it begins")
        return self


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
    | TimeFree
    | MostDuties
    | MostInARow
    | HoursPerWeek
    | Breaks
    | Rotation
    | NoSkill
    | WeekendsByConsent,
    Field(discriminator="effect"),
]
