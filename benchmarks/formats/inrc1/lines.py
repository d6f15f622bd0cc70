"""The terms of one nurse's line: one branch a rule of the contract."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from benchmarks.formats.inrc1.instance import Contract, Employee, Instance, Limit, Worked
from benchmarks.formats.inrc1.instance import Pattern as Unwanted
from benchmarks.formats.inrc1.rules import Rule
from benchmarks.formats.inrc1.weekends import Days, different, free_before_work, incomplete, short_runs
from roster.table import OFF, Cells, Count, Duties, Origin, Pattern, Run, Sequence, Term, Touch, Wish, duties_of

FOUR_WEEKS = 4
"""Weekends in four weeks."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table and whose line it is.

    duty     the number of each shift's duty
    working  the index of the measure that counts days worked
    """

    instance: Instance
    employee: Employee
    row: int
    duty: Mapping[str, int]
    working: int

    @property
    def contract(self) -> Contract:
        """The nurse's contract."""
        return self.instance.contracts[self.employee.contract]

    @property
    def work(self) -> Duties:
        """All shifts."""
        return duties_of(self.duty.values())

    def terms(self) -> Iterator[Term]:
        """The terms of all rules of the contract."""
        for rule, limit in self.contract.limits.items():
            yield from self._limited(rule, limit)
        for rule, weight in self.contract.weights.items():
            yield from self._weighted(rule, weight)
        yield from self._unwanted()

    def _limited(self, rule: Rule, limit: Limit) -> Iterator[Term]:
        origin, row, value, price = Origin(rule, self.employee.name), self.row, limit.value, limit.weight
        runs_of = OFF if rule in (Rule.MOST_FREE, Rule.LEAST_FREE) else self.work
        match rule:
            case Rule.MOST_ASSIGNMENTS:
                yield Count(origin, row, self.working, 0, self.instance.days, price, most=value)
            case Rule.LEAST_ASSIGNMENTS:
                yield Count(origin, row, self.working, 0, self.instance.days, price, least=value)
            case Rule.MOST_WORKING | Rule.MOST_FREE:
                yield Run(origin, row, runs_of, price, most=value)
            case Rule.LEAST_WORKING | Rule.LEAST_FREE:
                yield Run(origin, row, runs_of, price, least=value, open_start=False, open_end=False)
            case Rule.MOST_WEEKENDS_IN_A_ROW:
                yield from self._windows(origin, value + 1, value, price)
            case Rule.LEAST_WEEKENDS_IN_A_ROW:
                runs = short_runs(self.instance.weekends(self.contract), self.work, value)
                yield from self._sequence(origin, runs, price)
            case Rule.MOST_WEEKENDS:
                yield from self._windows(origin, FOUR_WEEKS, value, price)

    def _weighted(self, rule: Rule, weight: int) -> Iterator[Term]:
        origin = Origin(rule, self.employee.name)
        match rule:
            case Rule.COMPLETE_WEEKENDS:
                yield from self._sequence(origin, self._each_weekend(incomplete), weight)
            case Rule.IDENTICAL_SHIFTS:
                yield from self._sequence(origin, self._each_weekend(different), weight)
            case Rule.NO_NIGHT_BEFORE_FREE_WEEKEND:
                yield from self._sequence(origin, self._nights_before_free_weekends(), weight)
            case Rule.ALTERNATIVE_SKILL:
                yield from self._beyond_skills(weight)

    def _windows(self, origin: Origin, length: int, most: int, price: int) -> Iterator[Term]:
        """At most so many worked of each `length` weekends in a row; of all weekends where there are fewer."""
        weekends = self.instance.weekends(self.contract)
        groups: list[Cells] = [tuple((day, self.work) for day in weekend) for weekend in weekends]
        for start in range(max(len(groups) - length, 0) + 1):
            window = tuple(groups[start : start + length])
            if len(window) > most:
                yield Touch(origin, self.row, window, price, most=most)

    def _sequence(self, origin: Origin, patterns: tuple[Pattern, ...], price: int) -> Iterator[Term]:
        if patterns:
            yield Sequence(origin, self.row, patterns, price)

    def _each_weekend(self, costs: Callable[[int, Duties], Mapping[Days, int]]) -> tuple[Pattern, ...]:
        """What costs something on the days of a weekend, looked for in weekends of each length."""
        starts: defaultdict[int, list[int]] = defaultdict(list)
        for weekend in self.instance.weekends(self.contract):
            starts[len(weekend)].append(weekend.start)
        return tuple(
            Pattern(days, tuple(at), cost)
            for length, at in starts.items()
            for days, cost in costs(length, self.work).items()
        )

    def _nights_before_free_weekends(self) -> tuple[Pattern, ...]:
        nights = duties_of(self.duty[shift.name] for shift in self.instance.shifts if shift.night)
        return tuple(
            Pattern((nights, *(OFF for _ in weekend)), (weekend.start - 1,))
            for weekend in self.instance.weekends(self.contract)
            if nights and weekend.start > 0
        )

    def _beyond_skills(self, weight: int) -> Iterator[Term]:
        lacking = [shift.name for shift in self.instance.shifts if not shift.skills <= self.employee.skills]
        for day in range(self.instance.days if lacking else 0):
            origin = Origin(Rule.ALTERNATIVE_SKILL, self.employee.name, f"day {day}")
            yield Wish(origin, self.row, day, duties_of(self.duty[name] for name in lacking), weight)

    def _unwanted(self) -> Iterator[Term]:
        """One term for all patterns of the same weight."""
        by_weight: defaultdict[int, list[Pattern]] = defaultdict(list)
        for pattern in self.contract.patterns:
            starts = tuple(
                day
                for day in range(self.instance.days - len(pattern.days) + 1)
                if pattern.weekday in (None, self.instance.weekday(day))
            )
            if starts and pattern.weight:
                by_weight[pattern.weight] += (Pattern(days, starts) for days in self._looked_for(pattern))
        for weight, patterns in by_weight.items():
            yield Sequence(Origin(Rule.PATTERN, self.employee.name), self.row, tuple(patterns), weight)

    def _looked_for(self, unwanted: Unwanted) -> Iterator[Days]:
        """The duties on consecutive days that an unwanted pattern is made of."""
        if unwanted.free_before_work:
            yield from free_before_work(len(unwanted.days), self.work)
        else:
            yield tuple(map(self._duties, unwanted.days))

    def _duties(self, wanted: str | Worked | None) -> Duties:
        """The duties that a day of a pattern looks for."""
        if wanted is None:
            return OFF
        return self.work if isinstance(wanted, Worked) else duties_of([self.duty[wanted]])
