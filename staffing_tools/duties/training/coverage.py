"""Required against held training, course by course."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from staffing_tools.duties.training.log import TrainingLog
from staffing_tools.duties.training.requirement import Course, Learner
from staffing_tools.exact import percent


@dataclass(frozen=True)
class CourseCoverage:
    """Who needs a course, and who of them holds it on a day. `ending` gives the last day of training that counts."""

    course: Course
    needing: tuple[str, ...]
    holding: tuple[str, ...]
    ending: dict[str, dt.date]

    @property
    def lacking(self) -> tuple[str, ...]:
        """Those who need it and do not hold it."""
        return tuple(person for person in self.needing if person not in self.holding)

    @property
    def share(self) -> Fraction | None:
        """Those who hold it as a share of those who need it, or nothing where nobody does."""
        return Fraction(len(self.holding), len(self.needing)) if self.needing else None

    @property
    def words(self) -> str:
        """Such as PMVA: 17 of 20 (85.00 %)."""
        share = "" if self.share is None else f" ({percent(self.share)} %)"
        return f"{self.course.code}: {len(self.holding)} of {len(self.needing)}{share}"


def coverage(log: TrainingLog, date: dt.date) -> tuple[CourseCoverage, ...]:
    """Every course on a day."""
    return tuple(_coverage(log, course, date) for course in log.courses)


def _coverage(log: TrainingLog, course: Course, date: dt.date) -> CourseCoverage:
    needing = [person.id for person in log.people if _needs(person, course)]
    counting = [each for each in log.held if each.course == course.code and each.counts_on(date)]
    holding = {each.person for each in counting}
    endless = {each.person for each in counting if each.until is None}
    ending: dict[str, dt.date] = {}
    for each in counting:
        if each.until is not None and each.person not in endless:
            ending[each.person] = max(each.until, ending.get(each.person, each.until))
    return CourseCoverage(course, tuple(needing), tuple(person for person in needing if person in holding), ending)


def _needs(person: Learner, course: Course) -> bool:
    return not set(person.roles).isdisjoint(course.roles)
