"""From an instance to a table: one function a rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

import numpy as np

from benchmarks.formats.inrc2.instance import Contract, History, Instance, Nurse, Request, Requirement, Span, cell
from benchmarks.formats.inrc2.past import past_of
from benchmarks.formats.inrc2.rules import WEIGHTS, Rule
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
    """The instance as a table: a row per nurse, duty 0 the day off, then each shift in each skill in the file's order.

    The table's past has the run lengths of the history. Raises TableError if there are more duties than a table holds.
    """
    return _Lowering(instance).table()


class _Lowering:
    """One instance on its way to a table. Runs go on from the past and are never too short at the end."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        scenario = instance.scenario
        pairs = product([shift.name for shift in scenario.shifts], scenario.skills)
        self.duty: Mapping[tuple[str, str], int] = {pair: k for k, pair in enumerate(pairs, start=1)}
        self.row: Mapping[str, int] = {nurse.name: row for row, nurse in enumerate(scenario.nurses)}
        self.work: Duties = duties_of(self.duty.values())
        names = (DAY_OFF, *(cell(*pair) for pair in self.duty))
        past = past_of(instance, {name: k for k, name in enumerate(names)})
        self.first = past.shape[1]
        self.stop = self.first + instance.days
        self.builder = TableBuilder(rows=tuple(self.row), duties=names, days=self.stop, first=self.first, past=past)
        self.working = self.builder.counting(self.work)
        self.everybody = self.builder.group(np.ones(len(self.row), dtype=np.bool_))
        self.successions = self._successions()

    def table(self) -> Table:
        for term in self._terms():
            self.builder.add(term)
        return self.builder.build()

    def _terms(self) -> Iterator[Term]:
        for row, nurse in enumerate(self.instance.scenario.nurses):
            contract = self.instance.scenario.contracts[nurse.contract]
            history = self.instance.history[nurse.name]
            yield from self._skills(row, nurse)
            if self.successions:
                yield Sequence(Origin(Rule.SUCCESSION, nurse.name), row, self.successions, price=None)
            yield from self._runs(row, nurse, contract)
            yield self._assignments(row, nurse, contract, history)
            yield self._weekends(row, nurse, contract, history)
            if contract.complete_weekends:
                yield self._complete_weekends(row, nurse)
        yield from map(self._preference, self.instance.requests)
        for requirement in self.instance.requirements:
            yield from self._cover(requirement)

    def _of_shift(self, shift: str) -> Duties:
        """The duties on a shift, in whatever skill."""
        return duties_of(self.duty[shift, skill] for skill in self.instance.scenario.skills)

    def _skills(self, row: int, nurse: Nurse) -> Iterator[Term]:
        lacking = duties_of(k for (_, skill), k in self.duty.items() if skill not in nurse.skills)
        if lacking:
            for day in range(self.instance.days):
                yield Wish(Origin(Rule.SKILL, nurse.name, f"day {day}"), row, self.first + day, lacking, price=None)

    def _successions(self) -> tuple[Pattern, ...]:
        """One pattern for all the shifts that have the same forbidden successors; the first may be of the past."""
        before: dict[Duties, Duties] = defaultdict(int)
        for shift in self.instance.scenario.shifts:
            after = 0
            for name in shift.not_before:
                after |= self._of_shift(name)
            before[after] |= self._of_shift(shift.name)
        starts = tuple(range(self.first - 1, self.stop - 1))
        return tuple(Pattern((first, second), starts) for second, first in before.items() if second)

    def _runs(self, row: int, nurse: Nurse, contract: Contract) -> Iterator[Term]:
        for shift in self.instance.scenario.shifts:
            origin = Origin(Rule.SHIFT_IN_A_ROW, nurse.name, shift.name)
            yield self._run(origin, row, self._of_shift(shift.name), shift.in_a_row)
        yield self._run(Origin(Rule.WORKING_IN_A_ROW, nurse.name), row, self.work, contract.working_in_a_row)
        yield self._run(Origin(Rule.OFF_IN_A_ROW, nurse.name), row, OFF, contract.off_in_a_row)

    def _run(self, origin: Origin, row: int, duties: Duties, limits: Span) -> Term:
        price = WEIGHTS[Rule(origin.rule)]
        return Run(origin, row, duties, price, least=limits.least, most=limits.most, open_start=False)

    def _assignments(self, row: int, nurse: Nurse, contract: Contract, history: History) -> Term:
        return Count(
            Origin(Rule.ASSIGNMENTS, nurse.name),
            row,
            self.working,
            start=self.first,
            stop=self.stop,
            price=WEIGHTS[Rule.ASSIGNMENTS],
            least=contract.assignments.least,
            most=contract.assignments.most,
            base=history.assignments,
        )

    def _weekends(self, row: int, nurse: Nurse, contract: Contract, history: History) -> Term:
        groups = tuple(tuple((self.first + day, self.work) for day in weekend) for weekend in self.instance.weekends)
        most = contract.most_weekends - history.weekends
        return Touch(Origin(Rule.WEEKENDS, nurse.name), row, groups, WEIGHTS[Rule.WEEKENDS], most=most)

    def _complete_weekends(self, row: int, nurse: Nurse) -> Term:
        saturdays = tuple(self.first + saturday for saturday, _ in self.instance.weekends)
        half = (Pattern((self.work, OFF), saturdays), Pattern((OFF, self.work), saturdays))
        return Sequence(Origin(Rule.COMPLETE_WEEKEND, nurse.name), row, half, WEIGHTS[Rule.COMPLETE_WEEKEND])

    def _preference(self, request: Request) -> Term:
        origin = Origin(Rule.PREFERENCE, request.nurse, f"day {request.day}")
        unwanted = self.work if request.shift is None else self._of_shift(request.shift)
        day = self.first + request.day
        return Wish(origin, self.row[request.nurse], day, unwanted, WEIGHTS[Rule.PREFERENCE])

    def _cover(self, needed: Requirement) -> Iterator[Term]:
        duty = cell(needed.shift, needed.skill)
        cells = ((self.first + needed.day, duties_of([self.duty[needed.shift, needed.skill]])),)
        place = f"day {needed.day}"
        minimum, optimum = Origin(Rule.MINIMUM, duty, place), Origin(Rule.OPTIMUM, duty, place)
        if needed.minimum:
            yield Cover(minimum, self.everybody, cells, price=None, least=needed.minimum)
        if needed.optimal:
            yield Cover(optimum, self.everybody, cells, WEIGHTS[Rule.OPTIMUM], least=needed.optimal)
