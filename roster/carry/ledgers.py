"""What everybody carries into the next period."""

from __future__ import annotations

from roster.carry.history import past_of
from roster.fairness.people import PersonFairness
from roster.pay.worked import period_split
from roster.rules.fairness.fair_share import FairShare
from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.ward import Ledger


def ledger_of(rulebook: Rulebook, reading: Reading, person: PersonFairness, *, paid: bool) -> Ledger:
    """A person's next ledger: hours by ROS-04, burdens by F11, weeks for the averages, holidays by F10.

    Hours beyond the contract go on as time, or, if they were paid, go out of the balance: nobody gets both.

    Study that a trainee was credited with was for this period and does not go on. Points for wishes are settled apart.
    """
    decay = rulebook.rule(FairShare).values.history_decay
    burdens = person.carried_on(decay)
    split = period_split(reading, reading.ward.person(person.person))
    return Ledger(
        person=person.person,
        balance_minutes=person.hours.net - (split.excess + split.overtime if paid else 0),
        nights=burdens["nights"],
        weekends=burdens["weekends"],
        unsocial=burdens["unsocial"],
        earlier_weeks=past_of(reading, person.person).earlier_weeks,
        holidays_worked=person.holidays,
    )
