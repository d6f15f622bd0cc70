"""A validator written from the published rules alone; it knows no table, no term and no scorer.

Boundaries, as the competition's validator has them (its printed costs are reproduced in the tests): a run goes on from
the history, of which only days after it can be too many; a run that ends with the history and is too short is charged;
one that lasts to the end of the horizon is never too short.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from benchmarks.formats.inrc2.instance import Contract, History, Instance, Nurse, Shift, Span, cell
from benchmarks.formats.inrc2.rules import WEIGHTS, Rule
from benchmarks.formats.roster import Roster, check_fits
from benchmarks.formats.verdict import Finding, Verdict


def validate(instance: Instance, roster: Roster) -> Verdict:
    """Breaches of hard rules and the objective of a roster. Raises RosterError if it does not fit the instance."""
    scenario = instance.scenario
    duties = [cell(shift.name, skill) for shift in scenario.shifts for skill in scenario.skills]
    check_fits(roster, [nurse.name for nurse in scenario.nurses], duties, instance.days)
    return Verdict(tuple(_findings(instance, roster)))


def _findings(instance: Instance, roster: Roster) -> Iterator[Finding]:
    for nurse in instance.scenario.nurses:
        contract, history = instance.scenario.contracts[nurse.contract], instance.history[nurse.name]
        shifts = [duty.partition("/")[0] for duty in roster[nurse.name]]
        yield from _skills(nurse, roster[nurse.name])
        yield from _successions(instance.scenario.shifts, nurse, [history.last_shift or "", *shifts])
        yield from _runs(instance.scenario.shifts, nurse, contract, history, shifts)
        yield from _weekends(instance, nurse, contract, history, shifts)
        yield from _outside(
            Rule.ASSIGNMENTS, nurse.name, history.assignments + sum(map(bool, shifts)), contract.assignments
        )
    yield from _preferences(instance, roster)
    yield from _cover(instance, roster)


def _priced(rule: Rule, subject: str, place: str, amount: int) -> Iterator[Finding]:
    if amount:
        yield Finding(rule, subject, place, amount, WEIGHTS[rule])


def _outside(rule: Rule, subject: str, number: int, limits: Span) -> Iterator[Finding]:
    yield from _priced(rule, subject, "", max(limits.least - number, number - limits.most, 0))


def _skills(nurse: Nurse, line: Sequence[str]) -> Iterator[Finding]:
    for day, duty in enumerate(line):
        if duty and duty.partition("/")[2] not in nurse.skills:
            yield Finding(Rule.SKILL, nurse.name, f"day {day}", 1)


def _successions(shifts: Sequence[Shift], nurse: Nurse, from_the_day_before: Sequence[str]) -> Iterator[Finding]:
    forbidden = {(shift.name, after) for shift in shifts for after in shift.not_before}
    for day, pair in enumerate(pairwise(from_the_day_before)):
        if pair in forbidden:
            yield Finding(Rule.SUCCESSION, nurse.name, f"day {day}", 1)


def _runs(
    shifts: Sequence[Shift], nurse: Nurse, contract: Contract, history: History, line: Sequence[str]
) -> Iterator[Finding]:
    for shift in shifts:
        before = history.of_shift if history.last_shift == shift.name else 0
        amount = _too_short_or_long([duty == shift.name for duty in line], before, shift.in_a_row)
        yield from _priced(Rule.SHIFT_IN_A_ROW, nurse.name, shift.name, amount)
    working = [bool(duty) for duty in line]
    amount = _too_short_or_long(working, history.working, contract.working_in_a_row)
    yield from _priced(Rule.WORKING_IN_A_ROW, nurse.name, "", amount)
    amount = _too_short_or_long([not day for day in working], history.off, contract.off_in_a_row)
    yield from _priced(Rule.OFF_IN_A_ROW, nurse.name, "", amount)


def _too_short_or_long(days: Sequence[bool], before: int, limits: Span) -> int:
    """Days beyond the most and short of the least in all runs of true days, the first of which has begun `before`."""
    amount = max(limits.least - before, 0) if before and not days[0] else 0
    start = 0
    for inside, run in groupby(days):
        new = len(list(run))
        carried = before if start == 0 else 0
        start += new
        if inside:
            amount += min(max(carried + new - limits.most, 0), new)
        if inside and start < len(days):
            amount += max(limits.least - carried - new, 0)
    return amount


def _weekends(
    instance: Instance, nurse: Nurse, contract: Contract, history: History, line: Sequence[str]
) -> Iterator[Finding]:
    days_worked = [bool(line[saturday]) + bool(line[sunday]) for saturday, sunday in instance.weekends]
    if contract.complete_weekends:
        yield from _priced(Rule.COMPLETE_WEEKEND, nurse.name, "", days_worked.count(1))
    worked = history.weekends + sum(map(bool, days_worked))
    yield from _priced(Rule.WEEKENDS, nurse.name, "", max(worked - contract.most_weekends, 0))


def _preferences(instance: Instance, roster: Roster) -> Iterator[Finding]:
    for asked in instance.requests:
        shift = roster[asked.nurse][asked.day].partition("/")[0]
        broken = bool(shift) if asked.shift is None else shift == asked.shift
        yield from _priced(Rule.PREFERENCE, asked.nurse, f"day {asked.day}", int(broken))


def _cover(instance: Instance, roster: Roster) -> Iterator[Finding]:
    working = Counter((day, duty) for line in roster.values() for day, duty in enumerate(line))
    for needed in instance.requirements:
        duty = cell(needed.shift, needed.skill)
        there = working[needed.day, duty]
        if there < needed.minimum:
            yield Finding(Rule.MINIMUM, duty, f"day {needed.day}", needed.minimum - there)
        yield from _priced(Rule.OPTIMUM, duty, f"day {needed.day}", max(needed.optimal - there, 0))
