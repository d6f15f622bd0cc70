"""How long each may work so that a repair stays within a step of the ward's order of filling gaps."""

from __future__ import annotations

from fractions import Fraction

from api.rostering.explaining.case import Case
from roster.packs import GapStep
from roster.rules.contract.contract_hours import minutes_due
from roster.ward import Person


def caps_of(case: Case, step: GapStep) -> dict[int, int] | None:
    """The most minutes of each row in the period; None where the step sets no limit but the law's.

    move-own-staff  nobody works longer than in the roster
    owed-hours      nor than that, or than what they owe: the contract less the balance that they carry in
    excess-hours    nor than that, or than full time
    """
    if step.cost == "overtime":
        return None
    return {row: _cap(case, person, step) for row, person in enumerate(case.rulebook.ward.people)}


def _cap(case: Case, person: Person, step: GapStep) -> int:
    frame, now = case.rulebook.frame, case.measures.minutes[person.id]
    if step.cost == "nothing":
        return now
    due = max(now, minutes_due(frame, person.id))
    return due if step.cost == "contracted" else max(due, _full_time(case, person))


def _full_time(case: Case, person: Person) -> int:
    """Minutes of full time over the period, less what is credited for absence."""
    frame, ward = case.rulebook.frame, case.rulebook.ward
    there = [date for date in ward.period.dates if ward.under_contract(person.id, date)]
    daily = (Fraction(frame.full_time.minutes(date), 7) - frame.credit(person.id, date) for date in there)
    return round(sum(daily, Fraction(0)))
