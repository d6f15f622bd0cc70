"""Cover against demand, interval by interval, read by clock times."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from typing import get_args

from roster.rules.cover.floor import Headcount, headcounts, needs_of
from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.ward import Group, GroupKind, Roster, clock_interval

KINDS: tuple[GroupKind, ...] = get_args(GroupKind)


@dataclass(frozen=True, slots=True)
class CoverInterval:
    """An interval of one need in which the headcount stays the same.

    `date` is the day to which the need belongs; `start` and `end` are elapsed minutes. A `most` of None sets no limit.
    """

    group: str
    title: str
    date: dt.date
    start: int
    end: int
    needed: int
    most: int | None
    present: int

    @property
    def minutes(self) -> int:
        """Length, in elapsed minutes."""
        return self.end - self.start

    @property
    def clock(self) -> str:
        """The interval by the clock, such as 13:30-15:00."""
        return clock_interval(self.start, self.end)

    @property
    def short(self) -> int:
        """People missing."""
        return max(0, self.needed - self.present)

    @property
    def surplus(self) -> int:
        """People beyond what is needed."""
        return max(0, self.present - self.needed)

    @property
    def unwanted(self) -> int:
        """People beyond the most that are wanted."""
        return 0 if self.most is None else max(0, self.present - self.most)

    @property
    def short_minutes(self) -> int:
        """Person-minutes missing."""
        return self.short * self.minutes


@dataclass(frozen=True, slots=True)
class GroupCover:
    """The cover of one group over the period. Only groups of kind staff add up; the others are counted among them."""

    group: str
    title: str
    kind: GroupKind
    intervals: tuple[CoverInterval, ...]

    @property
    def label(self) -> str:
        """Its title, and its kind where it is not headcount."""
        return self.title if self.kind == "staff" else f"{self.title} ({self.kind})"

    @property
    def gaps(self) -> tuple[CoverInterval, ...]:
        """The intervals with too few people, in the order of the calendar."""
        return tuple(interval for interval in self.intervals if interval.short)

    @property
    def needed_minutes(self) -> int:
        """Person-minutes needed."""
        return sum(interval.needed * interval.minutes for interval in self.intervals)

    @property
    def short_minutes(self) -> int:
        """Person-minutes missing."""
        return sum(interval.short_minutes for interval in self.intervals)

    @property
    def surplus_minutes(self) -> int:
        """Person-minutes beyond what is needed."""
        return sum(interval.surplus * interval.minutes for interval in self.intervals)

    @property
    def filled(self) -> Fraction | None:
        """The share of the needed person-minutes that is covered; None where nothing is needed."""
        return 1 - Fraction(self.short_minutes, self.needed_minutes) if self.needed_minutes else None

    def worst_short(self, date: dt.date) -> int:
        """The most people missing at one time in the needs of a date."""
        return max((interval.short for interval in self.intervals if interval.date == date), default=0)


@dataclass(frozen=True, slots=True)
class Cover:
    """Cover of every group that has a demand, staff groups first."""

    groups: tuple[GroupCover, ...]

    @property
    def staff(self) -> tuple[GroupCover, ...]:
        """The groups that are headcount on the floor."""
        return tuple(group for group in self.groups if group.kind == "staff")

    @property
    def gaps(self) -> tuple[CoverInterval, ...]:
        """Every gap of every group."""
        return tuple(gap for group in self.groups for gap in group.gaps)

    @property
    def needed_minutes(self) -> int:
        """Person-minutes needed in the staff groups."""
        return sum(group.needed_minutes for group in self.staff)

    @property
    def demanded(self) -> bool:
        """Whether anybody at all is needed, in a staff group or for a skill."""
        return any(group.needed_minutes for group in self.groups)

    @property
    def uncovered_minutes(self) -> int:
        """Person-minutes missing in the staff groups. Gaps in skill are not added: the same hour would count twice."""
        return sum(group.short_minutes for group in self.staff)


def cover_of(rulebook: Rulebook, roster: Roster) -> Cover:
    """The cover that a roster gives its ward."""
    reading = Reading(rulebook.frame, roster)
    counts = [count for kind in KINDS for count in headcounts(reading, needs_of(rulebook.ward, kind))]
    return Cover(tuple(_group(group, list(run)) for group, run in groupby(counts, key=lambda count: count.group)))


def _group(group: Group, counts: list[Headcount]) -> GroupCover:
    return GroupCover(group.id, group.title, group.kind, tuple(_interval(count) for count in counts))


def _interval(count: Headcount) -> CoverInterval:
    group, need = count.group, count.need
    return CoverInterval(group.id, group.title, need.date, count.start, count.end, need.least, need.most, count.present)
