"""A validator written from the published rules alone; it knows no table, no term and no scorer.

Rules: Curtois and Qu, "Computational results on new staff scheduling benchmark instances" (2014). A longest run is
counted from zero at the start of the horizon; a shortest run is not asked of a run that touches either end of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from benchmarks.formats.nrp24.instance import Employee, Instance
from benchmarks.formats.nrp24.rules import Rule
from benchmarks.formats.roster import Roster, check_fits
from benchmarks.formats.verdict import Finding, Verdict


def validate(instance: Instance, roster: Roster) -> Verdict:
    """Breaches of hard rules and the objective of a roster. Raises RosterError if it does not fit the instance."""
    people = [employee.name for employee in instance.staff]
    check_fits(roster, people, [shift.name for shift in instance.shifts], instance.days)
    return Verdict(tuple(_findings(instance, roster)))


def _findings(instance: Instance, roster: Roster) -> Iterator[Finding]:
    for employee in instance.staff:
        line = roster[employee.name]
        yield from _days_off(employee, line)
        yield from _successions(instance, employee, line)
        yield from _most_of_shift(employee, line)
        yield from _minutes(instance, employee, line)
        yield from _runs(employee, line)
        yield from _weekends(employee, line)
    yield from _requests(instance, roster)
    yield from _cover(instance, roster)


def _days_off(employee: Employee, line: Sequence[str]) -> Iterator[Finding]:
    for day in sorted(employee.days_off):
        if line[day]:
            yield Finding(Rule.DAYS_OFF, employee.name, f"day {day}", 1)


def _successions(instance: Instance, employee: Employee, line: Sequence[str]) -> Iterator[Finding]:
    forbidden = {(shift.name, after) for shift in instance.shifts for after in shift.not_before}
    for day, pair in enumerate(pairwise(line)):
        if pair in forbidden:
            yield Finding(Rule.SUCCESSION, employee.name, f"days {day} and {day + 1}", 1)


def _most_of_shift(employee: Employee, line: Sequence[str]) -> Iterator[Finding]:
    worked = Counter(line)
    for shift, most in employee.most_of.items():
        if worked[shift] > most:
            yield Finding(Rule.MOST_OF_SHIFT, employee.name, shift, worked[shift] - most)


def _minutes(instance: Instance, employee: Employee, line: Sequence[str]) -> Iterator[Finding]:
    length = {shift.name: shift.minutes for shift in instance.shifts}
    total = sum(length[duty] for duty in line if duty)
    if total > employee.most_minutes:
        yield Finding(Rule.MINUTES, employee.name, "too many", total - employee.most_minutes)
    if total < employee.least_minutes:
        yield Finding(Rule.MINUTES, employee.name, "too few", employee.least_minutes - total)


def _runs(employee: Employee, line: Sequence[str]) -> Iterator[Finding]:
    start = 0
    for at_work, days in groupby(line, key=bool):
        length = len(list(days))
        place = f"days {start} to {start + length - 1}"
        inside = start > 0 and start + length < len(line)
        start += length
        if at_work and length > employee.most_shifts_in_a_row:
            yield Finding(Rule.SHIFTS_IN_A_ROW, employee.name, place, length - employee.most_shifts_in_a_row)
        if at_work and inside and length < employee.least_shifts_in_a_row:
            yield Finding(Rule.SHIFTS_IN_A_ROW, employee.name, place, employee.least_shifts_in_a_row - length)
        if not at_work and inside and length < employee.least_days_off_in_a_row:
            yield Finding(Rule.DAYS_OFF_IN_A_ROW, employee.name, place, employee.least_days_off_in_a_row - length)


def _weekends(employee: Employee, line: Sequence[str]) -> Iterator[Finding]:
    worked = {day // 7 for day, duty in enumerate(line) if duty and day % 7 in (5, 6)}
    if len(worked) > employee.most_weekends:
        yield Finding(Rule.WEEKENDS, employee.name, "", len(worked) - employee.most_weekends)


def _requests(instance: Instance, roster: Roster) -> Iterator[Finding]:
    for asked in instance.shift_on:
        if roster[asked.employee][asked.day] != asked.shift:
            yield Finding(Rule.SHIFT_ON, asked.employee, f"day {asked.day}", 1, asked.weight)
    for asked in instance.shift_off:
        if roster[asked.employee][asked.day] == asked.shift:
            yield Finding(Rule.SHIFT_OFF, asked.employee, f"day {asked.day}", 1, asked.weight)


def _cover(instance: Instance, roster: Roster) -> Iterator[Finding]:
    working = Counter((day, duty) for line in roster.values() for day, duty in enumerate(line))
    for needed in instance.cover:
        surplus = working[needed.day, needed.shift] - needed.wanted
        if surplus < 0:
            yield Finding(Rule.UNDER_COVER, needed.shift, f"day {needed.day}", -surplus, needed.under)
        if surplus > 0:
            yield Finding(Rule.OVER_COVER, needed.shift, f"day {needed.day}", surplus, needed.over)
