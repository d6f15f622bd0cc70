"""Leave for carers and dependants: what the law asks, what it costs a roster, and what may lawfully be answered."""

from roster.leave.answer import LeaveAnswer, LegalTest, Verdict, answer_to, counted_days
from roster.leave.dates import earliest_start, latest_answer, latest_leave, months_on, notice_days
from roster.leave.dependants import Emergency, emergency, with_absences
from roster.leave.entitlement import beyond_the_week, taken, week_of
from roster.leave.law import CarersLeaveLaw, Clause, DependantsLeaveLaw, carers_leave_law, dependants_leave_law
from roster.leave.offers import Offer, absences_of, offers
from roster.leave.price import Price, Pricing

__all__ = [
    "CarersLeaveLaw",
    "Clause",
    "DependantsLeaveLaw",
    "Emergency",
    "LeaveAnswer",
    "LegalTest",
    "Offer",
    "Price",
    "Pricing",
    "Verdict",
    "absences_of",
    "answer_to",
    "beyond_the_week",
    "carers_leave_law",
    "counted_days",
    "dependants_leave_law",
    "earliest_start",
    "emergency",
    "latest_answer",
    "latest_leave",
    "months_on",
    "notice_days",
    "offers",
    "taken",
    "week_of",
    "with_absences",
]
