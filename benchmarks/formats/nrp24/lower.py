"""From an instance to a table: one function a rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

import numpy as np

from benchmarks.formats.nrp24.instance import Employee, Instance, Request, Requirement
from benchmarks.formats.nrp24.rules import Rule
from benchmarks.formats.roster import DAY_OFF
from roster.table import (
    OFF,
    Count,
    Cover,
    Duties,
    Origin,
    Pattern,
    Run,
    Sequence,
    Table,
    TableBuilder,
    Term,
    Touch,
    Wish,
    duties_of,
)


def lower(instance: Instance) -> Table:
    """The instance as a table: a row per employee, duty 0 the day off, then the shifts in the file's order.

    Raises TableError if there are more shifts than a table holds duties.
    """
    return _Lowering(instance).table()


class _Lowering:
    """One instance on its way to a table. Minimum runs are let off at both ends of the horizon, as in the set."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.duty: Mapping[str, int] = {shift.name: k for k, shift in enumerate(instance.shifts, start=1)}
        self.row: Mapping[str, int] = {employee.name: row for row, employee in enumerate(instance.staff)}
        self.work: Duties = duties_of(self.duty.values())
        self.builder = TableBuilder(
            rows=tuple(self.row),
            duties=(DAY_OFF, *self.duty),
            days=instance.days,
            first=0,
            past=np.zeros((len(self.row), 0), dtype=np.int16),
        )
        self.minutes = self.builder.measure(
            np.tile([0, *(shift.minutes for shift in instance.shifts)], (instance.days, 1))
        )
        self.everybody = self.builder.group(np.ones(len(self.row), dtype=np.bool_))
        self.successions = self._successions()

    def table(self) -> Table:
        for term in self._terms():
            self.builder.add(term)
        return self.builder.build()

    def _terms(self) -> Iterator[Term]:
        for row, employee in enumerate(self.instance.staff):
            yield from self._days_off(row, employee)
            yield from self._most_of_shift(row, employee)
            yield self._minutes(row, employee)
            yield from self._runs(row, employee)
            yield self._weekends(row, employee)
            if self.successions:
                yield Sequence(Origin(Rule.SUCCESSION, employee.name), row, self.successions, price=None)
        yield from map(self._shift_on, self.instance.shift_on)
        yield from map(self._shift_off, self.instance.shift_off)
        for requirement in self.instance.cover:
            yield from self._cover(requirement)

    def _days_off(self, row: int, employee: Employee) -> Iterator[Term]:
        for day in sorted(employee.days_off):
            yield Wish(Origin(Rule.DAYS_OFF, employee.name, f"day {day}"), row, day, self.work, price=None)

    def _most_of_shift(self, row: int, employee: Employee) -> Iterator[Term]:
        never = duties_of(self.duty[shift] for shift, most in employee.most_of.items() if most == 0)
        if never:
            for day in range(self.instance.days):
                yield Wish(Origin(Rule.MOST_OF_SHIFT, employee.name, f"day {day}"), row, day, never, price=None)
        for shift, most in employee.most_of.items():
            if 0 < most < self.instance.days:
                measure = self.builder.counting(duties_of([self.duty[shift]]))
                origin = Origin(Rule.MOST_OF_SHIFT, employee.name, shift)
                yield Count(origin, row, measure, 0, self.instance.days, price=None, most=most)

    def _minutes(self, row: int, employee: Employee) -> Term:
        return Count(
            Origin(Rule.MINUTES, employee.name),
            row,
            self.minutes,
            start=0,
            stop=self.instance.days,
            price=None,
            least=employee.least_minutes,
            most=employee.most_minutes,
        )

    def _runs(self, row: int, employee: Employee) -> Iterator[Term]:
        yield Run(
            Origin(Rule.SHIFTS_IN_A_ROW, employee.name),
            row,
            self.work,
            price=None,
            least=employee.least_shifts_in_a_row,
            most=employee.most_shifts_in_a_row,
        )
        least = employee.least_days_off_in_a_row
        yield Run(Origin(Rule.DAYS_OFF_IN_A_ROW, employee.name), row, OFF, price=None, least=least)

    def _weekends(self, row: int, employee: Employee) -> Term:
        groups = tuple(tuple((day, self.work) for day in weekend) for weekend in self.instance.weekends)
        return Touch(Origin(Rule.WEEKENDS, employee.name), row, groups, price=None, most=employee.most_weekends)

    def _successions(self) -> tuple[Pattern, ...]:
        """One pattern for all the shifts that have the same forbidden successors."""
        before: dict[Duties, Duties] = defaultdict(int)
        for shift in self.instance.shifts:
            before[duties_of(self.duty[name] for name in shift.not_before)] |= duties_of([self.duty[shift.name]])
        starts = tuple(range(self.instance.days - 1))
        return tuple(Pattern((first, second), starts) for second, first in before.items() if second and starts)

    def _shift_on(self, request: Request) -> Term:
        others = (OFF | self.work) & ~duties_of([self.duty[request.shift]])
        return self._wish(Rule.SHIFT_ON, request, others)

    def _shift_off(self, request: Request) -> Term:
        return self._wish(Rule.SHIFT_OFF, request, duties_of([self.duty[request.shift]]))

    def _wish(self, rule: Rule, request: Request, unwanted: Duties) -> Term:
        origin = Origin(rule, request.employee, f"day {request.day}")
        return Wish(origin, self.row[request.employee], request.day, unwanted, price=request.weight)

    def _cover(self, needed: Requirement) -> Iterator[Term]:
        cells = ((needed.day, duties_of([self.duty[needed.shift]])),)
        under, over = (Origin(rule, needed.shift, f"day {needed.day}") for rule in (Rule.UNDER_COVER, Rule.OVER_COVER))
        yield Cover(under, self.everybody, cells, price=needed.under, least=needed.wanted)
        yield Cover(over, self.everybody, cells, price=needed.over, most=needed.wanted)
