"""From an instance to a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from benchmarks.formats.inrc1.instance import Instance, Request, Requirement
from benchmarks.formats.inrc1.lines import Line
from benchmarks.formats.inrc1.rules import Rule
from benchmarks.formats.roster import DAY_OFF
from roster.table import OFF, Cover, Duties, Origin, Table, TableBuilder, Term, Wish, duties_of


def lower(instance: Instance) -> Table:
    """The instance as a table: a row per nurse, duty 0 the day off, then the shifts in the file's order.

    Raises TableError if there are more shifts than a table holds duties.
    """
    return _Lowering(instance).table()


class _Lowering:
    """One instance on its way to a table. Nothing lies before the period, and no run is let off at its ends."""

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
        self.working = self.builder.counting(self.work)
        self.everybody = self.builder.group(np.ones(len(self.row), dtype=np.bool_))

    def table(self) -> Table:
        for term in self._terms():
            self.builder.add(term)
        return self.builder.build()

    def _terms(self) -> Iterator[Term]:
        for row, employee in enumerate(self.instance.staff):
            yield from Line(self.instance, employee, row, self.duty, self.working).terms()
        yield from map(self._request, self.instance.requests)
        yield from map(self._cover, self.instance.cover)

    def _request(self, asked: Request) -> Term:
        wanted = self.work if asked.shift is None else duties_of([self.duty[asked.shift]])
        against = asked.rule in (Rule.DAY_OFF, Rule.SHIFT_OFF)
        unwanted = wanted if against else (OFF | self.work) & ~wanted
        origin = Origin(asked.rule, asked.employee, f"day {asked.day}")
        return Wish(origin, self.row[asked.employee], asked.day, unwanted, asked.weight)

    def _cover(self, needed: Requirement) -> Term:
        cells = ((needed.day, duties_of([self.duty[needed.shift]])),)
        origin = Origin(Rule.COVER, needed.shift, f"day {needed.day}")
        return Cover(origin, self.everybody, cells, price=None, least=needed.wanted, most=needed.wanted)
