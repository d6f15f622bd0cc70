"""A finished roster carried into the next period's ward."""

from __future__ import annotations

from typing import Any

from roster.carry.accounts import annual_hours, learning, leave_accounts
from roster.carry.history import past_of
from roster.carry.kept import kept, leavers
from roster.carry.ledgers import ledger_of
from roster.fairness.people import people_fairness
from roster.reports import settlement_of
from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.rules.stretches import ONE_DAY
from roster.ward import Problem, Roster, Ward, WardError, parse_ward

WEEK = 7
NAMES = ("person", "preceptor", "first", "second")
"""Fields by which lines of a ward file name people."""


def carry(rulebook: Rulebook, roster: Roster, *, paid: bool = False) -> Ward:
    """The ward of the next period, as long as this one, with this roster as its past.

    What dates no longer speak of is gone: wishes, locks, exceptions to the demand, and people whose contracts have
    ended. What continues stays. `paid` says that hours beyond the contract were paid and are not time as well. Raises
    WardError where the period does not end with a Sunday, or where the next ward would not be whole, such as a group
    whose last member has left.
    """
    ward = rulebook.ward
    if ward.period.days % WEEK:
        message = f"{ward.period.days} days do not end with a Sunday, and the next period starts on a Monday"
        raise WardError((Problem(("period", "days"), message),))
    reading, settlement = Reading(rulebook.frame, roster), settlement_of(rulebook, roster)
    pasts = [past_of(reading, person.id) for person in ward.people]
    starts = {past.history.person: past.history.start for past in pasts}
    parts: dict[str, Any] = kept(rulebook, starts) | {
        "period": ward.period.model_copy(update={"start": ward.period.end + ONE_DAY}),
        "history": tuple(past.history for past in pasts),
        "ledgers": tuple(
            settlement.account(line.person).next_ledger(ledger_of(rulebook, reading, line, paid=paid))
            for line in people_fairness(rulebook, roster)
        ),
        "leave_accounts": tuple(leave_accounts(rulebook, reading)),
        "annual_hours": tuple(annual_hours(reading)),
        "learning": tuple(learning(reading)),
    }
    following = ward.model_copy(update=parts)
    return parse_ward(without(following, leavers(ward)).model_dump(mode="json", by_alias=True))


def without(ward: Ward, gone: frozenset[str]) -> Ward:
    """The ward without some people and every line that names them."""
    parts: dict[str, Any] = {"people": tuple(person for person in ward.people if person.id not in gone)}
    for part in type(ward).model_fields:
        lines = getattr(ward, part)
        if part != "people" and isinstance(lines, tuple):
            parts[part] = tuple(line for line in lines if not _names(line, gone))
    return ward.model_copy(update=parts)


def _names(line: Any, gone: frozenset[str]) -> bool:
    return any(getattr(line, field, None) in gone for field in NAMES)
