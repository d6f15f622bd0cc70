"""A year of duties with their dates, and what logs and records say was done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from staffing_tools.duties.advice import AdviceLog
from staffing_tools.duties.agency import AgencyLog
from staffing_tools.duties.calendar.due import Due
from staffing_tools.duties.calendar.plan import CalendarPlan
from staffing_tools.duties.recurrent import PlanLog
from staffing_tools.duties.training import TrainingLog
from staffing_tools.facts import Fact, Facts, shipped
from staffing_tools.method import CompletedRecord
from staffing_tools.year import dates_of, quarters_of

BOARD = "the board"
YEARLY = "SSI 2024/43 reg 2: no less often than once in each financial year (SEEN)"


@dataclass(frozen=True)
class DutyCalendar:
    """A plan, and the records and logs that show what was done."""

    plan: CalendarPlan
    completed: tuple[CompletedRecord, ...] = ()
    agency: AgencyLog | None = None
    advice: AdviceLog | None = None
    plans: PlanLog | None = None
    training: tuple[TrainingLog, ...] = ()
    facts: Facts = field(default_factory=shipped)


def due_dates(calendar: DutyCalendar) -> tuple[Due, ...]:
    """Everything that is due for the financial year, earliest first."""
    yearly = (_method(calendar), _agency(calendar), _advice(calendar), _annual(calendar))
    every = (*yearly, _after_decisions(calendar), _plans(calendar), _training(calendar))
    done = {(each.section, each.about, each.due): each.done_on for each in calendar.plan.done}
    marked = (_marked(due, done.get((due.section, due.about, due.date))) for dues in every for due in dues)
    return tuple(sorted(marked, key=lambda due: (due.date, due.section, due.about)))


def _marked(due: Due, done_on: dt.date | None) -> Due:
    return due if due.done_on is not None or done_on is None else replace(due, done_on=done_on)


def _after(date: dt.date, days: Fact) -> dt.date:
    return date + dt.timedelta(days=int(days.value))


def _method(calendar: DutyCalendar) -> Iterator[Due]:
    """One completed use of the method, not merely a tool run, for each ward."""
    end = dates_of(calendar.plan.year).last
    for ward in calendar.plan.wards:
        done = _earliest(each.completed_on for each in _of_year(calendar) if each.record.ward.id == ward)
        yield Due("12IJ", "common staffing method completed", ward, end, YEARLY, True, done)


def _agency(calendar: DutyCalendar) -> Iterator[Due]:
    sent = {each.quarter_ends: each.sent_on for each in calendar.agency.returns} if calendar.agency else {}
    days = calendar.facts.agency_report_days
    for quarter in quarters_of(calendar.plan.year):
        what = f"agency report of the quarter to {quarter.last}"
        yield Due("12IB", what, BOARD, _after(quarter.last, days), days.words, False, sent.get(quarter.last))


def _advice(calendar: DutyCalendar) -> Iterator[Due]:
    reports = calendar.advice.reports if calendar.advice else ()
    given = {(each.profession, each.quarter_ends): each.given_on for each in reports}
    days = calendar.facts.advice_report_days
    for quarter in quarters_of(calendar.plan.year):
        for profession in calendar.plan.professions:
            what = f"report on clinical advice of the quarter to {quarter.last}"
            done = given.get((profession, quarter.last))
            yield Due("12IF", what, profession, _after(quarter.last, days), days.words, False, done)


def _annual(calendar: DutyCalendar) -> Iterator[Due]:
    days = calendar.facts.annual_report_days
    yield Due("12IM", "annual report", BOARD, _after(dates_of(calendar.plan.year).last, days), days.words, True)


def _after_decisions(calendar: DutyCalendar) -> Iterator[Due]:
    """Feedback to staff, and the reviews that decisions set."""
    for completed in _of_year(calendar):
        decision, ward = completed.record.decision, completed.record.ward.id
        if decision is not None:
            days = calendar.facts.feedback_days
            told = _earliest(each.shared_on for each in completed.record.feedback)
            yield Due("12IL", "feedback to staff", ward, _after(decision.decided_on, days), days.words, False, told)
        if decision is not None and decision.review_on is not None:
            yield Due("12IJ", "review of the decision", ward, decision.review_on, "The decision itself", False)
        for risk in completed.record.risks:
            if risk.review_on is not None:
                yield Due("12IJ", f"review of the risk {risk.id}", ward, risk.review_on, "The record itself", False)


def _plans(calendar: DutyCalendar) -> Iterator[Due]:
    """Reviews of plans against severe or recurrent risks."""
    for plan in calendar.plans.plans if calendar.plans else ():
        if plan.review_on is not None and plan.review_on in dates_of(calendar.plan.year):
            what = f"review of the plan against risks: {plan.kind}"
            yield Due("12IE", what, plan.ward, plan.review_on, "The plan itself", False, plan.closed_on)


def _training(calendar: DutyCalendar) -> Iterator[Due]:
    """Training that lapses in the year and was not renewed, person by person as pseudonyms."""
    for log in calendar.training:
        last = {
            (held.person, held.course): held for held in sorted(log.held, key=lambda held: held.until or dt.date.max)
        }
        for (person, course), held in last.items():
            if held.until is not None and held.until in dates_of(calendar.plan.year):
                yield Due("12II", f"{course} of {person} renewed", log.ward, held.until, "The training itself", False)


def _of_year(calendar: DutyCalendar) -> Iterator[CompletedRecord]:
    return (
        each
        for each in calendar.completed
        if each.record.year == calendar.plan.year and each.record.ward.id in calendar.plan.wards
    )


def _earliest(dates: Iterable[dt.date]) -> dt.date | None:
    return min(dates, default=None)
