"""Checks of training and consultation: held, about to lapse, learning time kept, views sought, method told of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from staffing_tools.duties.training.coverage import coverage
from staffing_tools.duties.training.log import TrainingLog
from staffing_tools.facts import Facts, shipped
from staffing_tools.findings import Finding, by_severity


@dataclass(frozen=True)
class TrainingCase:
    """A log, the day on which it is looked at, and the day of the last decision of the common staffing method."""

    log: TrainingLog
    today: dt.date
    decided_on: dt.date | None = None
    facts: Facts = field(default_factory=shipped)


def check_training(case: TrainingCase) -> tuple[Finding, ...]:
    """Everything that the checks find, errors first."""
    return by_severity(finding for check in (_courses, _learning, _method, _told) for finding in check(case))


def _courses(case: TrainingCase) -> Iterator[Finding]:
    soon = case.facts.training_soon_days
    for number, each in enumerate(coverage(case.log, case.today)):
        place = ("courses", number)
        if each.lacking:
            message = f"{each.words}; without it or lapsed: {', '.join(each.lacking)}"
            yield Finding(code="training-missing", severity="warning", message=message, place=place)
        limit = case.today + dt.timedelta(days=int(soon.value))
        lapsing = [person for person, until in each.ending.items() if until <= limit and person in each.holding]
        if lapsing:
            message = f"{each.course.code} lapses within {soon.value:f} {soon.unit} for {', '.join(lapsing)}"
            yield Finding(code="training-lapses", severity="information", message=message, place=place)


def _learning(case: TrainingCase) -> Iterator[Finding]:
    for number, each in enumerate(case.log.learning):
        place = ("learning", number)
        if each.cancelled:
            message = f"{each.cancelled:f} of {each.planned:f} hours of protected learning were cancelled"
            yield Finding(
                code="learning-cancelled", severity="information", message=message, date=each.first, place=place
            )
        if each.cancelled and not each.reason:
            message = "protected learning was cancelled without a reason; give it"
            yield Finding(code="learning-reason", severity="warning", message=message, date=each.first, place=place)
        if each.used + each.cancelled < each.planned and each.first < case.today:
            message = "planned learning was neither used nor said to be cancelled; enter what became of it"
            yield Finding(code="learning-open", severity="warning", message=message, date=each.first, place=place)


def _method(case: TrainingCase) -> Iterator[Finding]:
    if not any(course.for_what == "common staffing method" for course in case.log.courses):
        message = (
            "no course trains those who use the common staffing method (s.12IL); add it with the roles that use it"
        )
        yield Finding(code="method-untrained", severity="warning", message=message, place=("courses",))
    if not case.log.method_hours:
        message = "say how many hours those who use the method are given for it (s.12IL)"
        yield Finding(code="method-time", severity="warning", message=message, place=("method_hours",))
    if not case.log.views:
        message = "no views of employees are on record; encourage them and say what came of them (s.12IL)"
        yield Finding(code="views-missing", severity="warning", message=message, place=("views",))
    for number, view in enumerate(case.log.views):
        if not view.outcome:
            message = "say what came of the view; views are taken into account"
            place = ("views", number)
            yield Finding(code="view-unanswered", severity="warning", message=message, date=view.given_on, place=place)


def _told(case: TrainingCase) -> Iterator[Finding]:
    decided, days = case.decided_on, case.facts.feedback_days
    if decided is None:
        return
    due = decided + dt.timedelta(days=int(days.value))
    told = any(each.shared_on >= decided and not each.untold for each in case.log.feedback)
    if not told and case.today > due:
        message = f"employees were not told of results, steps and decision within {days.words} of {decided}"
        yield Finding(code="feedback-missing", severity="warning", message=message, date=due, place=("feedback",))
