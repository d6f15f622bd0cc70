"""The variables of a table: which duty each open cell holds, and the facts that terms share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model
from ortools.sat.python.cp_model_helper import Literal

from roster.table import Cells, Cells16, Duties, Table, numbers_of
from solvers.cp_sat.total import Fact, Total, negated


class Board:
    """One literal for each duty that a cell may still hold; cells with one duty left are constants.

    Facts that recur in several terms are made once: "row r works one of these duties on day d", "any of these".
    `allowed` bool[row, day, duty] says what each cell may hold, if not all that the table allows.
    """

    def __init__(self, table: Table, allowed: NDArray[np.bool_] | None = None) -> None:
        self.table = table
        self.model = cp_model.CpModel()
        self._allowed = table.allowed() if allowed is None else allowed
        self._sets: NDArray[np.int64] = self._allowed @ (1 << np.arange(len(table.duties), dtype=np.int64))
        self._open: list[list[Duties]] = self._sets.tolist()
        self._works: dict[tuple[int, int, Duties], Fact] = {}
        self._any: dict[tuple[int, ...], Literal] = {}
        self._least: dict[tuple[int, int], NDArray[np.int64]] = {}
        self._more: dict[tuple[int, int, int], list[tuple[int, Fact]]] = {}
        self._fixed = self._allowed.argmax(axis=2).astype(np.int16)
        self._cells: list[tuple[int, int, int]] = []
        self._literals: list[cp_model.IntVar] = []
        self._choices: list[list[int]] = [[] for _ in table.rows]
        for row, day in np.argwhere(self._allowed.sum(axis=2) != 1).tolist():
            self._open_cell(row, day)

    def _open_cell(self, row: int, day: int) -> None:
        self._choices[row].append(day)
        numbers = numbers_of(self._open[row][day])
        literals = [self.model.new_bool_var("") for _ in numbers]
        self.model.add_exactly_one(literals)
        self._cells += [(row, day, number) for number in numbers]
        self._literals += literals
        for number, literal in zip(numbers, literals, strict=True):
            self._works[row, day, 1 << number] = literal

    def works(self, row: int, day: int, duties: Duties) -> Fact:
        """The fact that the cell holds one of these duties; a day outside the table holds none."""
        if not 0 <= day < self.table.days:
            return False
        open_ = self._open[row][day]
        wanted = duties & open_
        if wanted in (0, open_):
            return wanted == open_ != 0
        known = self._works.get((row, day, wanted))
        if known is None:
            known = self._works[row, day, wanted] = self._aggregate(row, day, wanted)
        return known

    def at_work(self, group: int, cells: Cells) -> Iterator[Fact]:
        """Whether each row of a group works each of the cells, without those that cannot."""
        rows = np.flatnonzero(self.table.groups[group])
        for day, duties in cells:
            if 0 <= day < self.table.days:
                able = rows[self._sets[rows, day] & duties != 0]
                yield from (self.works(row, day, duties) for row in able.tolist())

    def _aggregate(self, row: int, day: int, wanted: Duties) -> Fact:
        rest = self._open[row][day] & ~wanted
        opposite = self._works.get((row, day, rest))
        if opposite is not None:
            return negated(opposite)
        literal = self.model.new_bool_var("")
        self.model.add_exactly_one([*self._single(row, day, wanted), ~literal])
        self.model.add_exactly_one([*self._single(row, day, rest), literal])
        return literal

    def _single(self, row: int, day: int, duties: Duties) -> list[Fact]:
        return [self._works[row, day, 1 << number] for number in numbers_of(duties)]

    def any_of(self, facts: Iterable[Fact]) -> Fact:
        """The fact that at least one of these is true."""
        known = [fact for fact in facts if fact is not False]
        if any(fact is True for fact in known):
            return True
        literals = {fact.index: fact for fact in known if not isinstance(fact, bool)}
        if not literals:
            return False
        if len(literals) == 1:
            return next(iter(literals.values()))
        key = tuple(sorted(literals))
        if key not in self._any:
            literal = self.model.new_bool_var("")
            self.model.add_bool_or([*literals.values(), ~literal])
            for each in literals.values():
                self.model.add_implication(each, literal)
            self._any[key] = literal
        return self._any[key]

    def all_of(self, facts: Iterable[Fact]) -> Fact:
        """The fact that all of these are true."""
        return negated(self.any_of([negated(fact) for fact in facts]))

    def forbid(self, facts: Sequence[Fact]) -> None:
        """Require that not all of these are true."""
        if not any(fact is False for fact in facts):
            self.model.add_bool_or([negated(fact) for fact in facts if fact is not True])

    def charge(self, price: int | None, *causes: Sequence[Fact]) -> Fact:
        """A fact that is true if all of any cause is true, and that the objective keeps false if it can.

        If it is hard, it must not come to that, and the fact is False.
        """
        possible = [cause for cause in causes if not any(fact is False for fact in cause)]
        if price is None or not possible:
            for cause in possible:
                self.forbid(cause)
            return False
        reduced = [[fact for fact in cause if fact is not True] for cause in possible]
        if min(map(len, reduced)) == 0:
            return True
        if len(reduced) == 1 and len(reduced[0]) == 1:
            return reduced[0][0]
        breach = self.model.new_bool_var("")
        for cause in reduced:
            self.forbid([*cause, ~breach])
        return breach

    def measured(self, row: int, measure: int, start: int, stop: int, base: int = 0) -> Total:
        """`base` plus the row's sum of a measure over days `start` to `stop` (exclusive)."""
        start, stop = max(start, 0), max(start, 0, min(stop, self.table.days))
        total = Total(base)
        if (row, measure) not in self._least:
            self._least[row, measure] = self._least_until(row, measure)
        least = self._least[row, measure]
        if start < stop:
            total.add_constant(int(least[stop] - least[start]))
        for day in self._choices[row]:
            if start <= day < stop:
                total.add_choice(self._more_than_least(row, day, measure))
        return total

    def _least_until(self, row: int, measure: int) -> NDArray[np.int64]:
        """int64[day + 1]: the least sum of a measure over the days before each."""
        open_ = self._allowed[row]
        most = int(self.table.measures[measure].max(initial=0))
        least = self.table.measures[measure].min(axis=1, where=open_, initial=most)
        return np.concatenate([[0], np.cumsum(least, dtype=np.int64)])

    def _more_than_least(self, row: int, day: int, measure: int) -> list[tuple[int, Fact]]:
        """What each duty of a cell adds to a measure beyond the least that any adds."""
        if (row, day, measure) not in self._more:
            by_amount: dict[int, Duties] = {}
            amounts = self.table.measures[measure, day].tolist()
            for number in numbers_of(self._open[row][day]):
                by_amount[amounts[number]] = by_amount.get(amounts[number], 0) | 1 << number
            least = min(by_amount, default=0)
            self._more[row, day, measure] = [
                (amount - least, self.works(row, day, duties))
                for amount, duties in by_amount.items()
                if amount != least
            ]
        return self._more[row, day, measure]

    def beyond(self, total: Total, limit: int, price: int | None, unit: int = 1) -> Total:
        """By how many units, the last one rounded up, the total exceeds a limit: nothing at all if it is hard."""
        if total.high <= limit:
            return Total()
        if price is None:
            self.model.add_linear_constraint(total.expression, min(total.low, limit), limit)
            return Total()
        excess = total.times(1)
        excess.add_constant(-limit)
        if excess.low == excess.high:
            return Total(-(-excess.low // unit))
        if unit == 1 and excess.low >= 0:
            return excess
        return self._rounded_up(excess, unit)

    def _rounded_up(self, excess: Total, unit: int) -> Total:
        most = -(-excess.high // unit)
        steps = self.model.new_int_var(0, most, "")
        self.model.add(unit * steps >= excess.expression)
        result = Total()
        result.add_variable(1, steps, most)
        return result

    def outside(self, total: Total, least: int | None, most: int | None, price: int | None, unit: int = 1) -> Total:
        """By how many units the total lies below `least` and above `most`."""
        amount = Total()
        if least is not None:
            amount.add_total(1, self.beyond(total.times(-1), -least, price, unit))
        if most is not None:
            amount.add_total(1, self.beyond(total, most, price, unit))
        return amount

    def cells(self, solution: NDArray[np.int64]) -> Cells16:
        """The filled table of a solution, which holds a value for each variable of the model."""
        cells: Cells16 = self._fixed.copy()
        chosen = np.flatnonzero(solution[[literal.index for literal in self._literals]])
        rows, days, duties = np.array(self._cells, dtype=np.int16).reshape(-1, 3)[chosen].T
        cells[rows, days] = duties
        return cells

    def hint(self, cells: Cells16) -> None:
        """Suggest these cells to the search, in place of any earlier suggestion."""
        self.model.clear_hints()  # type: ignore[no-untyped-call]
        for (row, day, duty), literal in zip(self._cells, self._literals, strict=True):
            self.model.add_hint(literal, bool(cells[row, day] == duty))
