"""Evidence that a duty was carried out, given by people or read off records and logs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from roster.ward import Noun
from roster.ward.base import Id, Title
from staffing_tools.duties.advice import AdviceLog
from staffing_tools.duties.escalation import EscalationLog
from staffing_tools.duties.lead import LeadLog, delivered
from staffing_tools.duties.real_time import RealTimeLog, real_time_summary
from staffing_tools.duties.recurrent import PlanLog
from staffing_tools.duties.training import TrainingLog
from staffing_tools.files import Record
from staffing_tools.method import CompletedRecord
from staffing_tools.spans import DateSpan
from staffing_tools.words import Account, Prose
from staffing_tools.year import FinancialYear, dates_of


class Evidence(Noun):
    """Something that shows how a duty was carried out."""

    section: Id
    """Section of the Act."""
    ward: Id | None = None
    """The ward; left out, the board as a whole."""
    words: Account
    """What it shows."""
    source: Title
    """Where it is to be found."""


class Challenge(Noun):
    """A challenge or risk in carrying out a duty, and what is done about it."""

    section: Id
    """Section of the Act."""
    words: Account
    """The challenge or risk."""
    steps: Prose = ""
    """Steps to address it."""


def evidence_of(records: Iterable[Record], year: FinancialYear, dates: DateSpan | None = None) -> tuple[Evidence, ...]:
    """What records and logs show of a financial year, or of some dates of it such as a quarter.

    Names and words of staff are left out; only numbers are taken.
    """
    span = dates or dates_of(year)
    return tuple(each for record in records for each in _evidence(record, year, span))


def _evidence(record: Record, year: FinancialYear, span: DateSpan) -> Iterator[Evidence]:
    match record:
        case CompletedRecord() if record.record.year == year and (
            record.completed_on in span or span == dates_of(year)
        ):
            yield from _method(record)
        case RealTimeLog() if record.dates.overlaps(span):
            shared = DateSpan(first=max(span.first, record.dates.first), last=min(span.last, record.dates.last))
            yield _of("12IC", record.ward, real_time_summary(record, shared).words, "real-time log")
        case EscalationLog():
            yield from _escalations(record, span)
        case PlanLog() if record.plans:
            done = sum(1 for plan in record.plans if plan.closed_on)
            yield _of(
                "12IE",
                None,
                f"plans against severe or recurrent risks: {len(record.plans)}, closed: {done}",
                record.title,
            )
        case AdviceLog():
            yield from _advice(record, span)
        case LeadLog():
            yield from _lead(record, span)
        case TrainingLog():
            yield from _training(record, span)
        case _:
            return


def _of(section: str, ward: str | None, words: str, source: str) -> Evidence:
    return Evidence(section=section, ward=ward, words=words, source=source)


def _method(completed: CompletedRecord) -> Iterator[Evidence]:
    record, source = completed.record, f"record {completed.record.id} version {completed.record.version}"
    yield _of("12IJ", record.ward.id, f"common staffing method completed on {completed.completed_on}", source)
    if record.decision is not None:
        words = f"decision on staffing: {record.decision.staffing}; on the way care is provided: {record.decision.care}"
        yield _of("12IA", record.ward.id, words, source)
    if record.feedback:
        told = min(each.shared_on for each in record.feedback)
        yield _of("12IL", record.ward.id, f"staff were told of the method on {told}", source)


def _escalations(log: EscalationLog, span: DateSpan) -> Iterator[Evidence]:
    mine = [each for each in log.escalations if each.raised_at.date() in span]
    for ward in dict.fromkeys(each.ward for each in mine):
        risks = [each for each in mine if each.ward == ward]
        closed, against = sum(each.is_closed for each in risks), sum(len(each.disagreements) for each in risks)
        words = f"risks escalated: {len(risks)}, with a final decision: {closed}, disagreements on record: {against}"
        yield _of("12ID", ward, words, log.title)


def _lead(log: LeadLog, span: DateSpan) -> Iterator[Evidence]:
    periods = tuple(period for period in log.periods if period.dates.overlaps(span))
    if periods:
        words = delivered(log.model_copy(update={"periods": periods})).words
        yield _of("12IH", log.ward, words, "log of time to lead")


def _advice(log: AdviceLog, span: DateSpan) -> Iterator[Evidence]:
    decisions = [each for each in log.decisions if each.decided_on in span]
    if decisions:
        departures = sum(len(each.departures) for each in decisions)
        words = f"decisions on clinical advice: {len(decisions)}, departures from it: {departures}"
        yield _of("12IF", None, words, log.title)
    reports = sum(1 for each in log.reports if each.quarter_ends in span)
    if reports:
        yield _of("12IF", None, f"reports to the board: {reports}", log.title)


def _training(log: TrainingLog, span: DateSpan) -> Iterator[Evidence]:
    source = "training log"
    held = sum(1 for each in log.held if each.on in span)
    if held:
        yield _of("12II", log.ward, f"courses completed: {held}", source)
    views = [each for each in log.views if each.given_on in span]
    if views:
        answered = sum(1 for each in views if each.outcome)
        yield _of("12IL", log.ward, f"views of employees: {len(views)}, with what came of them: {answered}", source)
