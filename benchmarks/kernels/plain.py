"""The score of a table in plain Python, written the obvious way."""

from __future__ import annotations

from itertools import groupby

from roster.scoring import Score
from roster.table import (
    Accompany,
    Balance,
    Cells,
    Cells16,
    Count,
    Cover,
    Run,
    Sequence,
    Table,
    Term,
    Touch,
    Wish,
)


class PlainScorer:
    """Scores by a loop over terms. `change` scores the terms of the cell's row and day before and after."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.measures: list[list[list[int]]] = table.measures.tolist()
        self.groups = [[row for row, member in enumerate(group) if member] for group in table.groups]
        self.by_row: list[list[Term]] = [[] for _ in table.rows]
        self.by_day: list[list[Term]] = [[] for _ in range(table.days)]
        for term in table.terms:
            for terms in self._lists(term):
                terms.append(term)

    def _lists(self, term: Term) -> list[list[Term]]:
        if isinstance(term, Cover | Accompany):
            return [self.by_day[day] for day in {day for day, _ in term.cells} if 0 <= day < self.table.days]
        rows = term.rows if isinstance(term, Balance) else (term.row,)
        return [self.by_row[row] for row in rows]

    def score(self, cells: Cells16) -> Score:
        """The score of the whole table."""
        return self._sum(cells.tolist(), self.table.terms)

    def change(self, cells: list[list[int]], row: int, day: int, duty: int) -> Score:
        """Change a cell of a list of lists. Returns the change of score."""
        touched = [*self.by_row[row], *self.by_day[day]]
        before = self._sum(cells, touched)
        cells[row][day] = duty
        return self._sum(cells, touched) - before

    def _sum(self, cells: list[list[int]], terms: list[Term] | tuple[Term, ...]) -> Score:
        hard = cost = 0
        for term in terms:
            amount = self.amount(cells, term)
            if term.price is None:
                hard += amount
            else:
                cost += term.price * amount
        return Score(hard, cost)

    def amount(self, cells: list[list[int]], term: Term) -> int:
        """The amount of one term."""
        match term:
            case Wish():
                return self._present(cells[term.row], ((term.day, term.duties),))
            case Run():
                return self._run(cells[term.row], term)
            case Sequence():
                return outside(self._weight(cells[term.row], term), term.least, term.most)
            case Count():
                found = term.base + self._sum_of(cells[term.row], term)
                least = found if term.least is None else term.least
                most = found if term.most is None else term.most
                return -(-max(0, least - found) // term.unit) - (-max(0, found - most) // term.unit)
            case Touch():
                touched = sum(1 for group in term.groups if self._present(cells[term.row], group))
                return outside(touched, term.least, term.most)
            case Balance():
                return self._balance(cells, term)
            case Cover():
                return outside(self._people(cells, term.group, term.cells), term.least, term.most)
            case Accompany():
                if not self._people(cells, term.group, term.cells):
                    return 0
                return max(0, term.least - self._people(cells, term.by, term.cells))

    def _present(self, line: list[int], places: Cells) -> int:
        return sum(1 for day, duties in places if 0 <= day < len(line) and duties >> line[day] & 1)

    def _people(self, cells: list[list[int]], group: int, places: Cells) -> int:
        return sum(self._present(cells[row], places) for row in self.groups[group])

    def _sum_of(self, line: list[int], window: Count | Balance) -> int:
        measure = self.measures[window.measure]
        return sum(measure[day][line[day]] for day in range(max(window.start, 0), min(window.stop, len(line))))

    def _balance(self, cells: list[list[int]], term: Balance) -> int:
        total = 0
        for row, base, target in zip(term.rows, term.base, term.targets, strict=True):
            away = max(0, abs(base + self._sum_of(cells[row], term) - target) - term.free)
            steps = -(-away // term.unit)
            total += steps * (steps + 1) // 2
        return total

    def _weight(self, line: list[int], term: Sequence) -> int:
        weight = 0
        for pattern in term.patterns:
            length = len(pattern.duties)
            for start in pattern.starts:
                if start >= 0 and self.table.first < start + length <= len(line):
                    found = line[start : start + length]
                    if all(duties >> duty & 1 for duties, duty in zip(pattern.duties, found, strict=True)):
                        weight += pattern.weight
        return weight

    def _run(self, line: list[int], term: Run) -> int:
        amount = start = 0
        for on, stretch in groupby(term.duties >> duty & 1 for duty in line):
            length = sum(1 for _ in stretch)
            stop = start + length
            if on:
                if term.most is not None:
                    amount += max(0, stop - max(start + term.most, self.table.first))
                let_off = (term.open_start and start == 0) or (term.open_end and stop == len(line))
                if stop >= self.table.first and not let_off:
                    amount += max(0, term.least - length)
            start = stop
        return amount


def outside(found: int, least: int, most: int | None) -> int:
    """How far a number lies below its minimum or above its maximum."""
    return max(0, least - found) + (0 if most is None else max(0, found - most))
