"""A validator written from the published rules alone; it knows no table, no term and no scorer.

Where the published text leaves a choice, this is what open readings of it have in common: OptaPlanner's example (that
took part in the competition), the integer programme and the rosters of best-known value in
https://github.com/sugawara-system/Schedule_Nurse3_Gallery, and https://github.com/dmeignan/INRC2010-UOS-evaluator.

- Nothing comes before the period or after it: a run that touches either end is charged as any other if it is too short.
- A weekend that is worked in part is charged for its free days, and for its length if one lies between days worked.
- Different shifts on Saturday and Sunday cost two units, a shift on one of them alone costs one as well, beside what an
  incomplete weekend costs (the last of the three sources lets it off).
- The pattern of a free Friday before a Saturday and a Sunday of any shift occurs if either is worked (the last of the
  three asks for both).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from benchmarks.formats.inrc1.instance import Contract, Employee, Instance, Limit, Pattern, Worked
from benchmarks.formats.inrc1.rules import Rule
from benchmarks.formats.roster import Roster, check_fits
from benchmarks.formats.verdict import Finding, Verdict

FOUR_WEEKS = 4
"""Weekends in four weeks."""


def validate(instance: Instance, roster: Roster) -> Verdict:
    """Breaches of hard rules and the objective of a roster. Raises RosterError if it does not fit the instance."""
    people = [employee.name for employee in instance.staff]
    check_fits(roster, people, [shift.name for shift in instance.shifts], instance.days)
    return Verdict(tuple(_findings(instance, roster)))


def _findings(instance: Instance, roster: Roster) -> Iterator[Finding]:
    for employee in instance.staff:
        contract, line = instance.contracts[employee.contract], roster[employee.name]
        yield from _limits(instance, employee, contract, line)
        yield from _weights(instance, employee, contract, line)
        for pattern in contract.patterns:
            yield from _found(Rule.PATTERN, employee.name, "", _occurrences(instance, pattern, line), pattern.weight)
    yield from _requests(instance, roster)
    yield from _cover(instance, roster)


def _found(rule: Rule, subject: str, place: str, amount: int, price: int) -> Iterator[Finding]:
    if amount and price:
        yield Finding(rule, subject, place, amount, price)


def _limits(instance: Instance, employee: Employee, contract: Contract, line: Sequence[str]) -> Iterator[Finding]:
    worked = [bool(duty) for duty in line]
    weekends = [any(worked[day] for day in weekend) for weekend in instance.weekends(contract)]
    runs, free, in_a_row = _runs(worked), _runs([not day for day in worked]), _runs(weekends)
    four = [sum(weekends[start : start + FOUR_WEEKS]) for start in range(max(len(weekends) - FOUR_WEEKS, 0) + 1)]
    measured: Mapping[Rule, Sequence[int]] = {
        Rule.MOST_ASSIGNMENTS: [sum(worked)],
        Rule.LEAST_ASSIGNMENTS: [sum(worked)],
        Rule.MOST_WORKING: runs,
        Rule.LEAST_WORKING: runs,
        Rule.MOST_FREE: free,
        Rule.LEAST_FREE: free,
        Rule.MOST_WEEKENDS_IN_A_ROW: in_a_row,
        Rule.LEAST_WEEKENDS_IN_A_ROW: in_a_row,
        Rule.MOST_WEEKENDS: four,
    }
    for rule, limit in contract.limits.items():
        outside = sum(_outside(rule, number, limit) for number in measured[rule])
        yield from _found(rule, employee.name, "", outside, limit.weight)


def _outside(rule: Rule, number: int, limit: Limit) -> int:
    return max(limit.value - number if rule.startswith("least") else number - limit.value, 0)


def _runs(days: Sequence[bool]) -> list[int]:
    """The lengths of all unbroken runs of true days."""
    return [len(list(run)) for inside, run in groupby(days) if inside]


def _weights(instance: Instance, employee: Employee, contract: Contract, line: Sequence[str]) -> Iterator[Finding]:
    nights = {shift.name for shift in instance.shifts if shift.night}
    beyond = {shift.name for shift in instance.shifts if not shift.skills <= employee.skills}
    weekends = instance.weekends(contract)
    amounts = {
        Rule.COMPLETE_WEEKENDS: sum(_incomplete([bool(line[day]) for day in weekend]) for weekend in weekends),
        Rule.IDENTICAL_SHIFTS: sum(_different([line[day] for day in weekend]) for weekend in weekends),
        Rule.NO_NIGHT_BEFORE_FREE_WEEKEND: sum(
            weekend.start > 0 and line[weekend.start - 1] in nights and not any(line[day] for day in weekend)
            for weekend in weekends
        ),
        Rule.ALTERNATIVE_SKILL: sum(duty in beyond for duty in line),
    }
    for rule, weight in contract.weights.items():
        yield from _found(rule, employee.name, "", amounts[rule], weight)


def _incomplete(worked: Sequence[bool]) -> int:
    if not any(worked):
        return 0
    hole = len(_runs(worked)) > 1
    return worked.count(False) + hole * len(worked)


def _different(duties: Sequence[str]) -> int:
    return sum(len(duties) - days for duty, days in Counter(duties).items() if duty)


def _occurrences(instance: Instance, pattern: Pattern, line: Sequence[str]) -> int:
    return sum(
        _occurs(pattern, line[day : day + len(pattern.days)])
        for day in range(instance.days - len(pattern.days) + 1)
        if pattern.weekday in (None, instance.weekday(day))
    )


def _occurs(pattern: Pattern, duties: Sequence[str]) -> bool:
    if pattern.free_before_work:
        return not duties[0] and any(duties)
    return all(map(_matches, pattern.days, duties))


def _matches(wanted: str | Worked | None, duty: str) -> bool:
    return bool(duty) if isinstance(wanted, Worked) else duty == (wanted or "")


def _requests(instance: Instance, roster: Roster) -> Iterator[Finding]:
    for asked in instance.requests:
        duty = roster[asked.employee][asked.day]
        met = bool(duty) if asked.shift is None else duty == asked.shift
        broken = met if asked.rule in (Rule.DAY_OFF, Rule.SHIFT_OFF) else not met
        yield from _found(asked.rule, asked.employee, f"day {asked.day}", int(broken), asked.weight)


def _cover(instance: Instance, roster: Roster) -> Iterator[Finding]:
    working = Counter((day, duty) for line in roster.values() for day, duty in enumerate(line))
    for needed in instance.cover:
        wrong = abs(working[needed.day, needed.shift] - needed.wanted)
        if wrong:
            yield Finding(Rule.COVER, needed.shift, f"day {needed.day}", wrong)
